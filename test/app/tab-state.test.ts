import { isProblem } from "../../src/app/problem";
import { understand } from "../../src/app/review";
import { planSummaryTabs } from "../../src/app/summarise";
import { findTabStates, type TabStanding, type TabState } from "../../src/app/tab-state";
import type { PlacedCell, Snapshot } from "../../src/core/grid/snapshot";
import { EMPTY_CELL, type CellValue } from "../../src/core/grid/cell";
import type { TabId } from "../../src/core/report/tab";
import { snapshotOf } from "../core/snapshot-builder";
import { openInExcel } from "../hosts/contract/office-host";
import { at, requireApplied } from "../hosts/contract/plans";

const SCORES = snapshotOf({
  rows: [
    ["Ref", "Objective", "Score 2025", "Score 2026"],
    [1, "Strategy", 3, 4],
    [2, "Leadership", 2, "2/3"],
  ],
});

async function withTabs(wanted: readonly TabId[]): Promise<Snapshot> {
  const { host } = await openInExcel(SCORES);
  const plan = planSummaryTabs(understand(SCORES), new Set(wanted));
  if (isProblem(plan)) throw new Error(plan.message);
  requireApplied(await host.apply(plan));
  return host.read();
}

function put(address: string, value: CellValue): PlacedCell {
  return { at: at(address), cell: { ...EMPTY_CELL, value } };
}

/** The Summary and what it stands on. */
function statesOf(snapshot: Snapshot): readonly TabState[] {
  const ids: readonly TabId[] = ["summary", "scores-data", "readings"];
  return findTabStates(understand(snapshot)).filter(({ id }) => ids.includes(id));
}

function standingsOf(snapshot: Snapshot): readonly TabStanding[] {
  return statesOf(snapshot).map(({ standing }) => standing);
}

let all: Snapshot;
beforeAll(async () => {
  all = await withTabs(["summary"]);
});

test("nothing made, all made, and all but the Summary", async () => {
  expect(statesOf(SCORES)).toEqual([
    { id: "summary", sheet: null, standing: "notMade", written: null, obstacle: null },
    { id: "scores-data", sheet: null, standing: "notMade", written: null, obstacle: null },
    { id: "readings", sheet: null, standing: "notMade", written: null, obstacle: null },
  ]);
  expect(statesOf(all)).toEqual([
    { id: "summary", sheet: "Summary", standing: "upToDate", written: null, obstacle: null },
    { id: "scores-data", sheet: "Scores data", standing: "upToDate", written: null, obstacle: null },
    { id: "readings", sheet: "Readings", standing: "upToDate", written: null, obstacle: null },
  ]);
  expect(standingsOf(await withTabs(["scores-data"]))).toEqual(["notMade", "upToDate", "upToDate"]);
});

test("the day when a tab was written is told, and whether scores have changed since", async () => {
  const { host } = await openInExcel(SCORES);
  const plan = planSummaryTabs(understand(SCORES), new Set(["summary"]), { today: new Date(2026, 10, 3, 23, 59) });
  if (isProblem(plan)) throw new Error(plan.message);
  requireApplied(await host.apply(plan));
  const written = await host.read();
  const toTold = (snapshot: Snapshot): readonly unknown[] =>
    statesOf(snapshot).map(({ standing, written: day }) => [standing, day]);
  expect(toTold(written)).toEqual(Array(3).fill(["upToDate", "2026-11-03"]));
  expect(toTold(written.withCells([put("Scores!D2", 1)]))).toEqual(Array(3).fill(["scoresChanged", "2026-11-03"]));
  expect(toTold(written.withCells([put("Scores!B2", "Planning")]))[1]).toEqual(["changed", "2026-11-03"]);
});

test.each([
  ["another score", [put("Scores!D2", 1)], ["upToDate", "upToDate", "upToDate"]],
  ["another period chosen in the yellow cell", [put("Summary!J5", "2025")], ["upToDate", "upToDate", "upToDate"]],
  ["another baseline in the yellow cell", [put("Summary!J8", 5)], ["upToDate", "upToDate", "upToDate"]],
  ["another title", [put("Scores!B2", "Planning")], ["upToDate", "changed", "upToDate"]],
  [
    "an objective more",
    [put("Scores!A4", 3), put("Scores!B4", "Value"), put("Scores!D4", 3)],
    ["changed", "changed", "upToDate"],
  ],
  [
    "an objective less",
    ["A", "B", "C", "D"].map((column) => put(`Scores!${column}3`, null)),
    ["changed", "changed", "upToDate"],
  ],
  ["a formula typed over", [put("Summary!J9", 1)], ["changed", "upToDate", "upToDate"]],
  ["no period left", [put("Scores!C1", null), put("Scores!D1", null)], ["changed", "changed", "changed"]],
])("%s", (_, edits, expected) => {
  expect(standingsOf(all.withCells(edits))).toEqual(expected);
});
