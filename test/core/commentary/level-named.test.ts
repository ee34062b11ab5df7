import { namesLevel } from "../../../src/core/commentary/level-named";
import type { Level } from "../../../src/core/scale/level";

test.each<[string, Level, boolean]>([
  ["To become a '3' reports must be monthly.", 3, true],
  ["Not yet level 3 spend.", 3, true],
  ["We agreed on a 3.", 3, true],
  ["Held at “Mature”.", 3, true],
  ["The panel said 3 (mature).", 3, true],
  ["This is at Mature level.", 3, true],
  ["Scored 3 in 2023.", 3, true],
  ["Mature: reports go to members.", 3, true],
  ["Developing a plan.", 2, false],
  ["A '4' can only be achieved with others.", 3, false],
  ["The mature market has 3 suppliers.", 3, false],
  ["It is a 3 year plan.", 3, false],
  ["The Leader was briefed.", 4, false],
  ["Level 30 of the tower.", 3, false],
  ["", 1, false],
])("%j names level %i: %j", (text, level, names) => {
  expect(namesLevel(text, level)).toBe(names);
});
