// A moment of an episode has an address, #t=83: going there plays from there; a button copies where someone is.
for (const box of document.querySelectorAll(".episode[data-player]")) {
  const player = box.querySelector("audio, video");
  const share = box.querySelector("[data-share]");
  const status = box.querySelector("[data-shared]");
  const moment = () => {
    const found = /^#t=(\d+(?:\.\d+)?)$/.exec(decodeURIComponent(location.hash));
    return found ? Number(found[1]) : null;
  };
  const go = (seconds) => {
    if (player.readyState) player.currentTime = seconds;
    else {
      player.addEventListener("loadedmetadata", () => (player.currentTime = seconds), { once: true });
      player.preload = "metadata";
      player.load();
    }
  };
  const arrive = () => {
    const seconds = moment();
    if (seconds === null) return;
    go(seconds);
    // What is said then: the last line that started, when no line starts exactly there.
    const lines = [...box.querySelectorAll(".cues [data-start]")];
    const line = lines.filter((each) => Number(each.dataset.start) <= seconds + 0.05).at(-1) ?? lines[0];
    if (!document.getElementById(location.hash.slice(1))) line?.scrollIntoView({ block: "center" });
    for (const each of lines) each.toggleAttribute("data-here", each === line);
  };
  share.hidden = false;
  const said = box.querySelector("[data-said]"); // a box of its own, so that it can follow without moving the page
  if (said) {
    said.classList.add("following");
    said.tabIndex = 0;
    said.setAttribute("role", "region");
    said.setAttribute("aria-labelledby", "tekst");
  }
  for (const each of box.querySelectorAll("[data-with-script]")) each.hidden = false;
  share.addEventListener("click", async () => {
    const seconds = Math.floor(player.currentTime);
    history.replaceState(null, "", `#t=${seconds}`);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = status.dataset.shared.replace("{time}", time);
    } catch {
      status.textContent = status.dataset.typed; // no permission, or no secure address
    }
  });
  addEventListener("hashchange", () => {
    arrive();
    if (moment() !== null) player.play().catch(() => {}); // someone clicked; else the browser says why not
  });
  arrive();
}
