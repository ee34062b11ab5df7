import { isBlankCell } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { toHeadingName } from "../recognise/heading-kinds";
import type { AssessmentRow, LeftOut } from "../recognise/reading";
import { parseHeadScore } from "../scale/head-score";
import { findCountedLevel, type Score } from "../scale/score";
import type { KeyAreaNames, ReadSheet } from "./key-area-names";
import type { Assessment } from "./scorecard";
import { toSourcedScore, toSourcedText, type Sourced } from "./sourced";

/** The assessments of a sheet, in its order, and those whose key area cannot be told. */
export function toAssessments(
  { sheet, reading }: ReadSheet,
  names: KeyAreaNames,
): { readonly assessments: readonly Assessment[]; readonly leftOut: readonly LeftOut[] } {
  const assessments: Assessment[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of reading.assessments) {
    const keyArea = names.findOfAssessment(row);
    if (keyArea === null) leftOut.push(toUntold(row));
    else assessments.push(toAssessment(sheet, row, keyArea));
  }
  return { assessments, leftOut };
}

function toAssessment(sheet: SheetSnapshot, row: AssessmentRow, keyArea: string): Assessment {
  const textOf = (at: CellRef): Sourced<string> => toSourcedText(sheet, at.row, at.column);
  const scoreOf = (at: CellRef): Sourced<Score> => toSourcedScore(sheet, at.row, at.column, "head");
  const next = row.next && scoreOf(row.next);
  const mean = row.next && textOf(row.next);
  return {
    keyArea,
    theme: row.theme && toHeadingName(textOf(row.theme).value),
    source: textOf(row.label),
    current: scoreOf(row.current),
    wanted: row.wanted && scoreOf(row.wanted),
    currentWording: findWording(sheet, row, row.current),
    wantedWording: row.wanted && findWording(sheet, row, row.wanted),
    next: next && findCountedLevel(next.value) !== null ? next : null,
    wouldMean: mean && { ...mean, value: parseHeadScore(mean.value).rest },
    wouldRequire: row.wouldRequire && textOf(row.wouldRequire),
  };
}

/** What describes a level in words: the cell that names it, or the cell in its row where the levels stand one below another. */
function findWording(sheet: SheetSnapshot, { wordings }: AssessmentRow, level: CellRef): Sourced<string> | null {
  if (isBlankCell(sheet.cell(level.row, level.column))) return null;
  const inRow = wordings.filter(({ row }) => row === level.row);
  const at = inRow.find(({ column }) => column === level.column) ?? inRow[0];
  return at ? toSourcedText(sheet, at.row, at.column) : null;
}

function toUntold({ sheet, label, current, wanted }: AssessmentRow): LeftOut {
  const columns = [label.column, current.column, wanted?.column ?? current.column];
  const range = { sheet, top: label.row, bottom: label.row, left: Math.min(...columns), right: Math.max(...columns) };
  const why =
    "An assessment that names no key area, and whose wording is like that of none, or of several: its levels are not read.";
  return { range, why };
}

/** A score that stands in a cell; null where the cell is blank. */
export function findFilled(score: Sourced<Score> | null): Sourced<Score> | null {
  return score && !isBlankCell(score.cell) ? score : null;
}
