/** How far the cells of a sheet reach, counted from A1. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * How many sheets are measured before it is known how many there are. Sheets behind them are taken to be small, which
 * costs a round trip more where that is wrong.
 */
const MEASURED_UNSEEN = 12;

/** Asks for the sizes of the first sheets, which need not be known yet, in the workbook's order. */
export function queueFirstSizes({ workbook }: Excel.RequestContext): () => readonly SheetSize[] {
  const { worksheets } = workbook;
  const takeUps: (() => SheetSize | null)[] = [];
  for (let sheet = worksheets.getFirst(); takeUps.length < MEASURED_UNSEEN; sheet = sheet.getNextOrNullObject()) {
    takeUps.push(queueSize(sheet));
  }
  return () => takeUps.flatMap((takeUp) => takeUp() ?? []);
}

/** Asks for the size of one sheet; null where it is a null object. */
export function queueSize(sheet: Excel.Worksheet): () => SheetSize | null {
  const used = sheet.getUsedRangeOrNullObject();
  used.load({ rowIndex: true, rowCount: true, columnIndex: true, columnCount: true });
  return () =>
    used.isNullObject ? null : { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
}
