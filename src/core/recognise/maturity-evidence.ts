import { isBlankCell, type Cell } from "../grid/cell";
import { toPlainText } from "../grid/display";
import type { SheetSnapshot } from "../grid/snapshot";
import { findLevelByName } from "../scale/level";
import type { UnreadableReason } from "../scale/score";
import { toScore } from "../scale/score-text";
import { findPeriod } from "../period/period";
import {
  findHeaderMeaning,
  isKeyAreaHeader,
  isTitleHeader,
  toWording,
  UNNAMED_PERIOD,
  type ColumnRole,
} from "./headers";
import { toHeadingName } from "./heading-kinds";
import { isAmount } from "./likely-columns";
import { findLikelyScore, isLikelyTitle } from "./likely-headers";
import { findMergeAt } from "./merges";
import type { LadderBlock, ObjectiveTable, TableColumn } from "./reading";
import { toRowTexts, toTextAt } from "./sheet-text";
import { findColumn } from "./table-header";
import type { Walk } from "./walk";

/**
 * Headers, in small letters, that a list of another kind has beside its scores. Such a list is taken for maturity scores
 * only where levels are written by name or a ladder stands by. Add others here.
 */
export const HEADERS_OF_OTHER_LISTS: Readonly<Record<string, readonly string[]>> = {
  "a risk register": [
    ...["likelihood", "probability", "impact", "severity", "consequence", "risk", "risks", "risk score", "risk rating"],
    ...[
      "risk level",
      "risk owner",
      "risk title",
      "risk description",
      "inherent score",
      "inherent risk",
      "residual score",
    ],
    ...["residual risk", "mitigation", "mitigations", "proximity", "controls", "existing controls"],
  ],
  "a survey": [
    ...["question", "questions", "survey question", "respondents", "responses", "response rate", "number of responses"],
    ...["strongly agree", "agree", "disagree", "benchmark"],
  ],
  "an evaluation of suppliers or bids": [
    ...["supplier", "supplier name", "bidder", "bidder name", "tenderer", "contractor", "vendor", "bid", "price"],
    ...["price score", "quality score", "weighted score", "max score", "maximum score", "criterion", "award criteria"],
  ],
  "a plan of work": [
    ...[
      "task",
      "tasks",
      "milestone",
      "milestones",
      "duration",
      "complete",
      "percent complete",
      "predecessor",
      "workstream",
    ],
    ...["dependencies", "benefit score", "effort", "effort score", "priority score"],
  ],
  "a list of people": [
    ...["course", "course title", "trainer", "delegate", "attendee", "employee", "employee name", "staff member"],
    ...["appraisee", "line manager", "pass mark", "training date", "date attended"],
  ],
  "a list of audit findings": [
    "finding",
    "findings",
    "audit",
    "audit finding",
    "auditor",
    "recommendation",
    "risk grade",
  ],
};

const LIST_OF_HEADER: ReadonlyMap<string, string> = new Map(
  Object.entries(HEADERS_OF_OTHER_LISTS).flatMap(([list, headers]) => headers.map((header) => [header, list] as const)),
);
/** Whether a header is one that lists of another kind have. */
export function isHeaderOfOtherList(header: string): boolean {
  return LIST_OF_HEADER.has(toWording(header));
}

const MATURITY = /\bmaturity\b/i;
/** Fewer figures than these say nothing about their scale, and a few levels among them may be levels after all. */
const LEAST_FIGURES = 6;
const OFF_SCALE_SHARE = 0.9;
/** Numbers between or beyond the levels; a 2/3 that Excel turned into a date is none. */
const OFF_SCALE: ReadonlySet<UnreadableReason> = new Set<UnreadableReason>(["offScale", "notAHalf"]);
const NUMBER = /^-?\d+(?:\.\d+)?%?$/;
/** Words that speak of scoring, in a title, a sheet's name or a header beside years that stand alone. */
const OF_SCORING =
  /\b(?:maturity|scor(?:e|es|ed|ing|ecard)|(?:self )?assess\w*|levels?|ratings?|nps|procurement strategy|value codes?|where (?:are )?we)\b/i;
/** Words of a title that say that small numbers under years are amounts or counts. */
const OF_FIGURES =
  /[£€$%]|\b(?:budget\w*|spend\w*|spent|costs?|savings|income|expenditure|fte|headcount|staff\w*|percentages?|volumes?|(?:number|count|value|amount)s? of|how many|(?:events|meetings|bids|audits|complaints|days|hours) )\b/i;

/** What the workbook's other sheets say of what a sheet's scores are. */
export interface Elsewhere {
  /** The names, in small letters, of the key areas that have a ladder on any sheet. */
  readonly ladders: ReadonlySet<string>;
  /** The headers of tables that are maturity scores, as {@link toHeaderLine} has them. */
  readonly headers: ReadonlySet<string>;
}

export const NOTHING_ELSEWHERE: Elsewhere = { ladders: new Set(), headers: new Set() };

/** A header's texts in one line, without their years: one list's from year to year. */
export function toHeaderLine(sheet: SheetSnapshot, row: number): string {
  const texts = toRowTexts(sheet, row).map(({ text }) => toWording(findPeriod(text)?.rest ?? text));
  return texts.join("\t");
}

/**
 * Why a table of objectives with scores cannot be taken for maturity scores; null where it can. Levels by name, a ladder or
 * an assessment make it sure. Otherwise the scores must be on the scale, in no list of another kind, and either belong to a year or stand
 * under the word "maturity", beside key areas or under one that has a ladder on another sheet. A bare column of small numbers may be anything.
 * @param isToldByPerson whether somebody said of a column of this sheet that it holds scores.
 */
export function findWhyNoMaturity(
  walk: Walk,
  table: ObjectiveTable,
  elsewhere: Elsewhere,
  isToldByPerson: boolean,
): string | null {
  const { sheet } = walk;
  if (
    walk.ladders.some((ladder) => isSureLadder(sheet, ladder)) ||
    walk.assessments.length > 0 ||
    namesLevels(sheet, table)
  )
    return null;
  const isCalledMaturity = speaksOfMaturity(walk, table);
  // Under the word "maturity", statements may well be put as questions.
  const foreign = toRowTexts(sheet, table.headerRow).find(
    ({ text, column }) =>
      LIST_OF_HEADER.has(toWording(text)) && !(isCalledMaturity && column === table.titleColumn && isLikelyTitle(text)),
  );
  if (foreign) {
    const list = LIST_OF_HEADER.get(toWording(foreign.text)) ?? "";
    return `Looks like ${list}: it has a column “${foreign.text}”, and nothing shows that its scores are maturity levels.`;
  }
  const scale = findOtherScale(walk, table);
  if (scale !== null)
    return `“${scale}” speaks of another scale than that of the levels, 1 (Minimum) to 5 (Innovator).`;
  if (isOffScale(sheet, table)) return "Nearly all figures in its columns of scores are no levels from 1 to 5.";
  if (isCalledMaturity || hasLadderElsewhere(sheet, table, elsewhere)) return null;
  if (elsewhere.headers.has(toHeaderLine(sheet, table.headerRow))) return null;
  if ((isDated(table) && namesObjectives(sheet, table)) || hasKeyAreas(table)) {
    const bare = isToldByPerson || speaksOfScoring(walk, table) ? null : findBareScore(table);
    return bare && toBareReason(bare);
  }
  return (
    "Nothing shows that its scores are maturity levels: they belong to no year, or to nothing called an objective, " +
    `no level is written by name, and there is no ladder.${toYearsHint(sheet, table)}`
  );
}

function toBareReason(header: string): string {
  return (
    `Small numbers stand under “${header}” here, and nothing says that they are maturity scores and not counts or amounts. ` +
    "If they are, write “Score” into that header, or say of the column that it holds scores."
  );
}

/** The first header of scores where none says more than a year, or a word such as "Actual"; null where one does. */
function findBareScore({ columns }: ObjectiveTable): string | null {
  const headers = columns.filter(({ role }) => role === "score").map(({ header }) => header);
  const areBare = headers.every((header) => findHeaderMeaning(header) === null && findLikelyScore(header) !== null);
  return areBare ? (headers[0] ?? null) : null;
}

/** In characters: what is longer is a comment of a row above. */
const LONGEST_HEADER = 40;

/**
 * Whether something beside headers that say too little shows that what stands under them is scored: a word, or comments, actions,
 * targets or key areas for the objectives, unless a title says that figures are meant.
 */
function speaksOfScoring(walk: Walk, table: ObjectiveTable): boolean {
  const titles = [walk.sheet.name, ...toTitlesAbove(walk, table)];
  const headers = [table.headerRow - 1, table.headerRow]
    .flatMap((row) => (row < 0 ? [] : toRowTexts(walk.sheet, row)))
    .map(({ text }) => text)
    .filter(({ length }) => length <= LONGEST_HEADER);
  const areFigures = titles.some((text) => OF_FIGURES.test(text));
  if ([...titles, ...headers].some((text) => OF_SCORING.test(text))) return true;
  return !areFigures && table.columns.some((column) => isOfReviews(column) && column.column !== table.titleColumn);
}

/** What people write beside scores, and seldom beside counts. */
const OF_REVIEWS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["comment", "action", "target"]);

function isOfReviews({ role, header }: TableColumn): boolean {
  return OF_REVIEWS.has(role) || (role === "keyArea" && isKeyAreaHeader(header));
}

/** Numbers below each other with descriptions are the key of any scale, unless a level is written by name. */
function isSureLadder(sheet: SheetSnapshot, { levels }: LadderBlock): boolean {
  const names = levels.map(({ name }) => name);
  return (
    new Set(names.map(({ row }) => row)).size === 1 ||
    names.some((at) => namesLevel(toTextAt(sheet, at.row, at.column)))
  );
}

/** "Scores out of 10", "Scale 1-4", "1 = best": a 2 there is no Developing. */
const OTHER_SCALES: readonly RegExp[] = [
  /\b(?:scor\w*|marks?|points?|ratings?)\b.*\bout of (?!5\b)\d+/i,
  /\bscale\b.*\b[01]\s*(?:[-–]|to)\s*(?!5\b)\d+/i,
  /(?<!\d)1\s*(?:=|is|being)\s*(?:the\s+)?(?:best|highest|excellent|very good|high)\b/i,
];

/** The title or header that names a scale on which the levels do not stand; null where none does. */
function findOtherScale(walk: Walk, table: ObjectiveTable): string | null {
  const headers = table.columns.filter(({ role }) => role === "score").map(({ header }) => header);
  const texts = [...toTitlesAbove(walk, table), ...headers];
  return texts.find((text) => OTHER_SCALES.some((scale) => scale.test(text))) ?? null;
}

/** A column of years that is not read is what an officer would call the scores' year. */
function toYearsHint(sheet: SheetSnapshot, { headerRow, columns, yearColumn }: ObjectiveTable): string {
  const years = toRowTexts(sheet, headerRow).find(({ column, text }) => {
    return findHeaderMeaning(text)?.role === "year" && !columns.some((each) => each.column === column);
  });
  if (!years || yearColumn !== undefined) return "";
  return ` Its column “${years.text}” may say when something is due: if it is the scores' year, write that into their header.`;
}

function toScoreColumns({ columns }: ObjectiveTable): readonly number[] {
  return columns.filter(({ role }) => role === "score").map(({ column }) => column);
}

function namesLevels(sheet: SheetSnapshot, table: ObjectiveTable): boolean {
  return toScoreColumns(table).some((column) =>
    table.groups.some(({ rows }) => rows.some((row) => namesLevel(toTextAt(sheet, row, column)))),
  );
}

/** Whether a text holds a level's name: a bare number may be anything. */
export function namesLevel(text: string): boolean {
  return /[a-z]{4}/i.test(text) && text.split(/[^A-Za-z]+/).some((word) => findLevelByName(word) !== null);
}

/** Whether nearly all numbers under a table's scores are no levels: percentages, money, averages, products. */
function isOffScale(sheet: SheetSnapshot, table: ObjectiveTable): boolean {
  const rows = table.groups.flatMap((group) => group.rows);
  const figures = toScoreColumns(table)
    .flatMap((column) => rows.map((row) => sheet.cell(row, column)))
    .filter((cell) => !isBlankCell(cell) && NUMBER.test(toPlainText(cell.value).trim()));
  const isOff = (cell: Cell): boolean => {
    const score = toScore(cell);
    return isAmount(cell) || (score.kind === "unreadable" && OFF_SCALE.has(score.why));
  };
  const off = figures.filter(isOff).length;
  return figures.length >= LEAST_FIGURES && off >= figures.length * OFF_SCALE_SHARE;
}

function isDated({ columns }: ObjectiveTable): boolean {
  return columns.some(({ role, period }) => role === "score" && period !== UNNAMED_PERIOD);
}

/** Whether the titles' header, or a text merged over it, says that they are objectives': any list may have a "Title" or a "Statement". */
function namesObjectives(sheet: SheetSnapshot, { headerRow, columns }: ObjectiveTable): boolean {
  const title = findColumn(columns, "title");
  if (!title || title.isTold === true) return false;
  const wording = toWording(title.header);
  if (wording !== "title") return !isLikelyTitle(title.header) || /^value codes?$/.test(wording);
  const merge = headerRow === 0 ? null : findMergeAt(sheet, headerRow - 1, title.column);
  return merge !== null && isTitleHeader(toTextAt(sheet, merge.top, merge.left));
}

function hasKeyAreas({ columns }: ObjectiveTable): boolean {
  return isKeyAreaHeader(findColumn(columns, "keyArea")?.header ?? "");
}

/** Whether a header, a text above or the sheet's name says "maturity". */
function speaksOfMaturity(walk: Walk, table: ObjectiveTable): boolean {
  const headers = table.columns.filter(({ role }) => role === "score").map(({ header }) => header);
  return [walk.sheet.name, ...headers, ...toTitlesAbove(walk, table)].some((text) => MATURITY.test(text));
}

function toTitlesAbove({ sheet, loneTexts }: Walk, { headerRow }: ObjectiveTable): readonly string[] {
  return loneTexts.filter(({ at }) => at.row < headerRow).map(({ at }) => toTextAt(sheet, at.row, at.column));
}

function hasLadderElsewhere(sheet: SheetSnapshot, { groups }: ObjectiveTable, { ladders }: Elsewhere): boolean {
  return groups.some(
    ({ keyArea }) =>
      keyArea !== null && ladders.has(toHeadingName(toTextAt(sheet, keyArea.row, keyArea.column)).toLowerCase()),
  );
}
