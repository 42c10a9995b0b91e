// Practices side by side: which ones stands behind "#"; what they say comes from their own pages.
const root = document.querySelector("[data-compare]");
const status = root.querySelector("[role=status]");
const box = root.querySelector("[data-table]");
const most = 4;

function asked() {
  const slugs = (new URLSearchParams(location.hash.slice(1)).get("voorbeelden") ?? "").split(",");
  return [...new Set(slugs.filter((slug) => /^[a-z0-9-]+$/.test(slug)))].slice(0, most);
}

async function practice(slug) {
  const url = new URL(`../${slug}/`, location.href);
  const answer = await fetch(url);
  if (!answer.ok) return { slug, missing: true };
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const extra of page.querySelectorAll(".tip, .term-open")) extra.remove();
  const rows = new Map();
  for (const item of page.querySelectorAll(".glance > li")) {
    rows.set(text(item.querySelector(".name")), text(item.querySelector(".value")));
  }
  for (const pair of page.querySelectorAll(".facts dl > div")) {
    rows.set(text(pair.querySelector("dt")), text(pair.querySelector("dd")));
  }
  for (const part of page.querySelectorAll("[data-compared]")) {
    const heading = part.querySelector("h2");
    rows.set(text(heading), [...part.querySelectorAll("li, p:not(.muted)")].map(text).join("\n"));
  }
  return { slug, url: url.href, title: text(page.querySelector("h1")), summary: text(page.querySelector(".lead")), rows };
}

function text(node) {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}

function cell(kind, content, scope) {
  const made = document.createElement(kind);
  if (scope) made.scope = scope;
  made.append(content);
  return made;
}

function row(...cells) {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
}

async function show() {
  const slugs = asked();
  if (!slugs.length) {
    box.hidden = true;
    status.textContent = status.dataset.none;
    return;
  }
  status.textContent = status.dataset.busy;
  let found;
  try {
    found = (await Promise.all(slugs.map(practice))).filter((each) => !each.missing);
  } catch {
    status.textContent = status.dataset.failed;
    return;
  }
  const names = [...new Set(found.flatMap((each) => [...each.rows.keys()]))];
  const table = box.querySelector("table");
  const head = document.createElement("thead");
  head.append(row(cell("th", status.dataset.corner, "col"), ...found.map((each) => cell("th", link(each), "col"))));
  const body = document.createElement("tbody");
  body.append(
    row(cell("th", status.dataset.summary, "row"), ...found.map((each) => cell("td", each.summary))),
    ...names.map((name) => row(cell("th", name, "row"), ...found.map((each) => cell("td", each.rows.get(name) || "–")))),
  );
  table.replaceChildren(table.caption, head, body);
  box.hidden = !found.length;
  status.textContent = found.length ? `${found.length} ${status.dataset.other}` : status.dataset.none;
}

function link(each) {
  const made = document.createElement("a");
  made.href = each.url;
  made.textContent = each.title;
  return made;
}

root.querySelector("[data-print]").addEventListener("click", () => print());
addEventListener("hashchange", show);
show();
