import type { CellContent, CellValue } from "../../core/grid/cell";

/** What Excel says of a cell: `formulas`, `values` and `valueTypes` of a range hold these. */
export interface RawCell {
  readonly formula: unknown;
  readonly value: unknown;
  readonly type: unknown;
}

/** What is handed to Excel for a cell, through `formulas`: it parses texts as if they were typed, in US English. */
export type CellInput = string | number | boolean;

/** Words that Excel turns into truth values, in any capitals. */
const TRUTH = /^(?:true|false)$/i;
/** Text that begins with a letter and holds no digit is no number, date, time, formula or error in any notation. */
const HARMLESS = /^\p{L}[^\d=]*$/u;

/**
 * What stands in a cell. Text that begins with "=" behind an apostrophe is told from a formula by its value, which is the
 * very same text; a formula whose result is its own text (`=FORMULATEXT(A1)` in A1) cannot be told from it.
 */
export function toContent({ formula, value, type }: RawCell): CellContent {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (!isFormula) return { value: toValue(value, type), formula: null };
  // A formula gives a text without letters, but never nothing.
  return { value: toValue(value, type) ?? "", formula: formula.slice(1) };
}

/** What makes Excel store exactly this: text never becomes a number, a date or a formula. */
export function toInput({ value, formula }: CellContent): CellInput {
  if (formula !== null) return `=${formula}`;
  if (value === null) return "";
  if (typeof value === "string") return toTextInput(value);
  return typeof value === "object" ? value.error : value;
}

/** Whether two formulas are the same but for what Excel writes in its own way: capitals, spaces, quotes around names. */
export function isSameFormula(a: string, b: string): boolean {
  const toBare = (formula: string): string => formula.replace(/[\s']/g, "").toLowerCase();
  return toBare(a) === toBare(b);
}

/** A text with an apostrophe in front, which Excel takes away, where it could read something else into it. */
function toTextInput(text: string): string {
  return text === "" || (HARMLESS.test(text) && !TRUTH.test(text)) ? text : `'${text}`;
}

function toValue(value: unknown, type: unknown): CellValue {
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
