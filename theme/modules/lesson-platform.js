// What both versions of SCORM share: finding the platform, what is kept, how time is counted. Only core elements are
// written, because many platforms know no others; a mode that a platform leaves unset counts as normal.

/** Find the platform's object in the windows around this one (ADL: parents first, then the opener). */
function platform(name) {
  for (const start of [window, window.opener]) {
    let here = start;
    for (let step = 0; here && step < 20; step += 1) {
      try {
        if (here[name]) return here[name];
      } catch {
        break; // a window of another host: nothing of ours above it
      }
      if (here.parent === here) break;
      here = here.parent;
    }
  }
  return null;
}

/** What a platform keeps for us, never longer than it may be: results stay, the given answers go first. */
function packed(state, limit) {
  const kept = { v: state.v, at: state.at, seen: state.seen, q: state.q, done: state.done };
  const full = JSON.stringify(kept);
  if (full.length <= limit) return full;
  const results = Object.fromEntries(Object.entries(kept.q ?? {}).map(([id, each]) => [id, { r: each.r }]));
  const short = JSON.stringify({ ...kept, q: results });
  return short.length <= limit ? short : JSON.stringify({ v: state.v, done: state.done });
}

function unpacked(text) {
  try {
    const found = JSON.parse(text || "{}");
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {}; // cut off or of another module: begin anew
  }
}

/** Where no platform is: all works, nothing is kept. */
const nowhere = { place: "nowhere", erasable: false, load: () => ({}), save: () => true };

/** "completed" and the like: what the author's rule says of how far someone is. */
function standing(now, scored) {
  if (now.met) return scored ? "passed" : "completed";
  return scored && now.ended ? "failed" : "incomplete";
}

/** Letters for options, as SCORM wants them: a, b, c… */
function letter(index) {
  return String.fromCharCode(97 + index);
}

/** Links lead out of the platform's frame. */
for (const link of document.querySelectorAll('a[href^="http"]')) {
  link.target = "_blank";
  link.rel = "noreferrer";
}
