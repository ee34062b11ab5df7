import type { OutcomeKind } from "./outcome";

/** What came of a target, in a word or two. */
export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, string>> = {
  met: "met",
  missed: "missed",
  noTarget: "no target",
  notMeasured: "not measured",
  narrative: "in words",
};

/** The sign that stands before the word; blank where nothing was judged. */
const SIGNS: Readonly<Record<OutcomeKind, string>> = {
  met: "✓ ",
  missed: "▼ ",
  noTarget: "",
  notMeasured: "",
  narrative: "",
};

/** An outcome with its sign: "▼ missed". */
export function toOutcomeText(kind: OutcomeKind): string {
  return SIGNS[kind] + OUTCOME_WORDS[kind];
}
