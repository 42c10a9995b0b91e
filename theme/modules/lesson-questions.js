// The questions of a module. Each takes its element in the page and becomes something to answer: first try, what it
// teaches, try again; the answer itself only after a first try. Each returns { id, kind, answer(), set(answer), ... }.

function row(...children) {
  const made = element("p", "", { class: "tools" });
  made.append(...children.flatMap((each) => [each, " "]));
  return made;
}

function button(label, act, kind = "") {
  const made = element("button", label, { type: "button", ...(kind && { class: kind }) });
  made.addEventListener("click", act);
  return made;
}

/** What all scored questions share: checking, saying it, showing the answer. */
function scored(box, words, told, parts) {
  const status = element("p", "", { role: "status" });
  const question = { id: box.dataset.id, kind: box.dataset.block, state: null, title: box.querySelector("h3"), truth: box.dataset.truth ? Number(box.dataset.truth) : null, ...parts };
  const check = button(words.check, () => judge(question.answer(), true));
  const show = button(words.show, () => {
    if (question.state.r !== 1) question.state.r = 2; // a right answer stays right
    reveal();
    status.textContent = words.shown;
    told(question, false);
  }, "quiet");
  const again = button(words.again, () => {
    question.clear();
    question.show(null);
    arrange();
    question.focus();
  }, "quiet");
  function judge(answer, said) {
    if (!question.full(answer)) {
      status.textContent = words[`first_${question.kind}`];
      return;
    }
    const right = question.right(answer);
    const before = question.state?.r;
    question.state = { a: answer, r: right || before === 1 ? 1 : before === 2 ? 2 : 0 };
    question.show(answer);
    status.textContent = right ? words.good : words.not_yet;
    arrange();
    if (said) told(question, true, right, answer);
  }
  function reveal() {
    question.reveal();
    arrange();
  }
  function arrange() {
    show.hidden = again.hidden = !question.state;
  }
  box.querySelector("[data-hint]").textContent = words[`hint_${question.kind}${"several" in box.dataset ? "_several" : ""}`];
  box.append(row(check, again, show), status);
  arrange();
  /** Put back what was kept; an answer that no longer fits is left out. */
  question.restore = (kept) => {
    question.state = kept;
    if (kept && question.full(kept.a)) {
      question.put(kept.a);
      question.show(kept.a);
    }
    if (kept?.r === 2) question.reveal();
    if (!kept) {
      question.clear();
      question.show(null);
      status.textContent = "";
    }
    arrange();
  };
  return question;
}

function choice(box, words, told) {
  const several = "several" in box.dataset;
  const list = element("ul", "", { class: "answers" });
  const options = [...box.querySelectorAll("[data-option]")].map((each, index) => {
    const line = element("li");
    const label = element("label");
    const input = element("input", "", { type: several ? "checkbox" : "radio", name: `v-${box.dataset.id}`, value: index });
    const feedback = element("div", "", { class: "feedback" });
    const details = each.querySelector("details");
    label.append(input, " ", ...details.querySelector("summary").childNodes);
    details.querySelector("summary").remove();
    feedback.append(...details.childNodes);
    feedback.dataset.right = each.dataset.option === "right";
    feedback.hidden = true;
    line.append(label, feedback);
    list.append(line);
    each.remove();
    return { input, feedback, right: each.dataset.option === "right" };
  });
  box.append(list);
  const chosen = () => options.flatMap((each, index) => (each.input.checked ? [index] : []));
  return scored(box, words, told, {
    answer: chosen,
    full: (answer) => Array.isArray(answer) && answer.length > 0 && answer.every((each) => each in options),
    right: (answer) => options.every((each, index) => each.right === answer.includes(index)),
    put: (answer) => options.forEach((each, index) => (each.input.checked = answer.includes(index))),
    clear: () => options.forEach((each) => (each.input.checked = false)),
    show: (answer) => options.forEach((each, index) => (each.feedback.hidden = !answer?.includes(index))),
    reveal: () => options.forEach((each) => (each.feedback.hidden = false)),
    focus: () => options[0].input.focus(),
  });
}

function order(box, words, told) {
  const list = element("ol", "", { class: "ordering" });
  const moved = element("p", "", { class: "hidden", role: "status" });
  const rows = [...box.querySelectorAll("[data-items] > li")];
  const first = rows.map((each) => Number(each.dataset.at));
  const solution = box.querySelector("[data-solution]");
  for (const each of rows) {
    const name = each.textContent.trim();
    const body = element("div");
    const mark = element("p", "", { class: "spot" });
    body.append(...each.childNodes, mark);
    const move = (step) => {
      const at = rowsNow().indexOf(each);
      const other = rowsNow()[at + step];
      if (!other) return;
      if (step < 0) other.before(each);
      else other.after(each);
      settle();
      const own = each.querySelectorAll("button");
      (own[step < 0 ? 0 : 1].disabled ? own[step < 0 ? 1 : 0] : own[step < 0 ? 0 : 1]).focus();
      moved.textContent = words.moved.replace("{item}", name).replace("{place}", rowsNow().indexOf(each) + 1);
    };
    const up = button("↑", () => move(-1));
    const down = button("↓", () => move(1));
    up.setAttribute("aria-label", words.up.replace("{item}", name));
    down.setAttribute("aria-label", words.down.replace("{item}", name));
    const tools = element("div", "", { class: "movers" });
    tools.append(up, down);
    each.append(body, tools);
    drag(each, list, () => settle());
    list.append(each);
  }
  box.querySelector("[data-items]").replaceWith(list, moved);
  solution.hidden = true;
  const rowsNow = () => [...list.children];
  const spots = (answer) =>
    rowsNow().forEach((each, index) => {
      const fits = answer && Number(each.dataset.at) === index;
      each.querySelector(".spot").textContent = answer ? (fits ? words.spot_good : words.spot_other) : "";
      each.dataset.fits = answer ? fits : "";
    });
  function settle() {
    spots(null);
    rowsNow().forEach((each, index) => {
      const [up, down] = each.querySelectorAll("button");
      up.disabled = index === 0;
      down.disabled = index === rows.length - 1;
    });
  }
  const put = (answer) => {
    list.append(...answer.map((at) => rows.find((each) => Number(each.dataset.at) === at)));
    settle();
  };
  settle();
  return scored(box, words, told, {
    answer: () => rowsNow().map((each) => Number(each.dataset.at)),
    full: (answer) => Array.isArray(answer) && answer.length === rows.length && rows.every((_, index) => answer.includes(index)),
    right: (answer) => answer.every((at, index) => at === index),
    put,
    clear: () => {
      put(first);
      solution.hidden = true;
    },
    show: (answer) => {
      spots(answer);
      if (answer?.every((at, index) => at === index)) open(solution);
    },
    reveal: () => open(solution),
    focus: () => list.querySelector("button:not(:disabled)").focus(),
  });
}

/** Moving by pointer is an extra beside the buttons. */
function drag(each, list, done) {
  each.draggable = true;
  each.addEventListener("dragstart", (event) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    each.classList.add("dragged");
  });
  each.addEventListener("dragover", (event) => {
    const dragged = list.querySelector(".dragged");
    if (!dragged) return;
    event.preventDefault();
    const box = each.getBoundingClientRect();
    if (dragged !== each) each[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
  });
  each.addEventListener("dragend", () => {
    each.classList.remove("dragged");
    done();
  });
}

function open(solution) {
  solution.hidden = false;
  solution.querySelector("details").open = true;
}

function match(box, words, told) {
  const solution = box.querySelector("[data-solution]");
  const right = [...box.querySelectorAll("[data-right-side] li")];
  const texts = new Map(right.map((each) => [Number(each.dataset.at), each.textContent.trim()]));
  const lines = [...box.querySelectorAll("[data-left] > li")].map((each, index) => {
    const select = element("select", "", { "aria-label": `${words.belongs_to} ${each.textContent.trim()}` });
    select.append(element("option", words.choose, { value: "" }));
    for (const [at, text] of texts) select.append(element("option", text, { value: at }));
    const mark = element("p", "", { class: "spot" });
    select.addEventListener("change", () => {
      mark.textContent = "";
      each.dataset.fits = "";
    });
    each.append(select, mark);
    return { each, select, mark, fits: (at) => texts.get(at) === texts.get(index) };
  });
  box.querySelector("[data-left]").classList.add("matching");
  box.querySelector("[data-right-side]").hidden = true;
  solution.hidden = true;
  const show = (answer) => {
    lines.forEach(({ each, mark, fits }, index) => {
      const good = answer && fits(answer[index]);
      mark.textContent = answer ? (good ? words.pair_good : words.pair_other) : "";
      each.dataset.fits = answer ? good : "";
    });
    if (answer && lines.every(({ fits }, index) => fits(answer[index]))) open(solution);
  };
  return scored(box, words, told, {
    answer: () => lines.map(({ select }) => (select.value === "" ? -1 : Number(select.value))),
    full: (answer) => Array.isArray(answer) && answer.length === lines.length && answer.every((at) => texts.has(at)),
    right: (answer) => lines.every(({ fits }, index) => fits(answer[index])),
    put: (answer) => lines.forEach(({ select }, index) => (select.value = String(answer[index]))),
    clear: () => {
      lines.forEach(({ select }) => (select.value = ""));
      solution.hidden = true;
    },
    show,
    reveal: () => open(solution),
    focus: () => lines[0].select.focus(),
  });
}
