import { isSameSheetName } from "../grid/cell-ref";
import type { ColumnRole } from "./headers";
import type { Period } from "../period/period";

/** What a person said of how a sheet is to be read. Sheets are named as on their tabs, rows and columns count from 0. */
export type Correction = SheetCorrection | HeaderRowCorrection | ColumnCorrection | Confirmation;

/** A sheet that is to be read, even if it is hidden or its scores could be anything; or one that is not to be read. */
export interface SheetCorrection {
  readonly kind: "sheet";
  readonly sheet: string;
  readonly isOurs: boolean;
}

/** The row of a sheet above its objectives, for a table whose headers do not say what it is. The row may be blank. */
export interface HeaderRowCorrection {
  readonly kind: "headerRow";
  readonly sheet: string;
  readonly row: number;
}

/** What a column holds, in every table on the sheet that has it; null where it is not to be read. */
export interface ColumnCorrection {
  readonly kind: "column";
  readonly sheet: string;
  readonly column: ColumnKey;
  readonly use: ColumnUse | null;
}

/** That a person looked at how a sheet is read and found it right. It holds as long as the sheet has this shape. */
export interface Confirmation {
  readonly kind: "confirmed";
  readonly sheet: string;
  readonly shape: string;
}

/**
 * Which column is meant: the one with this header, which may move, and of several with the same header in one table the
 * first (1), the second and so on; or, where the header is blank, the column itself.
 */
export type ColumnKey =
  | { readonly by: "header"; readonly header: string; readonly nth: number }
  | { readonly by: "place"; readonly column: number };

/** What a column holds. A period of null is the one that the header names, if it names one. */
export interface ColumnUse {
  readonly role: ColumnRole;
  readonly period: Period | null;
}

/** All that was said of one sheet, as its finders ask for it. */
export interface SheetCorrections {
  /**
   * What may name the objectives where no header does, since the workbook scores nothing else: titles that their cells tell, or
   * the key areas. Nobody says it: it is told by the workbook.
   */
  readonly titledBy: "headers" | "cells" | "keyAreas";
  /** Null where nobody said whether the sheet is to be read. */
  readonly isOurs: boolean | null;
  readonly headerRow: number | null;
  readonly columns: readonly ColumnCorrection[];
}

/** So much of a header tells it from the others. Longer ones would not fit into a workbook's name. */
const LONGEST_KEY = 70;

/** What was said of one sheet; of two corrections of the same thing the last one counts. */
export function toSheetCorrections(corrections: readonly Correction[], sheet: string): SheetCorrections {
  const own = corrections.filter((each) => isSameSheetName(each.sheet, sheet));
  return {
    titledBy: "headers",
    isOurs: own.filter((each) => each.kind === "sheet").at(-1)?.isOurs ?? null,
    headerRow: own.filter((each) => each.kind === "headerRow").at(-1)?.row ?? null,
    columns: own.filter((each) => each.kind === "column").reverse(),
  };
}

/** The header by which a column is told: its text in one line and, if it is long, only how it begins. */
export function toHeaderKey(header: string): string {
  const line = header.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return Array.from(line).slice(0, LONGEST_KEY).join("").trim();
}

/** Whether two keys mean the same column. Capitals and line breaks make no difference. */
export function isSameColumn(a: ColumnKey, b: ColumnKey): boolean {
  if (a.by === "place") return b.by === "place" && a.column === b.column;
  if (b.by === "place" || a.nth !== b.nth) return false;
  return toHeaderKey(a.header).toLowerCase() === toHeaderKey(b.header).toLowerCase();
}

/** Whether two corrections are of the same thing, so that one takes the place of the other. */
export function isSameMatter(a: Correction, b: Correction): boolean {
  if (!isSameSheetName(a.sheet, b.sheet)) return false;
  return a.kind === "column" && b.kind === "column" ? isSameColumn(a.column, b.column) : a.kind === b.kind;
}
