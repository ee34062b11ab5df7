import type { RuleMeta } from "../../../src/core/check/rule";
import type { RuleOutcome } from "../../../src/core/check/run";
import { RULES } from "../../../src/core/check/rules";
import { toNothingFoundText, toRuleSentences } from "../../../src/taskpane/findings/rule-words";

function metaOf(wanted: string): RuleMeta {
  const rule = RULES.find(({ meta }) => meta.id === wanted);
  if (!rule) throw new Error(`There is no check ${wanted}.`);
  return rule.meta;
}

test("says how many ran, and which could not and why; those that are off are listed elsewhere", () => {
  expect(
    toRuleSentences([
      { meta: metaOf("missing-score"), outcome: "ran", failure: null },
      { meta: metaOf("unsupported-score"), outcome: "notApplicable", failure: null },
      { meta: metaOf("score-off-scale"), outcome: "off", failure: null },
      { meta: metaOf("unreadable-score"), outcome: "crashed", failure: "x is undefined" },
    ]),
  ).toEqual([
    "1 check ran.",
    "The workbook has nothing to look at for “Comment states another level than the cell”.",
    "Could not be finished, by a mistake of this program: “Score that cannot be read”. What it would find is missing here.",
  ]);
});

const OFF_BELOW = "Those that are turned off are listed below, and are turned on there.";

test.each<readonly [readonly RuleOutcome[], string]>([
  [["ran", "notApplicable"], "The checks found nothing to mend. They are made again whenever the workbook changes."],
  [["ran", "off"], `The checks that are made found nothing to mend. ${OFF_BELOW}`],
  [["off", "off"], `No check was made, so that nothing is known of what does not fit here. ${OFF_BELOW}`],
  [["notApplicable"], "No check was made, so that nothing is known of what does not fit here."],
  [
    ["ran", "crashed", "off"],
    `The checks that could be finished found nothing to mend. What the others would find is not known. ${OFF_BELOW}`,
  ],
])("where nothing was found by checks that are %j, it is said what that means", (outcomes, text) => {
  const rules = outcomes.map((outcome) => ({ meta: metaOf("missing-score"), outcome, failure: null }));
  expect(toNothingFoundText(rules)).toBe(text);
});
