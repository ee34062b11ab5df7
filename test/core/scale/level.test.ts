import {
  findLevel,
  findLevelByName,
  findNextLevel,
  LEVELS,
  toLevelName,
  toLevelPhrase,
} from "../../../src/core/scale/level";

describe("levels", () => {
  test.each([
    [1, "Minimum", "Minimum (1)"],
    [2, "Developing", "Developing (2)"],
    [3, "Mature", "Mature (3)"],
    [4, "Leader", "Leader (4)"],
    [5, "Innovator", "Innovator (5)"],
  ] as const)("%i is %s, in a sentence %s", (level, name, phrase) => {
    expect(toLevelName(level)).toBe(name);
    expect(toLevelPhrase(level)).toBe(phrase);
    expect(findLevel(level)).toBe(level);
    expect(findLevelByName(name)).toBe(level);
    expect(findLevelByName(` ${name.toUpperCase()} `)).toBe(level);
  });

  test("run from the lowest to the highest", () => {
    expect(LEVELS).toEqual([1, 2, 3, 4, 5]);
  });

  test.each([0, 6, -1, 2.5, NaN, Infinity])("%d is none", (value) => {
    expect(findLevel(value)).toBeNull();
  });

  test.each(["", "3", "Matur", "Mature 3", "none"])("%j is no level's name", (name) => {
    expect(findLevelByName(name)).toBeNull();
  });

  test.each([
    [1, 2],
    [4, 5],
    [5, null],
  ] as const)("above %i stands %j", (level, next) => {
    expect(findNextLevel(level)).toBe(next);
  });
});
