import { toDayText } from "../../../src/taskpane/parts/day-text";
import { setLocale } from "../../../src/taskpane/parts/locale";
import { toMeanText, toMovementText, toWholeText } from "../../../src/taskpane/parts/numbers";
import { toTimeText } from "../../../src/taskpane/parts/time-text";

afterEach(() => setLocale([]));

test.each([
  [["en-GB", "en-US"], "3.27", "+0.37", "10,000", "3 November 2026"],
  [["en-US"], "3.27", "+0.37", "10,000", "November 3, 2026"],
  [["de-DE"], "3,27", "+0,37", "10.000", "3. November 2026"],
  // The first that the browser knows.
  [[undefined, "no language", "en-GB"], "3.27", "+0.37", "10,000", "3 November 2026"],
])("numbers and dates are written as %j does", (languages, mean, movement, whole, day) => {
  setLocale(languages);
  expect([toMeanText(3.27), toMovementText(0.37), toWholeText(10_000), toDayText("2026-11-03 14:05")]).toEqual([
    mean,
    movement,
    whole,
    day,
  ]);
});

test.each([
  ["en-GB", "14:05"],
  ["en-US", "2:05 PM"],
  ["fi-FI", "14.05"],
])("times are written as %s does, by the user's own clock", (language, time) => {
  setLocale([language]);
  // Newer data of languages have a narrow space before AM and PM.
  expect(toTimeText(new Date(2026, 10, 3, 14, 5)).replace("\u202f", " ")).toBe(time);
});
