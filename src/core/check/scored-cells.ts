import { toPlainText } from "../grid/display";
import { parseHeadScore } from "../scale/head-score";
import type { Score } from "../scale/score";
import { findNewestPeriod, type Objective, type Period, type Scorecard } from "../scorecard/scorecard";
import type { Sourced } from "../scorecard/sourced";
import type { Report } from "./finding";

/** One objective's score cell in one period. */
export interface ScoredCell {
  readonly objective: Objective;
  readonly period: Period;
  readonly score: Sourced<Score>;
}

/** Every score cell of every period, objective by objective, oldest period first. */
export function* toScoredCells(scorecard: Scorecard): Generator<ScoredCell> {
  for (const objective of scorecard.objectives) {
    for (const period of scorecard.periods) {
      const score = objective.scores.get(period.key);
      if (score) yield { objective, period, score };
    }
  }
}

/** The objectives and the newest period; nothing where no score belongs to any period. */
export function* toNewestPeriod(
  scorecard: Scorecard,
): Generator<{ readonly objective: Objective; readonly period: Period }> {
  const period = findNewestPeriod(scorecard);
  if (period) for (const objective of scorecard.objectives) yield { objective, period };
}

/** A report about an objective's score cell. */
export function toScoreReport(
  { objective, period, score }: ScoredCell,
  message: string,
  more: Partial<Pick<Report, "fix" | "related">> = {},
): Report {
  return {
    objective: objective.ref,
    keyArea: objective.keyArea,
    period,
    at: score.at,
    message,
    related: more.related ?? [],
    fix: more.fix ?? null,
  };
}

/** In characters: of a longer text a message quotes the beginning. */
const LONGEST_QUOTE = 60;

/**
 * A score as it was typed: a number in full, whatever its format rounds it to; a percentage as it is shown; of a longer text
 * the words at its head.
 */
export function toWrittenScore({ cell, text, portion }: Sourced<Score>): string {
  if (portion === "head" && typeof cell.value === "string") {
    const { head, rest } = parseHeadScore(text);
    if (head !== "") return head;
    return rest.length > LONGEST_QUOTE ? `${rest.slice(0, LONGEST_QUOTE).trimEnd()}…` : rest;
  }
  return typeof cell.value === "number" && !text.includes("%") ? toPlainText(cell.value) : text.trim();
}
