// A module that is gone through: questions to answer, progress per section, a place to go on, a proof at the end.
// keeper: where progress lives (this device, or the learning platform the package runs in).
const lesson = document.querySelector("[data-lesson]");
const words = JSON.parse(lesson.dataset.words);
const keeper = keeperFor(lesson.dataset.lesson);
const bar = lesson.querySelector("[data-progress]");
const says = bar.querySelector("[role=status]");
const finish = document.querySelector("[data-finish]");
const parts = [...lesson.querySelectorAll("[data-part]")];
const makers = { choice, order, match };
const questions = [];
const asides = [];
let state = tidy(keeper.load());

for (const box of lesson.querySelectorAll("[data-block]")) {
  const kind = box.dataset.block;
  if (kind in makers) questions.push(makers[kind](box, words, told));
  else asides.push(kind === "dilemma" ? dilemma(box, words, keep) : reflection(box, words, keep, keeper.erasable));
}

/** What was kept, without what no longer has its shape. */
function tidy(kept) {
  const group = (each) => (each && typeof each === "object" && !Array.isArray(each) ? each : {});
  return { ...kept, seen: Array.isArray(kept.seen) ? kept.seen : [], q: group(kept.q), d: group(kept.d), t: group(kept.t) };
}

function told(question, tried, right, answer) {
  keep();
  if (tried) keeper.tried?.(question, right, answer);
  here(question.title.closest("[data-part]").dataset.part);
}

/** Remember where someone is. */
function here(part) {
  if (state.at === part) return;
  state.at = part;
  store();
}

function seen(part) {
  if (state.seen.includes(part)) return;
  state.seen = [...state.seen, part];
  state.at = part;
  store();
  show();
}

/** Take over what questions, dilemmas and reflections say now. */
function keep() {
  state.q = Object.fromEntries(questions.filter((each) => each.state).map((each) => [each.id, each.state]));
  if (keeper.erasable) {
    state.d = Object.fromEntries(asides.filter((each) => each.kind === "dilemma" && each.path().length > 1).map((each) => [each.id, each.path()]));
    state.t = Object.fromEntries(asides.filter((each) => each.kind === "reflection" && each.text() !== null).map((each) => [each.id, each.text()]));
  }
  store();
  show();
}

/** How far someone is: sections seen, questions answered, share right in per cent, whether the author's rule is met. */
function progress() {
  const ids = parts.map((each) => each.dataset.part);
  const read = ids.filter((each) => state.seen.includes(each)).length;
  const right = questions.filter((each) => each.state?.r === 1).length;
  const answered = questions.filter((each) => [1, 2].includes(each.state?.r)).length;
  const score = questions.length ? Math.round((100 * right) / questions.length) : 100;
  const all = lesson.dataset.visit !== "alles" || read === ids.length;
  const enough = score >= Number(lesson.dataset.score);
  return { read, right, answered, score, all, enough, met: all && enough, ended: all && answered === questions.length, sections: ids.length, questions: questions.length, at: state.at ?? "" };
}

function store() {
  state.v = lesson.dataset.version;
  const now = progress();
  if (now.met && !state.done) state.done = day();
  if (!keeper.save(state, now)) says.textContent = words.failed;
}

/** Today as the person's own calendar has it (ISO). */
function day() {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
}

function fill(text, facts) {
  return text.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
}

function show() {
  const now = progress();
  const begun = now.read + now.answered > 0;
  bar.querySelector("[data-count]").textContent = fill(questions.length ? words.count : words.count_sections, now);
  const meter = bar.querySelector("[data-bar]");
  meter.max = now.sections + now.questions;
  meter.value = now.read + now.answered;
  bar.querySelector("[data-erase]").hidden = !keeper.erasable || !begun;
  for (const part of parts) part.dataset.seen = Boolean(state.seen.includes(part.dataset.part));
  const opened = finish.hidden && Boolean(state.done);
  finish.hidden = !state.done;
  if (opened) {
    finish.querySelector("[data-date]").textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(`${state.done}T12:00`));
    says.textContent = words.finished;
  } else if (!state.done && now.ended) {
    says.textContent = fill(words.more_needed, { ...now, needed: Math.ceil((Number(lesson.dataset.score) / 100) * now.questions) });
  }
}

function restore() {
  for (const each of questions) each.restore(state.q[each.id] ?? null);
  for (const each of asides) each.restore(each.kind === "dilemma" ? state.d[each.id] : state.t[each.id]);
  show();
}

/** The end of a section: going on is a button; having its end on the screen counts as seen. */
const watcher = new IntersectionObserver((found) => {
  for (const each of found) if (each.isIntersecting) seen(each.target.closest("[data-part]").dataset.part);
});
parts.forEach((part, index) => {
  const next = parts[index + 1];
  const onward = button(next ? fill(words.onward, { title: next.querySelector("h2").textContent }) : words.to_end, () => {
    seen(part.dataset.part);
    const to = next ? next.querySelector("h2") : finish.hidden ? document.querySelector("[data-after]") : finish.querySelector("h2");
    if (next) here(next.dataset.part);
    to.setAttribute("tabindex", "-1");
    to.focus();
    to.scrollIntoView();
  });
  onward.dataset.onward = "";
  part.append(row(onward));
  watcher.observe(onward);
});

bar.querySelector("[data-place]").textContent = words[`place_${keeper.place}`];
bar.hidden = false;
const resume = bar.querySelector("[data-resume]");
const left = parts.find((each) => each.dataset.part === state.at);
if (left && left !== parts[0]) {
  resume.textContent = fill(words.resume, { title: left.querySelector("h2").textContent });
  resume.hidden = false;
  resume.addEventListener("click", () => {
    const heading = left.querySelector("h2");
    heading.setAttribute("tabindex", "-1");
    heading.focus();
    heading.scrollIntoView();
    resume.hidden = true;
  });
}
restore();

bar.querySelector("[data-erase]").addEventListener("click", () => {
  const before = state;
  state = tidy({});
  keeper.save({}, progress());
  restore();
  resume.hidden = true;
  says.textContent = `${words.erased} `;
  const undo = button(words.undo, () => {
    state = before;
    store();
    restore();
    says.textContent = "";
    bar.querySelector("[data-erase]").focus();
  });
  says.append(undo);
  undo.focus();
});

finish.querySelector("[data-name]").addEventListener("input", (event) => {
  finish.querySelector("[data-name-shown]").textContent = event.target.value;
});
finish.querySelector("[data-certificate-print]").addEventListener("click", () => {
  document.documentElement.dataset.print = "certificate";
  print();
  delete document.documentElement.dataset.print;
});
