// Reads GIFT from standard input with gift-pegjs and says what it found, as JSON.
const { parse } = require("gift-pegjs");
let text = "";
process.stdin.on("data", (part) => (text += part));
process.stdin.on("end", () => console.log(JSON.stringify(parse(text))));
