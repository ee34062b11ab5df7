import { toRuleSentences } from "../../../src/taskpane/findings/rule-sentences";

test("says how many ran, and which did not and why", () => {
  expect(
    toRuleSentences([
      { id: "missing-score", outcome: "ran", failure: null },
      { id: "unsupported-score", outcome: "notApplicable", failure: null },
      { id: "score-off-scale", outcome: "off", failure: null },
      { id: "unreadable-score", outcome: "crashed", failure: "x is undefined" },
    ]),
  ).toEqual([
    "1 check ran.",
    "The workbook has nothing to look at for “Comment states another level than the cell”.",
    "Turned off: “Score off the scale”.",
    "Could not be finished, by a mistake of this program: “Score that cannot be read”. What it would find is missing here.",
  ]);
});
