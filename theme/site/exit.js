// The way out: at once, without this page staying behind the back button; also by pressing Shift three times.
const link = document.querySelector("[data-exit]");
const presses = 3;
const within = 2000;
let times = [];

function leave(event) {
  event?.preventDefault();
  document.body.hidden = true;
  location.replace(link.href);
}

link.addEventListener("click", leave);
addEventListener("keydown", (event) => {
  if (event.key !== "Shift") {
    times = [];
    return;
  }
  if (event.repeat) return;
  times = [...times, event.timeStamp].filter((time) => event.timeStamp - time < within);
  if (times.length >= presses) leave();
});
// Coming back by the back button shows the page again.
addEventListener("pageshow", () => {
  document.body.hidden = false;
});
