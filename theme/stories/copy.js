// A button copies a text that stands on the page; without it the text can be selected as always.
for (const button of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  const status = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      status.textContent = status.dataset.done;
    } catch {
      getSelection().selectAllChildren(text); // no permission, or no secure address: copying by hand is one key away
      status.textContent = status.dataset.failed;
    }
  });
}
