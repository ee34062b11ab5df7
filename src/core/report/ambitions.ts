import type { PlannedCell } from "../change/sheet-plan";
import { toAbsoluteA1, toAbsoluteAddress, toAddress, quoteSheetName } from "../grid/a1";
import { findCountedLevel, type Score } from "../scale/score";
import { findAmbition, type KeyArea, type Ladder, type Scorecard } from "../scorecard/scorecard";
import type { Sourced } from "../scorecard/sourced";
import { lookUp } from "./formula";
import { toMarkedLevel, toMarks } from "./marks";
import { planRow, type PlannedContent } from "./plan-row";
import { READ_AS, type ReadingsRanges } from "./reading-ranges";
import { toWrittenTextFormula, toWrittenTextOf } from "./written-text";

/** Beside the readings, with a column between. */
const FIRST_COLUMN = 6;
const HEADERS = ["Key area", "Ambition as written", "Level wanted"];
/** How wide the columns are, that between included, in characters. */
export const AMBITION_WIDTHS: readonly number[] = [4, 38, 30, 14];

/** The ambitions of the key areas, and where each stands for the formulas of objectives' targets. */
export interface PlannedAmbitions {
  readonly cells: readonly PlannedCell[];
  /** The reference of the level that was read from a cell, by the cell's address; "" stands in it where nothing is wanted. */
  readonly levelOf: ReadonlyMap<string, string>;
}

/** A row for each key area with an ambition: as it is written, and the level that it reads as. */
export function planAmbitions(
  scorecard: Scorecard,
  sheet: string,
  headerRow: number,
  readings: ReadingsRanges,
): PlannedAmbitions {
  const wanted = scorecard.keyAreas.flatMap((keyArea) => {
    const ambition = findAmbition(keyArea);
    return ambition ? [{ keyArea, ambition }] : [];
  });
  if (wanted.length === 0) return { cells: [], levelOf: new Map() };
  const header = planRow(
    headerRow,
    FIRST_COLUMN,
    HEADERS.map((value) => ({ value, style: "header" as const })),
  );
  const levelOf = new Map<string, string>();
  const rows = wanted.map(({ keyArea, ambition }, index) => {
    const row = headerRow + 1 + index;
    levelOf.set(toAddress(ambition.at), `${quoteSheetName(sheet)}!${toAbsoluteA1(row, FIRST_COLUMN + 2)}`);
    const ladder = scorecard.ladders.find((each) => each.ambition?.source === ambition);
    const marked = ladder?.ambition ? { ladder, mark: ladder.ambition.mark } : null;
    return planAmbition(row, keyArea, ambition, marked, readings);
  });
  return { cells: [...header, ...rows.flat()], levelOf };
}

function planAmbition(
  row: number,
  keyArea: KeyArea,
  ambition: Sourced<Score>,
  marked: { readonly ladder: Ladder; readonly mark: string } | null,
  readings: ReadingsRanges,
): readonly PlannedCell[] {
  const level = findCountedLevel(ambition.value) ?? READ_AS.notRead;
  return planRow(row, FIRST_COLUMN, [
    { value: keyArea.name, style: "label" },
    marked ? planMarked(ambition, marked) : planWritten(ambition),
    {
      value: level,
      formula: marked
        ? toMarkedLevel(marked.ladder.header, marked.mark, '""')
        : toLevelOfText(toAbsoluteA1(row, FIRST_COLUMN + 1), readings),
      style: "count",
    },
  ]);
}

function planWritten(ambition: Sourced<Score>): PlannedContent {
  return { value: toWrittenTextOf(ambition), formula: toWrittenTextFormula(ambition), style: "label" };
}

function toLevelOfText(text: string, readings: ReadingsRanges): string {
  const kind = lookUp(readings.kind, text, readings);
  const lower = lookUp(readings.lower, text, readings);
  return `IF(${text}="","",CHOOSE(1+${kind},"${READ_AS.notRead}",${lower},"${READ_AS.notRead}",""))`;
}

/** The header's cell that holds the mark, wherever it is moved to. */
function planMarked(
  ambition: Sourced<Score>,
  { ladder, mark }: { readonly ladder: Ladder; readonly mark: string },
): PlannedContent {
  const parts = toMarks(ladder.header, mark).map(
    ({ isMarked, at }) => `IF(${isMarked},TRIM(${toAbsoluteAddress(at)}),"")`,
  );
  return { value: toWrittenTextOf(ambition), formula: parts.join("&"), style: "label" };
}
