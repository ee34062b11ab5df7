import { quoteSheetName, toAbsoluteAddress, toAddress } from "../grid/a1";
import type { CellRef } from "../grid/cell-ref";
import { toTextLiteral } from "./formula";
import type { PlannedContent } from "./plan-row";

/** A link to a cell that follows it when rows are inserted, and that shows where it leads. */
export function planLink(at: CellRef): PlannedContent {
  const cell = toAbsoluteAddress(at);
  const label = `${toTextLiteral(`${quoteSheetName(at.sheet)}!`)}&ADDRESS(ROW(${cell}),COLUMN(${cell}),4)`;
  return { value: toAddress(at), formula: `HYPERLINK("#"&CELL("address",${cell}),${label})`, style: "link" };
}

/** A link to a cell that follows it, under a text of its own. */
export function planTextLink(at: CellRef, text: string): PlannedContent {
  const formula = `HYPERLINK("#"&CELL("address",${toAbsoluteAddress(at)}),${toTextLiteral(text)})`;
  return { value: text, formula, style: "centredLink" };
}
