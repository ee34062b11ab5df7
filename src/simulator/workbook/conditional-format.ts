import type { Area } from "./area";
import type { StylePatch } from "./style";

/** What a cell-value rule compares with, in Office.js's words. */
export interface CellValueRule {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: string;
}

/** The id of the conditional format that was the workbook's first, second and so on to be made. */
export function toFormatId(number: number): string {
  return `{00000000-0002-0000-0000-${number.toString(16).padStart(12, "0").toUpperCase()}}`;
}

/** A conditional format of a sheet. Its place in the sheet's list is its priority, the first being the highest. */
export class ConditionalFormat {
  stopIfTrue = false;
  /** With its leading "=" as Office.js has it: a custom format's own, or one that says the same; "" where there is none. */
  formula = "";
  cellValueRule: CellValueRule | null = null;
  style: StylePatch = {};

  constructor(
    readonly id: string,
    readonly type: string,
    public areas: readonly Area[],
  ) {}
}
