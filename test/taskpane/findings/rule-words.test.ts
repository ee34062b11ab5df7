import type { RuleMeta } from "../../../src/core/check/rule";
import { RULES } from "../../../src/core/check/rules";
import { toRuleSentences } from "../../../src/taskpane/findings/rule-words";

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
