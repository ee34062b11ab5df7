import type { PlannedCell } from "../change/sheet-plan";
import { toAbsoluteRangeAddress } from "../grid/a1";
import type { RangeRef } from "../grid/cell-ref";
import { planRow, type PlannedContent } from "./plan-row";

/** What a text means in formulas. */
export interface TextMeaning {
  /** From 1 on: formulas choose by it; 0 is what a text gets that is not listed. */
  readonly code: number;
  /** In words, for readers of the table. */
  readonly says: string;
  /** A second code, and a figure. Where there is none the cell is blank, which formulas take for 0. */
  readonly limit?: number;
  readonly figure?: number;
}

/** A text that stands in a cell, and what it means there. */
export interface TextUse {
  /** Texts of one kind are read alike; the same text of another kind may mean something else. */
  readonly kind: string;
  /** As `TRIM` of the cell gives it. */
  readonly text: string;
  readonly meaning: TextMeaning;
}

/** Texts with their meanings, each once: what formulas look up. */
export interface TextTable {
  readonly rows: readonly (TextUse & { readonly kindNumber: number })[];
  readonly kinds: ReadonlyMap<string, number>;
}

/** What a table shows over its columns. */
const HEADERS = ["Text as written", "Kind", "No. of kind", "Read as", "Code", "Limit", "Figure"];
/** In columns. */
export const TEXT_TABLE_WIDTH = HEADERS.length;

/** The texts of some cells, each once for each kind. Capitals do not tell two texts apart, since Excel does not tell them apart. */
export function toTextTable(uses: Iterable<TextUse>): TextTable {
  const kinds = new Map<string, number>();
  const rows = new Map<string, TextUse & { readonly kindNumber: number }>();
  for (const use of uses) {
    const kindNumber = kinds.get(use.kind) ?? kinds.size + 1;
    kinds.set(use.kind, kindNumber);
    const key = `${kindNumber} ${use.text.toLowerCase()}`;
    if (use.text !== "" && !rows.has(key)) rows.set(key, { ...use, kindNumber });
  }
  return { rows: [...rows.values()], kinds };
}

/** A table that stands on a sheet. */
export interface PlacedTextTable {
  readonly table: TextTable;
  readonly sheet: string;
  /** The first row under the header, and the first column. */
  readonly top: number;
  readonly left: number;
}

/** The table's header and rows; nothing where it has none. */
export function planTextTable({ table, top, left }: PlacedTextTable): readonly PlannedCell[] {
  if (table.rows.length === 0) return [];
  const header = HEADERS.map((value): PlannedContent => ({ value, style: "header" }));
  return [
    ...planRow(top - 1, left, header),
    ...table.rows.flatMap(({ text, kind, kindNumber, meaning }, index) =>
      planRow(top + index, left, [
        { value: text, style: "cell" },
        { value: kind, style: "cell" },
        { value: kindNumber, style: "count" },
        { value: meaning.says, style: "label" },
        { value: meaning.code, style: "count" },
        { value: meaning.limit ?? null, style: "count" },
        { value: meaning.figure ?? null, style: "figure" },
      ]),
    ),
  ];
}

/** A formula for what the table holds for a text of a kind; 0 where it does not list it. */
export function lookUpText(
  { table, sheet, top, left }: PlacedTextTable,
  kind: string,
  text: string,
  of: "code" | "limit" | "figure",
): string {
  const number = table.kinds.get(kind);
  if (number === undefined || table.rows.length === 0) return "0";
  const column = (offset: number): string => {
    const range: RangeRef = {
      ...{ sheet, top, bottom: top + table.rows.length - 1 },
      ...{ left: left + offset, right: left + offset },
    };
    return toAbsoluteRangeAddress(range);
  };
  const place = { code: 4, limit: 5, figure: 6 }[of];
  return `SUMPRODUCT((${column(0)}=${text})*(${column(2)}=${number})*${column(place)})`;
}
