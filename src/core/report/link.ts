import { quoteSheetName, toAbsoluteAddress, toAddress, toColumnLetters } from "../grid/a1";
import type { CellRef } from "../grid/cell-ref";
import { toTextLiteral } from "./formula";
import type { PlannedContent } from "./plan-row";
import type { TabId } from "./tab";

/** A link to a cell that follows it when rows are inserted, and that shows where it leads. */
export function planLink(at: CellRef): PlannedContent {
  const cell = toAbsoluteAddress(at);
  const label = `${toTextLiteral(`${quoteSheetName(at.sheet)}!`)}&ADDRESS(ROW(${cell}),COLUMN(${cell}),4)`;
  return { value: toAddress(at), formula: toLinkFormula(cell, label), style: "link" };
}

/** The same where a row may have several lines: a long address goes on in the next one. */
export function planWrappedLink(at: CellRef): PlannedContent {
  return { ...planLink(at), style: "wrappedLink" };
}

/** The same where another cell of the tab holds the linked cell's row, as a number that follows it. */
export function planRowLink(at: CellRef, rowCell: string): PlannedContent {
  const sheet = `${quoteSheetName(at.sheet)}!`;
  const letters = toColumnLetters(at.column);
  const column = `${sheet}$${letters}:$${letters}`;
  const label = `${toTextLiteral(sheet)}&ADDRESS(${rowCell},COLUMN(${column}),4)`;
  return { value: toAddress(at), formula: toLinkFormula(`INDEX(${column},${rowCell})`, label), style: "link" };
}

/** A link to a cell that follows it, under a text of its own. */
export function planTextLink(at: CellRef, text: string): PlannedContent {
  return { value: text, formula: toLinkFormula(toAbsoluteAddress(at), toTextLiteral(text)), style: "centredLink" };
}

/** The names of the tabs, and whether the workbook has a Summary tab of ours. */
interface SummaryPlace {
  readonly names: Readonly<Record<TabId, string>>;
  readonly hasSummary: boolean;
}

/** A link from another tab back to the Summary tab; null where the workbook has none of ours. */
export function planSummaryLink({ names, hasSummary }: SummaryPlace): PlannedContent | null {
  if (!hasSummary) return null;
  const cell = toAbsoluteAddress({ sheet: names.summary, row: 0, column: 0 });
  const label = `To ${names.summary}`;
  return { value: label, formula: toLinkFormula(cell, toTextLiteral(label)), style: "plainLink" };
}

function toLinkFormula(cell: string, label: string): string {
  return `HYPERLINK("#"&CELL("address",${cell}),${label})`;
}
