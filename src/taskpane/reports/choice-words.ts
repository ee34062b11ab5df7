import type { AgainstKind } from "../../core/report/report-options";
import type { Basis } from "../../core/scale/score";
import { toCountText } from "../parts/numbers";

/** What scores can be measured against, as one chooses it. */
export const AGAINST_CHOICES: Readonly<Record<AgainstKind, string>> = {
  target: "each objective’s target",
  baseline: "the baseline, for every objective",
  previous: "the score of the period compared with",
  next: "the level above each score",
};

/** How a score between two levels counts, as one chooses it. */
export const BASIS_CHOICES: Readonly<Record<Basis, string>> = {
  weakest: "as the lower level",
  midpoint: "as the midpoint, in means and movement",
};

/** Which key areas are in the tabs: "All 10 key areas", "3 of 10 key areas". */
export function toKeyAreaWords(names: readonly string[], leftOut: ReadonlySet<string>): string {
  const inside = names.filter((name) => !leftOut.has(name)).length;
  const all = toCountText(names.length, "key area");
  return inside === names.length ? `All ${all}` : `${inside} of ${all}`;
}

/** What the section and its fields are called. */
export const CHOICE_LABELS = {
  heading: "What the tabs are made for",
  period: "Period",
  compared: "Compared with",
  against: "Measured against",
  basis: "A score between two levels counts",
  baseline: "Baseline without a target",
  keyAreas: "Key areas in the tabs",
} as const;

/** "the period before (2025)". */
export function toPeriodBefore(label: string): string {
  return `the period before (${label})`;
}

/** "The newest is 2026." */
export function toNewestNote(label: string): string {
  return `The newest is ${label}.`;
}

/** Where the choice is kept. */
export function toKeptNote(isOnSummary: boolean): string {
  return isOnSummary
    ? "The yellow cells of the Summary tab hold the period, the basis and the baseline: change one there, and every figure follows."
    : "Kept in this workbook once the tabs are written.";
}
