// The header's search box: suggestions while typing, the search page on enter. Words stay behind "#".
const form = document.querySelector("[data-find]");
const input = form.querySelector("input");
const target = new URL(form.getAttribute("action"), location.href);
const module = new URL(`${document.body.dataset.root}assets/zoek.js`, location.href).href;
const list = document.createElement("ul");
list.className = "found";
list.hidden = true;
form.append(list);
let latest = 0;
let timer;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  target.hash = `q=${encodeURIComponent(input.value.trim())}`;
  location.assign(target);
  close();
});

async function suggest() {
  const query = input.value.trim();
  const turn = ++latest;
  if (query.length < 2) return close();
  try {
    const { zoek } = await import(module);
    const found = await zoek(query, { limit: 6 });
    if (turn !== latest) return;
    list.replaceChildren(...found.map(row));
    list.hidden = !found.length;
  } catch {
    close(); // the search page says what is wrong; typing goes on
  }
}

function row(result) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = result.url;
  link.textContent = result.title;
  item.append(link);
  return item;
}

function close() {
  latest++;
  list.hidden = true;
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(suggest, 160);
});
form.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")];
  if (event.key === "Escape") {
    close();
    input.focus();
  }
  if (list.hidden || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  event.preventDefault();
  const here = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  (links[here] ?? (here < 0 ? input : links.at(-1))).focus();
});
form.addEventListener("focusout", (event) => {
  if (!form.contains(event.relatedTarget)) close();
});

// What a term means goes away with Escape, and comes back the next time (WCAG 1.4.13).
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const tip of document.querySelectorAll(".term:hover > .tip, .term:focus-within > .tip")) {
    tip.classList.add("away");
    const back = () => tip.classList.remove("away");
    tip.parentElement.addEventListener("mouseleave", back, { once: true });
    tip.parentElement.addEventListener("focusout", back, { once: true });
  }
});
