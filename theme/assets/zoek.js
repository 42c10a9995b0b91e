// One function for every search box: the index is Pagefind's, the order of results is ours.
const root = new URL(import.meta.url.replace(/assets\/[^/]*$/, ""));
const index = new URL("pagefind/pagefind.js", root).href;
let opened;

function open() {
  opened ??= import(index).then(async (engine) => {
    await engine.options({ baseUrl: root.pathname });
    return engine;
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function text(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent;
}

async function ranked(engine, query, filters) {
  const whole = await engine.search(query, { filters });
  const words = [...new Set(query.split(/\s+/))].slice(0, 12);
  if (whole.results.length || words.length < 2) return whole.results;
  // No page has all the words: let each word speak for itself and add up.
  const scores = new Map();
  for (const word of words) {
    for (const found of (await engine.search(word, { filters })).results) {
      const known = scores.get(found.id) ?? { found, score: 0 };
      known.score += found.score;
      scores.set(found.id, known);
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map((each) => each.found);
}

/**
 * Search the site.
 * @param {string} query what someone typed
 * @param {{kinds?: string[], filters?: Record<string, string[]>, limit?: number}} options
 * @returns {Promise<{url: string, title: string, kind: string, excerpt: string, why: string}[]>} best first; texts without markup
 */
export async function zoek(query, { kinds = [], filters = {}, limit = 20 } = {}) {
  const asked = String(query ?? "").slice(0, 300).trim();
  if (!asked) return [];
  const engine = await open();
  const wanted = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: [...values] }]));
  if (kinds.length) wanted.kind = { any: [...kinds] };
  const results = await ranked(engine, asked, wanted);
  const pages = await Promise.all(results.slice(0, limit).map((each) => each.data()));
  return pages.map((page) => ({
    url: page.url,
    title: page.meta.title ?? "",
    kind: page.filters.kind?.[0] ?? "",
    excerpt: text(page.excerpt),
    why: "",
  }));
}
