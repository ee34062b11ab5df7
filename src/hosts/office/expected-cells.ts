import type { ChangePlan } from "../../core/change/change-plan";
import { findUnmet } from "../../core/change/expectations";
import type { CellContent } from "../../core/grid/cell";
import { toCellKey, type CellRef } from "../../core/grid/cell-ref";
import { toContent } from "./cell-content";
import { queueContent } from "./cell-edits";

/** Cells between two that are asked for come along where they are so few: one block costs less than two. */
const WIDEST_GAP = 12;

/** A stretch of one column of a sheet. */
interface Stretch {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  bottom: number;
}

/**
 * Looks, in the batch that writes and before it does, whether the cells that a plan rests on hold what they held: a
 * sentence for each place that does not.
 */
export function queueExpected(context: Excel.RequestContext, { expects = [] }: ChangePlan): () => readonly string[] {
  const takeUp = queuePlaces(
    context,
    expects.map(({ at }) => at),
  );
  return () => {
    const contents = takeUp();
    return findUnmet(expects, (at) => contents.get(toCellKey(at)) ?? null);
  };
}

/** Asks what stands in cells, stretch by stretch of their columns; those of a sheet that is gone are left out. */
export function queuePlaces(
  { workbook }: Excel.RequestContext,
  cells: readonly CellRef[],
): () => ReadonlyMap<string, CellContent> {
  const sheets = new Map<string, Excel.Worksheet>();
  const takeUps = toStretches(cells).map((stretch) => {
    const key = stretch.sheet.toLowerCase();
    const sheet = sheets.get(key) ?? workbook.worksheets.getItemOrNullObject(stretch.sheet);
    sheets.set(key, sheet);
    return queueStretch(sheet, stretch);
  });
  return () => new Map(takeUps.flatMap((takeUp) => takeUp()));
}

function queueStretch(
  worksheet: Excel.Worksheet,
  { sheet, column, top, bottom }: Stretch,
): () => readonly (readonly [string, CellContent])[] {
  const toKey = (row: number): string => toCellKey({ sheet, row, column });
  if (top === bottom) {
    const cell = worksheet.getCell(top, column);
    const takeUp = queueContent(cell);
    return () => (cell.isNullObject ? [] : [[toKey(top), takeUp()]]);
  }
  const range = worksheet.getRangeByIndexes(top, column, bottom - top + 1, 1);
  range.load({ formulas: true, values: true, valueTypes: true });
  return () => {
    if (range.isNullObject) return [];
    const { formulas, values, valueTypes } = range;
    return formulas.map((line: readonly unknown[], index) => {
      const content = toContent({ formula: line[0], value: values[index]?.[0], type: valueTypes[index]?.[0] });
      return [toKey(top + index), content] as const;
    });
  };
}

function toStretches(cells: readonly CellRef[]): readonly Stretch[] {
  const columns = new Map<string, CellRef[]>();
  for (const at of cells) {
    const key = toCellKey({ ...at, row: 0 });
    const own = columns.get(key);
    if (own) own.push(at);
    else columns.set(key, [at]);
  }
  return [...columns.values()].flatMap((own) => {
    const stretches: Stretch[] = [];
    for (const { sheet, column, row } of own.sort((a, b) => a.row - b.row)) {
      const last = stretches.at(-1);
      if (last && row - last.bottom <= WIDEST_GAP) last.bottom = row;
      else stretches.push({ sheet, column, top: row, bottom: row });
    }
    return stretches;
  });
}
