// The self-scan: answers stay on this device and become a dated plan. Nothing is sent.
const form = document.querySelector("[data-scan]");
const text = form.dataset;
const key = `stagekans-zelfscan-${text.scan}`;
const result = form.querySelector("[data-result]");
const list = result.querySelector("[data-list]");
const status = result.querySelector("[role=status]");
const items = [...form.querySelectorAll("[data-item]")];
let state = load();
document.querySelector("[data-without-script]").remove();

function load() {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "{}");
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {}; // damaged or refused: begin anew
  }
}

function save() {
  try {
    if (Object.keys(state).length) localStorage.setItem(key, JSON.stringify(state));
    else localStorage.removeItem(key);
  } catch {
    status.textContent = text.failed;
  }
}

/** The day a number of weeks from now, as the person's own calendar has it (ISO). */
function inWeeks(weeks) {
  const day = new Date();
  day.setDate(day.getDate() + 7 * weeks);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, "0"), String(day.getDate()).padStart(2, "0")].join("-");
}

function planned() {
  return items
    .filter((each) => state[each.dataset.item]?.answer && state[each.dataset.item].answer !== "ja")
    .map((each) => ({
      id: each.dataset.item,
      action: each.querySelector("[data-action]").textContent,
      statement: each.querySelector("legend").textContent,
      helps: [...each.querySelectorAll("[data-helps] a")],
      ...state[each.dataset.item],
    }))
    .sort((a, b) => Boolean(b.first) - Boolean(a.first) || a.by.localeCompare(b.by));
}

function field(each, name, label, type) {
  const box = element("label", `${label} `);
  const input = element("input", "", { type, maxlength: "100" });
  if (type === "checkbox") input.checked = Boolean(each[name]);
  else input.value = each[name] ?? "";
  input.addEventListener("change", () => {
    if (type === "date" && !input.value) input.value = each[name]; // a plan has a date
    state[each.id][name] = type === "checkbox" ? input.checked : input.value;
    save();
    if (type === "text") return;
    show();
    list.querySelector(`[data-row="${each.id}"] input[type=${type}]`).focus();
  });
  if (type === "checkbox") box.prepend(input, " ");
  else box.append(input);
  return box;
}

function row(each) {
  const made = element("li", "", { class: "card", "data-row": each.id });
  const helps = element("p", `${text.help} `);
  each.helps.forEach((link, index) => helps.append(index ? ", " : "", link.cloneNode(true)));
  const fields = element("div", "", { class: "fields" });
  fields.append(field(each, "who", text.who, "text"), field(each, "by", text.when, "date"), field(each, "first", text.first, "checkbox"));
  made.append(element("h3", each.action), element("p", each.statement, { class: "muted" }), fields, helps);
  return made;
}

function show() {
  const answered = items.filter((each) => state[each.dataset.item]?.answer).length;
  const plan = planned();
  result.hidden = !answered;
  result.querySelector("[data-count]").textContent = `${answered} ${text.of} ${items.length} ${text.done}`;
  list.replaceChildren(...plan.map(row));
  status.textContent = answered === items.length && !plan.length ? text.good : "";
  for (const each of items) for (const input of each.querySelectorAll("input")) input.checked = input.value === state[each.dataset.item]?.answer;
}

form.addEventListener("submit", (event) => event.preventDefault());
for (const each of items) {
  each.addEventListener("change", (event) => {
    const id = each.dataset.item;
    state[id] = { by: inWeeks(Number(each.dataset.weeks)), ...state[id], answer: event.target.value };
    save();
    show();
  });
}
result.querySelector("[data-print]").addEventListener("click", () => print());
result.querySelector("[data-erase]").addEventListener("click", () => {
  const before = state;
  state = {};
  save();
  show();
  result.hidden = false;
  status.textContent = `${text.erased} `;
  const undo = element("button", text.undo, { type: "button" });
  undo.addEventListener("click", () => {
    state = before;
    save();
    show();
    list.querySelector("input")?.focus();
  });
  status.append(undo);
  undo.focus();
});
result.querySelector("[data-download]").addEventListener("click", () => {
  const lines = [document.querySelector("h1").textContent, `${text.made} ${inWeeks(0)}`, ""];
  planned().forEach((each, index) => {
    lines.push(`${index + 1}. ${each.action}`, `   ${text.who}: ${each.who || text.nobody}`, `   ${text.when}: ${each.by}`);
    for (const link of each.helps) lines.push(`   ${link.textContent}: ${link.href}`);
    lines.push("");
  });
  const link = element("a", "", { href: URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/plain" })), download: `${text.scan}-plan.txt` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
show();
