import type { RangeRef } from "../../core/grid/cell-ref";

/** A stretch of a part's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A rectangle without the name of its sheet. */
export type Area = Omit<RangeRef, "sheet">;

/** A formula as the sheet keeps it. */
export interface ScannedFormula extends Span {
  /** Without a leading "="; empty where the cell shares the formula of another. */
  text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** The cells that an array, a data table or the owner of a shared formula speaks for. */
  readonly area: Area | null;
  readonly sharedIndex: string | null;
}

/** A cell with its places in the sheet's text. */
export interface ScannedCell extends Span {
  readonly row: number;
  readonly column: number;
  /** Where the start tag ends. */
  readonly openEnd: number;
  readonly style: number;
  /** As written: "s", "str", "inlineStr", "b", "e", "d" or "n". */
  readonly type: string;
  formula: ScannedFormula | null;
  /** The element that holds the value, `<v>` or `<is>`. */
  value: Span | null;
  /** What stands in `<v>`, or the plain text of `<is>`; null where there is neither. */
  text: string | null;
}
