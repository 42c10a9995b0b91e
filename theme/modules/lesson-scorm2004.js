// Progress in SCORM 2004 4th edition (ADL, 2009). cmi.exit is "suspend" from the start: without it a platform throws
// what it kept away.
function keeperFor() {
  const api = platform("API_1484_11");
  if (!api || String(api.Initialize("")) !== "true") return nowhere;
  const get = (name) => String(api.GetValue(name) ?? "");
  const set = (name, value) => String(api.SetValue(name, String(value))) === "true";
  const begun = Date.now();
  const review = get("cmi.mode") === "review";
  const scored = Number(document.querySelector("[data-lesson]").dataset.score) > 0;
  let done = get("cmi.completion_status") === "completed" && get("cmi.success_status") !== "failed";
  let number = Number(get("cmi.interactions._count")) || 0;
  let open = true;
  set("cmi.exit", "suspend");
  if (!review && !done) set("cmi.completion_status", "incomplete");
  function commit() {
    if (!open) return;
    set("cmi.session_time", `PT${((Date.now() - begun) / 1000).toFixed(2)}S`);
    api.Commit("");
  }
  addEventListener("visibilitychange", () => document.visibilityState === "hidden" && commit());
  addEventListener("pagehide", () => {
    if (!open) return;
    commit();
    open = false;
    api.Terminate("");
  });
  return {
    place: "platform",
    erasable: false,
    load: () => unpacked(get("cmi.suspend_data")),
    save(state, now) {
      if (review) return true;
      const kept = set("cmi.suspend_data", packed(state, 64000));
      if (now.at) set("cmi.location", now.at.slice(0, 1000));
      set("cmi.progress_measure", ((now.read + now.answered) / (now.sections + now.questions)).toFixed(4));
      if (now.questions) {
        set("cmi.score.min", 0);
        set("cmi.score.max", 100);
        set("cmi.score.raw", now.score);
        set("cmi.score.scaled", (now.score / 100).toFixed(2));
      }
      if (!done) {
        const is = standing(now, scored);
        set("cmi.completion_status", is === "incomplete" ? "incomplete" : "completed");
        if (scored) set("cmi.success_status", is === "incomplete" ? "unknown" : is);
        done = now.met;
      }
      commit();
      return kept;
    },
    tried(question, right, answer) {
      if (review) return;
      const types = { choice: "choice", order: "sequencing", match: "matching" };
      const said = {
        choice: () => answer.map(letter).join("[,]"),
        order: () => answer.map(letter).join("[,]"),
        match: () => answer.map((at, index) => `${index + 1}[.]${letter(at)}`).join("[,]"),
      };
      const name = `cmi.interactions.${number}`;
      set(`${name}.id`, question.id);
      set(`${name}.type`, question.truth === null ? types[question.kind] : "true-false");
      set(`${name}.learner_response`, question.truth === null ? said[question.kind]() : answer[0] === question.truth);
      set(`${name}.result`, right ? "correct" : "incorrect");
      set(`${name}.description`, question.title.textContent.trim().slice(0, 250));
      set(`${name}.timestamp`, `${new Date().toISOString().slice(0, 22)}Z`);
      number += 1;
      api.Commit("");
    },
  };
}
