// What the site knows of its own words, unpacked once.
const VIA = { a: "synonym", h: "hidden", o: "outdated", e: "english", t: "title" };

let opened;
function open() {
  opened ??= load().catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function load() {
  const [engine, answer] = await Promise.all([
    import(new URL("../pagefind/pagefind.js", import.meta.url).href),
    fetch(new URL("../pagefind/zoekplan.json", import.meta.url)),
  ]);
  const base = new URL("..", import.meta.url).pathname;
  // The worker would be eleven kilobytes more for searches of a fraction of a millisecond.
  await engine.options({ baseUrl: base, noWorker: true });
  return { engine, base, asked: new Map(), ...unpack(await answer.json()) };
}

function unpack(plan) {
  const list = [], byStem = new Map(), byPart = new Map(), byGram = new Map(), leads = new Map(), inside = new Map(), around = new Map();
  plan.words.forEach((level, commonness) => {
    let before = "";
    for (const coded of level.match(/[A-Z][^A-Z]*/g) ?? []) {
      before = before.slice(0, coded.charCodeAt(0) - 65) + coded.slice(1);
      const parts = before.split("|"), text = parts.join("");
      const word = { text, stem: stem(text), parts: parts.length > 1 ? parts : [], commonness };
      const pieces = parts.length > 2 ? [...parts, ...parts.slice(1).map((part, at) => parts[at] + part)] : word.parts;
      list.push(word);
      add(byStem, word.stem, word);
      for (const key of new Set(pieces.flatMap((piece) => [stem(piece), stem(piece.replace(/s$/, ""))]))) add(byPart, key, word);
      for (const gram of grams(word.stem)) add(byGram, gram, word);
    }
  });
  for (const [url, title, page, kinds] of plan.concepts) {
    for (const [letter, names] of Object.entries({ ...kinds, t: [title] })) {
      for (const name of names) {
        const words = wordsOf(name), key = keyOf(words), lead = { to: title, kind: VIA[letter], url, title, page };
        for (const form of new Set([key, stem(words.join(""))])) add(leads, form, lead);
        if (letter !== "t" && words.length > 1) for (const word of words) if (!STOP.has(word)) add(inside, stem(word), lead);
      }
    }
  }
  let number = 0;
  const ids = plan.ids.map((step) => `${plan.language}_${(number += step).toString(16).padStart(7, "0")}`);
  plan.near.forEach((steps, from) => {
    let to = from;
    for (const step of steps) {
      to += step;
      add(around, ids[from], ids[to]);
      add(around, ids[to], ids[from]);
    }
  });
  return { foreign: new Set(plan.foreign.map((at) => ids[at])), parts: plan.parts, lexicon: new Map(), unseen: new Map(), fragments: new Map(), pages: plan.pages, why: plan.why, chunks: plan.chunks, list, byStem, byPart, byGram, leads, inside, ids, around };
}

// The editors' search words come in parts, so that a question asks only for those of its own words.
function partOf(site, stems) {
  const longest = stems.reduce((best, each) => (each.length > best.length ? each : best), "");
  let number = 0;
  for (const letter of longest) number = (number * 31 + letter.codePointAt(0)) % 9973;
  return number % site.parts;
}

async function learn(site, stems) {
  await Promise.all([...new Set(stems.map((each) => partOf(site, [each])))].map((part) => {
    if (!site.lexicon.has(part)) site.lexicon.set(part, read(site, part));
    return site.lexicon.get(part);
  }));
}

async function read(site, part) {
  const answer = await fetch(new URL(`../pagefind/zoekwoorden-${part}.json`, import.meta.url));
  if (!answer.ok) return; // without them the search still works
  const { leads, unseen } = await answer.json();
  site.unseen.set(part, Uint8Array.from(atob(unseen), (letter) => letter.charCodeAt(0)));
  for (const [key, kinds] of Object.entries(leads)) {
    for (const [kind, words] of Object.entries(kinds)) for (const to of words) add(site.leads, key, { to, kind });
  }
}

// Whether a word that stands on no page is an everyday Dutch one (a Bloom filter: now and then it says so wrongly).
function isEveryday(site, word) {
  const bits = site.unseen.get(partOf(site, [stem(word)]));
  let first = 0, step = 0;
  for (const letter of word) {
    first = (first * 131 + letter.codePointAt(0)) % 998244353;
    step = (step * 257 + letter.codePointAt(0)) % 998244353;
  }
  const has = (place) => bits[place >> 3] & 1 << place % 8;
  return Boolean(bits) && [0, 1, 2, 3, 4, 5, 6, 7].every((number) => has((first + number * step) % (bits.length * 8)));
}
