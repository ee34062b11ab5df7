import { fc } from "../../property";
import { toGap, toGapState, toMovement, type GapState, type Movement } from "../../../src/core/gaps/gap";
import { LEVELS, type Level } from "../../../src/core/scale/level";
import { awarded, findCountedLevel, type Score } from "../../../src/core/scale/score";

const BETWEEN: Score = { kind: "between", lower: 2, upper: 3 };
const BLANK: Score = { kind: "blank" };
const NOT_APPLICABLE: Score = { kind: "notApplicable" };
const UNREADABLE: Score = { kind: "unreadable", why: "notALevel", likely: awarded(4) };

const level = fc.constantFrom(...LEVELS);
const counted: fc.Arbitrary<Score> = fc.oneof(
  level.map(awarded),
  fc.constantFrom<Score>(BETWEEN, { kind: "between", lower: 1, upper: 2 }, { kind: "between", lower: 4, upper: 5 }),
);

describe("a gap", () => {
  test.each<[Score | null, Level | null, number | null, GapState]>([
    [awarded(2), 3, 1, "behind"],
    [awarded(1), 5, 4, "behind"],
    [awarded(3), 3, 0, "met"],
    [awarded(4), 3, -1, "ahead"],
    // Of two levels the lower one counts.
    [BETWEEN, 3, 1, "behind"],
    [BETWEEN, 2, 0, "met"],
    // A score that is none is not 0.
    [BLANK, 3, null, "unknown"],
    [NOT_APPLICABLE, 3, null, "unknown"],
    [UNREADABLE, 3, null, "unknown"],
    [null, 3, null, "unknown"],
    [awarded(3), null, null, "unknown"],
  ])("of %j to a target of %j is %j: %s", (score, target, gap, state) => {
    expect(toGap(score, target)).toBe(gap);
    expect(toGapState(gap)).toBe(state);
  });

  test("is never widened by a higher score", () => {
    fc.assert(
      fc.property(counted, counted, level, (a, b, target) => {
        const [lower, higher] = (findCountedLevel(a) ?? 0) <= (findCountedLevel(b) ?? 0) ? [a, b] : [b, a];
        expect(toGap(higher, target) ?? NaN).toBeLessThanOrEqual(toGap(lower, target) ?? NaN);
      }),
    );
  });
});

describe("a movement", () => {
  test.each<[Score | null, Score | null, Movement, Movement]>([
    [awarded(2), awarded(3), "improved", "improved"],
    [awarded(3), awarded(3), "unchanged", "unchanged"],
    [awarded(3), awarded(2), "fell", "fell"],
    // Only the midpoint tells a score between two levels from the lower of them.
    [awarded(2), BETWEEN, "unchanged", "improved"],
    [BETWEEN, awarded(2), "unchanged", "fell"],
    [BETWEEN, awarded(3), "improved", "improved"],
    [awarded(3), BETWEEN, "fell", "fell"],
    [BETWEEN, BETWEEN, "unchanged", "unchanged"],
    // Nothing is known of what was not scored.
    [BLANK, awarded(3), "unknown", "unknown"],
    [awarded(3), BLANK, "unknown", "unknown"],
    [NOT_APPLICABLE, awarded(3), "unknown", "unknown"],
    [awarded(3), UNREADABLE, "unknown", "unknown"],
    [null, awarded(3), "unknown", "unknown"],
    [awarded(3), null, "unknown", "unknown"],
  ])("from %j to %j is %s by weakest and %s by midpoint", (before, now, weakest, midpoint) => {
    expect(toMovement(before, now, "weakest")).toBe(weakest);
    expect(toMovement(before, now, "midpoint")).toBe(midpoint);
  });

  test("back is the opposite of the movement there", () => {
    const opposite = { improved: "fell", fell: "improved", unchanged: "unchanged", unknown: "unknown" } as const;
    const score = fc.oneof(counted, fc.constantFrom(BLANK, NOT_APPLICABLE, UNREADABLE, null));
    fc.assert(
      fc.property(score, score, fc.constantFrom("weakest", "midpoint"), (before, now, basis) => {
        expect(toMovement(now, before, basis)).toBe(opposite[toMovement(before, now, basis)]);
      }),
    );
  });
});
