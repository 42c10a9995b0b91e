// Words: folded, cut out of what was typed, brought to a stem; the build does the same.
const STOP = new Set(("de het een en of van in op te ten ter der den des dat die dit deze is zijn was waren ben bent wordt worden werd heb hebt heeft " +
  "hebben had ik je jij u uw we wij ze zij hij haar hem hun hen mij me mijn jouw jullie ons onze er hier daar waar wat wie hoe waarom wanneer welke welk als " +
  "dan dus maar ook nog al wel niet geen om aan bij voor met naar tot door over uit tegen tijdens zonder onder tussen na sinds kan kun kunt kunnen mag mogen " +
  "moet moeten wil willen zou zal zullen ga gaat gaan doe doet doen krijg krijgt krijgen kom komt vind zo zelf iets iemand iedereen alles alle veel meer mee " +
  "toe nu want toch word omdat zodat terwijl steeds vaak soms " +
  "the a an to and or on at for with from by are be am i my you your our it its this that what which who how why when where could do does should will would " +
  "may must about into not no if as have has there any some").split(" "));

// Letters that look the same are the same (render/letters.py; tests/golden/letters.yml holds both to it).
const UNSEEN = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g;
const same = (text) => text.replace(/[’‘‛ʼʻʹ′`´＇]/g, "'").replace(/[‐‑‒–−﹣－]/g, "-");
const normal = (text) => same(same(text).replace(UNSEEN, "").normalize("NFKC"));
const fold = (text) => normal(text).toLowerCase().replace(/ß/g, "ss").normalize("NFKD").replace(/\p{M}/gu, "");
const wordsOf = (text) => fold(text).match(/[a-z0-9]+/g) ?? [];
// Pagefind takes "zo'n" and "e-mail" for one word each, without their sign.
const tokensOf = (text) => fold(text).split(/\s+/).map((token) => token.replace(/[^a-z0-9]/g, "")).filter(Boolean);
const keyOf = (words) => words.map(stem).join(" ");
const add = (map, key, value) => map.has(key) ? map.get(key).push(value) : map.set(key, [value]);

// Strips no more than Pagefind's own stemmer does, so one search finds every form.
function stem(word) {
  let made = word.replace(/heden$/, "heid");
  if (made.length > 3) made = made.replace(/(?<=[^aeiou])en$|(?<=[^aeious])s$|(?<=[^e])e$/, "");
  return made.replace(/([bcdfgklmnprstz])\1$/, "$1").replace(/z$/, "s").replace(/v$/, "f").replace(/([aeou])\1(?=[^aeiou]$)/, "$1");
}

function grams(word, size = 4) {
  const padded = `_${word}_`;
  if (padded.length < size) return new Set([padded]);
  return new Set(Array.from({ length: padded.length - size + 1 }, (_, at) => padded.slice(at, at + size)));
}

// Damerau-Levenshtein; more than most counts as too far.
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older = [], old = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    [older, old] = [old, row];
  }
  return old[b.length];
}
