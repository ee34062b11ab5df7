import { isBlankCell } from "../grid/cell";
import { toPlainText } from "../grid/display";
import type { SheetSnapshot } from "../grid/snapshot";
import { findLevelByName } from "../scale/level";
import type { UnreadableReason } from "../scale/score";
import { toScore } from "../scale/score-text";
import { isKeyAreaHeader, toWording, UNNAMED_PERIOD } from "./headers";
import { toHeadingName } from "./heading-kinds";
import { isLikelyTitle } from "./likely-headers";
import type { ObjectiveTable } from "./reading";
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

/**
 * Why a table of objectives with scores cannot be taken for maturity scores; null where it can. Levels by name, a ladder or
 * an assessment make it sure. Otherwise the scores must be on the scale, in no list of another kind, and either belong to a year or stand
 * under the word "maturity", beside key areas or under one that has a ladder on another sheet. A bare column of small numbers may be anything.
 * @param laddersElsewhere the names, in small letters, of the key areas that have a ladder on any sheet.
 */
export function findWhyNoMaturity(
  walk: Walk,
  table: ObjectiveTable,
  laddersElsewhere: ReadonlySet<string>,
): string | null {
  const { sheet } = walk;
  if (walk.ladders.length > 0 || walk.assessments.length > 0 || namesLevels(sheet, table)) return null;
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
  if (isOffScale(sheet, table)) return "Nearly all figures in its columns of scores are no levels from 1 to 5.";
  if (isDated(table) && namesObjectives(table)) return null;
  if (isCalledMaturity || hasKeyAreas(table)) return null;
  if (hasLadderElsewhere(sheet, table, laddersElsewhere)) return null;
  return (
    "Nothing shows that its scores are maturity levels: they belong to no year, or to nothing called an objective, " +
    "no level is written by name, and there is no ladder."
  );
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

/** Whether nearly all numbers under a table's scores are no levels: percentages, averages, products. */
function isOffScale(sheet: SheetSnapshot, table: ObjectiveTable): boolean {
  const rows = table.groups.flatMap((group) => group.rows);
  const figures = toScoreColumns(table)
    .flatMap((column) => rows.map((row) => sheet.cell(row, column)))
    .filter((cell) => !isBlankCell(cell) && NUMBER.test(toPlainText(cell.value).trim()));
  const off = figures.map(toScore).filter((score) => score.kind === "unreadable" && OFF_SCALE.has(score.why)).length;
  return figures.length >= LEAST_FIGURES && off >= figures.length * OFF_SCALE_SHARE;
}

function isDated({ columns }: ObjectiveTable): boolean {
  return columns.some(({ role, period }) => role === "score" && period !== UNNAMED_PERIOD);
}

/** Whether the titles' header says that they are objectives': any list may have a "Title" or a "Statement". */
function namesObjectives({ columns }: ObjectiveTable): boolean {
  const header = findColumn(columns, "title")?.header ?? "";
  const wording = toWording(header);
  return wording !== "title" && (!isLikelyTitle(header) || /^value codes?$/.test(wording));
}

function hasKeyAreas({ columns }: ObjectiveTable): boolean {
  return isKeyAreaHeader(findColumn(columns, "keyArea")?.header ?? "");
}

/** Whether a header, a text above or the sheet's name says "maturity". */
function speaksOfMaturity({ sheet, loneTexts }: Walk, { columns, headerRow }: ObjectiveTable): boolean {
  const above = loneTexts.filter(({ at }) => at.row < headerRow).map(({ at }) => toTextAt(sheet, at.row, at.column));
  const headers = columns.filter(({ role }) => role === "score").map(({ header }) => header);
  return [sheet.name, ...headers, ...above].some((text) => MATURITY.test(text));
}

function hasLadderElsewhere(sheet: SheetSnapshot, { groups }: ObjectiveTable, ladders: ReadonlySet<string>): boolean {
  return groups.some(
    ({ keyArea }) =>
      keyArea !== null && ladders.has(toHeadingName(toTextAt(sheet, keyArea.row, keyArea.column)).toLowerCase()),
  );
}
