import type { Comparison } from "./appearance";

/** What may be typed into a cell, as far as it bears on levels: Excel calls it data validation. */
export interface InputRule {
  /** `other`: a rule that only Excel can work out. */
  readonly type: "list" | "whole" | "decimal" | "other";
  readonly comparison: Comparison;
  /** One or two, without a leading `=`. A list is a reference, or choices in quotes with commas between them. */
  readonly formulas: readonly string[];
  /** Whether Excel lets nothing else in; where not, it warns or says nothing. */
  readonly isStrict: boolean;
}
