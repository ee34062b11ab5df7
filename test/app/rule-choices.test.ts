import { checkWorkbook } from "../../src/app/check";
import { understand } from "../../src/app/review";
import { planRuleChoice, readRuleChoices } from "../../src/app/rule-choices";
import { scoreOffScale } from "../../src/core/check/rules/score-off-scale";
import type { RuleChoice } from "../../src/core/check/run";
import { scoreSheetOf } from "../core/scorecard-builder";
import type { PlainName } from "../core/snapshot-builder";

/** A workbook with one score off the scale. */
function workbookWith(...names: readonly PlainName[]): ReturnType<typeof understand> {
  const keyAreas = [{ name: "Leadership", objectives: [{ scores: [6] }, { scores: [3] }] }];
  return understand(scoreSheetOf({ periods: ["2026"], keyAreas, names }));
}

const NAME = "_maturity.rule.score_off_scale";

describe("what a workbook keeps of checks", () => {
  test.each<[string, RuleChoice | null]>([
    ['"off"', "off"],
    ['"info"', "info"],
    ['"warning"', "warning"],
    ['"error"', "error"],
    ['"Off"', null],
    ["0", null],
    ["Scores!$A$1", null],
  ])("under a name that holds %s is %s", (refersTo, choice) => {
    const { snapshot } = workbookWith({ name: NAME, refersTo });
    expect(readRuleChoices(snapshot)).toEqual([{ name: NAME, id: "score-off-scale", choice }]);
  });

  test("are names of the whole workbook alone, capitals aside", () => {
    const { snapshot } = workbookWith(
      { name: "_Maturity.Rule.Missing_Score", refersTo: '"off"' },
      { name: NAME, refersTo: '"off"', scope: "Scores" },
      { name: "_maturity.basis", refersTo: '"midpoint"' },
    );
    expect(readRuleChoices(snapshot).map(({ id }) => id)).toEqual(["missing-score"]);
  });
});

describe("keeping a choice", () => {
  test.each<[RuleChoice | null, string | null, string]>([
    ["off", '"off"', "Turn score-off-scale off"],
    ["info", '"info"', "Have score-off-scale as info"],
    [null, null, "Have score-off-scale as usual"],
  ])("%s sets the name to %s", (choice, to, label) => {
    const from = '"warning"';
    const plan = planRuleChoice(workbookWith({ name: NAME, refersTo: from }), "score-off-scale", choice);
    expect(plan).toEqual({ label, changes: [{ kind: "setName", name: NAME, from, to }] });
  });

  test("that the workbook keeps already changes nothing", () => {
    expect(planRuleChoice(workbookWith({ name: NAME, refersTo: '"off"' }), "score-off-scale", "off").changes).toEqual(
      [],
    );
    expect(planRuleChoice(workbookWith(), "score-off-scale", null).changes).toEqual([]);
  });
});

describe("checking by the workbook's choices", () => {
  const check = (choice: string, overrides?: ReadonlyMap<string, RuleChoice>): ReturnType<typeof checkWorkbook> =>
    checkWorkbook(workbookWith({ name: NAME, refersTo: choice }), [scoreOffScale], overrides);

  test("leaves out what is off and weighs the rest as it says", () => {
    expect(check('"off"').findings).toEqual([]);
    expect(check('"info"').findings.map(({ severity }) => severity)).toEqual(["info"]);
    expect(check('"info"').choices).toEqual(new Map([["score-off-scale", "info"]]));
  });

  test("gives way to what is asked for besides", () => {
    const overrides = new Map([["score-off-scale", "warning" as const]]);
    expect(check('"off"', overrides).findings.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("tells what cannot be understood, and runs the check as usual", () => {
    const { findings, problems } = check('"sometimes"');
    expect(findings.map(({ severity }) => severity)).toEqual(["error"]);
    expect(problems).toEqual([
      "What the workbook keeps under the name _maturity.rule.score_off_scale is no choice for a check that this program knows, so that it counts for nothing.",
    ]);
    const later = { name: "_maturity.rule.from_a_later_version", refersTo: '"off"' };
    expect(checkWorkbook(workbookWith(later), [scoreOffScale]).problems).toEqual([
      "The workbook keeps a choice for the check from-a-later-version, which this program does not have, so that it counts for nothing.",
    ]);
  });
});
