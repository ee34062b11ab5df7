import type { CellValue } from "./cell";

/** The most characters that a text in a formula may have. Source: Excel specifications and limits. */
export const LONGEST_TEXT_CONSTANT = 255;

/** The value of a constant as a formula or a name writes it, `4` or `"midpoint"`; null for anything else. Never throws. */
export function parseConstant(formula: string): CellValue {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  return /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : null;
}

/** A text as a formula writes it, in quotes, those inside it doubled. */
export function toTextConstant(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
