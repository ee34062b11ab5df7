import { HostError, notEmulated } from "../host-error";
import type { Json } from "../json";
import type { Arguments } from "../wire/arguments";
import { Value, type Outcome } from "../wire/emulated-class";
import { copyCells } from "../workbook/copy-cells";
import { LiveRange } from "../workbook/workbook";
import { findRange } from "./find-range";
import { asOneOf } from "./written";

const COPIED = ["All", "Formulas", "Values", "Formats"] as const;

/** Range's methods that copy cells, and those that tell properties row by row and column by column. */
export const rangeProperties: Readonly<Record<string, (self: LiveRange, args: Arguments) => Outcome>> = {
  CopyFrom: (range, args) => {
    const source = args.find(0, LiveRange) ?? findRange(range.sheet, args.text(0));
    if (args.flag(2) || args.flag(3)) throw notEmulated("Range.copyFrom with blanks skipped or turned round");
    copyCells(source, range, asOneOf(args.textOr(1, "All"), COPIED));
    return null;
  },
  GetColumnProperties: ({ sheet, area }, args) => {
    requireOnly(args, "columnHidden");
    return toList(area.left, area.right, (column) => ({ columnHidden: sheet.hiddenColumns.has(column) }));
  },
  GetRowProperties: ({ sheet, area }, args) => {
    requireOnly(args, "rowHidden");
    return toList(area.top, area.bottom, (row) => ({ rowHidden: sheet.hiddenRows.has(row) }));
  },
};

function toList(first: number, last: number, describe: (at: number) => Json): Value {
  const list: Json[] = [];
  for (let at = first; at <= last; at++) list.push(describe(at));
  return new Value(list);
}

function requireOnly(args: Arguments, known: string): void {
  const [wanted] = args.values;
  if (typeof wanted !== "object" || wanted === null) throw new HostError("InvalidArgument");
  const unknown = Object.keys(wanted).find((name) => name.toLowerCase() !== known.toLowerCase());
  if (unknown !== undefined) throw notEmulated(`the property ${unknown} of rows or columns`);
}
