import { toFindingsByObjective } from "../../app/objective-findings";
import type { Picture } from "../../app/picture";
import type { Finding } from "../../core/check/finding";
import { toOpenFindings } from "../../core/check/count-findings";
import type { ObjectiveGap } from "../../core/gaps/measure";
import type { Objective } from "../../core/scorecard/scorecard";
import { toObjectiveKeys } from "./objective-key";

/** An objective as the list shows it. */
export interface ObjectiveRow {
  /** Tells it from every other objective, also after rows were inserted above it. */
  readonly key: string;
  readonly objective: Objective;
  /** Null where no score of the workbook belongs to a period. */
  readonly gap: ObjectiveGap | null;
  /** Those that nobody has accepted. */
  readonly findings: readonly Finding[];
}

/** A row for each objective, in the order of the workbook. */
export function toObjectiveRows({ review, gaps, checks }: Picture): readonly ObjectiveRow[] {
  const { objectives } = review.scorecard;
  const keys = toObjectiveKeys(objectives);
  const findings = toFindingsByObjective(objectives, toOpenFindings(checks.findings));
  return objectives.map((objective, index) => ({
    key: keys[index] ?? "",
    objective,
    gap: gaps?.objectives[index] ?? null,
    findings: findings.get(index) ?? [],
  }));
}
