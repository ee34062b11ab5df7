import { isProblem } from "../../src/app/problem";
import { readReportChoice, type KeptReportChoice } from "../../src/app/report-choice";
import { understand, type Review } from "../../src/app/review";
import { planSummaryTabs } from "../../src/app/summarise";
import { planTabRemoval } from "../../src/app/remove-tabs";
import { findTabStates } from "../../src/app/tab-state";
import type { ChangePlan } from "../../src/core/change/change-plan";
import type { WorkbookHost } from "../../src/core/change/workbook-host";
import { toAddress } from "../../src/core/grid/a1";
import type { CellValue } from "../../src/core/grid/cell";
import type { CellRef } from "../../src/core/grid/cell-ref";
import type { Snapshot } from "../../src/core/grid/snapshot";
import type { TabId } from "../../src/core/report/tab";
import { MADE_TABS } from "../../src/core/report/tab-makers";
import { fc } from "../property";
import { arbitraryScoreSheet, toSnapshot, type ScoreSheet } from "../core/report/score-sheet";
import { HOSTS } from "../hosts/contract/hosts";
import { cellOf, planOf, requireApplied, set, typed } from "../hosts/contract/plans";

const SHEET: ScoreSheet = {
  periods: ["2023", "2024", "2025"],
  hasTargets: false,
  keyAreas: ["Leadership", "Social value"].map((name) => ({
    name,
    objectives: [{ scores: [1, 2, "2/3"], target: null }],
  })),
};
const TODAY = new Date(2026, 10, 3);

function requirePlan(review: Review, tabs: readonly TabId[], change: Partial<KeptReportChoice> = {}): ChangePlan {
  const choice = { ...readReportChoice(review), ...change };
  const plan = planSummaryTabs(review, new Set(tabs), { choice, today: TODAY });
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

/** Writes tabs with a choice, and reads the workbook again. */
async function write(
  host: WorkbookHost,
  tabs: readonly TabId[],
  toChange: (kept: KeptReportChoice, review: Review) => Partial<KeptReportChoice> = () => ({}),
): Promise<Review> {
  const review = understand(await host.read());
  requireApplied(await host.apply(requirePlan(review, tabs, toChange(readReportChoice(review), review))));
  return understand(await host.read());
}

/** The first line of a list with notes, from 0, and the column of the notes. */
function toNotePlace(snapshot: Snapshot): CellRef | null {
  const sheet = snapshot.findSheet("Gaps and actions");
  const headerRow = sheet?.content.rows.findIndex((row) => row?.some((cell) => cell?.value === "Notes")) ?? -1;
  const column = sheet?.row(headerRow).findIndex((cell) => cell?.value === "Notes") ?? -1;
  const row = headerRow + 2;
  return sheet && sheet.cell(row, 2).value !== null ? { sheet: sheet.name, row, column } : null;
}

/** Types a note beside the first objective that is behind, where there is one. */
async function typeNote(host: WorkbookHost): Promise<void> {
  const snapshot = await host.read();
  const at = toNotePlace(snapshot);
  if (at) requireApplied(await host.apply(planOf(set(snapshot, toAddress(at), typed("=mine")))));
}

/** The notes on the tab of gaps, wherever they stand. */
function findNotes(snapshot: Snapshot): readonly CellValue[] {
  const cells = snapshot.findSheet("Gaps and actions")?.content.rows.flatMap((row) => row ?? []) ?? [];
  return cells.flatMap((cell) => (cell?.value === "=mine" ? [cell.value] : []));
}

function toPlain({ period, compared, leftOut, ...rest }: KeptReportChoice): unknown {
  return { ...rest, period: period?.label, compared: compared?.label ?? null, leftOut: [...leftOut] };
}

function ownNames(snapshot: Snapshot): readonly string[] {
  return snapshot.names.map(({ name }) => name).filter((name) => name.startsWith("_maturity."));
}

describe.each(HOSTS)("on %s", (_, kind) => {
  test("the choice is kept in the workbook: in the Summary tab's cells and in short hidden names", async () => {
    const host = await kind.open(toSnapshot(SHEET));
    const chosen = await write(host, ["summary"], (_, { scorecard }) => ({
      period: scorecard.periods[1] ?? null,
      compared: scorecard.periods[0] ?? null,
      against: "next",
      leftOut: new Set(["Social value"]),
      basis: "midpoint",
      baseline: 4,
    }));
    const expected = {
      period: "2024",
      compared: "2023",
      against: "next",
      leftOut: ["Social value"],
      basis: "midpoint",
      baseline: 4,
    };
    expect(toPlain(readReportChoice(chosen))).toEqual(expected);
    const { snapshot } = chosen;
    expect([cellOf(snapshot, "Summary!J5"), cellOf(snapshot, "Summary!J7"), cellOf(snapshot, "Summary!J8")]).toEqual([
      expect.objectContaining({ value: "2024" }),
      expect.objectContaining({ value: "midpoint" }),
      expect.objectContaining({ value: 4 }),
    ]);
    expect(Math.max(...snapshot.names.map(({ refersTo }) => refersTo.length))).toBeLessThan(255);
    // Written again without a word it stays, and once the tabs are gone too.
    expect(requirePlan(chosen, ["summary"]).changes).toEqual([]);
    requireApplied(await host.apply(planTabRemoval(chosen)));
    const removed = understand(await host.read());
    expect(toPlain(readReportChoice(removed))).toEqual(expected);
    expect(ownNames(removed.snapshot).some((name) => name.startsWith("_maturity.tab"))).toBe(false);
    // And the usual choice leaves nothing behind.
    const usual = await write(host, ["scores-data"], (_, { scorecard }) => ({
      period: scorecard.periods[2] ?? null,
      compared: null,
      against: "target",
      leftOut: new Set(),
    }));
    expect(ownNames(usual.snapshot).filter((name) => /period|against|compared|left_out/.test(name))).toEqual([]);
  });

  test("a second run on an unchanged workbook plans nothing, whatever it holds; a run after a change does", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScoreSheet(), async (sheet) => {
        const host = await kind.open(toSnapshot(sheet));
        await write(host, MADE_TABS);
        await typeNote(host);
        const written = understand(await host.read());
        const possible = findTabStates(written).filter(({ obstacle }) => obstacle === null);
        // Such a workbook has no ladders, no KPIs and no register.
        const missing = MADE_TABS.filter((id) => !possible.some((each) => each.id === id));
        expect(missing).toEqual(["maturity-map", "kpi-review", "savings-data"]);
        expect(possible.map(({ standing }) => standing)).toEqual(possible.map(() => "upToDate"));
        expect(requirePlan(written, MADE_TABS).changes).toEqual([]);
        const again = await write(host, MADE_TABS, () => ({ against: "next" }));
        expect(findNotes(again.snapshot)).toEqual(findNotes(written.snapshot));
        expect(requirePlan(written, MADE_TABS, { against: "next" }).changes).not.toEqual([]);
        expect(requirePlan(again, MADE_TABS).changes).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

test("what the workbook keeps and nobody can read any more counts as nothing", () => {
  const names = [
    ["_maturity.against", '"the moon"'],
    ["_maturity.compared", '"1999"'],
    ["_maturity.period", "Gone!$A$1"],
    ["_maturity.left_out.1", '"No such area"'],
  ].map(([name = "", refersTo = ""]) => ({ name, refersTo, scope: null, isHidden: true }));
  expect(toPlain(readReportChoice(understand(toSnapshot(SHEET, names))))).toEqual({
    period: "2025",
    compared: null,
    against: "target",
    leftOut: [],
    basis: "weakest",
    baseline: 3,
  });
});

test("nothing is planned of a workbook whose key areas are all left out", () => {
  const review = understand(toSnapshot(SHEET));
  const choice = { ...readReportChoice(review), leftOut: new Set(["Leadership", "Social value"]) };
  expect(planSummaryTabs(review, new Set(["summary"]), { choice })).toMatchObject({
    kind: "problem",
    message: "Every key area is left out. Choose one at least.",
  });
});
