import { fc } from "../../property";
import { findAssertedLevels, statesLevel, type AssertedLevel } from "../../../src/core/commentary/asserted-level";

function boundsOf(text: string): readonly Omit<AssertedLevel, "named">[] {
  return findAssertedLevels(text).map(({ level, bound, quote }) => ({ level, bound, quote }));
}

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
    ["Remains at the baseline of '3' for now.", 3, "atLeast", "Remains at the baseline of '3'"],
    ["The team has maintained its baseline of 3.", 3, "atLeast", "maintained its baseline of 3"],
    // Scored in other words.
    ["The board scored a 4 (leader) in March.", 4, "exactly", "scored a 4"],
    ["Scored as Leader.", 4, "exactly", "Scored as Leader"],
    ["We scored 'Mature' after much debate.", 3, "exactly", "scored 'Mature'"],
    ["Scored Developing, since half of the work is left.", 2, "exactly", "Scored Developing"],
    ["Scored Mature (3) by the panel.", 3, "exactly", "Scored Mature (3)"],
    ["The panel scored this objective a 2.", 2, "exactly", "scored this objective a 2"],
    ["Officers scored themselves; the panel scored it at level 3.", 3, "exactly", "scored it at level 3"],
    ["Scored: '5' (innovator)", 5, "exactly", "Scored: '5'"],
    ["Scored three, as all reviews agree.", 3, "exactly", "Scored three"],
    ["Scored a four.", 4, "exactly", "Scored a four"],
    ["Although more can be done, this objective scored '3' (mature).", 3, "exactly", "scored '3'"],
    ["Not all contracts are on the register yet, but it is scored '3'.", 3, "exactly", "scored '3'"],
    ["In May the panel scored it a 4.", 4, "exactly", "scored it a 4"],
    ["Scored 2 last year, but now scored 3.", 3, "exactly", "scored 3"],
    ["As in the previous year this is scored '3'.", 3, "exactly", "scored '3'"],
    ["Unlike our neighbours, we scored a 4.", 4, "exactly", "scored a 4"],
    ["Rated 3.", 3, "exactly", "Rated 3"],
    ["The objective is rated as Mature by the board.", 3, "exactly", "rated as Mature"],
    ["Assessed at level 3.", 3, "exactly", "Assessed at level 3"],
    ["We have been assessed as 'Leader'.", 4, "exactly", "assessed as 'Leader'"],
    ["Self-assessed as developing.", 2, "exactly", "assessed as developing"],
    ["It was judged to be a '4' by the board.", 4, "exactly", "judged to be a '4'"],
    ["Evaluated at 2 overall.", 2, "exactly", "Evaluated at 2"],
    ["This now scores a '4'.", 4, "exactly", "scores a '4'"],
    ["The panel awarded a 3.", 3, "exactly", "awarded a 3"],
    ["It has been given a '2' by internal audit.", 2, "exactly", "given a '2'"],
    ["This objective is retained at '3'.", 3, "exactly", "This objective is retained at '3'"],
    // A score, and what it is.
    ["A score of '4' (leader) is defined as - work is shared.", 4, "exactly", "A score of '4' (leader) is defined"],
    ["The score of 3 remains.", 3, "exactly", "The score of 3 remains"],
    ["We were awarded a score of 2.", 2, "exactly", "awarded a score of 2"],
    ["Given a rating of '4' by the panel.", 4, "exactly", "Given a rating of '4'"],
    ["The score is 3 because the policy is in use.", 3, "exactly", "The score is 3"],
    ["Our score remains a 3.", 3, "exactly", "Our score remains a 3"],
    ["The score awarded is a '4'.", 4, "exactly", "The score awarded is a '4'"],
    ["Score stays at 2.", 2, "exactly", "Score stays at 2"],
    ["The overall rating is Mature.", 3, "exactly", "overall rating is Mature"],
    ["The score has been agreed at 4.", 4, "exactly", "The score has been agreed at 4"],
    ["The score was moderated and the final score was set at 3.", 3, "exactly", "final score was set at 3"],
    ["Score: 3. The policy is in use.", 3, "exactly", "Score: 3"],
    ["Agreed. Final score - 4.", 4, "exactly", "Final score - 4"],
    ["Commentary: Level: 2", 2, "exactly", "Level: 2"],
    // Being at a level.
    ["This is a level 3.", 3, "exactly", "This is a level 3"],
    ["Remains at '3'.", 3, "exactly", "Remains at '3'"],
    ["The objective remains at level 3 for now.", 3, "exactly", "The objective remains at level 3"],
    ["We are now at 'Leader', as the review showed.", 4, "exactly", "We are now at 'Leader'"],
    ["The objective is still scoring a 2.", 2, "exactly", "is still scoring a 2"],
    ["A score of 3 is still appropriate.", 3, "exactly", "A score of 3 is still appropriate"],
    ["Fallen from a 4 to a 3 since staff left.", 3, "exactly", "Fallen from a 4 to a 3"],
    ["This now meets level 4 (leader).", 4, "atLeast", "This now meets level 4"],
    ["It is still a 2.", 2, "exactly", "It is still a 2"],
    ["This stands at Mature level.", 3, "exactly", "This stands at Mature"],
    ["The Council is at maturity level 4.", 4, "exactly", "The Council is at maturity level 4"],
    // Having moved.
    ["This has moved from a '2' to a '3'.", 3, "exactly", "This has moved from a '2' to a '3'"],
    ["The score has improved from 2 to 3.", 3, "exactly", "The score has improved from 2 to 3"],
    ["It was raised to a '4' in March.", 4, "exactly", "It was raised to a '4'"],
    ["Our score fell from 'Leader' to 'Mature'.", 3, "exactly", "Our score fell from 'Leader' to 'Mature'"],
    // A level that was achieved may be passed.
    ["We have achieved level 3.", 3, "atLeast", "We have achieved level 3"],
    ["It has reached a '4'.", 4, "atLeast", "It has reached a '4'"],
  ])("%j", (text, level, bound, quote) => {
    expect(boundsOf(text)).toEqual([{ level, bound, quote }]);
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
    "Scored 3 and 4 in the two halves.",
    "Scored 3+",
    "Scored '3.5'",
    "The score is between a '2' and a '3'.",
    "Scored Developing/Mature.",
    // Levels that are wanted.
    "To score a '4' reports must be monthly.",
    "We aim for a 4.",
    "The next level (4) asks for more.",
    "The next level is 4.",
    "Work goes on in order to reach a 3.",
    "Not yet a 3.",
    "This is not yet a 3.",
    "It is nearly at level 4.",
    "It is close to being rated 4.",
    "The target score is 4.",
    "Our aspiration is a level 4.",
    "The proposed score is 4.",
    "This needs to be assessed at level 3.",
    "We hope it is rated 4 by the panel.",
    "It will remain at '3'.",
    "It is likely that this scored '4'.",
    "The question is whether this is a '4'.",
    "Was this scored '4'?",
    "Were this scored '4', more staff would be needed.",
    "Our target is to remain at '3'.",
    "Comparable councils are scored 4.",
    "The peer review scored us a 4.",
    "This is scored '4' if the policy is adopted.",
    "This is scored '4' subject to a review.",
    "Once the policy is in place this objective is a level 4.",
    "Until staff are trained, the objective remains at '2'.",
    "This is scored '4' next year.",
    "We need to be awarded a 4.",
    "What is needed to have moved from a '3' to a '4' is time.",
    "A score of '5' represents the best in the country.",
    "This does not meet level 4.",
    "It has not moved from a '2' to a '3'.",
    // Another year's level.
    "The objective scored '2' in the previous round.",
    "Previously the score was set at 2.",
    "At the last assessment this scored '2'.",
    "In the previous year we were awarded a 2.",
    "Originally scored '2'.",
    "Scored '2' (2022).",
    "The score was 2.",
    // Somebody else's.
    "Our peers scored 4.",
    "Peers in the region scored 4.",
    "Bidders were scored 4.",
    "The average score is 4 across councils.",
    "Other districts are rated 'Leader'.",
    "Suppliers are assessed at level 3.",
    "This service was rated 5 by residents.",
    "The risk is rated 4.",
    "The risk score is 4.",
    "The quality score remains at 3.",
    // Numbers and names that are no levels.
    "Scored 5 bids.",
    "Scored three bids.",
    "Objective 3.",
    "We assessed 3 suppliers.",
    "Rated 3 stars.",
    "We awarded 3.",
    "Awarded a 3-year contract.",
    "It was given a 2 year extension.",
    "This is a level 3 spend.",
    "The contract is a level 4 contract.",
    "The number of bidders rose from 2 to 3.",
    "Staff have achieved a level 3 diploma.",
    "The apprentice has reached level 3.",
    "This is a '4' descriptor.",
    "The Leader is briefed monthly.",
    "She remains Leader.",
    "The council is a leader in this field.",
    "It is a mature market.",
    "Assessed as developing a plan.",
    "It is rated as Leader's choice.",
    "We moved to 2 offices.",
    "This was improved from 3 to 4 days.",
    "It remains at 3 suppliers.",
    // Other words.
    "The exercise was underscored 4 times.",
    "Level 4 is the target.",
    "",
  ])("%j asserts none", (text) => {
    expect(findAssertedLevels(text)).toEqual([]);
  });
});

describe("a comment that names the level", () => {
  test.each<[string, readonly (readonly [number, number | null])[]]>([
    ["Scored '4' (leader) – defined as - so.", [[4, 4]]],
    ["Scored '4' (Mature).", [[4, 3]]],
    ["Scored 4 - Leader.", [[4, 4]]],
    ["Scored '4 – Mature'.", [[4, 3]]],
    ["Assessed at level 2 (mature level).", [[2, 3]]],
    ["Rated Leader (3) by the panel.", [[3, 4]]],
    ["A score of '3' (leader) is defined as so.", [[3, 4]]],
    ["We are at level 3 (Mature, as before).", [[3, 3]]],
    // Words that only look like a name.
    ["Scored '4' (developing it further is planned).", [[4, null]]],
    ["Scored '4' (the Leader agreed).", [[4, null]]],
    ["Scored '4' – developing the policy took a year.", [[4, null]]],
    ["Scored '4'. Leader: Councillor Hill.", [[4, null]]],
    ["Scored 'Leader'.", [[4, null]]],
  ])("%j", (text, levels) => {
    expect(findAssertedLevels(text).map(({ level, named }) => [level, named])).toEqual(levels);
  });
});

describe("whether a comment states a level", () => {
  test.each<[string, boolean]>([
    ["Scored '4'.", true],
    ["Achieved baseline of '3'.", true],
    ["Scored '2/3' by the panel.", true],
    ["Scored 2.5.", true],
    ["This is between a '2' and a '3'.", true],
    ["We stand between Developing and Mature.", true],
    ["Scored Developing/Mature.", true],
    ["To score a '4' reports must be monthly.", false],
    ["A '5' can only be achieved with others.", false],
    ["Between 2 March and 3 May 40 officers were trained.", false],
    ["As per previous year's comment.", false],
    ["", false],
  ])("%j: %j", (text, states) => {
    expect(statesLevel(text)).toBe(states);
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
