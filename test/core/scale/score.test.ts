import { fc } from "../../property";
import { LEVELS } from "../../../src/core/scale/level";
import {
  awarded,
  findCountedLevel,
  findCountedValue,
  findUpperLevel,
  toShortScore,
  type Score,
} from "../../../src/core/scale/score";

const UNREADABLE: Score = { kind: "unreadable", why: "notALevel", likely: awarded(3) };

describe("what a score counts", () => {
  test.each<[Score, string, number | null, number | null, number | null, number | null]>([
    [awarded(3), "3", 3, 3, 3, 3],
    [{ kind: "between", lower: 2, upper: 3 }, "2/3", 2, 3, 2, 2.5],
    [{ kind: "notApplicable" }, "N/A", null, null, null, null],
    [{ kind: "blank" }, "blank", null, null, null, null],
    [UNREADABLE, "not read", null, null, null, null],
  ])("%j is %s in short", (score, short, lower, upper, weakest, midpoint) => {
    expect(toShortScore(score)).toBe(short);
    expect(findCountedLevel(score)).toBe(lower);
    expect(findUpperLevel(score)).toBe(upper);
    expect(findCountedValue(score, "weakest")).toBe(weakest);
    expect(findCountedValue(score, "midpoint")).toBe(midpoint);
  });

  test("is never more by weakest than by midpoint, and never beyond the levels that it names", () => {
    const between = fc.constantFrom(1, 2, 3, 4).map((lower): Score => {
      const [low, high] = [LEVELS[lower - 1] ?? 1, LEVELS[lower] ?? 5];
      return { kind: "between", lower: low, upper: high };
    });
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...LEVELS).map(awarded), between), (score) => {
        const [weakest, midpoint] = [findCountedValue(score, "weakest"), findCountedValue(score, "midpoint")];
        expect(weakest).toBeLessThanOrEqual(midpoint ?? 0);
        expect(midpoint).toBeLessThanOrEqual(findUpperLevel(score) ?? 0);
      }),
    );
  });
});
