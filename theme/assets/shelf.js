// What someone keeps on this device: practices with a note each. Nothing leaves the device.
const key = "stagekans-selectie";

/** Return what is kept: [{slug, title, url, note}], in order of keeping. */
export function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(found) ? found.filter((each) => /^[a-z0-9-]+$/.test(each?.slug)) : [];
  } catch {
    return []; // damaged or refused: an empty shelf
  }
}

/** Keep a list instead of what was kept; return whether the device allowed it. */
export function keep(list) {
  try {
    if (list.length) localStorage.setItem(key, JSON.stringify(list));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
