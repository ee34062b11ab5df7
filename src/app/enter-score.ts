import type { ChangePlan } from "../core/change/change-plan";
import { toAddress } from "../core/grid/a1";
import { findRef } from "../core/recognise/ref";
import type { Objective, Scorecard } from "../core/scorecard/scorecard";
import { isPast } from "./entry-questions";
import { fitEntry, type InputRules } from "./fit-entry";
import { findPeriodNamed } from "./find-period";
import { findHiddenRowNote } from "./hidden-rows";
import { planObjectiveEntry } from "./objective-entry";
import { isProblem, notFound, type Problem } from "./problem";
import type { Review } from "./review";

/** A score as a person names it on the command line. */
export interface ScoreEntry {
  /** The objective's ref in any spelling: 7, #7, VC07. */
  readonly objective: string;
  readonly period: string;
  /** As a person writes it: 3, Mature, 2/3, N/A. */
  readonly score: string;
  /** What the comment cell says from now on; null to leave it as it is. */
  readonly comment: string | null;
}

/**
 * The change that writes a score for the objective and the period that a person named, and perhaps its comment, as the data
 * validation of its cell takes it. Throws HostError.
 */
export async function planScoreEntry(
  review: Review,
  entry: ScoreEntry,
  rules: InputRules,
): Promise<ChangePlan | Problem> {
  const objective = findObjective(review.scorecard, entry.objective);
  if (isProblem(objective)) return objective;
  const period = findPeriodNamed(review.scorecard, entry.period);
  if (isProblem(period)) return period;
  const plan = planObjectiveEntry(review, objective, period, {
    score: entry.score,
    comment: entry.comment === null ? null : { text: entry.comment, how: "replace" },
  });
  return isProblem(plan) ? plan : fitEntry(review, objective, plan, rules);
}

/** What a person should know of an entry that was planned: that it changes a past round, or a row that is out of sight. */
export function findEntryNotes(review: Review, entry: ScoreEntry, plan: ChangePlan): readonly string[] {
  const period = findPeriodNamed(review.scorecard, entry.period);
  const past =
    isProblem(period) || !isPast(review, period) ? null : `${period.label} is a past round: its record was changed.`;
  return [past, findHiddenRowNote(review.snapshot, plan)].filter((note) => note !== null);
}

function findObjective(scorecard: Scorecard, written: string): Objective | Problem {
  const ref = findRef(written) ?? written.trim();
  const found = scorecard.objectives.filter((objective) => objective.ref === ref);
  const [only, second] = found;
  if (only && !second) return only;
  if (second) {
    const cells = found.map((objective) => toAddress(objective.title.at)).join(" and ");
    return notFound(`More than one objective has the ref ${ref}: ${cells}. Number them differently first.`);
  }
  const refs = scorecard.objectives.flatMap((objective) => objective.ref ?? []);
  const known =
    refs.length > 0 ? `Its refs run from ${refs[0] ?? ""} to ${refs.at(-1) ?? ""}.` : "Its objectives have no refs.";
  return notFound(`There is no objective “${written}” in this workbook. ${known}`);
}
