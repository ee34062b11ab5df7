import type { CellValue } from "../../core/grid/cell";
import type { StylePatch } from "./style";

/** A link that was put on a cell, in Office.js's words. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What a sheet keeps of a cell. Replaced as a whole, never changed. */
export interface StoredCell {
  /** What was typed, or what the formula gave when last calculated. */
  readonly value: CellValue;
  /** Without its leading "="; null where a value was typed. */
  readonly formula: string | null;
  /** Whether it was typed with a leading apostrophe, which Excel keeps apart from the text. */
  readonly hasApostrophe: boolean;
  readonly style: StylePatch;
  readonly hyperlink: Hyperlink | null;
}

export const EMPTY_STORED_CELL: StoredCell = {
  value: null,
  formula: null,
  hasApostrophe: false,
  style: {},
  hyperlink: null,
};

/** What one cell is given: its content and, where typing it changes that too, its number format. */
export interface TypedContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly hasApostrophe: boolean;
  readonly numberFormat: string | null;
}

/** Whether a cell holds something that a person sees or that is calculated. */
export function hasContent(cell: StoredCell): boolean {
  return cell.value !== null || cell.formula !== null;
}

/** Whether a cell is of no more interest than one that was never touched. */
export function isUntouched(cell: StoredCell): boolean {
  return !hasContent(cell) && cell.hyperlink === null && Object.keys(cell.style).length === 0;
}
