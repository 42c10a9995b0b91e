// What someone keeps on this device: practices with a note each. Nothing leaves the device.
const shelf = "stagekans-selectie";

/** Return what is kept: [{slug, title, url, note}], in order of keeping. */
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(shelf) ?? "[]");
    return Array.isArray(found) ? found.filter((each) => /^[a-z0-9-]+$/.test(each?.slug)) : [];
  } catch {
    return []; // damaged or refused: an empty shelf
  }
}

/** Keep a list instead of what was kept; return whether the device allowed it. */
function keep(list) {
  try {
    if (list.length) localStorage.setItem(shelf, JSON.stringify(list));
    else localStorage.removeItem(shelf);
    return true;
  } catch {
    return false;
  }
}
