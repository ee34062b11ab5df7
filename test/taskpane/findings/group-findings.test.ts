import { toPicture } from "../../../src/app/picture";
import type { Severity } from "../../../src/core/check/finding";
import { groupFindings, listFindings, takeFindings } from "../../../src/taskpane/findings/group-findings";
import { fewChecks } from "../../app/few-checks";
import { snapshotOf } from "../../core/snapshot-builder";

/** Two objectives with one ref; the second has two findings. */
const PICTURE = toPicture(
  snapshotOf({
    rows: [
      ["Ref", "Objective", "Score 2025", "Score 2026"],
      [1, "Strategy", 3, "tbc"],
      [1, "Leadership", 9, "2/3"],
    ],
  }),
  fewChecks,
);
const ALL = { severities: new Set<Severity>(["error", "warning", "info"]), accepted: false, checks: null };

test("a finding belongs to the objective of its cell, also where two share a ref", () => {
  const groups = groupFindings(listFindings(PICTURE, ALL), "objective");
  expect(groups.map(({ title, items }) => [title, items.map(({ finding }) => finding.rule)])).toEqual([
    ["1 Strategy", ["unreadable-score"]],
    ["1 Leadership", ["score-off-scale", "score-between-levels"]],
  ]);
});

test("severities that are not wanted are left out, and checks are headings by their titles", () => {
  const items = listFindings(PICTURE, { ...ALL, severities: new Set<Severity>(["error"]) });
  expect(groupFindings(items, "check").map(({ title, items: own }) => [title, own.length])).toEqual([
    ["Score that cannot be read", 1],
    ["Score off the scale", 1],
  ]);
});

test.each([
  ["only", ["score-off-scale", "unreadable-score"], ["unreadable-score", "score-off-scale"]],
  ["without", ["score-off-scale"], ["unreadable-score", "score-between-levels"]],
] as const)("of all checks, %s %j are listed where that is chosen", (kind, ids, rules) => {
  const items = listFindings(PICTURE, { ...ALL, checks: { kind, ids } });
  expect(items.map(({ finding }) => finding.rule)).toEqual(rules);
});

test("the first findings are taken across groups, the last group cut short", () => {
  const groups = groupFindings(listFindings(PICTURE, ALL), "objective");
  const sizes = (most: number): readonly number[] => takeFindings(groups, most).map(({ items }) => items.length);
  expect(sizes(2)).toEqual([1, 1]);
  expect(sizes(1)).toEqual([1]);
  expect(sizes(9)).toEqual([1, 2]);
});

test("no two findings have the same key", () => {
  const keys = listFindings(PICTURE, ALL).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});

describe("the order of the headings", () => {
  const picture = toPicture(
    snapshotOf({
      name: "First",
      rows: [
        ["Ref", "Objective", "Score 2025", "Score 2026"],
        [1, "Strategy", "2/3", "3/4"],
        [2, "Leadership", 9, "2/3"],
        [3, "Risk", "tbc", "tbc"],
      ],
    }),
    fewChecks,
  );

  test("of checks: the gravest first, then the one that found most", () => {
    const groups = groupFindings(listFindings(picture, ALL), "check");
    expect(groups.map(({ key, all }) => [key, all.length])).toEqual([
      ["unreadable-score", 2],
      ["score-off-scale", 1],
      ["score-between-levels", 3],
    ]);
  });

  test("of objectives: as in the sheet, and what is about none of them last", () => {
    const items = listFindings(picture, ALL);
    const first = items[0];
    if (!first) throw new Error("There are findings");
    const groups = groupFindings([{ ...first, objective: null }, ...[...items].reverse()], "objective");
    expect(groups.map(({ title }) => title)).toEqual([
      "1 Strategy",
      "2 Leadership",
      "3 Risk",
      "About no single objective",
    ]);
  });
});

test("accepted findings are listed where they are wanted, whatever their severity, and apart from the open ones", () => {
  const [first, ...others] = PICTURE.checks.findings;
  if (!first) throw new Error("There are findings");
  const accepted = { ...first, accepted: { reason: "Agreed", by: "", when: "2026-11-03 14:05" } };
  const picture = { ...PICTURE, checks: { ...PICTURE.checks, findings: [accepted, ...others] } };
  expect(listFindings(picture, ALL)).toHaveLength(2);
  expect(listFindings(picture, { ...ALL, accepted: true })).toHaveLength(3);
  const alone = listFindings(picture, { ...ALL, severities: new Set(), accepted: true });
  expect(alone.map(({ finding }) => finding)).toEqual([accepted]);
});
