// What is said in an episode has an address for every line, #t=83: the page opens where the words are said.
const LINES = 2; // a phrase may run on into the next line
const stemsOf = (text) => wordsOf(text).map(stem);

/** Return {url, excerpt} of the line where most of the words are said, or null: no such line, or they are the title. */
function momentOf(page, asked) {
  const words = [...new Set(asked.flatMap(stemsOf))];
  const anchors = [...(page.anchors ?? [])].sort((a, b) => a.location - b.location);
  const moments = anchors.filter((each) => each.element === "li" && /^t=[\d.]+$/.test(each.id));
  const title = new Set(stemsOf(page.meta.title ?? ""));
  if (!moments.length || !words.length || words.every((word) => title.has(word))) return null;
  const all = page.content.split(/\s+/);
  const lines = moments.map((each) => {
    const end = anchors.find((other) => other.location > each.location)?.location ?? all.length;
    const text = all.slice(each.location + 1, end).join(" "); // after the time
    return { id: each.id, text, held: stemsOf(text).filter((word) => words.includes(word)) };
  });
  let best = null;
  lines.forEach((line, at) => {
    const together = new Set(lines.slice(at, at + LINES).flatMap((each) => each.held)).size;
    const score = together + new Set(line.held).size / 100;
    if (line.held.length && score > (best?.score ?? 0)) best = { score, together, at };
  });
  if (!best || best.together * 3 < words.length * 2) return null;
  const excerpt = lines.slice(best.at, best.at + LINES).map((line) => line.text).join(" ");
  return { url: `${page.url.split("#")[0]}#${lines[best.at].id}`, excerpt };
}
