import { findUnit, type Unit } from "../amount/unit";
import { findYearPeriod, isOneYear, type Period } from "../period/period";

/** A column of a table of figures and what its header says it holds. */
export interface FigureColumn<Role extends string> {
  readonly column: number;
  readonly header: string;
  readonly role: Role;
  /** The period of its figures; null where the role has none. */
  readonly period: Period | null;
  /** What its figures are where they do not say it themselves; null where the header names no unit. */
  readonly unit: Unit | null;
}

/** In characters; what is longer is a sentence and no header. */
export const LONGEST_HEADER = 80;

/** A header without the period and the unit that it names. */
export interface HeaderParts {
  readonly rest: string;
  readonly period: Period | null;
  readonly unit: Unit | null;
}

/** Takes the period and the unit out of a header such as "Saving 2020/21 (£000)". */
export function toHeaderParts(header: string): HeaderParts {
  const period = findYearPeriod(header);
  const unit = findUnit(period?.rest ?? header);
  return { rest: unit?.rest ?? period?.rest ?? header, period: period?.period ?? null, unit: unit?.unit ?? null };
}

/** The year, or financial year, that a title or heading names; null where it names none, or a strategy's five years. */
export function findSingleYear(text: string): Period | null {
  const period = findYearPeriod(text)?.period ?? null;
  return period && isOneYear(period) ? period : null;
}

/** Tells quickly whether a text may be a header of a table. */
export type Hint = Pick<RegExp, "test">;

/** Finds any of some header wordings in a text, whatever stands between their words. */
export function toHint(wordings: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${wordings.map((wording) => wording.replaceAll(" ", "\\W+")).join("|")})\\b`, "i");
}
