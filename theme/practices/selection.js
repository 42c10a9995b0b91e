// My selection: what is kept on this device, with a note each; to print or download as one booklet.
const root = document.querySelector("[data-selection]");
const list = root.querySelector("[data-list]");
const status = root.querySelector("[role=status]");
const booklet = root.querySelector("[data-booklet]");
const tools = root.querySelector("[data-tools]");
let removed;

async function pages() {
  return Promise.all(
    kept().map(async (each) => {
      const answer = await fetch(new URL(`../${each.slug}/`, location.href));
      if (!answer.ok) return { each };
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const extra of page.querySelectorAll(".tip, .term-open")) extra.remove();
      return { each, title: page.querySelector("h1").textContent, lead: page.querySelector(".lead").textContent, parts: [...page.querySelectorAll("[data-compared], article.prose")] };
    }),
  );
}

function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function item(each) {
  const made = element("li", "", { class: "card" });
  const title = element("h2", "", { class: "kept-title" });
  title.append(element("a", each.title, { href: `../${each.slug}/` }));
  const label = element("label", root.dataset.note, { for: `notitie-${each.slug}` });
  const note = element("textarea", "", { id: `notitie-${each.slug}`, rows: "3", maxlength: "5000" });
  note.value = each.note ?? "";
  note.addEventListener("input", () => keep(kept().map((one) => (one.slug === each.slug ? { ...one, note: note.value } : one))));
  note.addEventListener("change", fill);
  const button = element("button", root.dataset.remove, { type: "button", "aria-label": `${root.dataset.remove}: ${each.title}` });
  button.addEventListener("click", () => {
    removed = kept();
    keep(removed.filter((one) => one.slug !== each.slug));
    show();
    status.textContent = `${root.dataset.removed} ${each.title}. `;
    const undo = element("button", root.dataset.undo, { type: "button" });
    undo.addEventListener("click", () => {
      keep(removed);
      show();
    });
    status.append(undo);
    undo.focus();
  });
  made.append(title, label, note, button);
  return made;
}

async function fill() {
  const found = await pages();
  booklet.replaceChildren(
    ...found.filter(({ title }) => title).map(({ each, title, lead, parts }) => {
      const made = element("section", "", { class: "prose" });
      made.append(element("h2", title), element("p", lead));
      if (each.note) made.append(element("h3", root.dataset.note), ...each.note.split("\n").map((line) => element("p", line)));
      for (const part of parts) {
        const copy = document.importNode(part, true);
        for (const node of copy.querySelectorAll("[id]")) node.removeAttribute("id");
        for (const heading of copy.querySelectorAll("h2")) heading.replaceWith(element("h3", heading.textContent));
        for (const link of copy.querySelectorAll("a")) link.replaceWith(link.textContent);
        copy.removeAttribute("aria-labelledby");
        made.append(copy);
      }
      return made;
    }),
  );
}

function show() {
  const all = kept();
  list.replaceChildren(...all.map(item));
  tools.hidden = !all.length;
  status.textContent = all.length ? "" : root.dataset.empty;
  fill();
}

tools.querySelector("[data-print]").addEventListener("click", async () => {
  await fill();
  print();
});
tools.querySelector("[data-download]").addEventListener("click", async () => {
  await fill();
  const page = document.implementation.createHTMLDocument(document.title);
  page.documentElement.lang = document.documentElement.lang;
  const charset = page.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  page.head.prepend(charset);
  page.body.append(Object.assign(page.createElement("h1"), { textContent: document.querySelector("h1").textContent }));
  page.body.append(page.importNode(booklet, true));
  const file = new Blob([`<!doctype html>${page.documentElement.outerHTML}`], { type: "text/html" });
  const link = element("a", "", { href: URL.createObjectURL(file), download: "mijn-selectie.html" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
addEventListener("storage", show);
show();
