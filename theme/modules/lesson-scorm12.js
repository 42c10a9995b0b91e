// Progress in SCORM 1.2 (ADL, 2001). No mastery score stands in the manifest: a platform would then make "failed" of
// every half-done module that has a score. What is done is the author's rule, decided here.
function keeperFor() {
  const api = platform("API");
  if (!api || String(api.LMSInitialize("")) !== "true") return nowhere;
  const get = (name) => String(api.LMSGetValue(name) ?? "");
  const set = (name, value) => String(api.LMSSetValue(name, String(value))) === "true";
  const begun = Date.now();
  const review = get("cmi.core.lesson_mode") === "review";
  const scored = Number(document.querySelector("[data-lesson]").dataset.score) > 0;
  let status = get("cmi.core.lesson_status");
  let number = Number(get("cmi.interactions._count")) || 0;
  let open = true;
  if (!review && ["not attempted", "", "unknown"].includes(status)) set("cmi.core.lesson_status", "incomplete");
  set("cmi.core.exit", "suspend");
  function time() {
    const seconds = (Date.now() - begun) / 1000;
    const two = (value) => String(Math.floor(value)).padStart(2, "0");
    return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two((seconds / 60) % 60)}:${(seconds % 60).toFixed(2).padStart(5, "0")}`;
  }
  function commit() {
    if (!open) return;
    set("cmi.core.session_time", time());
    api.LMSCommit("");
  }
  addEventListener("visibilitychange", () => document.visibilityState === "hidden" && commit());
  addEventListener("pagehide", () => {
    if (!open) return;
    commit();
    open = false;
    api.LMSFinish("");
  });
  return {
    place: "platform",
    erasable: false,
    load: () => unpacked(get("cmi.suspend_data")),
    save(state, now) {
      if (review) return true;
      const kept = set("cmi.suspend_data", packed(state, 4096));
      if (now.at) set("cmi.core.lesson_location", now.at.slice(0, 255));
      if (now.questions) {
        set("cmi.core.score.min", 0);
        set("cmi.core.score.max", 100);
        set("cmi.core.score.raw", now.score);
      }
      if (!["passed", "completed"].includes(status)) {
        status = standing(now, scored);
        set("cmi.core.lesson_status", status);
      }
      commit();
      return kept;
    },
    tried(question, right, answer) {
      if (review) return;
      const types = { choice: "choice", order: "sequencing", match: "matching" };
      const said = {
        choice: () => answer.map(letter).join(","),
        order: () => answer.map(letter).join(","),
        match: () => answer.map((at, index) => `${index + 1}.${letter(at)}`).join(","),
      };
      const name = `cmi.interactions.${number}`;
      set(`${name}.id`, question.id);
      set(`${name}.type`, question.truth === null ? types[question.kind] : "true-false");
      set(`${name}.student_response`, question.truth === null ? said[question.kind]() : answer[0] === question.truth ? "t" : "f");
      set(`${name}.result`, right ? "correct" : "wrong");
      set(`${name}.time`, new Date().toTimeString().slice(0, 8));
      number += 1;
      api.LMSCommit("");
    },
  };
}
