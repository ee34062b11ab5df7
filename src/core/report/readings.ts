import type { PlannedCell, SheetPlan } from "../change/sheet-plan";
import type { RangeRef } from "../grid/cell-ref";
import { findNextLevel, LEVELS, toLevelName, toLevelPhrase } from "../scale/level";
import { findCountedLevel, findUpperLevel, type Score } from "../scale/score";
import { parseScoreText } from "../scale/score-text";
import type { Scorecard } from "../scorecard/scorecard";
import type { Sourced } from "../scorecard/sourced";
import { AMBITION_WIDTHS, planAmbitions, type PlannedAmbitions } from "./ambitions";
import { planRow } from "./plan-row";
import type { ReadingsRanges } from "./reading-ranges";
import { toRowHeights } from "../change/row-heights";
import { TAB_NAMES, toPage } from "./tab";
import { toWrittenTextOf } from "./written-text";

const HEADER_ROW = 3;
const HEADERS = ["Text as written", "Reads as", "Lower level", "Upper level", "Kind"];
const WIDTHS = [34, 44, 12, 12, 10];
/** The kinds of a reading, as the column "Kind" writes them; 0 is what no row gives: not read. */
const KIND_CODES = { scored: 1, notApplicable: 2, blank: 3 } as const;
const NOT_APPLICABLE_TEXTS = ["N/A", "N / A", "NA", "N.A.", "N.A", "Not applicable"];

/** One way to write a score, and what it means. */
interface ReadingRow {
  readonly text: string;
  readonly score: Score;
}

/** The Readings tab, and where formulas find what it holds. */
export interface PlannedReadings {
  readonly plan: SheetPlan;
  readonly ranges: ReadingsRanges;
  readonly levelOf: PlannedAmbitions["levelOf"];
}

/**
 * The Readings tab: every way in which this workbook writes a score, and the usual ones, with its meaning. Formulas look
 * a cell's text up here, so what they read is what the program reads, and what it does not read stays unread.
 */
export function planReadings(scorecard: Scorecard, name: string): PlannedReadings {
  const rows = toReadingRows(scorecard);
  const lastRow = HEADER_ROW + rows.length;
  const column = (index: number): RangeRef => ({
    sheet: name,
    top: HEADER_ROW + 1,
    bottom: lastRow,
    left: index,
    right: index,
  });
  const ranges = { text: column(0), lower: column(2), upper: column(3), kind: column(4) };
  const ambitions = planAmbitions(scorecard, name, HEADER_ROW, ranges);
  const columnWidths = ambitions.cells.length > 0 ? [...WIDTHS, ...AMBITION_WIDTHS] : WIDTHS;
  const cells = [
    ...planRow(0, 0, [{ value: TAB_NAMES.readings, style: "title" }]),
    ...planRow(1, 0, [
      {
        value:
          "How a score cell's text is read by the formulas of these tabs. Kind: 1 scored, 2 not applicable, 3 blank. A text that is not listed is not read.",
        style: "subtitle",
      },
    ]),
    ...planRow(
      HEADER_ROW,
      0,
      HEADERS.map((value) => ({ value, style: "header" as const })),
    ),
    ...rows.flatMap((row, index) => planReadingRow(row, HEADER_ROW + 1 + index)),
    ...ambitions.cells,
  ];
  const plan: SheetPlan = {
    tab: "readings",
    name,
    columnWidths,
    rowHeights: toRowHeights(cells, columnWidths),
    cells,
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    table: null,
    validations: [],
    charts: [],
    page: toPage(HEADER_ROW, { printedColumns: HEADERS.length }),
  };
  return { plan, ranges, levelOf: ambitions.levelOf };
}

/** The code that the formulas find for a score: 0 where it is not read. */
function toKindCode(score: Score): 0 | 1 | 2 | 3 {
  switch (score.kind) {
    case "awarded":
    case "between":
      return KIND_CODES.scored;
    case "notApplicable":
      return KIND_CODES.notApplicable;
    case "blank":
      return KIND_CODES.blank;
    case "unreadable":
      return 0;
  }
}

function planReadingRow({ text, score }: ReadingRow, row: number): readonly PlannedCell[] {
  return planRow(row, 0, [
    { value: text, style: "label" },
    { value: toReadsAs(score), style: "label" },
    { value: findCountedLevel(score), style: "count" },
    { value: findUpperLevel(score), style: "count" },
    { value: toKindCode(score), style: "count" },
  ]);
}

function toReadsAs(score: Score): string {
  switch (score.kind) {
    case "awarded":
      return toLevelPhrase(score.level);
    case "between":
      return `Between ${toLevelPhrase(score.lower)} and ${toLevelPhrase(score.upper)}`;
    case "notApplicable":
      return "Not applicable";
    case "blank":
      return "Blank";
    case "unreadable":
      return "Not read";
  }
}

/** The usual spellings first, then those of this workbook. Excel compares texts without regard to case, so none stands twice. */
function toReadingRows(scorecard: Scorecard): readonly ReadingRow[] {
  const rows = new Map<string, ReadingRow>();
  const add = (text: string, score: Score): void => {
    const key = text.toLowerCase();
    if (text !== "" && score.kind !== "unreadable" && !rows.has(key)) rows.set(key, { text, score });
  };
  for (const text of toUsualTexts()) add(text, parseScoreText(text));
  const addCell = (source: Sourced<Score>): void => {
    const { value } = source.cell;
    if (typeof value === "string" || typeof value === "number") add(toWrittenTextOf(source), source.value);
  };
  for (const { scores, targets } of scorecard.objectives) for (const each of [scores, targets]) each.forEach(addCell);
  for (const { standings } of scorecard.keyAreas) {
    for (const { current, wanted } of standings) for (const each of [current, wanted]) if (each) addCell(each);
  }
  for (const { next } of scorecard.assessments) if (next) addCell(next);
  return [...rows.values()];
}

/** The spellings that {@link parseScoreText} reads and people use, with and without spaces. */
function toUsualTexts(): readonly string[] {
  const single = LEVELS.flatMap((level) => {
    const name = toLevelName(level);
    const number = String(level);
    const joined = [" - ", "-", " – ", ": ", " "].map((joint) => `${number}${joint}${name}`);
    const levels = [`Level ${number}`, `Level ${number} - ${name}`, `Level ${number} (${name})`, `${number} (${name})`];
    return [number, name, `${name} (${number})`, `${name} - ${number}`, `${name}-${number}`]
      .concat(joined, levels)
      .concat([`${number}.0`, `'${number}'`, `‘${number}’`, `"${number}"`, `“${number}”`]);
  });
  const between = LEVELS.slice(0, -1).flatMap((lower) => {
    const upper = findNextLevel(lower) ?? lower;
    const names = [toLevelName(lower), toLevelName(upper)] as const;
    return ["/", " / ", "-", "–", " to "]
      .flatMap((joint) => [`${lower}${joint}${upper}`, names.join(joint)])
      .concat([`${upper}/${lower}`, `${lower}.5`]);
  });
  return [...single, ...between, ...NOT_APPLICABLE_TEXTS];
}
