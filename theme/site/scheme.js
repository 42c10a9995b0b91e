// Light or dark: before the first paint the remembered choice, afterwards the buttons in the foot. And whether there
// is script at all, so that the style sheet can keep room for what it will add.
(() => {
  const key = "stagekans-weergave";
  const root = document.documentElement;
  const remembered = () => {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return ""; // a browser may refuse to remember; the device's own choice holds
    }
  };
  const remember = (value) => {
    try {
      value ? localStorage.setItem(key, value) : localStorage.removeItem(key);
    } catch {
      // the choice holds for this page only
    }
  };
  const show = (value) => (value ? root.setAttribute("data-scheme", value) : root.removeAttribute("data-scheme"));
  show(remembered());
  root.classList.add("script");
  document.addEventListener("DOMContentLoaded", () => {
    const group = document.querySelector("[data-schemes]");
    if (!group) return;
    group.hidden = false;
    for (const button of group.querySelectorAll("input")) {
      button.checked = button.value === remembered();
      button.addEventListener("change", () => {
        remember(button.value);
        show(button.value);
      });
    }
  });
})();
