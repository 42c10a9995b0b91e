// Progress on a page of the site: kept on this device alone, erasable, never sent.
function keeperFor(slug) {
  const key = `stagekans-module-${slug}`;
  return {
    place: "device",
    erasable: true,
    load() {
      try {
        const found = JSON.parse(localStorage.getItem(key) ?? "{}");
        return found && typeof found === "object" && !Array.isArray(found) ? found : {};
      } catch {
        return {}; // damaged or refused: begin anew
      }
    },
    save(state) {
      try {
        if (Object.keys(state).length) localStorage.setItem(key, JSON.stringify(state));
        else localStorage.removeItem(key);
        return true;
      } catch {
        return false;
      }
    },
  };
}
