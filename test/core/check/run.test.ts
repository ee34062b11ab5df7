import type { Report, Severity } from "../../../src/core/check/finding";
import type { Rule, RuleNeed } from "../../../src/core/check/rule";
import { countFindings, hasFindingAtLeast } from "../../../src/core/check/count-findings";
import { runChecks } from "../../../src/core/check/run";
import { RULES } from "../../../src/core/check/rules";
import { FINANCE_RULES } from "../../../src/core/check/rules/finance";
import { LADDER_TEXTS, readScorecard, scorecardOf } from "../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainRows } from "../snapshot-builder";

const SCORECARD = scorecardOf({
  periods: ["2025"],
  keyAreas: [{ name: "Managing risk", objectives: [{ scores: [3] }, { scores: [2] }] }],
});
const WITHOUT_SCORES = readScorecard(snapshotOf({ rows: [["Just a note."]] }));

function reportAt(row: number, column = 0, more: Partial<Report> = {}): Report {
  const at = { sheet: "Scores", row, column };
  return { objective: null, keyArea: null, period: null, at, message: `At ${row}.`, related: [], fix: null, ...more };
}

function ruleThat(
  check: Rule["check"],
  more: { readonly id?: string; readonly severity?: Severity; readonly needs?: readonly RuleNeed[] } = {},
): Rule {
  const meta = {
    id: "a-rule",
    title: "A rule",
    severity: "warning" as const,
    rationale: "",
    source: "",
    needs: [],
    ...more,
  };
  return { meta, check };
}

describe("a rule", () => {
  test("that runs gives its findings its id and severity", () => {
    const { findings, rules } = runChecks(SCORECARD, [ruleThat(() => [reportAt(2)])]);
    expect(findings).toEqual([{ ...reportAt(2), rule: "a-rule", severity: "warning", accepted: null }]);
    expect(rules).toMatchObject([{ meta: { id: "a-rule" }, outcome: "ran", failure: null }]);
  });

  test("may grade a single finding", () => {
    const { findings } = runChecks(SCORECARD, [ruleThat(() => [reportAt(2, 0, { severity: "error" }), reportAt(3)])]);
    expect(findings.map(({ severity }) => severity)).toEqual(["error", "warning"]);
  });

  test("may be given another severity by the user, for all that it finds", () => {
    const rule = ruleThat(() => [reportAt(2, 0, { severity: "error" }), reportAt(3)]);
    const { findings } = runChecks(SCORECARD, [rule], new Map([["a-rule", "info"]]));
    expect(findings.map(({ severity }) => severity)).toEqual(["info", "info"]);
  });

  test("may be turned off, and is not run then", () => {
    const check = jest.fn(() => [reportAt(2)]);
    const { findings, rules } = runChecks(SCORECARD, [ruleThat(check)], new Map([["a-rule", "off"]]));
    expect(findings).toEqual([]);
    expect(rules).toMatchObject([{ meta: { id: "a-rule" }, outcome: "off", failure: null }]);
    expect(check).not.toHaveBeenCalled();
  });

  test.each<[RuleNeed]>([["scores"], ["comments"]])("that needs %s is not run where there are none", (need) => {
    const check = jest.fn(() => [reportAt(2)]);
    const { findings, rules } = runChecks(WITHOUT_SCORES, [ruleThat(check, { needs: [need] })]);
    expect(findings).toEqual([]);
    expect(rules).toMatchObject([{ meta: { id: "a-rule" }, outcome: "notApplicable", failure: null }]);
    expect(check).not.toHaveBeenCalled();
  });

  test("that needs comments is run where a single one stands", () => {
    const objectives = [{ scores: [3], comments: ["Agreed."] }];
    const scorecard = scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    const { rules } = runChecks(scorecard, [ruleThat(() => [], { needs: ["scores", "comments"] })]);
    expect(rules[0]?.outcome).toBe("ran");
  });

  test.each<[string, unknown, string]>([
    ["an error", new Error("It broke."), "It broke."],
    ["something else", "a text", "a text"],
  ])("that throws %s is reported as crashed, and the others go on", (_, thrown, failure) => {
    function* crash(): Generator<Report> {
      yield reportAt(2);
      throw thrown;
    }
    const rules = [ruleThat(crash, { id: "crashes" }), ruleThat(() => [reportAt(3)], { id: "runs" })];
    const result = runChecks(SCORECARD, rules);
    expect(result.rules).toMatchObject([
      { meta: { id: "crashes" }, outcome: "crashed", failure },
      { meta: { id: "runs" }, outcome: "ran", failure: null },
    ]);
    expect(result.findings.map(({ rule, at }) => [rule, at.row])).toEqual([["runs", 3]]);
  });
});

describe("findings", () => {
  test("stand in the order of the workbook: by sheet of the objectives, row and column, other sheets last", () => {
    const rows = (ref: number): PlainRows => [["Managing risk"], ["#", "Objective", "2025 Score"], [ref, "Fraud", 3]];
    const scorecard = readScorecard(
      snapshotOfSheets([
        { name: "Zebra", rows: rows(1) },
        { name: "Apple", rows: rows(2) },
      ]),
    );
    const places = [
      ...[
        ["Elsewhere", 0, 0],
        ["Apple", 1, 1],
        ["Zebra", 2, 0],
        ["Apple", 0, 9],
        ["Zebra", 1, 3],
        ["Zebra", 1, 2],
      ],
    ] as const;
    const reports = places.map(([sheet, row, column]) => reportAt(row, column, { at: { sheet, row, column } }));
    const { findings } = runChecks(scorecard, [
      ruleThat(() => reports.slice(3)),
      ruleThat(() => reports.slice(0, 3), { id: "b" }),
    ]);
    expect(findings.map(({ at }) => `${at.sheet} ${at.row} ${at.column}`)).toEqual([
      ...["Zebra 1 2", "Zebra 1 3", "Zebra 2 0", "Apple 0 9", "Apple 1 1", "Elsewhere 0 0"],
    ]);
  });

  test("on one cell stand in the order of the rules", () => {
    const rules = ["first", "second", "third"].map((id) => ruleThat(() => [reportAt(2)], { id }));
    expect(runChecks(SCORECARD, rules).findings.map(({ rule }) => rule)).toEqual(["first", "second", "third"]);
  });

  test.each<[readonly Severity[], Severity, boolean]>([
    [["error", "info"], "error", true],
    [["warning", "info"], "error", false],
    [["warning"], "warning", true],
    [["error"], "warning", true],
    [["info"], "warning", false],
    [["info"], "info", true],
    [[], "info", false],
  ])("%j hold one that is at least %s: %j", (severities, limit, isThere) => {
    const rules = severities.map((severity, index) => ruleThat(() => [reportAt(2)], { id: `rule-${index}`, severity }));
    const { findings } = runChecks(SCORECARD, rules);
    expect(hasFindingAtLeast(findings, limit)).toBe(isThere);
  });

  test("are counted by severity", () => {
    const severities: readonly Severity[] = ["error", "info", "error", "warning"];
    const rules = severities.map((severity, index) => ruleThat(() => [reportAt(2)], { id: `rule-${index}`, severity }));
    expect(countFindings(runChecks(SCORECARD, rules).findings)).toEqual({ error: 2, warning: 1, info: 1, accepted: 0 });
    expect(countFindings([])).toEqual({ error: 0, warning: 0, info: 0, accepted: 0 });
  });
});

describe("the rules of the program", () => {
  test("have ids and titles of their own, and say why and from where", () => {
    const ids = RULES.map(({ meta }) => meta.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(RULES.map(({ meta }) => meta.title)).size).toBe(RULES.length);
    for (const { meta } of RULES) {
      expect(meta.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(meta.rationale).toMatch(/\.$/);
      expect(meta.source).not.toBe("");
    }
  });

  test("do not apply to a workbook without scores", () => {
    const { rules } = runChecks(WITHOUT_SCORES, RULES);
    expect(new Set(rules.map(({ outcome }) => outcome))).toEqual(new Set(["notApplicable"]));
  });

  test("find nothing in a score sheet that is in order", () => {
    const objectives = [
      { scores: [3, 4], comments: ["Scored '3'.", "Scored '4' (leader)."], target: 4 },
      { scores: ["N/A", 3], comments: [null, "Scored '3'. Action: train all buyers."], target: 4 },
    ];
    const keyAreas = [{ name: "Managing risk", ladder: LADDER_TEXTS, objectives }];
    const scorecard = scorecardOf({ periods: ["2024", "2025"], target: "Target", keyAreas });
    const { findings, rules } = runChecks(scorecard, RULES);
    expect(findings).toEqual([]);
    const notRun = rules.filter(({ outcome }) => outcome !== "ran").map(({ meta, outcome }) => `${meta.id} ${outcome}`);
    const ofFigures = FINANCE_RULES.map(({ meta }) => `${meta.id} notApplicable`);
    expect(notRun).toEqual(["conflicting-sheets notApplicable", ...ofFigures]);
  });
});
