import { planClearHighlights, planHighlights } from "./highlight";
import type { Task } from "./task";

/** Highlights the scores of the newest period. */
export const SHOW_HIGHLIGHTS: Task = {
  doing: "Highlighting the gaps",
  done: "The gaps are highlighted in the sheet.",
  plan: ({ review }) => planHighlights(review, { period: null }),
};

/** Takes all highlights of ours away. */
export const CLEAR_HIGHLIGHTS: Task = {
  doing: "Clearing the highlights",
  done: "The highlights are cleared.",
  plan: ({ review }) => planClearHighlights(review),
};
