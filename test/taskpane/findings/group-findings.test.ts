import { toPicture } from "../../../src/app/picture";
import type { Severity } from "../../../src/core/check/finding";
import { groupFindings, listFindings, takeFindings } from "../../../src/taskpane/findings/group-findings";
import { ladderSheetOf } from "../../core/scorecard-builder";
import { snapshotOfSheets } from "../../core/snapshot-builder";
import { RULES } from "../../../src/core/check/rules";

/** Two objectives with one ref; the second has two findings. */
const PICTURE = toPicture(
  snapshotOfSheets([
    {
      rows: [
        ["Ref", "Objective", "Score 2025", "Score 2026"],
        [1, "Strategy", 3, "tbc"],
        [1, "Leadership", 9, "2/3"],
      ],
    },
    ladderSheetOf(["Strategy", "Leadership"]),
  ]),
  RULES,
);
const ALL: ReadonlySet<Severity> = new Set<Severity>(["error", "warning", "info"]);

test("a finding belongs to the objective of its cell, also where two share a ref", () => {
  const groups = groupFindings(listFindings(PICTURE, ALL), "objective");
  expect(groups.map(({ title, items }) => [title, items.map(({ finding }) => finding.rule)])).toEqual([
    ["1 Strategy", ["unreadable-score"]],
    ["1 Leadership", ["score-off-scale", "score-between-levels"]],
  ]);
});

test("severities that are not wanted are left out, and checks are headings by their titles", () => {
  const items = listFindings(PICTURE, new Set<Severity>(["error"]));
  expect(groupFindings(items, "check").map(({ title, items: own }) => [title, own.length])).toEqual([
    ["Score that cannot be read", 1],
    ["Score off the scale", 1],
  ]);
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
