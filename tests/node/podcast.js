// Reads a podcast feed from standard input with podcast-partytime and says what it found, as JSON.
const { parseFeed } = require("podcast-partytime");
let text = "";
process.stdin.on("data", (part) => (text += part));
process.stdin.on("end", () => console.log(JSON.stringify(parseFeed(text))));
