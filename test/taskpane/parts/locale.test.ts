import { toDayText } from "../../../src/taskpane/parts/day-text";
import { setLocale } from "../../../src/taskpane/parts/locale";
import { toMeanText, toMovementText, toWholeText } from "../../../src/taskpane/parts/numbers";

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
