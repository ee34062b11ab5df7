import type { Destination } from "../destination";

interface TourStep {
  readonly title: string;
  readonly text: string;
  /** The page that it speaks of. */
  readonly to: Destination;
}

/** The three steps of a round. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    title: "See where the round stands",
    text: "Overview counts what is scored and what is behind, key area by key area. Do next has the few things that are worth doing now, each one click away.",
    to: { page: "overview" },
  },
  {
    title: "Score an objective",
    text: "Select its row in the sheet, or open it here. Its ladder shows the level awarded, the target and the next one. Press 1 to 5, C for a comment, Ctrl+Enter to save and go on.",
    to: { page: "scores", objective: 0 },
  },
  {
    title: "Mend, then report",
    text: "Findings says what does not fit, with the cell, the reason and, where it is certain, the mend. Reports adds tabs whose figures are live formulas. All of it can be undone.",
    to: { page: "findings" },
  },
];

export const OFFER = "New here? Three steps show how a round goes.";
export const OFFER_YES = "Show the steps";
export const OFFER_NO = "No, thank you";
export const NEXT_STEP = "Next step";
export const LAST_STEP = "Done";
export const END_TOUR = "End the tour";

/** "Step 2 of 3". */
export function toStepCount(number: number): string {
  return `Step ${number + 1} of ${TOUR_STEPS.length}`;
}
