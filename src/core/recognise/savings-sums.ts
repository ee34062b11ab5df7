import { toSingleAmount } from "../amount/amount-cell";
import { compareDecimals, DecimalSum } from "../amount/decimal";
import { toMoneyUnit } from "../amount/unit";
import type { SheetSnapshot } from "../grid/snapshot";

/** The rows under a header, from the first to the one before `endRow`. */
export interface RowsBelow {
  readonly sheet: SheetSnapshot;
  readonly fromRow: number;
  readonly endRow: number;
}

interface Column {
  readonly column: number;
}

const POUNDS = toMoneyUnit(null);
/** Such a share of the rows of a total add up where its parts stand beside it. */
const SHARE_OF_SUMS = 0.8;

/** The rows in which a column is not the sum of others, as far as their cells can be read. */
export function findSumsThatDiffer(rows: RowsBelow, total: Column, parts: readonly Column[]): readonly number[] {
  return compareSums(rows, total, parts).flatMap(({ row, isSame }) => (isSame ? [] : [row]));
}

/** Whether a column adds up others in nearly all of its rows. */
export function addsUpBeside(rows: RowsBelow, total: Column, parts: readonly Column[]): boolean {
  const compared = parts.length > 0 ? compareSums(rows, total, parts) : [];
  const same = compared.filter(({ isSame }) => isSame);
  return same.length > 0 && same.length >= compared.length * SHARE_OF_SUMS;
}

function compareSums(
  { sheet, fromRow, endRow }: RowsBelow,
  total: Column,
  parts: readonly Column[],
): readonly { readonly row: number; readonly isSame: boolean }[] {
  const compared: { row: number; isSame: boolean }[] = [];
  for (let row = fromRow; row < endRow; row += 1) {
    const whole = toSingleAmount(sheet.cell(row, total.column), POUNDS);
    const amounts = parts.map(({ column }) => toSingleAmount(sheet.cell(row, column), POUNDS));
    if (whole.kind !== "money" || amounts.some(({ kind }) => kind !== "money" && kind !== "blank")) continue;
    const sum = new DecimalSum();
    for (const amount of amounts) if (amount.kind === "money") sum.add(amount.value);
    compared.push({ row, isSame: compareDecimals(sum.value, whole.value) === 0 });
  }
  return compared;
}
