// One function for every search box.
// After the first ten, a page that is much weaker than the best one only makes the list longer.
const ALWAYS = 10, WEAKEST = 0.25;

// Pagefind hands out pages only for words that are on them; a neighbour is read from the index by its name.
function fragment(site, id) {
  if (!site.fragments.has(id)) site.fragments.set(id, readFragment(site, id));
  return site.fragments.get(id);
}

async function readFragment(site, id) {
  const answer = await fetch(new URL(`../pagefind/fragment/${id}.pf_fragment`, import.meta.url));
  const text = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).text();
  const page = JSON.parse(text.slice(text.indexOf("{")));
  return { ...page, url: site.base.replace(/\/$/, "") + page.url, excerpt: page.content.split(" ").slice(0, 30).join(" ") };
}

async function shown(site, { id, result, one }, asked) {
  const page = result ? await result.data() : await fragment(site, id).catch(() => null);
  if (!page) return null; // a neighbour that is gone: an index of another build
  const moment = momentOf(page, asked);
  return {
    url: moment?.url ?? page.url,
    title: page.meta.title ?? "",
    kind: page.filters.kind?.[0] ?? "",
    excerpt: moment?.excerpt ?? new DOMParser().parseFromString(page.excerpt, "text/html").body.textContent,
    why: (site.why[one.kind] ?? "").replace("{to}", one.text),
  };
}

/**
 * Search the site.
 * @param {string} query what someone typed; "…" must occur, -word must not
 * @param {{kinds?: string[], filters?: Record<string, string[]>, limit?: number, literal?: boolean}} options literal: correct nothing
 * @returns {Promise<{url: string, title: string, kind: string, excerpt: string, why: string}[]>} best first; why: how a page was found when not by the words themselves
 */
export async function zoek(query, { kinds = [], filters = {}, limit = 20, literal = false } = {}) {
  if (!parse(query).words.length) return [];
  const site = await open();
  const wanted = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: [...values] }]));
  if (kinds.length) wanted.kind = { any: [...kinds] };
  const { units, named, phrases, without } = await understand(site, query, wanted, literal);
  const parts = await Promise.all(units.flatMap((unit) => unit.cut.map(async (half) => ({ ...await unitOf(site, half.text, wanted, true), typed: unit.typed, share: WORTH.half }))));
  const all = [...units.map((unit) => ({ ...unit, share: 1 })), ...parts].map((unit) => ({ ...unit, asks: [] }));
  affordable(site, all);
  await Promise.all(all.flatMap((unit) => unit.asks.map(async (one) => { one.results = await ask(site, one.text, wanted); })));
  const allowed = await limits(site, { phrases, without }, wanted);
  const { pages, whole } = score(site, all);
  raiseNamed(site, pages, whole, named.map((each) => ({ ...each, units: all.filter((unit) => each.units.some((one) => one.typed === unit.typed)) })), all.length);
  for (const id of pages.keys()) if (!allowed(id)) pages.delete(id);
  raiseNear(site, pages, !phrases.length && !without.length && !Object.keys(wanted).length);
  const ordered = [...pages.values()].sort((a, b) => b.score - a.score);
  const best = ordered.filter((page, at) => at < ALWAYS || page.score >= WEAKEST * ordered[0].score).slice(0, limit);
  return (await Promise.all(best.map((page) => shown(site, page, units.map((unit) => unit.used))))).filter(Boolean);
}

/**
 * Tell how a query was read.
 * @returns {Promise<{corrections: {typed: string, used: string}[], concept: {title: string, url: string, via: string, typed: string} | null,
 *   outdated: {typed: string, title: string, url: string} | null, words: string[], sure: boolean}>} sure: false when only words that look alike were found
 */
export async function understood(query, { literal = false } = {}) {
  if (!parse(query).words.length) return { corrections: [], concept: null, outdated: null, words: [], sure: true };
  const { units, named, words } = await understand(await open(), query, {}, literal);
  const best = (found) => found.sort((a, b) => b.span.length - a.span.length || (b.lead.kind === "title") - (a.lead.kind === "title"))[0];
  // A name that is a small part of what was asked is not what was asked for.
  const concept = best(named.filter(({ lead, units: covered }) => lead.kind !== "hidden" && covered.length * 2 >= units.length));
  const old = best(named.filter(({ lead }) => lead.kind === "outdated"));
  return {
    corrections: units.filter((unit) => unit.used !== unit.typed).map(({ typed, used }) => ({ typed, used })),
    concept: concept ? { title: concept.lead.to, url: concept.lead.url, via: concept.lead.kind, typed: concept.span.join(" ") } : null,
    outdated: old ? { typed: old.span.join(" "), title: old.lead.to, url: old.lead.url } : null,
    words,
    sure: units.some((unit) => [...unit.found.values()].some((one) => one.kind !== "soft")),
  };
}
