// A learning line: what is done of it stays on this device. Modules tell by themselves that they are done.
const root = document.querySelector("[data-line]");
const text = root.dataset;
const key = `stagekans-leerlijn-${text.line}`;
const progress = root.querySelector("[data-progress]");
const status = progress.querySelector("[role=status]");
const parts = [...root.querySelectorAll("[data-part]")].map((part) => ({
  part,
  boxes: [...part.querySelectorAll("[data-deed]")],
}));
const print_ = document.querySelector("[data-print]");
let state = ticks(text.line);
progress.hidden = print_.hidden = false;

function save() {
  try {
    if (Object.keys(state).length) localStorage.setItem(key, JSON.stringify(state));
    else localStorage.removeItem(key);
    status.textContent = "";
  } catch {
    status.textContent = text.failed;
  }
}

function plural(count, forms) {
  const known = JSON.parse(forms);
  return `${count} ${known[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? known.other}`;
}

function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = [hours ? plural(hours, text.hour) : "", rest || !hours ? plural(rest, text.minute) : ""];
  return said.filter(Boolean).join(` ${text.and} `);
}

/** A box to tick, or for a module that told it is done: the day. */
function showBox(box) {
  const deed = box.dataset.deed;
  const label = box.closest("label");
  const day = deed.startsWith("module/") ? completed(deed.slice("module/".length)) : "";
  label.hidden = Boolean(day);
  label.parentElement.querySelector("[data-day]")?.remove();
  box.checked = isDone(deed, state);
  if (!day) return;
  const told = document.createElement("span");
  told.className = "tick";
  told.dataset.day = day;
  const [year, month, date] = day.split("-").map(Number);
  const form = { day: "numeric", month: "long", year: "numeric" };
  told.textContent = `${text.on} ${new Date(year, month - 1, date).toLocaleDateString(document.documentElement.lang, form)}`;
  label.after(told);
}

function show() {
  for (const { boxes } of parts) boxes.forEach(showBox);
  const open = parts.filter(({ boxes }) => !boxes.every((box) => isDone(box.dataset.deed, state)));
  for (const { part } of parts) part.querySelector("[data-flag]").hidden = open.some((each) => each.part === part);
  const done = parts.length - open.length;
  progress.querySelector("progress").value = done;
  progress.querySelector("[data-count]").textContent = counted(done, parts.length, text);
  const onward = progress.querySelector("[data-onward]");
  if (!open.length) {
    onward.textContent = text.all;
    return;
  }
  const left = open.reduce((sum, { part }) => sum + Number(part.dataset.minutes), 0);
  const link = document.createElement("a");
  link.href = `#${open[0].part.id}`;
  link.textContent = open[0].part.querySelector("h3").firstChild.textContent.trim();
  onward.replaceChildren(`${text.left} ${duration(left)}. ${text.next} `, link);
}

root.addEventListener("change", (event) => {
  const deed = event.target.dataset.deed;
  if (event.target.checked) state[deed] = new Date().toLocaleDateString("sv"); // ISO, by the person's own calendar
  else delete state[deed];
  save();
  show();
});
progress.querySelector("[data-erase]").addEventListener("click", () => {
  const before = state;
  state = {};
  save();
  show();
  const undo = document.createElement("button");
  undo.type = "button";
  undo.textContent = text.undo;
  undo.addEventListener("click", () => {
    state = before;
    save();
    show();
    progress.querySelector("[data-erase]").focus();
  });
  status.replaceChildren(`${text.erased} `, undo);
  undo.focus();
});
print_.addEventListener("click", () => print());
// A module done in another tab, or before coming back here, shows at once.
addEventListener("storage", () => {
  state = ticks(text.line);
  show();
});
addEventListener("pageshow", show);
show();
