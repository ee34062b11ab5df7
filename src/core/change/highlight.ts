import type { PlanRange } from "./sheet-plan";

/** How a highlighted cell looks on screen and in print: colours are RRGGBB, the sign is in the number format. */
export interface HighlightLook {
  readonly fill: string;
  readonly color: string;
  /** What tells the state where colours do not. */
  readonly sign: string;
  /** Puts the sign before numbers and texts alike, so that colour is never all that tells. */
  readonly numberFormat: string;
}

/** One conditional format of ours: where it applies, when, and as what. */
export interface HighlightRule {
  readonly sheet: string;
  /** Of one column or of several, one column after the other, each from the top down. */
  readonly areas: readonly PlanRange[];
  /**
   * Without the leading "="; as the top left cell of the first area sees it. It ends in the mark of what it shows
   * ({@link toMarkedFormula}), which is how a highlight is told from the user's own conditional formats.
   */
  readonly formula: string;
}

/** What a highlight can say of a score, in the words of its mark. */
export type HighlightState = "behind" | "fell" | "met" | "ahead";

/** The mark of a rule that shows nothing and ends the looking: what cannot be read as a score is not highlighted. */
export const NO_HIGHLIGHT = "no";

/** The longest formula that a conditional format of ours has: Excel's own dialogue takes no more. */
export const LONGEST_HIGHLIGHT_FORMULA = 255;

/**
 * The look of each state. Text on its fill has a contrast above 7:1. Orange and blue differ to colour-blind eyes too, and
 * the signs differ on paper without colour.
 */
export const HIGHLIGHT_LOOKS: Readonly<Record<HighlightState, HighlightLook>> = {
  behind: toLook("▼", "F7B267", "3B1F00"),
  fell: toLook("↓", "FCE0C2", "5C2E00"),
  met: toLook("✓", "E5E7EB", "1F2937"),
  ahead: toLook("▲", "BBD7F5", "0B2A4A"),
};

const MARK = /,\s*N\(\s*"maturity:([a-z-]+)"\s*\)\s*=\s*0\s*\)\s*$/i;

/** The formula that is true when all conditions are, with a mark that changes nothing: `AND(A1>2,N("maturity:met")=0)`. */
export function toMarkedFormula(conditions: readonly string[], mark: HighlightState | typeof NO_HIGHLIGHT): string {
  return `AND(${conditions.join(",")},N("maturity:${mark}")=0)`;
}

/** Whether a conditional format with this formula is ours: whether it ends in a mark, be it one of a later version's. */
export function isHighlight(formula: string): boolean {
  return MARK.test(formula);
}

/** The look of a rule of ours; null for one that shows nothing. Never throws. */
export function findHighlightLook(formula: string): HighlightLook | null {
  const looks: Readonly<Record<string, HighlightLook | undefined>> = HIGHLIGHT_LOOKS;
  return looks[MARK.exec(formula)?.[1] ?? ""] ?? null;
}

function toLook(sign: string, fill: string, color: string): HighlightLook {
  const [positive, negative, text] = [`"${sign} "General`, `"${sign} "-General`, `"${sign} "@`];
  return { fill, color, sign, numberFormat: [positive, negative, positive, text].join(";") };
}
