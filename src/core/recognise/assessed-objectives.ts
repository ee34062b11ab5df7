import type { CellRef } from "../grid/cell-ref";
import type { AssessmentHeader } from "./assessment-header";
import type { AssessmentRowKind } from "./assessment-row-kinds";
import { toAssessment } from "./assessment-cells";
import { toMergedCell } from "./merges";
import type { ObjectiveGroup } from "./reading";
import { toTextAt } from "./sheet-text";
import type { Walk } from "./walk";

type Group = Pick<ObjectiveGroup, "keyArea" | "theme" | "principle"> & { readonly rows: number[] };

/**
 * Reads the rows of an assessment by objectives into the walk: a table of objectives in groups, and an assessment for each
 * key area's principle. A group begins at a heading, at a principle, or where a column names another key area; a principle
 * right below a heading belongs to it.
 */
export function readAssessedObjectives(
  walk: Walk,
  header: AssessmentHeader,
  rows: readonly { readonly kind: AssessmentRowKind; readonly row: number }[],
  themeAbove: CellRef | null,
): void {
  const { sheet } = walk;
  const principles = rows.filter(({ kind }) => kind === "principle").length;
  let theme = themeAbove;
  let group: Group = { ...findNamesAbove(walk, header, principles), theme, rows: [] };
  const groups = [group];
  const start = (names: Pick<Group, "keyArea" | "principle">): void => {
    group = { ...names, theme, rows: [] };
    groups.push(group);
  };
  for (const { kind, row } of rows) {
    const own = findOwnKeyArea(walk, header, row);
    if (kind === "theme") {
      theme = walk.toFirstCell(row);
      start({ keyArea: null });
    } else if (kind === "heading") {
      start({ keyArea: walk.toFirstCell(row) });
    } else if (kind === "principle") {
      const isFirst = group.rows.length === 0 && !group.principle;
      const keyArea = own ?? (isFirst ? group.keyArea : null);
      const principle = { ...toAssessment(walk, header, row, theme), keyArea };
      walk.assessments.push(principle);
      start({ keyArea, principle });
    } else if (kind === "entry") {
      if (own && !isSameName(walk, own, group.keyArea)) start({ keyArea: own });
      group.rows.push(row);
    }
  }
  useHeadings(walk, groups);
  walk.tables.push({
    sheet: sheet.name,
    headerRow: header.row,
    titleColumn: header.subjectColumn,
    columns: header.columns,
    groups: groups.filter(({ rows: own }) => own.length > 0).map((each) => ({ ...each, part: null })),
    portion: "head",
  });
}

/**
 * What names the key area of the rows right below the header: the heading above, unless several principles show that the heading
 * is a title of them all; or the last group of the table above, where the header is only repeated.
 */
function findNamesAbove(
  walk: Walk,
  header: AssessmentHeader,
  principles: number,
): Pick<Group, "keyArea" | "principle"> {
  const heading = principles > 1 ? null : walk.findHeadingAbove(header.row);
  const isRepeated = !walk.loneTexts.some(({ at }) => at.row > walk.lastTableRow && at.row < header.row);
  const last = isRepeated ? walk.tables.at(-1)?.groups.at(-1) : undefined;
  if (heading || !last) return { keyArea: heading };
  return { keyArea: last.keyArea, ...(last.principle && { principle: last.principle }) };
}

/** The cell of a row that names its key area, in a column of its own or merged down over it. */
function findOwnKeyArea(walk: Walk, { columnOf }: AssessmentHeader, row: number): CellRef | null {
  if (columnOf.keyArea === undefined) return null;
  const cell = toMergedCell(walk.sheet, row, columnOf.keyArea);
  return toTextAt(walk.sheet, cell.row, cell.column) === "" ? null : cell;
}

function isSameName(walk: Walk, a: CellRef, b: CellRef | null): boolean {
  return b !== null && toTextAt(walk.sheet, a.row, a.column) === toTextAt(walk.sheet, b.row, b.column);
}

/** A heading above the header that names no group is a title; one among the rows is left out and said. */
function useHeadings(walk: Walk, groups: readonly Group[]): void {
  groups.forEach(({ keyArea, principle, rows }, index) => {
    if (!keyArea) return;
    const isNameOfPrinciple = groups.some((other) => other.principle?.keyArea === keyArea);
    const isOfUse = rows.length > 0 || principle !== undefined || isNameOfPrinciple;
    if (isOfUse || index > 0) walk.use(keyArea);
    if (!isOfUse && index > 0) walk.leaveRowOut(keyArea.row, "A heading with no objectives under it.");
  });
}
