import { isBlankCell } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import { isColumnSum } from "./column-sum";
import { toLoneTextKind } from "./lone-text";
import { isMergedFromAbove } from "./merges";
import type { SavingsColumn } from "./savings-headers";
import type { SavingsRole } from "./savings-wordings";
import { toRowTexts, type TextAt } from "./sheet-text";
import { isColumnNumbers } from "./table-rows";

/** What a row under the header of a savings register is. */
export type SavingsRowKind =
  "line" | "blank" | "note" | "heading" | "totals" | "sums" | "columnNumbers" | "withoutRef" | "belowTable" | "unknown";

/** What a line says of its saving, and a row of totals does not. */
const DESCRIBING: ReadonlySet<SavingsRole> = new Set<SavingsRole>([
  "period",
  "type",
  "cashable",
  "status",
  "delivered",
  "recurring",
  "start",
  "supplier",
  "budget",
  "value",
]);
const NAMING: ReadonlySet<SavingsRole> = new Set<SavingsRole>(["title", "contract", "supplier"]);
/** Columns of sums of money. */
export const MONEY: ReadonlySet<SavingsRole> = new Set<SavingsRole>(["budget", "value", "saving", "fullYear"]);
const TOTAL = String.raw`(?:(?:sub|grand|overall|net)[\s-]*)?totals?`;
/** A label that begins or ends with "total". */
const TOTALS = new RegExp(String.raw`^${TOTAL}\b|\b(?:sub-?\s?)?totals?\s*:?$`, "i");
/** A label that is a total's whatever stands beside it; a contract may be called "Total facilities management". */
const SURE_TOTALS = new RegExp(
  String.raw`^${TOTAL}(?:\W+(?:for|of|in|to|date|the|all|year|ytd|savings?|cashable|non|cost|avoidance|delivered|forecast|\d[\d/]*))*\W*$` +
    String.raw`|\btotals?\s*:?$`,
  "i",
);
const NOTES = /^(?:notes?|n\.?b\.?|source|key|prepared by|checked by|signed|last updated|updated)\b/i;

/** A register as its rows are told by: which of its columns is what. */
export interface RowColumns {
  readonly ref: SavingsColumn | null;
  readonly naming: readonly SavingsColumn[];
  readonly describing: readonly SavingsColumn[];
  readonly money: readonly SavingsColumn[];
  readonly savings: readonly SavingsColumn[];
}

/** The columns that tell what a row is, found once for all rows. */
export function toRowColumns(columns: readonly SavingsColumn[]): RowColumns {
  return {
    ref: columns.find(({ role }) => role === "ref") ?? null,
    naming: columns.filter(({ role }) => NAMING.has(role)),
    describing: columns.filter(({ role }) => DESCRIBING.has(role)),
    money: columns.filter(({ role }) => MONEY.has(role)),
    savings: columns.filter(({ role }) => role === "saving"),
  };
}

/**
 * What a row is. A row of sums over others is never a line, whatever it is called: "totals" by its label, "sums" by its formula.
 * @param hasRefs whether the lines above have refs.
 */
export function toRowKind(sheet: SheetSnapshot, row: number, columns: RowColumns, hasRefs: boolean): SavingsRowKind {
  const texts = toRowTexts(sheet, row);
  const first = texts[0];
  if (!first) return "blank";
  const isFilled = ({ column }: SavingsColumn): boolean => !isBlankCell(sheet.cell(row, column));
  const hasSaving = columns.savings.some(isFilled);
  if (texts.length === 1 && !hasSaving) {
    if (TOTALS.test(first.text)) return "totals";
    return toLoneTextKind(first.text) === "note" ? "note" : "heading";
  }
  if (isColumnNumbers(texts) || isColumnLetters(texts)) return "columnNumbers";
  if (!hasSaving && NOTES.test(first.text)) return "unknown";
  if (columns.money.some(({ column }) => isColumnSum(sheet.cell(row, column), row, column))) return "sums";
  const isNamed = columns.naming.some((each) => isFilled(each) || isMergedFromAbove(sheet, row, each.column));
  if (hasRef(texts, columns)) return hasSaving || isNamed ? "line" : "unknown";
  const describing = columns.describing.filter(isFilled);
  const isDescribed = describing.some(({ role }) => !MONEY.has(role));
  if (texts.some(({ text }) => (isDescribed ? SURE_TOTALS : TOTALS).test(text))) return "totals";
  if (!isNamed || !hasSaving) return "unknown";
  // Behind a list of lines, a text with a sum beside it is a summary: nothing says of which year, type or status it is.
  const isBare = describing.length === 0 && columns.describing.length > 0;
  return isBare || (hasRefs && !isDescribed && !isRefMerged(sheet, row, columns)) ? "withoutRef" : "line";
}

/** Whether a row has a ref: "Total" in that column is none. */
export function hasRef(texts: readonly TextAt[], { ref }: RowColumns): boolean {
  const text = ref ? texts.find(({ column }) => column === ref.column)?.text : undefined;
  return text !== undefined && !TOTALS.test(text);
}

function isRefMerged(sheet: SheetSnapshot, row: number, { ref }: RowColumns): boolean {
  return ref !== null && isMergedFromAbove(sheet, row, ref.column);
}

/** (a), (b), (c) = (a) - (b) under the headers: some lists letter their columns. */
function isColumnLetters(texts: readonly TextAt[]): boolean {
  return (
    texts.length > 2 &&
    texts.every(({ text }, index) => {
      const letter = String.fromCharCode("a".charCodeAt(0) + index);
      return new RegExp(`^\\(?${letter}\\)?(?:\\s*=.*|\\s*\\(.*\\))?$`, "i").test(text);
    })
  );
}
