// What belongs to a logo, as text for the file of its institution. Nothing is sent and nothing is kept.
const house = document.querySelector("[data-house]");
const words = house.dataset;
const form = house.querySelector("form");
const shown = house.querySelector("[data-text]");
const where = house.querySelector("[data-where]");
const opener = house.querySelector("[data-open]");
const tools = house.querySelector("[data-tools]");
const status = tools.querySelector("[role=status]");
form.hidden = tools.hidden = false;
const today = new Date();
form.elements.permitted_on.value = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", write);
tools.querySelector("button").addEventListener("click", copy);
write();

/** A value as YAML reads it: a JSON string is a quoted scalar. */
function quoted(name) {
  return JSON.stringify(form.elements[name].value.trim());
}

function write() {
  const given = (name) => form.elements[name].value.trim();
  const slug = given("institution");
  const colours = ["primary", "secondary"].filter(given).map((name) => `${name}: ${quoted(name)}`);
  const lines = [
    given("short_name") && `short_name: ${quoted("short_name")}`,
    colours.length && `brand: {${colours.join(", ")}}`,
    "logo:",
    `  file: logos/${slug}.svg`,
    ...["alt", "creator", "permitted_by", "permitted_on"].map((name) => `  ${name}: ${quoted(name)}`),
    `confirmed_by: ${quoted("permitted_by")}`,
    `confirmed_on: ${quoted("permitted_on")}`,
  ];
  shown.textContent = lines.filter(Boolean).join("\n");
  const path = `content/instellingen/${slug}.yml`;
  where.textContent = path;
  if (opener) opener.href = proposal(opener.dataset.base.replace(/\/$/, ""), path);
  const wrong = [...form.elements].filter((input) => !input.checkValidity());
  status.textContent = wrong.length ? words.wrong + wrong.map(named).join(", ") : words.ready;
}

function named(input) {
  return input.labels[0].firstChild.textContent.trim().toLowerCase();
}

/** Where a host edits a file and ends in a proposal; a host we do not know opens at its front. */
function proposal(base, path) {
  const forms = { "github.com": "edit/main", "gitlab.com": "-/edit/main", "codeberg.org": "_edit/main" };
  const form = forms[new URL(base).host];
  return form ? `${base}/${form}/${path}` : base;
}

async function copy() {
  try {
    await navigator.clipboard.writeText(`${shown.textContent}\n`);
    status.textContent = words.copied;
  } catch {
    getSelection().selectAllChildren(shown);
    status.textContent = words.failed;
  }
}
