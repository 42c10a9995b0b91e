// The overview of practices: facets with live counts, sorting, and the state behind "#" so that it can be shared.
const root = document.querySelector("[data-browse]");
const list = root.querySelector("[data-cards]");
const cards = [...list.children].map((card, place) => ({
  card,
  place,
  facets: new Set(card.dataset.facets.split(" ")),
  keys: { nieuw: card.dataset.new, steun: card.dataset.strength, inspanning: card.dataset.effort },
}));
const compare = root.querySelector("[data-compare]");
const most = 4;
const status = root.querySelector("[data-count]");
const tools = root.querySelector("[data-tools]");
const sort = tools.querySelector("select");
const reset = tools.querySelector("button");
const plurals = new Intl.PluralRules(document.documentElement.lang);
const boxes = [...root.querySelectorAll("[data-facet]")].flatMap(choices);
tools.hidden = false;
const picks = cards.map(({ card }) => {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.value = card.dataset.slug;
  box.setAttribute("aria-label", `${list.dataset.label}: ${card.querySelector("a").textContent}`);
  label.append(box, list.dataset.label);
  label.className = "pick";
  card.append(label);
  box.addEventListener("change", () => {
    if (picked().length > most) {
      box.checked = false;
      status.textContent = compare.dataset.most;
      return;
    }
    history.replaceState(null, "", address());
    offer();
  });
  return box;
});

function picked() {
  return picks.filter((box) => box.checked).map((box) => box.value);
}

function offer() {
  const slugs = picked();
  compare.hidden = slugs.length < 2;
  compare.hash = `voorbeelden=${slugs.join(",")}`;
  compare.textContent = `${list.dataset.label} (${slugs.length})`;
}

// Each link of a facet becomes a checkbox: without script the links lead to pages of their own.
function choices(group) {
  const facet = group.dataset.facet;
  const name = group.querySelector("summary").textContent;
  const chips = group.querySelector("ul");
  chips.setAttribute("role", "group");
  chips.setAttribute("aria-label", name);
  return [...chips.querySelectorAll("a")].map((link) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = link.dataset.value;
    box.name = facet;
    label.append(box, ...link.childNodes);
    const item = link.parentElement;
    item.setAttribute("role", "none");
    item.replaceChildren(label);
    box.addEventListener("change", () => {
      history.pushState(null, "", address());
      show();
    });
    return { box, facet, group, count: label.querySelector(".muted") };
  });
}

function chosen() {
  const found = {};
  for (const { box, facet } of boxes) {
    if (box.checked) (found[facet] ??= []).push(box.value);
  }
  return found;
}

function address() {
  const state = new URLSearchParams();
  for (const [facet, values] of Object.entries(chosen())) state.set(facet, values.join(","));
  if (sort.value) state.set("sorteer", sort.value);
  if (picked().length) state.set("vergelijk", picked().join(","));
  return state.size ? `#${state}` : location.pathname;
}

function fits(each, wanted, but = "") {
  return Object.entries(wanted).every(
    ([facet, values]) => facet === but || values.some((value) => each.facets.has(`${facet}:${value}`)),
  );
}

function show() {
  const wanted = chosen();
  let shown = 0;
  for (const each of cards) {
    each.card.hidden = !fits(each, wanted);
    shown += each.card.hidden ? 0 : 1;
  }
  for (const { box, facet, count } of boxes) {
    const number = cards.filter((each) => fits(each, wanted, facet) && each.facets.has(`${facet}:${box.value}`)).length;
    count.textContent = number;
  }
  const order = [...cards].sort((a, b) => ordered(a, b) || a.place - b.place);
  list.append(...order.map((each) => each.card));
  status.textContent = shown ? `${shown} ${status.dataset[plurals.select(shown)] ?? status.dataset.other}` : status.dataset.none;
  reset.hidden = !Object.keys(wanted).length;
}

// Newest and strongest first, least effort first; what is unknown stands last.
function ordered(a, b) {
  if (!sort.value) return 0;
  const [one, two] = [a.keys[sort.value], b.keys[sort.value]];
  if (!one || !two) return (one ? 0 : 1) - (two ? 0 : 1);
  if (one === two) return 0;
  return (one < two ? 1 : -1) * (sort.value === "inspanning" ? -1 : 1);
}

function restore() {
  const state = new URLSearchParams(location.hash.slice(1));
  for (const { box, facet, group } of boxes) {
    box.checked = (state.get(facet) ?? "").split(",").includes(box.value);
    if (box.checked) group.open = true;
  }
  sort.value = state.get("sorteer") ?? "";
  if (sort.selectedIndex < 0) sort.value = "";
  const compared = (state.get("vergelijk") ?? "").split(",");
  for (const box of picks) box.checked = compared.includes(box.value);
  offer();
  show();
}

sort.addEventListener("change", () => {
  history.replaceState(null, "", address());
  show();
});
reset.addEventListener("click", () => {
  for (const { box } of boxes) box.checked = false;
  history.pushState(null, "", address());
  show();
  boxes[0].box.focus();
});
addEventListener("popstate", restore);
addEventListener("hashchange", restore);
restore();
