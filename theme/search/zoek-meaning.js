// From typed words to words that stand on pages: forms, corrections, parts, names, words alike.
// What a candidate is worth next to the typed word (1).
const WORTH = { joined: 1, typo: 0.9, shortTypo: 0.7, english: 0.75, synonym: 0.75, hidden: 0.75, outdated: 0.75, lexicon: 0.75, compound: 0.9, related: 0.6, half: 0.6, part: 0.2, soft: 0.6 };
const LEAST_ALIKE = 0.2, LONGEST_NAME = 6;

function correction(site, typed, most) {
  if (typed.length < 4 || /\d/.test(typed)) return null;
  const limit = typed.length < 7 ? 1 : most;
  let best = null;
  for (const word of site.list) {
    if (word.text.length < 4) continue;
    const far = distance(typed, word.text, limit);
    const cost = far + (typed[0] !== word.text[0] ? 0.6 : 0) - word.commonness / 10;
    if (far <= limit && cost < (best?.cost ?? Infinity)) best = { word, cost };
  }
  return best?.word ?? null;
}

// Vocabulary words that share pieces of four letters; rare pieces tell more.
function alike(site, typed) {
  const pieces = grams(stem(typed)), shared = new Map();
  let whole = 0;
  for (const piece of pieces) {
    const words = site.byGram.get(piece) ?? [], worth = Math.log(1 + site.list.length / (words.length + 1));
    whole += worth;
    for (const word of words) shared.set(word, (shared.get(word) ?? 0) + worth);
  }
  return [...shared]
    .map(([word, sum]) => ({ word, how: sum / whole * Math.sqrt(Math.min(1, pieces.size / grams(word.stem).size)) }))
    .sort((a, b) => b.how - a.how)
    .slice(0, 6);
}

// For a word like nothing else: the vocabulary words with most letter pairs in common, so that something is found.
function lastResort(site, typed) {
  const pairs = grams(typed, 2);
  return site.list
    .map((word) => ({ word, how: [...grams(word.text, 2)].filter((pair) => pairs.has(pair)).length / Math.max(pairs.size, word.text.length) }))
    .sort((a, b) => b.how - a.how)
    .slice(0, 3);
}

// The two known words an unknown compound consists of, last one (the main one) first.
function halves(site, typed) {
  const find = (part) => part.length > 2 && (site.byStem.get(stem(part)) ?? site.byPart.get(stem(part)))?.[0];
  for (let at = 3; at <= typed.length - 3; at++) {
    const right = find(typed.slice(at));
    if (!right) continue;
    for (const link of ["", "s", "en", "e"]) {
      const left = typed.slice(0, at).endsWith(link) && find(typed.slice(0, at - link.length));
      if (left) return [right, left];
    }
  }
  return [];
}

// One typed word and all words that may stand for it on the pages.
async function unitOf(site, typed, filters, literal) {
  const found = new Map();
  const put = (text, worth, kind) => {
    if (worth > (found.get(text)?.worth ?? 0)) found.set(text, { text, worth, kind });
  };
  const known = (word) => site.byStem.get(stem(word)) ?? [];
  const isPart = site.byPart.get(stem(typed)) ?? [], cut = halves(site, typed);
  let hits = known(typed), used = typed;
  if (hits.length || (await ask(site, typed, filters)).length) put(typed, 1, "exact");
  for (const hit of hits) put(hit.text, 1, "exact");
  if (!literal && !found.size && !isPart.length && !site.leads.has(stem(typed))) {
    // A word that exists is no slip of another one.
    hits = isEveryday(site, typed) ? [] : [correction(site, typed, cut.length ? 1 : 2)].filter(Boolean);
    if (hits.length) put(used = hits[0].text, typed.length > 6 ? WORTH.typo : WORTH.shortTypo, "typo");
  }
  const unknown = !found.size && !isPart.length;
  for (const hit of [...site.byPart.get(stem(used)) ?? []].sort((a, b) => b.commonness - a.commonness).slice(0, 10)) put(hit.text, WORTH.compound, "compound");
  for (const part of hits.flatMap((hit) => hit.parts)) {
    const same = known(part)[0] ?? known(part.replace(/s$/, ""))[0];
    if (same) put(same.text, WORTH.part, "part");
  }
  for (const { word, how } of alike(site, typed)) if (how >= LEAST_ALIKE) put(word.text, WORTH.soft * how, "soft");
  if (!found.size) for (const { word, how } of lastResort(site, typed)) put(word.text, WORTH.soft * how * LEAST_ALIKE, "soft");
  return { typed, used, found, put, cut: unknown ? cut : [] };
}

// Spans of the query that are a name, a lexicon entry or, written apart, one word of the site.
function leadsOf(site, words, units) {
  const named = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      const span = words.slice(from, to), inSpan = units.filter((unit) => span.includes(unit.typed));
      if (!inSpan.length || span.every((word) => STOP.has(word))) continue;
      const said = span.map((word) => inSpan.find((unit) => unit.typed === word)?.used ?? word);
      for (const form of new Set([keyOf(said), stem(said.join("")), stem(said.join("s"))])) {
        if (span.length > 1) for (const hit of site.byStem.get(form) ?? []) for (const unit of inSpan) unit.put(hit.text, WORTH.joined, "joined");
        for (const lead of site.leads.get(form) ?? []) {
          if (lead.url) named.push({ lead, span, units: inSpan });
          if (lead.kind !== "title") for (const unit of inSpan) follow(site, unit, lead, 1);
        }
      }
    }
  }
  for (const unit of units) for (const lead of (site.inside.get(stem(unit.used)) ?? []).slice(0, 4)) follow(site, unit, lead, 0.5);
  return named;
}

// Of a name of several words the rare ones say most.
function follow(site, unit, { to, kind }, share) {
  const whole = wordsOf(to);
  // A phrase of the editors is meant as a phrase: "in verwachting" is not about expecting.
  if (whole.length > 1 && (kind === "lexicon" || kind === "related")) {
    unit.put(whole.join(" "), WORTH[kind] * share, kind);
    return;
  }
  const words = whole.filter((word) => word.length > 2 && !STOP.has(word));
  for (const word of words) {
    const common = words.length > 1 ? site.byStem.get(stem(word))?.[0].commonness ?? 0 : 0;
    unit.put(word, WORTH[kind] * share * (1 - common / 4), kind);
  }
}

function parse(query) {
  const typed = normal(String(query ?? "").slice(0, 300)), phrases = [], without = [];
  const rest = typed
    .replace(/["“”„]([^"“”„]+)["“”„]/g, (_, phrase) => ` ${phrases.push(tokensOf(phrase).join(" ")) ? phrase : ""} `)
    .replace(/(^|\s)-([\p{L}\d][\p{L}\d'-]*)/gu, (_, space, word) => (without.push(...tokensOf(word)), space));
  const all = wordsOf(rest).slice(0, 60).map((word) => word.slice(0, 40)), telling = all.filter((word) => !STOP.has(word));
  return { all, words: [...new Set(telling.length ? telling : all)].slice(0, MOST_WORDS), phrases: phrases.filter(Boolean), without };
}

async function understand(site, query, filters, literal) {
  const parsed = parse(query);
  await learn(site, parsed.words.map(stem));
  const units = await Promise.all(parsed.words.map((word) => unitOf(site, word, filters, literal)));
  await learn(site, units.filter((unit) => unit.used !== unit.typed).map((unit) => stem(unit.used)));
  const named = leadsOf(site, parsed.all, units);
  return { ...parsed, units, named };
}
