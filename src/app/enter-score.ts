import type { Change, ChangePlan } from "../core/change/change-plan";
import { toAddress } from "../core/grid/a1";
import type { CellValue } from "../core/grid/cell";
import { findRef } from "../core/recognise/ref";
import { parseScoreText } from "../core/scale/score-text";
import { toCellValue, toChangedValue, toNotation } from "../core/scorecard/notation";
import type { Objective, Period, Scorecard } from "../core/scorecard/scorecard";
import type { Sourced } from "../core/scorecard/sourced";
import { findPeriodNamed } from "./find-period";
import { isProblem, notFound, refused, type Problem } from "./problem";
import type { Review } from "./review";

/** A score that a person enters. */
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
 * The change that writes a score, in the sheet's own notation, and perhaps its comment. A score that cannot be read is
 * refused, and so is a cell that holds a formula.
 */
export function planScoreEntry({ scorecard }: Review, entry: ScoreEntry): ChangePlan | Problem {
  const objective = findObjective(scorecard, entry.objective);
  if (isProblem(objective)) return objective;
  const period = findPeriodNamed(scorecard, entry.period);
  if (isProblem(period)) return period;
  const changes: Change[] = [];
  for (const change of [
    planScore(scorecard, objective, period, entry.score),
    entry.comment === null ? null : planComment(objective, period, entry.comment),
  ]) {
    if (change === null) continue;
    if (isProblem(change)) return change;
    changes.push(change);
  }
  return { label: `Score objective ${entry.objective} for ${period.label}`, changes };
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

function planScore(scorecard: Scorecard, objective: Objective, period: Period, written: string): Change | Problem {
  const score = parseScoreText(written);
  if (score.kind === "blank" || score.kind === "unreadable") {
    return notFound(
      `“${written}” is no score. Write a level from 1 to 5, two neighbouring levels such as 2/3, or N/A.`,
    );
  }
  const cell = objective.scores.get(period.key);
  if (!cell) return notFound(`${toAddress(objective.title.at)} has no score column for ${period.label}.`);
  const column = scorecard.objectives.flatMap((each) => each.scores.get(period.key) ?? []);
  const value = score.kind === "notApplicable" ? "N/A" : toCellValue(score, toNotation(column));
  return planText(cell, toChangedValue(cell, value));
}

function planComment(objective: Objective, period: Period, comment: string): Change | Problem {
  const cell = objective.commentCells.get(period.key);
  if (!cell) return notFound(`${toAddress(objective.title.at)} has no comment column for ${period.label}.`);
  return planText(cell, comment);
}

function planText({ at, cell }: Sourced<unknown>, value: CellValue): Change | Problem {
  if (cell.formula !== null) {
    return refused(
      `${toAddress(at)} holds a formula (=${cell.formula}), which was not overwritten. Change it in Excel if that is wanted.`,
    );
  }
  return {
    kind: "setCell",
    at,
    from: { value: cell.value, formula: null },
    to: { value: value === "" ? null : value, formula: null },
  };
}
