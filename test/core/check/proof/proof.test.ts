import { RULES } from "../../../../src/core/check/rules";
import { runChecks } from "../../../../src/core/check/run";
import { toAddress } from "../../../../src/core/grid/a1";
import { readScorecard } from "../../scorecard-builder";
import { snapshotOfSheets, type PlainSheet } from "../../snapshot-builder";
import { FAULTLESS } from "./faultless-workbook";
import { plantFaults, PLANTED_FAULTS, type PlantedFault } from "./planted-faults";

/** What all rules find: each finding as its rule and its cell. */
function findingsIn(sheets: readonly PlainSheet[]): readonly string[] {
  const { findings } = runChecks(readScorecard(snapshotOfSheets(sheets)), RULES);
  return findings.map(({ rule, at }) => `${rule} ${toAddress(at)}`).sort();
}

function toFinding({ rule, cell }: PlantedFault): string {
  return `${rule} ${cell}`;
}

describe("a workbook that is in order", () => {
  test("is read as what it is: twelve objectives in three key areas, with their ladders, periods and targets", () => {
    const { objectives, keyAreas, ladders, periods } = readScorecard(snapshotOfSheets(FAULTLESS));
    expect(objectives.map(({ ref }) => ref)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
    expect(keyAreas.map(({ name }) => name)).toEqual(["Engaging members", "Managing risk", "Enablers"]);
    expect(periods.map(({ label }) => label)).toEqual(["2022", "2023", "2024", "2025"]);
    expect(ladders.map((ladder) => ladder.for)).toEqual([
      ...["keyArea", "keyArea"],
      ...["objective", "objective", "objective"],
    ]);
    for (const objective of objectives) {
      const rounds = objective.keyArea === "Engaging members" ? 4 : 3;
      expect(objective.scores.size).toBe(rounds);
      expect(objective.comments.size).toBe(rounds);
      expect(objective.targets.size).toBe(1);
      expect(objective.ladder?.descriptors).toHaveLength(5);
    }
  });

  test("gives every rule something to look at, and no rule anything to find", () => {
    const { findings, rules } = runChecks(readScorecard(snapshotOfSheets(FAULTLESS)), RULES);
    expect(rules.filter(({ outcome }) => outcome !== "ran").map(({ meta }) => meta.id)).toEqual([]);
    expect(findings).toEqual([]);
  });
});

describe("the same workbook with planted faults", () => {
  test("has one for every rule", () => {
    expect(PLANTED_FAULTS.map(({ rule }) => rule).sort()).toEqual(RULES.map(({ meta }) => meta.id).sort());
  });

  test.each(PLANTED_FAULTS.map((fault) => [fault.rule, fault] as const))("gives %s alone for its own", (_, fault) => {
    expect(findingsIn(plantFaults(FAULTLESS, [fault]))).toEqual([toFinding(fault)]);
  });

  test("gives each exactly once for all of them together", () => {
    expect(findingsIn(plantFaults(FAULTLESS, PLANTED_FAULTS))).toEqual(PLANTED_FAULTS.map(toFinding).sort());
  });
});
