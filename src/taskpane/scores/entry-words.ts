import { toNameWithin, type ObjectiveEntry } from "../../app/objective-entry";
import { toAddress } from "../../core/grid/a1";
import { toObjectiveName, type Objective, type Period } from "../../core/scorecard/scorecard";
import { toCellText } from "../parts/cell-text";
import { toCountText, toWholeText } from "../parts/numbers";
import type { ChangedCell } from "./draft";
import type { Ways } from "./neighbours";
import { toRoundName } from "./score-words";
import { KEYS } from "./shortcut-words";

export const NOT_APPLICABLE_LABEL = "N/A, not applicable";
export const WHAT_OF_COMMENT = "What becomes of the comment that is there";
export const ADD_BELOW = "Add below it";
export const REPLACE_IT = "Replace it";

export const SAVE = "Save";
export const SAVE_AND_NEXT = "Save and next";
export const SAVING = "Saving";
export const UNSAVED = "Not saved yet:";

export const WRITE_MINE = "Write mine";

export const LEVEL_FIRST = "Press a level first: 2, / and 3 make 2/3.";

export const READ_ONLY_ENTRY =
  "The workbook is open for reading alone, so that nothing entered here can be saved. Turn on editing or open a copy, or copy " +
  "the text and paste it there.";
export const COPY_TEXT = "Copy the text";
export const COPIED = "Copied.";
export const NOT_COPIED = "It could not be copied. Select the text below and press Ctrl+C.";

/** "Enter 2026". */
export function toEntryTitle(period: Period): string {
  return `Enter ${toRoundName(period)}`;
}

/** "Score for 2026". */
export function toScoreLabel(period: Period): string {
  return `Score for ${toRoundName(period)}`;
}

/** "Comment for 2026". */
export function toCommentLabel(period: Period): string {
  return `Comment for ${toRoundName(period)}`;
}

/** Why an objective cannot be scored for a period. */
export function toNoScoreColumn(period: Period): string {
  return `This objective has no score column for ${toRoundName(period)}.`;
}

/** Why there is no box for a comment. */
export function toNoCommentColumn(period: Period): string {
  return `The sheet has no comment column for ${toRoundName(period)}.`;
}

/** "objective 7 for 2026", as what was left without being saved. */
export function toDraftName(objective: Objective, period: Period): string {
  return `${toNameWithin(objective)} for ${toRoundName(period)}`;
}

/** "and 4 more". */
export function toMoreUnsaved(more: number): string {
  return `and ${toWholeText(more)} more`;
}

/** "Not saved: score 3 and comment.", or that there is nothing to save. */
export function toPendingText({ score, comment }: ObjectiveEntry): string {
  const parts = [score === null ? null : `score ${score}`, comment === null ? null : "comment"].filter(Boolean);
  return parts.length === 0 ? "Nothing to save." : `Not saved: ${parts.join(" and ")}.`;
}

/** "Objective 7 is scored 3 for 2026, with a comment." */
export function toSavedText(objective: Objective, period: Period, { score, comment }: ObjectiveEntry): string {
  if (score === null) return `The comment on ${toNameWithin(objective)} for ${toRoundName(period)} is saved.`;
  const addition = comment === null ? "" : ", with a comment";
  return `${toObjectiveName(objective)} is scored ${score} for ${toRoundName(period)}${addition}.`;
}

/** Said where somebody else was quicker. */
export function toOvertakenText(objective: Objective): string {
  return `${toObjectiveName(objective)} was changed while you wrote. Nothing was written.`;
}

/** "Objective 1 is not saved. Scores!E5 was changed from 3 to 4 meanwhile." */
export function toChangedMeanwhileText(objective: Objective, cells: readonly ChangedCell[]): string {
  const changes = cells.map(
    ({ at, before, now }) =>
      `${toAddress(at)} was changed from ${toCellText(before, "General")} to ${toCellText(now, "General")} meanwhile.`,
  );
  return `${toObjectiveName(objective)} is not saved. ${changes.join(" ")}`;
}

type Standing = Pick<Ways, "isNarrowed" | "openOthers">;

/** Said where a key leads on and nothing follows; how many others wait for a score, and the key that leads there. */
export function toLastText(ways: Standing): string {
  return `This is the last objective of ${toListName(ways)}.${toWaitingText(ways)}`;
}

/** Said where a key leads back and nothing comes before. */
export function toFirstText(ways: Standing): string {
  return `This is the first objective of ${toListName(ways)}.${toWaitingText(ways)}`;
}

function toListName({ isNarrowed }: Standing): string {
  return isNarrowed ? "the narrowed list" : "the list";
}

function toWaitingText({ openOthers }: Standing): string {
  if (openOthers === 0) return "";
  return ` ${toCountText(openOthers, "other")} in it ${openOthers === 1 ? "is" : "are"} not scored: ${KEYS.nextOpen} leads there.`;
}

/** Said where a key leads to the next that is not scored, and there is none. */
export function toAllScoredText(ways: Standing, period: Period): string {
  return `All others in ${toListName(ways)} are scored for ${toRoundName(period)}, or do not apply.`;
}

/** Said once the first half of a score between two levels was typed: "2/", and then 1 or 3." */
export function toPairBegun(level: string, others: readonly string[]): string {
  return `${level}/, and then ${others.join(" or ")}.`;
}

/** Said where what was typed is no score: "2/4 is no score. Only neighbouring levels go together, such as 2/3." */
export function toNoPair(first: string, second: string): string {
  return `${first}/${second} is no score. Only neighbouring levels go together, such as 2/3.`;
}

/** What a protected sheet means for an entry, and what can be done. */
export function toProtectedText(sheet: string): string {
  return `The sheet “${sheet}” is protected, and its locked cells cannot be written. Unprotect it to write the score, or copy the text.`;
}
