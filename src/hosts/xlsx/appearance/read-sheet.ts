import type { SheetAppearance } from "../../../core/grid/appearance";
import type { Package } from "../package";
import { readRelationships } from "../relationships";
import { scanSheet, type SheetScan } from "../sheet-scan";
import type { SheetEntry, WorkbookPart } from "../workbook-part";
import { parseXml, type XmlElement } from "../xml-tree";
import { findNumber, findPath, readFlag } from "./attributes";
import { readConditionalFormats, type ChangeSource } from "./conditional-formats";
import { readDrawings } from "./drawings";
import { readLinks } from "./links";
import { readPage } from "./page";
import { findColor } from "./palette";
import { readSizes } from "./sizes";
import { readValidations } from "./validations";

/** How one sheet of cells looks. */
export function readSheetAppearance(
  source: Package,
  workbook: WorkbookPart,
  entry: SheetEntry,
  looks: ChangeSource,
): SheetAppearance {
  const { name } = entry;
  const scan = scanSheet(source.get(entry.part));
  const root = parseXml(withoutCells(scan));
  const relationships = readRelationships(source, entry.part);
  const view = findPath(root, "sheetViews", "sheetView");
  return {
    name,
    ...readSizes(root, scan),
    cells: readCellStyles(scan),
    frozen: readFrozen(view),
    showsGridlines: readFlag(view, "showGridLines", true),
    tabColor: findColor(findPath(root, "sheetPr", "tabColor"), looks.palette),
    conditionalFormats: readConditionalFormats(name, root, looks),
    validations: readValidations(name, root),
    links: readLinks(name, root, relationships),
    ...readDrawings(source, relationships, looks.palette),
    page: readPage(name, root, workbook.names),
  };
}

/** The sheet's text around its cells, which would make far too large a tree. */
function withoutCells({ text, sheetData }: SheetScan): string {
  return sheetData ? text.slice(0, sheetData.tag.start) + text.slice(sheetData.end) : text;
}

function readCellStyles(scan: SheetScan): SheetAppearance["cells"] {
  const rows: number[][] = [];
  for (const { row, cells } of scan.rows) {
    if (cells.length === 0) continue;
    const styles = (rows[row] ??= []);
    for (const { column, style } of cells) styles[column] = style;
  }
  return rows;
}

function readFrozen(view: XmlElement | null): SheetAppearance["frozen"] {
  const pane = findPath(view, "pane");
  const state = pane?.tag.attribute("state");
  if (state !== "frozen" && state !== "frozenSplit") return { rows: 0, columns: 0 };
  return { rows: findNumber(pane, "ySplit") ?? 0, columns: findNumber(pane, "xSplit") ?? 0 };
}
