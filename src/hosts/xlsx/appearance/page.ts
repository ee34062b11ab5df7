import type { PageAppearance } from "../../../core/grid/appearance";
import { isSameSheetName } from "../../../core/grid/cell-ref";
import type { NameEntry } from "../workbook-part";
import { findChild, findChildren, type XmlElement } from "../xml-tree";
import { findNumber, findPath, readFlag, readWord } from "./attributes";

const PRINT_TITLES = "_xlnm.print_titles";
const A4 = 9;

/** How a sheet prints. */
export function readPage(sheet: string, root: XmlElement, names: readonly NameEntry[]): PageAppearance {
  const setup = findChild(root, "pageSetup");
  const fits = readFlag(findPath(root, "sheetPr", "pageSetUpPr"), "fitToPage", false);
  const breaks = findChild(root, "rowBreaks");
  const pagesWide = findNumber(setup, "fitToWidth") ?? 1;
  return {
    orientation: readWord(setup, "orientation", ["portrait", "landscape"], "portrait"),
    isA4: findNumber(setup, "paperSize") === A4,
    pagesWide: fits && pagesWide > 0 ? pagesWide : null,
    titleRows: findTitleRows(sheet, names),
    breaksBefore: breaks ? findChildren(breaks, "brk").flatMap((each) => findNumber(each, "id") ?? []) : [],
    footer: toFooter(findPath(root, "headerFooter", "oddFooter")?.text ?? ""),
  };
}

/** The rows of "Scores!$1:$3", or of "Scores!$A:$B,Scores!$1:$3". */
function findTitleRows(sheet: string, names: readonly NameEntry[]): PageAppearance["titleRows"] {
  const name = names.find(
    (each) => each.name.toLowerCase() === PRINT_TITLES && each.scope !== null && isSameSheetName(each.scope, sheet),
  );
  const rows = /!\$(\d+):\$(\d+)(?:,|$)/.exec(name?.refersTo ?? "");
  return rows ? { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } : null;
}

/** "&L", "&C" and "&R" begin the three parts; a text before any of them stands in the middle. "&&" is the sign itself. */
function toFooter(written: string): PageAppearance["footer"] {
  const parts = { L: "", C: "", R: "" };
  let part: keyof typeof parts = "C";
  for (const [piece] of written.matchAll(/&[\s\S]|[^&]+|&/g)) {
    const key = /^&([LCR])$/.exec(piece)?.[1];
    if (key === "L" || key === "C" || key === "R") part = key;
    else parts[part] += piece;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}
