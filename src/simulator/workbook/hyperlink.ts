import { HostError } from "../host-error";
import { isJsonObject, type Json } from "../json";
import { writeContent } from "./edit-range";
import type { LiveRange } from "./workbook";

const PARTS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

/** The link of the range's cells where they all have the same; null otherwise. */
export function readHyperlink({ sheet, area }: LiveRange): Json {
  const first = sheet.cell(area.top, area.left).hyperlink;
  if (first === null) return null;
  for (const { cell } of sheet.cells.within(area)) {
    if (JSON.stringify(cell.hyperlink) !== JSON.stringify(first)) return null;
  }
  return { ...first };
}

/** Puts a link on the cells; the text to display becomes their content, or else the target where they are empty. */
export function writeHyperlink({ sheet, area }: LiveRange, written: unknown): void {
  if (!isJsonObject(written)) throw new HostError("InvalidArgument");
  sheet.requireAllowed("allowInsertHyperlinks");
  const hyperlink: Partial<Record<(typeof PARTS)[number], string>> = {};
  for (const part of PARTS) {
    const value = written[part];
    if (typeof value === "string") hyperlink[part] = value;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      const target = hyperlink.address ?? hyperlink.documentReference;
      const text = hyperlink.textToDisplay ?? (cell.value === null ? target : undefined);
      sheet.cells.set(row, column, { ...cell, hyperlink });
      const here = { top: row, left: column, bottom: row, right: column };
      if (text !== undefined) writeContent(sheet, here, `'${text}`);
    }
  }
}
