import type { Area } from "./area";
import type { StylePatch } from "./style";

/** What a cell-value rule compares with, in Office.js's words. */
export interface CellValueRule {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: string;
}

/** A conditional format of a sheet. Its place in the sheet's list is its priority, the first being the highest. */
export class ConditionalFormat {
  stopIfTrue = false;
  /** For a custom format, with its leading "=" as Office.js has it; "" until it is set. */
  formula = "";
  cellValueRule: CellValueRule | null = null;
  style: StylePatch = {};

  constructor(
    readonly id: string,
    readonly type: string,
    public areas: readonly Area[],
  ) {}
}
