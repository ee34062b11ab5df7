import type { Period } from "../../core/scorecard/scorecard";
import { toCountText, toWholeText } from "../parts/numbers";
import type { Filters } from "./filters";
import { toRoundName } from "./score-words";

export const SEARCH_REGION = "Narrow the list";
export const SEARCH_LABEL = "Search refs, titles, descriptions, comments and key areas";
export const SEARCH_HINT = "Ref, or words of title or comment";

/** The filters that are on or off, by what they keep in the list. */
export const SWITCH_LABELS: Readonly<Record<"behind" | "notScored" | "withFindings", string>> = {
  behind: "Behind",
  notScored: "Not scored",
  withFindings: "With findings",
};

export const KEY_AREA_LABEL = "Key area";
export const ALL_KEY_AREAS = "All key areas";
export const OWNER_LABEL = "Owner";
export const ALL_OWNERS = "All owners";

export const LIST_LABEL = "Objectives";
export const WITHOUT_KEY_AREA = "Without a key area";
export const NOT_SAVED = "not saved";
export const UNSAVED_SIGN = "✎";
export const FINDINGS_SIGN = "●";

export const SHOW_ALL = "Show all objectives";
export const LIST_EVERYONES = "List everyone’s";
export const FORGET_CHOICE = "Forget this choice";

export const NO_PERIOD_TITLE = "No score belongs to a round yet";
export const NO_PERIOD =
  "The objectives were read, but none has a column of scores, so that there is nothing to show or to enter. Give the column of " +
  "scores a header that names its year in the sheet, such as “Score 2026”, and it is read at once; or say which column it is.";
export const NO_YEAR =
  "The newest scores name no year. They are read and saved like any others, but no next round can be started from them. Write " +
  "the year into their header, such as “Score 2026”, or say it under How it was read.";

/** "Leadership · 4", above the objectives of a key area. */
export function toGroupHeading(name: string, objectives: number): string {
  return `${name} · ${toWholeText(objectives)}`;
}

/** "18 of 59 objectives". */
export function toShownText(shown: number, all: number): string {
  return `${toWholeText(shown)} of ${toCountText(all, "objective")}`;
}

/** "Only Priya’s are listed, also next time." */
export function toOwnerNote(owner: string): string {
  return `Only ${owner}’s are listed, also next time.`;
}

/** Said where an owner was chosen, the last time or a moment ago, whom the workbook does not name. */
export function toUnknownOwnerNote(owner: string): string {
  return `You chose to list the objectives of ${owner}, whom this workbook does not name as an owner. So everyone’s are listed.`;
}

/** Said where the key area that was chosen was renamed or deleted. */
export function toUnknownKeyAreaNote(keyArea: string): string {
  return `The key area “${keyArea}” is no longer in this workbook, so that all are listed.`;
}

/** Why the list is empty, in a sentence. */
export function toNothingFits(filters: Filters, period: Period): string {
  const { behind, notScored, withFindings, text, keyArea, owner } = filters;
  const others = [text.trim() !== "", keyArea !== null, owner !== null];
  if ([behind, notScored, withFindings, ...others].filter(Boolean).length > 1 || others.includes(true)) {
    return "No objective fits the search and the filters together.";
  }
  if (notScored) return `Every objective is scored for ${toRoundName(period)}, or does not apply.`;
  return behind ? "No objective is behind its target." : "No objective has a finding.";
}

/** What an empty list does not mean, and what can be done. */
export function toStillThere(all: number): string {
  return `${all === 1 ? "The objective is" : `All ${toWholeText(all)} objectives are`} in the workbook as before. Take a filter off, or show them all.`;
}

/** "2 findings". */
export function toFindingsText(findings: number): string {
  return toCountText(findings, "finding");
}
