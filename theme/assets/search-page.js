// The search page: what is asked stands behind "#", so that it is shareable and never in a host's log.
const form = document.querySelector("[data-search]");
const input = form.querySelector("input[type=search]");
const status = document.querySelector("[data-status]");
const results = document.querySelector("[data-results]");
const module = new URL(`${document.body.dataset.root}assets/zoek.js`, location.href).href;
const plurals = new Intl.PluralRules(document.documentElement.lang);
let latest = 0;
let timer;
form.hidden = false;
document.querySelector("[data-without-script]").remove();

function asked() {
  const state = new URLSearchParams(location.hash.slice(1));
  return { query: state.get("q") ?? "", kind: state.get("soort") ?? "" };
}

function remember() {
  const state = new URLSearchParams();
  const kind = form.elements.kind.value;
  if (input.value.trim()) state.set("q", input.value.trim());
  if (kind) state.set("soort", kind);
  history.replaceState(null, "", `#${state}`);
}

async function show() {
  const { query, kind } = asked();
  const turn = ++latest;
  if (!query) {
    results.replaceChildren();
    status.textContent = status.dataset.start;
    return;
  }
  status.textContent = status.dataset.busy;
  try {
    const { zoek } = await import(module);
    const found = await zoek(query, { kinds: kind ? [kind] : [] });
    if (turn !== latest) return;
    results.replaceChildren(...found.map(row));
    const word = status.dataset[plurals.select(found.length)] ?? status.dataset.other;
    status.textContent = found.length ? `${found.length} ${word}` : status.dataset.none;
  } catch {
    if (turn === latest) status.textContent = status.dataset.failed;
  }
}

function row(result) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = result.url;
  link.textContent = result.title;
  link.className = "name";
  const kind = document.createElement("span");
  kind.className = "muted";
  kind.textContent = ` ${results.getAttribute(`data-kind-${result.kind}`) ?? ""}`;
  const excerpt = document.createElement("p");
  excerpt.textContent = result.excerpt;
  item.append(link, kind, excerpt);
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
    remember();
    show();
  }, 160);
});
addEventListener("hashchange", restore);
restore();
