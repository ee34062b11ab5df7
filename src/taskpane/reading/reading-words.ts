import { BLOCK_NAMES } from "../../core/recognise/block-names";
import type { ColumnRole } from "../../core/recognise/headers";
import type { SheetReading } from "../../core/recognise/reading";
import { ROLE_NAMES } from "../../core/recognise/role-names";
import type { Objective, Scorecard } from "../../core/scorecard/scorecard";
import { toCountText } from "../parts/numbers";

export const EXPLANATION =
  "Correct what was taken for something else. What you say is kept in the workbook, so that everybody who opens it has it " +
  "read alike. No score is changed.";

export const NO_SHEETS =
  "The workbook holds no sheets but the tabs that were made here, and those are not read. Add the sheet with the scores, and it " +
  "is read at once.";

export const CONFIRMED = "Confirmed";
export const CONFIRM = "Confirm";
export const COLUMNS_AND_LEFT_OUT = "Columns and what was left out";
export const COLUMNS_LABEL = "Columns";
export const KEEP_READING = "Keep this reading";
export const NO_SCORE_SHEET = "Not a score sheet";
export const READ_SHEET = "Read this sheet";

export const NO_YEAR = "No year";
export const WRONG_YEAR = "Write a year: 2026, 2025/26 or FY26, for instance.";
export const HEADER_ROW_LABEL = "Row that holds the headers";
export const HEADER_ROW_HINT = "The row above the first objective, even if it is blank.";
export const WRONG_ROW = "Write the number of a row, such as 4.";

/** Where the headers leave something open. */
export const TOLD_FROM_CELLS = "In no header: told from the cells, or left open";
export const LEFT_OUT = "Left out";
export const NO_FIGURE_CHANGES = "No figure changes.";

export const KEPT_TITLE = "Kept in the workbook";
export const NO_CORRECTIONS = "No corrections: every sheet is read as it stands.";
export const REMOVE = "Remove";
export const REMOVING = "Removing the correction";
export const REMOVED = "The correction is removed.";
export const KEEPING = "Keeping how the sheet is read";

/** "How “Scores” is read is kept in the workbook." */
export function toKeptText(sheet: string): string {
  return `How “${sheet}” is read is kept in the workbook.`;
}

/** "Please check 2 columns and what its headers leave open." */
export function toDoubtsText(columns: number, told: number): string {
  const parts = [
    columns > 0 ? toCountText(columns, "column") : null,
    told > 0 ? "what its headers leave open" : null,
  ].filter((part) => part !== null);
  return `Please check ${parts.join(" and ")}.`;
}

/** A column's header in quotes; that it has none, where it has none. */
export function toHeaderText(header: string): string {
  return header === "" ? "no header" : `“${header}”`;
}

/** "What column D holds". */
export function toRoleLabel(column: string): string {
  return `What column ${column} holds`;
}

/** "Year of column D". */
export function toYearLabel(column: string): string {
  return `Year of column ${column}`;
}

/** What a column may be taken for: "Score", "Not read". */
export function toRoleText(role: ColumnRole | "skip"): string {
  return role === "skip" ? "Not read" : ROLE_NAMES[role];
}

/** "And 12 more ranges." */
export function toMoreLeftOut(ranges: number): string {
  return `And ${toCountText(ranges, "more range")}.`;
}

/** "If you keep this: Read as a list of objectives with scores: 2 objectives." */
export function toPreviewText(reading: SheetReading): string {
  return `If you keep this: ${toStateText(reading)}`;
}

/** "Remove: “Copy” is no score sheet". */
export function toRemoveLabel(correction: string): string {
  return `${REMOVE}: ${correction}`;
}

/** Why a kept correction counts for nothing. */
export function toMisfitText(problem: string): string {
  return `Changes nothing: ${problem}`;
}

/** What a sheet was taken for, in a sentence. */
export function toStateText({ holds, tables, leftOut }: SheetReading): string {
  const [first] = leftOut;
  if (holds.length === 0) return first ? `Not read. ${first.why}` : "Nothing stands on this sheet.";
  const rows = tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows)).length;
  const kinds = holds.map((kind) => BLOCK_NAMES[kind]).join(" and ");
  return `Read as ${kinds}${rows > 0 ? `: ${toCountText(rows, "objective")}` : ""}.`;
}

/** What is read otherwise than before, a line each; none where nothing is. */
export function toDifferences(before: Scorecard, after: Scorecard): readonly string[] {
  return FIGURES.flatMap(({ name, of }) => {
    const [was, is] = [of(before), of(after)];
    return was === is ? [] : [`${name}: ${was} → ${is}`];
  });
}

const FIGURES: readonly { readonly name: string; readonly of: (scorecard: Scorecard) => string }[] = [
  { name: "Objectives", of: ({ objectives }) => String(objectives.length) },
  { name: "Key areas", of: ({ keyAreas }) => String(keyAreas.length) },
  { name: "Periods", of: ({ periods }) => periods.map(({ label }) => label).join(", ") || "none" },
  { name: "Scores", of: (scorecard) => toFilledCount(scorecard, "scores") },
  { name: "Comments", of: ({ objectives }) => String(objectives.flatMap(({ comments }) => [...comments]).length) },
  { name: "Targets", of: (scorecard) => toFilledCount(scorecard, "targets") },
  {
    name: "Owners",
    of: ({ objectives }) => String(objectives.filter(({ owner }) => owner && owner.value !== "").length),
  },
];

function toFilledCount({ objectives }: Scorecard, what: "scores" | "targets"): string {
  const cells = objectives.flatMap((objective: Objective) => [...objective[what].values()]);
  return String(cells.filter(({ value }) => value.kind !== "blank").length);
}
