import { checkWorkbook } from "../../../src/app/check";
import { planScoreEntry } from "../../../src/app/enter-score";
import { isProblem, type Problem } from "../../../src/app/problem";
import { reviewWorkbook, type Review } from "../../../src/app/review";
import { planSummaryTabs } from "../../../src/app/summarise";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import { toA1 } from "../../../src/core/grid/a1";
import type { Cell, CellValue } from "../../../src/core/grid/cell";
import type { SheetSnapshot } from "../../../src/core/grid/snapshot";
import { isSameFigure } from "../../core/report/recalculated-tabs";
import { toComparable } from "./comparable";
import { FILE_HOST } from "./file-host";
import type { HostKind } from "./host-kind";
import { HOSTS } from "./hosts";
import { cellOf, requireApplied } from "./plans";
import { RULES } from "../../../src/core/check/rules";

const ALL_TABS = new Set(["summary", "scores-data", "readings"] as const);

function requirePlan(plan: ChangePlan | Problem): ChangePlan {
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

/** What the command line and the pane make of a workbook. */
function figuresOf(review: Review): object {
  return { scorecard: review.scorecard, checked: checkWorkbook(review, RULES, new Map()) };
}

async function openBoth(kind: HostKind): Promise<readonly [WorkbookHost, WorkbookHost]> {
  return Promise.all([kind.openSample(), FILE_HOST.openSample()]);
}

/** The cells of a tab by their places. A text without letters that was written counts as nothing: `keepsEmptyText`. */
function cellsOf(sheet: SheetSnapshot | null): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  (sheet?.content.rows ?? []).forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (!cell || (cell.formula === null && cell.value === "" && cell.numberFormat === "General")) return;
      cells.set(toA1(row, column), cell);
    }),
  );
  return cells;
}

function toFigure(value: CellValue): string | number | boolean {
  return typeof value === "object" ? JSON.stringify(value) : value;
}

function withoutResults(cells: ReadonlyMap<string, Cell>): object {
  return Object.fromEntries(
    [...cells].map(([address, cell]) => [address, cell.formula === null ? cell : { ...cell, value: null }]),
  );
}

describe.each(HOSTS)("the whole flow on the sample with %s", (_, kind) => {
  test("reads and understands as from the file", async () => {
    const [host, file] = await openBoth(kind);
    const [review, expected] = [await reviewWorkbook(host), await reviewWorkbook(file)];
    expect(toComparable(review.snapshot, FILE_HOST, { results: true }).sheets).toEqual(
      toComparable(expected.snapshot, FILE_HOST, { results: true }).sheets,
    );
    expect(figuresOf(review)).toEqual(figuresOf(expected));
    expect(review.scorecard.objectives).toHaveLength(59);
  });

  test("enters a score with its comment, and takes it back", async () => {
    const [host] = await openBoth(kind);
    const review = await reviewWorkbook(host);
    const entry = { objective: "1", period: "2026", score: "2/3", comment: "=1+1 is no formula here" };
    const { undo } = requireApplied(await host.apply(requirePlan(await planScoreEntry(review, entry, host))));
    const after = await reviewWorkbook(host);
    expect(cellOf(after.snapshot, "Scores!F9")).toMatchObject({ value: "2/3", formula: null });
    expect(cellOf(after.snapshot, "Scores!G9")).toMatchObject({ value: entry.comment, formula: null });
    const [period] = after.scorecard.periods.slice(-1);
    const [first] = after.scorecard.objectives;
    expect(first?.scores.get(period?.key ?? "")?.value).toEqual({ kind: "between", lower: 2, upper: 3 });
    requireApplied(await host.apply(undo));
    expect(figuresOf(await reviewWorkbook(host))).toEqual(figuresOf(review));
  });

  test("writes the summary tabs with the figures that the core worked out", async () => {
    const [host, file] = await openBoth(kind);
    const plan = requirePlan(planSummaryTabs(await reviewWorkbook(host), ALL_TABS));
    requireApplied(await host.apply(plan));
    requireApplied(await file.apply(requirePlan(planSummaryTabs(await reviewWorkbook(file), ALL_TABS))));
    const [written, expected] = [await host.read(), await file.read()];
    expect(written.sheets.map(({ name }) => name)).toEqual(expected.sheets.map(({ name }) => name));
    for (const tab of ["Summary", "Scores data", "Readings"]) {
      // On the Excel host these are what Excel calculates from the formulas; in the file, what the core worked out.
      const [cells, known] = [cellsOf(written.findSheet(tab)), cellsOf(expected.findSheet(tab))];
      expect(withoutResults(cells)).toEqual(withoutResults(known));
      const differing = [...known].filter(
        ([address, cell]) => !isSameFigure(cell.value, toFigure(cells.get(address)?.value ?? "")),
      );
      expect(differing).toEqual([]);
      expect(known.size).toBeGreaterThan(200);
    }
    expect(written.names.filter(({ name }) => name.startsWith("_maturity.")).map(({ refersTo }) => refersTo)).toEqual(
      expected.names.filter(({ name }) => name.startsWith("_maturity.")).map(({ refersTo }) => refersTo),
    );
  });

  test("takes the summary tabs back", async () => {
    const [host] = await openBoth(kind);
    const review = await reviewWorkbook(host);
    const { undo } = requireApplied(await host.apply(requirePlan(planSummaryTabs(review, ALL_TABS))));
    requireApplied(await host.apply(undo));
    const after = await host.read();
    expect(toComparable(after, kind, { results: true })).toEqual(
      toComparable(review.snapshot, kind, { results: true }),
    );
  });

  test("writes them again after a score was changed, in place", async () => {
    const [host] = await openBoth(kind);
    requireApplied(await host.apply(requirePlan(planSummaryTabs(await reviewWorkbook(host), ALL_TABS))));
    const review = await reviewWorkbook(host);
    const entry = { objective: "39", period: "2026", score: "4", comment: null };
    requireApplied(await host.apply(requirePlan(await planScoreEntry(review, entry, host))));
    const again = await reviewWorkbook(host);
    requireApplied(await host.apply(requirePlan(planSummaryTabs(again, ALL_TABS))));
    const after = await host.read();
    expect(after.sheets.map(({ name }) => name)).toEqual(again.snapshot.sheets.map(({ name }) => name));
    const means = (row: number): unknown => after.findSheet("Summary")?.cell(row, 1).value;
    expect(means(7)).toBeCloseTo((181 + 4) / 58, 12);
  });
});
