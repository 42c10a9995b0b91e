// The search page: what is asked stands behind "#", so that it is shareable and never in a host's log.
const form = document.querySelector("[data-search]");
const input = form.querySelector("input[type=search]");
const kinds = form.querySelector("[data-kinds]");
const status = document.querySelector("[data-status]");
const results = document.querySelector("[data-results]");
const corrected = document.querySelector("[data-corrected]");
const outdated = document.querySelector("[data-outdated]");
const card = document.querySelector("[data-concept]");
const module = new URL(`${document.body.dataset.root}assets/zoek.js`, location.href).href;
const plurals = new Intl.PluralRules(document.documentElement.lang);
const most = 60;
const few = 5;
let latest = 0;
let timer;
form.hidden = false;
document.querySelector("[data-without-script]").remove();

function asked() {
  const state = new URLSearchParams(location.hash.slice(1));
  return { query: state.get("q") ?? "", kind: state.get("soort") ?? "", literal: state.has("letterlijk") };
}

function remember(literal) {
  const state = new URLSearchParams();
  const kind = form.elements.kind.value;
  if (input.value.trim()) state.set("q", input.value.trim());
  if (kind) state.set("soort", kind);
  if (literal) state.set("letterlijk", "ja");
  history.replaceState(null, "", `#${state}`);
}

function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

async function show() {
  const { query, kind, literal } = asked();
  const turn = ++latest;
  if (!query) {
    clear();
    status.textContent = status.dataset.start;
    return;
  }
  status.textContent = status.dataset.busy;
  try {
    const { zoek, understood } = await import(module);
    const [found, meant] = await Promise.all([zoek(query, { limit: most, literal }), understood(query, { literal })]);
    if (turn !== latest) return;
    explain(meant);
    list(found, kind, meant);
  } catch {
    if (turn === latest) status.textContent = status.dataset.failed;
  }
}

function clear() {
  for (const part of [kinds, corrected, outdated, card, ...results.children, ...document.querySelectorAll("[data-action]")]) part.hidden = true;
}

/** Say what was made of the words: a correction that can be undone, a term, a word of before, something to do first. */
function explain(meant) {
  clear();
  corrected.hidden = !meant.corrections.length;
  corrected.replaceChildren();
  if (meant.corrections.length) {
    const literally = element("button", `${corrected.dataset.instead} ${meant.corrections.map((each) => each.typed).join(", ")}`, { type: "button" });
    literally.addEventListener("click", () => {
      remember(true);
      show();
      input.focus();
    });
    corrected.append(literally);
  }
  if (meant.outdated) {
    outdated.hidden = false;
    outdated.replaceChildren(`“${meant.outdated.typed}” ${outdated.dataset.said} `, element("a", meant.outdated.title, { href: address(meant.outdated.url) }));
  }
  for (const action of document.querySelectorAll("[data-action]")) {
    const wanted = action.dataset.action.split(",");
    action.hidden = !meant.words.some((word) => wanted.includes(word));
  }
}

function address(path) {
  return new URL(document.body.dataset.root + path, location.href).href;
}

function list(found, kind, meant) {
  const groups = Map.groupBy ? Map.groupBy(found, (each) => each.kind) : grouped(found);
  kinds.hidden = !found.length;
  for (const label of kinds.querySelectorAll("label")) {
    const value = label.querySelector("input").value;
    const count = value ? (groups.get(value)?.length ?? 0) : found.length;
    label.querySelector("[data-count]").textContent = count;
    label.hidden = Boolean(value) && !count && value !== kind;
  }
  const first = meant.concept && (!kind || kind === "concept") ? meant.concept : null;
  if (first) term(first, found);
  const order = [...groups.keys()];
  for (const section of [...results.children].sort((a, b) => order.indexOf(a.dataset.kind) - order.indexOf(b.dataset.kind))) {
    const rows = groups.get(section.dataset.kind) ?? [];
    section.hidden = !rows.length || Boolean(kind && kind !== section.dataset.kind);
    results.append(section);
    fill(section, rows, kind ? rows.length : few);
  }
  const count = kind ? (groups.get(kind)?.length ?? 0) : found.length;
  const word = status.dataset[plurals.select(count)] ?? status.dataset.other;
  const note = corrected.hidden ? "" : ` ${corrected.dataset.said.replace("{words}", meant.corrections.map((each) => each.used).join(", "))}`;
  const unsure = meant.sure ? "" : ` ${status.dataset.unsure}`;
  status.textContent = count ? `${count} ${word}.${note}${unsure}` : status.dataset.none;
}

function grouped(found) {
  const groups = new Map();
  for (const each of found) groups.set(each.kind, [...(groups.get(each.kind) ?? []), each]);
  return groups;
}

function term(concept, found) {
  const page = found.find((each) => new URL(each.url, location.href).href === address(concept.url));
  card.hidden = false;
  card.querySelector("a").textContent = concept.title;
  card.querySelector("a").href = address(concept.url);
  card.querySelector("[data-why]").textContent = page?.excerpt ?? "";
}

function fill(section, rows, count) {
  section.querySelector("[data-count]").textContent = rows.length;
  section.querySelector("ol").replaceChildren(...rows.slice(0, count).map(row));
  const more = section.querySelector("[data-more]");
  more.hidden = rows.length <= count;
  more.textContent = `${results.dataset.all} ${rows.length}`;
  more.onclick = () => {
    fill(section, rows, rows.length);
    section.querySelectorAll("a")[count].focus();
  };
}

function row(result) {
  const item = element("li");
  item.append(element("a", result.title, { href: result.url, class: "name" }), element("p", result.excerpt));
  if (result.why) item.append(element("p", result.why, { class: "muted" }));
  return item;
}

function restore() {
  const { query, kind } = asked();
  input.value = query;
  form.elements.kind.value = kind;
  show();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  remember();
  show();
});
form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    remember(asked().literal && input.value.trim() === asked().query);
    show();
  }, 160);
});
input.addEventListener("focus", () => import(module), { once: true });
addEventListener("hashchange", restore);
restore();
