import { toTabMark } from "../../core/change/owned-tabs";
import type { PlanRange } from "../../core/change/sheet-plan";
import type { SheetContent } from "../../core/grid/snapshot";
import { ContentBlock, type CellRows } from "./content-block";

/** A table on a tab of ours; where it stands may not have been asked for yet. */
export interface TabTable {
  readonly name: string;
  readonly range: PlanRange | null;
}

/** A tab of ours as it stands in the workbook. */
export interface TabState {
  readonly sheetId: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Which run of ours wrote it last: the comment of the name that marks it, which nobody sees. */
  readonly stamp: string;
  readonly charts: readonly string[];
  readonly tables: readonly TabTable[];
  readonly rows: SheetContent["rows"];
}

/**
 * Asks for all that is in a tab of ours, found by its mark in the same batch; null where the workbook has no such tab.
 * @param withCells whether its cells are asked for, which may be too much for one answer.
 * @param table the name of the table that is to stand on it, if one is: where it stands is asked for as well.
 */
export function queueTabState(
  context: Excel.RequestContext,
  tab: string,
  table: string | null,
  withCells: boolean,
): () => TabState | null {
  const mark = context.workbook.names.getItemOrNullObject(toTabMark(tab));
  mark.load({ comment: true });
  const top = mark.getRangeOrNullObject();
  top.load({ rowIndex: true, columnIndex: true });
  const sheet = top.worksheet;
  sheet.load({ id: true, name: true, protection: { protected: true } });
  sheet.charts.load({ name: true });
  sheet.tables.load({ name: true });
  const block = withCells ? new ContentBlock(sheet.getUsedRange(), "everything") : null;
  const takeUpTable = table === null ? null : queueTableRange(sheet.tables.getItemOrNullObject(table));
  return () => {
    if (top.isNullObject || top.rowIndex !== 0 || top.columnIndex !== 0) return null;
    const rows: CellRows = [];
    block?.takeUp(rows);
    const range = takeUpTable?.() ?? null;
    return {
      sheetId: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      stamp: mark.comment,
      charts: sheet.charts.items.map((chart) => chart.name),
      tables: sheet.tables.items.map(({ name }) => ({ name, range: name === table ? range : null })),
      rows,
    };
  };
}

/** Asks where the tables of a tab stand that were not known by name. */
export function queueTableRanges(context: Excel.RequestContext, state: TabState): () => TabState {
  const takeUps = state.tables.map(({ name }) => queueTableRange(context.workbook.tables.getItemOrNullObject(name)));
  return () => ({
    ...state,
    tables: state.tables.map(({ name }, index) => ({ name, range: takeUps[index]?.() ?? null })),
  });
}

function queueTableRange(table: Excel.Table): () => PlanRange | null {
  const range = table.getRange();
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return () =>
    range.isNullObject
      ? null
      : {
          top: range.rowIndex,
          left: range.columnIndex,
          bottom: range.rowIndex + range.rowCount - 1,
          right: range.columnIndex + range.columnCount - 1,
        };
}
