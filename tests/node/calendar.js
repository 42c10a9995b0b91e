// Reads a calendar from standard input with ical.js and says what it found, as JSON.
const ICAL = require("ical.js").default ?? require("ical.js");
let text = "";
process.stdin.on("data", (part) => (text += part));
process.stdin.on("end", () => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((each) => {
    const event = new ICAL.Event(each);
    const [start, end] = [event.startDate, event.endDate];
    return { uid: event.uid, title: event.summary, place: event.location, start: start.toString(), day: start.isDate, utc: start.toJSDate().toISOString(), end: end.toString() };
  });
  console.log(JSON.stringify({ name: calendar.getFirstPropertyValue("x-wr-calname"), events }));
});
