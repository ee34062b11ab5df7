import { LAST_COLUMN, LAST_ROW } from "../grid/a1";
import { parseConstant, toTextConstant } from "../grid/constant";
import { joinFields, splitFields } from "../grid/constant-fields";
import type { Snapshot } from "../grid/snapshot";
import { toHeaderKey, type ColumnKey, type ColumnUse, type Correction } from "./corrections";
import { HEADER_WORDINGS, type ColumnRole } from "./headers";
import { parsePeriod } from "../period/period";

/** What the workbook names that keep corrections begin with; a number follows. */
export const CORRECTION_NAME_PREFIX = "_maturity.reading.";

/** A workbook name that keeps a correction. */
export interface KeptCorrection {
  readonly name: string;
  /** Null where the name holds something else, so that nobody knows what was meant. */
  readonly correction: Correction | null;
}

/** The corrections that a workbook carries, in the order of their numbers. Never throws. */
export function readCorrections({ names }: Snapshot): readonly KeptCorrection[] {
  return names
    .filter(({ name, scope }) => scope === null && name.toLowerCase().startsWith(CORRECTION_NAME_PREFIX))
    .map(({ name, refersTo }) => ({ name, correction: parseKept(refersTo) }))
    .sort((a, b) => toNumber(a.name) - toNumber(b.name));
}

/** The number behind the prefix; NaN where there is none. */
export function toNumber(name: string): number {
  return Number(name.slice(CORRECTION_NAME_PREFIX.length));
}

/**
 * What a name refers to in order to keep a correction: a text constant of at most 255 characters, which is as long as Excel
 * allows. Its fields stand between bars.
 */
export function toKept(correction: Correction): string {
  return toTextConstant(joinFields(toFields(correction)));
}

/** The correction that a name keeps; null where it keeps none. Never throws. */
export function parseKept(refersTo: string): Correction | null {
  const text = parseConstant(refersTo);
  if (typeof text !== "string") return null;
  const [kind = "", sheet = "", ...fields] = splitFields(text);
  return sheet === "" ? null : parseFields(kind, sheet, fields);
}

function toFields(correction: Correction): readonly string[] {
  const { kind, sheet } = correction;
  switch (kind) {
    case "sheet":
      return [kind, sheet, correction.isOurs ? "read" : "skip"];
    case "headerRow":
      return [kind, sheet, String(correction.row + 1)];
    case "confirmed":
      return [kind, sheet, correction.shape];
    case "column":
      return [kind, sheet, ...toKeyFields(correction.column), ...toUseFields(correction.use)];
  }
}

function toKeyFields(key: ColumnKey): readonly string[] {
  return key.by === "header" ? [toHeaderKey(key.header), String(key.nth)] : ["", String(key.column + 1)];
}

function toUseFields(use: ColumnUse | null): readonly string[] {
  return use ? [use.role, use.period?.label ?? ""] : ["skip", ""];
}

function parseFields(kind: string, sheet: string, fields: readonly string[]): Correction | null {
  const [first = "", second = "", third = "", fourth = ""] = fields;
  switch (kind) {
    case "sheet":
      return first === "read" || first === "skip" ? { kind, sheet, isOurs: first === "read" } : null;
    case "headerRow": {
      const row = parsePlace(first, LAST_ROW);
      return row === null ? null : { kind, sheet, row };
    }
    case "confirmed":
      return first === "" ? null : { kind, sheet, shape: first };
    case "column": {
      const column = parseKey(first, second);
      const use = parseUse(third, fourth);
      return column && use !== undefined ? { kind, sheet, column, use } : null;
    }
    default:
      return null;
  }
}

function parseKey(header: string, number: string): ColumnKey | null {
  const place = parsePlace(number, LAST_COLUMN);
  if (place === null) return null;
  return header === "" ? { by: "place", column: place } : { by: "header", header, nth: place + 1 };
}

/** Undefined where it is no use of a column. */
function parseUse(role: string, periodText: string): ColumnUse | null | undefined {
  if (role === "skip") return null;
  const period = parsePeriod(periodText);
  const isRole = Object.hasOwn(HEADER_WORDINGS, role);
  return isRole && (period || periodText === "") ? { role: role as ColumnRole, period } : undefined;
}

/** A place counted from 0, of one counted from 1; null where it is none up to the last. */
function parsePlace(text: string, last: number): number | null {
  const place = /^[1-9]\d{0,6}$/.test(text) ? Number(text) - 1 : null;
  return place !== null && place <= last ? place : null;
}
