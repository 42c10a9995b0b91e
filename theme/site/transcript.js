// What is said follows the player, and a time in it is a button that goes there.
for (const box of document.querySelectorAll("[data-player]")) {
  const player = box.querySelector("audio, video");
  const lines = [...box.querySelectorAll("[data-start]")];
  if (!player || !lines.length) continue;
  for (const line of lines) {
    const time = line.querySelector("span");
    const go = element("button", time.textContent, { type: "button", class: "quiet" });
    go.addEventListener("click", () => {
      const there = () => (player.currentTime = Number(line.dataset.start));
      if (player.readyState) there();
      else player.addEventListener("loadedmetadata", there, { once: true });
      player.play().catch(() => {}); // the browser says itself why it cannot play
    });
    time.replaceWith(go);
  }
  const list = box.querySelector("[data-said]") ?? lines[0].parentNode;
  let now = null;
  player.addEventListener("timeupdate", () => {
    const next = lines.filter((line) => Number(line.dataset.start) <= player.currentTime + 0.05).at(-1) ?? null;
    if (next === now) return;
    now?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "true");
    if (next && !list.querySelector(":focus-visible")) list.scrollTop += next.getBoundingClientRect().top - list.getBoundingClientRect().top - 40;
    now = next;
  });
}
