/** Make an element. content: its text; attributes: name -> value. */
function element(name, content = "", attributes = {}) {
  const made = document.createElement(name);
  if (content) made.textContent = content;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
