import { fc } from "../../property";
import { findAssertedLevels } from "../../../src/core/commentary/asserted-level";

describe("a comment that asserts a level", () => {
  test.each<[string, number, "exactly" | "atLeast", string]>([
    // Scored.
    ["Scored '4' (leader) as the board agreed it.", 4, "exactly", "Scored '4'"],
    ["This is scored ‘4’ (leader).", 4, "exactly", "scored ‘4’"],
    ["This is scored “4”.", 4, "exactly", "scored “4”"],
    ['This is scored "4".', 4, "exactly", 'scored "4"'],
    ["We scored 4, as in the year before.", 4, "exactly", "scored 4"],
    ["We scored a 4.", 4, "exactly", "scored a 4"],
    ["We scored an '4'.", 4, "exactly", "scored an '4'"],
    ["Scored at level 2 by the panel", 2, "exactly", "Scored at level 2"],
    ["scored as a level '3'", 3, "exactly", "scored as a level '3'"],
    ["SCORED\n'3'", 3, "exactly", "SCORED\n'3'"],
    ["This is not easy to show. Scored 3", 3, "exactly", "Scored 3"],
    // A score is defined.
    ["A score of '3' is defined as - reports go to members.", 3, "exactly", "A score of '3' is defined"],
    ["The score of 3 was awarded by the board.", 3, "exactly", "The score of 3 was awarded"],
    ["A score of ‘3’ has been given", 3, "exactly", "A score of ‘3’ has been given"],
    // The baseline was achieved: at least that level.
    ["Achieved baseline of '3'.", 3, "atLeast", "Achieved baseline of '3'"],
    ["Has achieved the agreed baseline of ‘3’", 3, "atLeast", "achieved the agreed baseline of ‘3’"],
    ["met its baseline score of 3", 3, "atLeast", "met its baseline score of 3"],
    ["This exceeds our baseline of 3", 3, "atLeast", "exceeds our baseline of 3"],
    ["The baseline of '3' was met.", 3, "atLeast", "baseline of '3' was met"],
    ["Baseline of 3 achieved", 3, "atLeast", "Baseline of 3 achieved"],
    ["the baseline of 3 has been exceeded", 3, "atLeast", "baseline of 3 has been exceeded"],
  ])("%j", (text, level, bound, quote) => {
    expect(findAssertedLevels(text)).toEqual([{ level, bound, quote }]);
  });

  test("may assert several", () => {
    const text = "Scored '3'. A score of '3' is defined as - most do. Achieved baseline of '2'.";
    expect(findAssertedLevels(text).map(({ level, bound }) => [level, bound])).toEqual([
      [3, "exactly"],
      [3, "exactly"],
      [2, "atLeast"],
    ]);
  });
});

describe("a comment that merely mentions a level", () => {
  test.each([
    // What it would take.
    "To score a '4' members of other councils would have to take part.",
    "A '5' can only be achieved with others.",
    "A '5' can only be scored with others.",
    "To become a '4' all contracts must be covered.",
    "This will progress to a '4' when the policy is published.",
    "A score of '4' would need more staff.",
    "A score of 4 is wanted by the board.",
    // Conditions, wishes and what is to come.
    "If scored 4, the target is met.",
    "If we had scored 4, the target would be met.",
    "When scored 4, the action can be closed.",
    "This will be scored 4 next year.",
    "It is to be scored a '4' by the panel.",
    "It could be scored 4.",
    "It would have scored 4 but for the audit.",
    "It may well be scored 4.",
    "We hope to have scored 4 by then.",
    "It should have achieved the baseline of 3.",
    "Until we have achieved the baseline of 3 there is a risk.",
    // The opposite.
    "It was not scored 4.",
    "We have not scored a 4.",
    "It was never scored '4'.",
    "It cannot be scored as a level 4.",
    "Has not yet achieved baseline of '3'.",
    "The baseline of '3' is not achieved.",
    "Baseline of 3 not met.",
    // Between two levels, decimals, and numbers that are no levels.
    "Scored '2/3' by the panel.",
    "Scored 2/3.",
    "Scored 2.5.",
    "Scored 4%",
    "Scored 40 of 50 points.",
    "Scored 6",
    "Scored 0",
    "A score of '2/3' is defined as in between.",
    // Other words.
    "The exercise was underscored 4 times.",
    "Level 4 is the target.",
    "",
  ])("%j asserts none", (text) => {
    expect(findAssertedLevels(text)).toEqual([]);
  });
});

describe("whatever a comment says", () => {
  test("reading never throws, and quotes what is written", () => {
    const words = fc.constantFrom(
      "scored",
      "a",
      "score of",
      "'4'",
      "3",
      "is defined",
      "achieved",
      "baseline of",
      "not",
      "2/3",
      ".",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const { level, quote } of findAssertedLevels(written)) {
          expect(written).toContain(quote);
          expect(quote).toContain(String(level));
        }
      }),
    );
  });
});
