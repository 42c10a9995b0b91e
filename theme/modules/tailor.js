// A route of one's own: role and time stand behind "#"; the routes themselves are on the page already.
const root = document.querySelector("[data-tailor]");
if (root) tailor();
for (const card of document.querySelectorAll("[data-line]")) progressOf(card);

/** On the card of a line: how many parts are done, once any is. */
function progressOf(card) {
  const ticked = ticks(card.dataset.line);
  const parts = card.dataset.deeds.split("|").map((deeds) => deeds.split(" ").filter(Boolean));
  const done = parts.filter((deeds) => deeds.every((deed) => isDone(deed, ticked))).length;
  const said = card.querySelector("[data-count]");
  said.hidden = !done;
  said.textContent = `${card.dataset.done} ${counted(done, parts.length, card.dataset)}`;
}

function tailor() {
  const text = root.dataset;
  const form = root.querySelector("form");
  const status = form.querySelector("[role=status]");
  const reset = form.querySelector("button");
  const routes = [...root.querySelectorAll("[data-role]")];
  const rows = [...root.querySelectorAll("[data-times]")];
  form.hidden = false;
  for (const stop of root.querySelectorAll("[data-stop]")) {
    const ticked = ticks(stop.dataset.stop);
    if (!stop.dataset.deeds.split(" ").every((deed) => isDone(deed, ticked))) continue;
    const flag = document.createElement("span");
    flag.className = "flag";
    flag.textContent = text.done;
    stop.append(" ", flag);
  }

  function chosen(name, asked) {
    for (const input of form.elements[name]) input.checked = input.value === asked;
    return form.querySelector(`[name=${name}]:checked`);
  }

  function show() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const role = chosen("rol", asked.get("rol"));
    const time = chosen("tijd", asked.get("tijd"));
    const unknown = (asked.get("rol") && !role) || (asked.get("tijd") && !time);
    reset.hidden = !role && !time;
    for (const row of rows) row.hidden = Boolean(time) && !row.dataset.times.split(" ").includes(time.value);
    for (const route of routes) {
      route.hidden = Boolean(role) && route.dataset.role !== role.value;
      route.open = Boolean(role) && !route.hidden;
    }
    if (!role || !time) {
      status.textContent = unknown ? text.failed : text.none;
      return;
    }
    const row = rows.find((each) => !each.hidden && !each.closest("[data-role]").hidden);
    const name = (input) => input.closest("label").textContent.trim();
    const said = text.said.replace("{role}", name(role)).replace("{time}", name(time));
    const total = row ? `${text.together} ${row.dataset.total}.` : text.nothing;
    status.textContent = `${said} ${total}`;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    history.replaceState(null, "", `#${new URLSearchParams(new FormData(form))}`);
    show();
  });
  reset.addEventListener("click", () => {
    history.replaceState(null, "", "#op-maat");
    show();
    form.querySelector("input").focus();
  });
  addEventListener("hashchange", show);
  show();
}
