import { LAST_ROW, parseA1Range, parseColumnLetters } from "../../../core/grid/a1";
import type { PageAppearance } from "../../../core/grid/appearance";
import { isSameSheetName } from "../../../core/grid/cell-ref";
import type { NameEntry } from "../workbook-part";
import { findChild, findChildren, type XmlElement } from "../xml-tree";
import { findNumber, findPath, readFlag, readWord } from "./attributes";

const PRINT_TITLES = "_xlnm.print_titles";
const PRINT_AREA = "_xlnm.print_area";
const A4 = 9;

/** How a sheet prints. */
export function readPage(sheet: string, root: XmlElement, names: readonly NameEntry[]): PageAppearance {
  const setup = findChild(root, "pageSetup");
  const fits = readFlag(findPath(root, "sheetPr", "pageSetUpPr"), "fitToPage", false);
  const breaks = findChild(root, "rowBreaks");
  const titles = findOwnName(sheet, PRINT_TITLES, names);
  const pagesWide = findNumber(setup, "fitToWidth") ?? 1;
  return {
    orientation: readWord(setup, "orientation", ["portrait", "landscape"], "portrait"),
    isA4: findNumber(setup, "paperSize") === A4,
    pagesWide: fits && pagesWide > 0 ? pagesWide : null,
    titleRows: findTitleRows(titles),
    titleColumns: findTitleColumns(titles),
    area: findPrintArea(findOwnName(sheet, PRINT_AREA, names)),
    breaksBefore: breaks ? findChildren(breaks, "brk").flatMap((each) => findNumber(each, "id") ?? []) : [],
    footer: toFooter(findPath(root, "headerFooter", "oddFooter")?.text ?? ""),
  };
}

/** What a sheet's own name refers to; "" where it has none of the kind. */
function findOwnName(sheet: string, kind: string, names: readonly NameEntry[]): string {
  const name = names.find(
    (each) => each.name.toLowerCase() === kind && each.scope !== null && isSameSheetName(each.scope, sheet),
  );
  return name?.refersTo ?? "";
}

/** The rows of "Scores!$1:$3", or of "Scores!$A:$B,Scores!$1:$3". */
function findTitleRows(titles: string): PageAppearance["titleRows"] {
  const rows = /!\$(\d+):\$(\d+)(?:,|$)/.exec(titles);
  return rows ? { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } : null;
}

/** The columns of "Scores!$A:$B", or of "Scores!$A:$B,Scores!$1:$3". */
function findTitleColumns(titles: string): PageAppearance["titleColumns"] {
  const [, first = "", last = ""] = /!\$([A-Za-z]{1,3}):\$([A-Za-z]{1,3})(?:,|$)/.exec(titles) ?? [];
  const [from, to] = [parseColumnLetters(first), parseColumnLetters(last)];
  return from === null || to === null ? null : { first: from, last: to };
}

/** The cells of "Scores!$A$1:$F$30", or of whole columns: "Scores!$A:$F". */
function findPrintArea(refersTo: string): PageAppearance["area"] {
  const columns = findTitleColumns(refersTo);
  if (refersTo.includes(",")) return null;
  if (columns) return { top: 0, left: columns.first, bottom: LAST_ROW, right: columns.last };
  return parseA1Range(/!([^!]+)$/.exec(refersTo)?.[1] ?? "");
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
