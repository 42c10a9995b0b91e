// What has no score and is never sent: the choices of a dilemma, the words of a reflection.

/** A dilemma one step at a time. Returns { id, kind, path(), restore(path) }. told: called after every choice. */
function dilemma(box, words, told) {
  const steps = [...box.querySelectorAll("[data-step]")];
  const anew = button(words.other_way, () => go([0], true), "quiet");
  let path = [0];
  box.append(row(anew));
  steps.forEach((step, at) => {
    step.querySelector("h4")?.setAttribute("tabindex", "-1");
    for (const link of step.querySelectorAll('a[href^="#"]')) {
      const next = steps.findIndex((each) => each.id && `#${each.id}` === decodeURIComponent(link.hash));
      if (next < 0) continue;
      link.classList.add("way");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go([...path.slice(0, path.indexOf(at) + 1), next], true);
        told();
      });
    }
  });
  function go(way, moved) {
    const last = way.at(-1);
    path = way.indexOf(last) < way.length - 1 ? way.slice(0, way.indexOf(last) + 1) : way; // back in an earlier step
    for (const step of steps) step.hidden = true;
    anew.parentNode.before(...path.map((at) => steps[at]), ...steps.filter((_, at) => !path.includes(at)));
    path.forEach((at, index) => {
      steps[at].hidden = false;
      for (const link of steps[at].querySelectorAll("a.way")) {
        const taken = steps[path[index + 1]]?.id === decodeURIComponent(link.hash).slice(1);
        if (taken) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    });
    anew.hidden = path.length < 2;
    if (moved) (steps[path.at(-1)].querySelector("h4") ?? box.querySelector("h3")).focus();
  }
  box.querySelector("h3").setAttribute("tabindex", "-1");
  go(path, false);
  addEventListener("hashchange", () => {
    const at = steps.findIndex((each) => each.id && `#${each.id}` === decodeURIComponent(location.hash));
    if (at > 0 && steps[at].hidden) go([0, at], true);
  });
  return {
    id: box.dataset.id,
    kind: "dilemma",
    path: () => path,
    restore: (kept) => go(Array.isArray(kept) && kept[0] === 0 && kept.every((at) => steps[at]) ? kept : [0], false),
  };
}

/** A reflection: a place to write that keeps nothing unless asked. Returns { id, kind, text(), restore(text) }. */
function reflection(box, words, told, keeps) {
  const id = `r-${box.dataset.id}`;
  const area = element("textarea", "", { id, rows: "5", maxlength: "4000" });
  const label = element("label", words.write, { for: id });
  const status = element("p", "", { role: "status" });
  const keep = element("input", "", { type: "checkbox" });
  const kept = element("label");
  kept.append(keep, ` ${words.keep}`);
  keep.addEventListener("change", told);
  area.addEventListener("change", () => keep.checked && told());
  const copy = button(words.copy, async () => {
    try {
      await navigator.clipboard.writeText(area.value);
      status.textContent = words.copied;
    } catch {
      area.select();
      status.textContent = words.copy_yourself;
    }
  }, "quiet");
  const download = button(words.download, () => {
    const text = [document.title, box.querySelector("h3").textContent, "", area.value, ""].join("\r\n");
    const link = element("a", "", { href: URL.createObjectURL(new Blob([text], { type: "text/plain" })), download: words.file });
    link.click();
    URL.revokeObjectURL(link.href);
  }, "quiet");
  const made = element("div", "", { class: "writing" });
  made.append(label, area, element("p", keeps ? words.private_here : words.private_there, { class: "muted" }));
  if (keeps) made.append(kept);
  made.append(row(copy, download), status);
  box.querySelector("details").before(made);
  return {
    id: box.dataset.id,
    kind: "reflection",
    text: () => (keep.checked ? area.value : null),
    restore: (text) => {
      keep.checked = typeof text === "string";
      area.value = keep.checked ? text : "";
    },
  };
}
