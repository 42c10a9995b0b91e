// On a practice: keep it on this device, or take it off again.
const button = document.querySelector("[data-save]");
const status = document.querySelector("[data-saved]");
const { slug, title } = button.dataset;
button.hidden = false;

function show() {
  const here = kept().some((each) => each.slug === slug);
  button.setAttribute("aria-pressed", String(here));
  button.textContent = here ? button.dataset.remove : button.dataset.keep;
}

button.addEventListener("click", () => {
  const others = kept().filter((each) => each.slug !== slug);
  const here = others.length < kept().length;
  const done = keep(here ? others : [...others, { slug, title, note: "" }]);
  status.textContent = done ? status.dataset[here ? "removed" : "kept"] : status.dataset.failed;
  show();
});
show();
