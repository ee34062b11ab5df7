import { toCountText } from "../parts/numbers";

export const MAKE_TITLE = "Begin with a new score sheet";
export const MAKE_EXPLANATION =
  "A sheet with 59 objectives in 11 key areas, the five levels of each in plain words, a target of 3 and blank columns for " +
  "scores and comments. It is yours from then on: put your own council's words in place of these.";
export const PERIOD_LABEL = "Year or financial year to score";
export const MAKE = "Show what would be made";
export const MAKING = "Making the score sheet";
export const FETCHING = "Fetching the objectives";
export const NOT_FETCHED =
  "The objectives could not be fetched. Nothing was written. Check the connection, then try again.";

/** "Make the sheet". */
export function toMakeLabel(): string {
  return "Make the sheet";
}

/** "A score sheet with 59 objectives was made. It is yours to change." */
export function toMadeText(objectives: number): string {
  return `A score sheet with ${toCountText(objectives, "objective")} was made. It is yours to change.`;
}
