import type { CellRef } from "../grid/cell-ref";
import { readAssessedObjectives } from "./assessed-objectives";
import { toAssessment } from "./assessment-cells";
import { findAssessmentHeader, type AssessmentHeader } from "./assessment-header";
import { toAssessmentRowKinds, type AssessmentRowKind } from "./assessment-row-kinds";
import { toLoneTextKind } from "./lone-text";
import { toMergedCell } from "./merges";
import { findColumnsWithoutHeader } from "./objective-list";
import { WHY_LEFT_OUT } from "./row-reasons";
import { toTextAt } from "./sheet-text";
import { findThemeName } from "./theme";
import type { BlockFinder, Walk } from "./walk";

/**
 * Tables in which each row says where a key area or an objective stands, with the level at the head of a text, and what is
 * wanted or comes next.
 */
export const ASSESSMENTS: BlockFinder = {
  findStart: (sheet, row) => {
    const header = findAssessmentHeader(sheet, row);
    if (!header) return null;
    const { current } = header.columnOf;
    return {
      kind: header.subject === "keyArea" ? "assessment" : "objectiveTable",
      topRow: row,
      headerRow: row,
      scoreColumns: new Set(current === undefined ? [] : [current]),
      read: (walk, endRow) => readTable(walk, header, endRow),
    };
  },
};

interface KnownRow {
  readonly kind: AssessmentRowKind;
  readonly row: number;
}

function readTable(walk: Walk, header: AssessmentHeader, endRow: number): void {
  const { sheet } = walk;
  const kinds = toAssessmentRowKinds(sheet, header, endRow);
  const below = kinds.map((kind, index) => ({ kind, row: header.row + 1 + index }));
  const read = below.filter(({ kind }) => kind === "entry" || kind === "principle").map(({ row }) => row);
  const lastRow = read.at(-1) ?? header.row;
  const rows = below.filter(({ row }) => row <= lastRow);
  const theme = findThemeAbove(walk, header);
  walk.use(theme);
  if (header.subject === "keyArea") readKeyAreas(walk, header, rows, theme);
  else readAssessedObjectives(walk, header, rows, theme);
  for (const { column, why } of header.leftOut) {
    walk.leaveOut({ sheet: sheet.name, top: header.row, bottom: lastRow, left: column, right: column }, why);
  }
  walk.leftOut.push(...findColumnsWithoutHeader(sheet, { ...header, topRow: header.row }, [{ rows: read }]));
  for (const { kind, row } of below) leaveOtherRowOut(walk, kind, row, row > lastRow);
  leaveLevelKeyOut(walk, below);
  walk.lastTableRow = lastRow;
}

function readKeyAreas(
  walk: Walk,
  header: AssessmentHeader,
  rows: readonly KnownRow[],
  themeAbove: CellRef | null,
): void {
  let theme = themeAbove;
  for (const { kind, row } of rows) {
    if (kind === "theme") theme = walk.toFirstCell(row);
    if (kind !== "entry") continue;
    const assessment = toAssessment(walk, header, row, findOwnTheme(walk, header, row) ?? theme);
    walk.assessments.push({ ...assessment, keyArea: assessment.label });
  }
}

/** The theme of a row in a column of its own, or merged down over it. */
function findOwnTheme({ sheet }: Walk, { columnOf }: AssessmentHeader, row: number): CellRef | null {
  if (columnOf.theme === undefined) return null;
  const cell = toMergedCell(sheet, row, columnOf.theme);
  return toTextAt(sheet, cell.row, cell.column) === "" ? null : cell;
}

/** The theme that a heading above the header names; that of the table above, where only the header is repeated. */
function findThemeAbove(
  { sheet, loneTexts, lastTableRow, assessments }: Walk,
  header: AssessmentHeader,
): CellRef | null {
  const above = loneTexts.filter(({ at }) => at.row > lastTableRow && at.row < header.row);
  const theme = above.filter(({ at }) => findThemeName(toTextAt(sheet, at.row, at.column)) !== null).at(-1);
  return theme?.at ?? (above.length === 0 ? (assessments.at(-1)?.theme ?? null) : null);
}

/** Keeps notes, and headings behind the table, which may name what comes next; says which rows were not read. */
function leaveOtherRowOut(walk: Walk, kind: AssessmentRowKind, row: number, isBehind: boolean): void {
  if (kind === "note" || (isBehind && (kind === "theme" || kind === "heading"))) {
    const at = walk.toFirstCell(row);
    walk.addLoneText(at, toLoneTextKind(toTextAt(walk.sheet, at.row, at.column)));
  } else if (kind === "continued" || kind === "belowTable" || kind === "unknown") {
    walk.leaveRowOut(row, WHY_LEFT_OUT[kind]);
  }
}

/** A key of the levels, row below row, is left out as one. */
function leaveLevelKeyOut(walk: Walk, rows: readonly KnownRow[]): void {
  const key = rows.filter(({ kind }) => kind === "levelKey").map(({ row }) => walk.toRowRange(row));
  const [first, last] = [key[0], key.at(-1)];
  if (!first || !last) return;
  const left = Math.min(...key.map((range) => range.left));
  const right = Math.max(...key.map((range) => range.right));
  walk.leaveOut({ sheet: first.sheet, top: first.top, bottom: last.bottom, left, right }, WHY_LEFT_OUT.levelKey);
}
