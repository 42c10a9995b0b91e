// From words to pages, best first. Pagefind knows on which pages a word stands; what it is worth is decided here.
const SURE = new Set(["exact", "joined", "typo"]);
// A page in another language is only meant by words of that language, or by what is said to be their translation.
const OWN = new Set(["exact", "english", "lexicon"]);
const FOREIGN = 0.3;
const PREFIX = 0.6, NEAR = 0.35, NAMED = 0.5, LEAD = 30, TITLE = 2, NAMES = 1, TOGETHER = 0.6, REACH = 30;
const MOST_SEARCHES = 40, MOST_WORDS = 12;
// A larger site has a larger plan, which leaves less for the index at a first question.
const MANY_CHUNKS = 8, MOST_CHUNKS = 3, FEWER_CHUNKS = 2;

// Pages with a word: exactly that word (in any form) or, at a lower value, a word that begins with it.
function ask(site, text, filters) {
  const key = text + JSON.stringify(filters);
  if (site.asked.size > 2000) site.asked.clear();
  if (!site.asked.has(key)) {
    const asked = text.includes(" ") ? `"${text}"` : text;
    site.asked.set(key, Promise.all([site.engine.search(asked, { filters }), site.engine.search(`"${text}"`, { filters })]).then(([wide, exact]) => {
      const sure = new Set(exact.results.map((each) => each.id));
      // Without a sure page Pagefind answers with some beginning of the word: worth nothing.
      if (!sure.size) return [];
      return wide.results.map((result) => ({ id: result.id, result, sure: sure.has(result.id), value: strength(result) * (sure.has(result.id) ? 1 : PREFIX) }));
    }));
  }
  return site.asked.get(key);
}

// Often is better than once, early is better than late: what many pages share stands below.
function strength(result) {
  const fields = result.matchedMetaFields ?? [];
  let sum = (fields.includes("title") ? TITLE : 0) + (fields.includes("names") ? NAMES : 0);
  for (const at of result.words) sum += 1 / (1 + at / LEAD);
  return sum / (sum + 1);
}

// The index comes in chunks of some twenty kilobytes: likely words first, others only from chunks that are wanted anyway.
function affordable(site, units) {
  const chunkOf = (text) => site.chunks.filter((first) => first <= stem(text)).length;
  const most = Math.max(3, Math.floor(MOST_SEARCHES / units.length));
  const dear = (a, b) => b.one.worth - a.one.worth;
  const wishes = units.flatMap((unit) => [...unit.found.values()].map((one) => ({ unit, one: { ...one } })).sort(dear).slice(0, most));
  const chunks = new Set(), mostChunks = site.chunks.length > MANY_CHUNKS ? FEWER_CHUNKS : MOST_CHUNKS;
  for (const { unit, one } of wishes.sort(dear)) {
    const chunk = chunkOf(one.text);
    if (!SURE.has(one.kind) && !chunks.has(chunk) && chunks.size >= mostChunks) continue;
    chunks.add(chunk);
    unit.asks.push(one);
  }
}

function score(site, units) {
  const pages = new Map(), places = [];
  let whole = 0;
  for (const unit of units) {
    const best = new Map();
    for (const one of unit.asks) for (const { id, result, value: strong } of one.results) {
      const value = strong * one.worth * (site.foreign.has(id) && !OWN.has(one.kind) ? FOREIGN : 1);
      if (value > (best.get(id)?.value ?? 0)) best.set(id, { value, result, one });
    }
    let spread = 1;
    for (const { one } of best.values()) spread += one.worth;
    // A word on every page tells nothing.
    unit.tells = Math.max(0.1, Math.log((site.pages + 1) / spread)) * unit.share;
    whole += unit.tells;
    places.push({ tells: unit.tells, best });
    for (const [id, { value, result, one }] of best) {
      const page = pages.get(id) ?? { id, score: 0, covered: 0, top: -1 };
      page.score += unit.tells * value;
      page.covered += unit.tells * one.worth;
      if (unit.tells * value > page.top) Object.assign(page, { top: unit.tells * value, result, one, typed: unit.typed });
      pages.set(id, page);
    }
  }
  raiseTogether(pages, places);
  for (const page of pages.values()) page.score *= Math.sqrt(page.covered / whole);
  return { pages, whole };
}

// Words of one query that stand close together on a page likely belong together there too.
function raiseTogether(pages, places) {
  places.forEach((one, at) => {
    for (const other of places.slice(at + 1)) {
      for (const [id, mine] of one.best) {
        const theirs = other.best.get(id);
        const far = theirs ? closest(mine.result.words, theirs.result.words) : REACH;
        if (far < REACH) pages.get(id).score += TOGETHER * Math.min(one.tells, other.tells) * Math.min(mine.value, theirs.value) * (1 - far / REACH);
      }
    }
  });
}

// The least distance between two different places, both lists in order.
function closest(left, right) {
  let far = Infinity;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] !== right[j]) far = Math.min(far, Math.abs(left[i] - right[j]));
    if (left[i] < right[j]) i++;
    else j++;
  }
  return far;
}

// The page of a concept that is named gains by how much of the query the name is.
function raiseNamed(site, pages, whole, named, count) {
  const gains = new Map();
  for (const { lead, units } of named) {
    const told = units.reduce((sum, unit) => sum + unit.tells, 0);
    gains.set(lead.page, Math.max(gains.get(lead.page) ?? 0, NAMED * told * told / whole));
  }
  for (const [number, gain] of gains) {
    const page = pages.get(site.ids[number]);
    if (page) page.score += gain;
  }
  // Who types a title and nothing else means that page.
  const top = Math.max(0, ...[...pages.values()].map((page) => page.score));
  for (const { lead, units } of named) {
    const page = pages.get(site.ids[lead.page]);
    if (page && lead.kind === "title" && units.length === count) page.score = Math.max(page.score, top * 1.1);
  }
}

// Pages near to good pages are likely good: what one says in other words, its neighbours say in yours.
function raiseNear(site, pages, mayAdd) {
  const own = new Map([...pages].map(([id, page]) => [id, page.score]));
  for (const id of mayAdd ? site.ids : [...pages.keys()]) {
    const gain = NEAR * Math.hypot(...(site.around.get(id) ?? []).map((other) => own.get(other) ?? 0));
    if (pages.has(id)) pages.get(id).score += gain;
    else if (gain) pages.set(id, { id, score: gain, one: { kind: "near", text: "" }, typed: "" });
  }
}

async function limits(site, { phrases, without }, filters) {
  const ids = async (text) => new Set((await ask(site, text, filters)).filter((each) => each.sure).map((each) => each.id));
  const needed = await Promise.all(phrases.map(ids)), barred = await Promise.all(without.map(ids));
  return (id) => needed.every((each) => each.has(id)) && !barred.some((each) => each.has(id));
}
