import type { SheetPlan } from "../core/change/sheet-plan";
import { findOwnedTabs } from "../core/change/owned-tabs";
import { isBlankCell, type Cell } from "../core/grid/cell";
import { toPlainText } from "../core/grid/display";
import type { SheetSnapshot } from "../core/grid/snapshot";
import { TAB_NAMES, type TabId } from "../core/report/tab";
import { findTabObstacle, MADE_TABS } from "../core/report/tab-makers";
import { isProblem } from "./problem";
import type { Review } from "./review";
import { planSummaryTabs } from "./summarise";

/** Whether a tab of ours is there, and whether writing it anew would change anything. */
export type TabStanding = "notMade" | "upToDate" | "changed";

/** A tab that the program can make. */
export interface TabState {
  readonly id: TabId;
  /** What its sheet is called, which its owner may have renamed; null where it is not made. */
  readonly sheet: string | null;
  readonly standing: TabStanding;
  /** Why the workbook's content does not allow it, in a sentence; null where it does. */
  readonly obstacle: string | null;
}

/**
 * How each tab stands: found by planning the tabs anew and comparing what would be typed with what is there. A formula's
 * result is not compared, since it follows the scores by itself, and neither are the yellow cells, which are the user's:
 * settings and notes.
 * Where no score is left to sum up, the tabs that are there are out of date.
 */
export function findTabStates(review: Review): readonly TabState[] {
  const owned = findOwnedTabs(review.snapshot);
  const result = planSummaryTabs(review, new Set(MADE_TABS.filter((id) => owned.has(id))));
  const plans = isProblem(result)
    ? []
    : result.changes.flatMap((change) => (change.kind === "writeSheet" ? change.plan : []));
  return MADE_TABS.map((id) => {
    const name = owned.get(id);
    const sheet = name === undefined ? null : review.snapshot.findSheet(name);
    const obstacle = findTabObstacle(review.scorecard, id);
    if (!sheet) return { id, sheet: null, standing: "notMade", obstacle };
    const plan = plans.find(({ tab }) => tab === id);
    return { id, sheet: sheet.name, obstacle, standing: plan && isAsPlanned(sheet, plan) ? "upToDate" : "changed" };
  });
}

/** What a tab is called in the workbook, or will be. */
export function toTabLabel({ id, sheet }: TabState): string {
  return sheet ?? TAB_NAMES[id];
}

function isAsPlanned(sheet: SheetSnapshot, { cells }: SheetPlan): boolean {
  const planned = new Set(cells.map(({ row, column }) => toKey(row, column)));
  return (
    cells.every((cell) => isInput(cell) || toTyped(cell) === toTyped(sheet.cell(cell.row, cell.column))) &&
    sheet.content.rows.every((line, row) =>
      (line ?? []).every((cell, column) => !cell || isBlankCell(cell) || planned.has(toKey(row, column))),
    )
  );
}

function isInput({ style }: SheetPlan["cells"][number]): boolean {
  return style === "input" || style === "inputText" || style === "note";
}

/** What was typed. Excel makes text of the headers of a table, and may leave out quotes around a sheet's name. */
function toTyped({ value, formula }: Pick<Cell, "value" | "formula">): string {
  return formula === null ? toPlainText(value) : `=${formula.replaceAll("'", "")}`;
}

function toKey(row: number, column: number): string {
  return `${row},${column}`;
}
