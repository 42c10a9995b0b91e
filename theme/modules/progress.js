// What was done of learning lines and modules, on this device only. Joined before line.js and tailor.js.
function kept(key) {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "{}");
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {}; // damaged or refused: nothing was kept
  }
}

function ticks(line) {
  return kept(`stagekans-leerlijn-${line}`);
}

/** The day (ISO) a module was completed on this device, as the module itself keeps it, or "". */
function completed(module) {
  const day = kept(`stagekans-module-${module}`).done;
  return typeof day === "string" && /^\d{4}-\d\d-\d\d/.test(day) ? day.slice(0, 10) : "";
}

/** Whether a deed is done: a module by itself or by a tick, all else by a tick. */
function isDone(deed, ticked) {
  return Boolean((deed.startsWith("module/") && completed(deed.slice("module/".length))) || ticked[deed]);
}

/** "3 van 8 onderdelen", from a data set with "of" and the forms of "parts". */
function counted(done, all, text) {
  const forms = JSON.parse(text.parts);
  const form = new Intl.PluralRules(document.documentElement.lang).select(all);
  return `${done} ${text.of} ${all} ${forms[form] ?? forms.other}`;
}
