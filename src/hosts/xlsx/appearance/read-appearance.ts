import type { WorkbookAppearance } from "../../../core/grid/appearance";
import type { Package } from "../package";
import { readStyles } from "../styles-part";
import { readWorkbookPart } from "../workbook-part";
import { readPalette } from "./palette";
import { readLooks } from "./read-looks";
import { readSheetAppearance } from "./read-sheet";

/** How a package's sheets of cells look, in the workbook's order. Throws HostError for broken XML. */
export function readAppearance(source: Package, workbookPart: string): WorkbookAppearance {
  const workbook = readWorkbookPart(source, workbookPart);
  const styles = workbook.stylesPart === null ? null : readStyles(source.get(workbook.stylesPart));
  const palette = readPalette(source, workbook, styles?.root ?? null);
  const looks = readLooks(styles, palette);
  const entries = workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
  return {
    styles: looks.styles,
    normal: looks.normal,
    sheets: entries.map((entry) => readSheetAppearance(source, workbook, entry, { changes: looks.changes, palette })),
  };
}
