import { toPeriodName } from "../../period/period";
import { toAddress } from "../../grid/a1";
import type { CellRef } from "../../grid/cell-ref";
import { findCountedLevel, findUpperLevel, type LikelyScore, type Score } from "../../scale/score";
import { toObjectiveName, type KeyArea, type Objective, type Scorecard } from "../../scorecard/scorecard";
import type { Sourced } from "../../scorecard/sourced";
import type { Report } from "../finding";
import type { Rule } from "../rule";
import { toScorePhrase } from "../score-fix";

/** Two sheets that give one key area or objective different levels for the same thing. */
export const conflictingSheets: Rule = {
  meta: {
    id: "conflicting-sheets",
    title: "Sheets give different levels for the same thing",
    severity: "error",
    rationale:
      "Whoever reads one sheet reports another level than whoever reads the other, and nobody can tell which holds.",
    source: "LGA National Procurement Strategy assessment: one agreed level for each key area and objective.",
    needs: ["severalSheets"],
  },
  *check(scorecard) {
    for (const keyArea of scorecard.keyAreas) yield* checkKeyArea(keyArea);
    for (const objective of scorecard.objectives) yield* checkObjective(scorecard, objective);
  },
};

/** A level that a sheet gives. */
interface Stated {
  readonly score: LikelyScore;
  readonly at: CellRef;
}

/** One finding for a key area, whether its sheets disagree on where it stands, on where it is wanted to be, or on both. */
function* checkKeyArea({ name, standings }: KeyArea): Generator<Report> {
  const current = findConflict(standings.flatMap((standing) => standing.current ?? []));
  const wanted = findConflict(standings.flatMap((standing) => standing.wanted ?? []));
  const [first, ...related] = [...current, ...wanted].map(({ at }) => at);
  if (!first) return;
  const parts = [
    ...(current.length > 0 ? [`stands at ${toPhrase(current)}`] : []),
    ...(wanted.length > 0 ? [`is to reach ${toPhrase(wanted)}`] : []),
  ];
  const message = `${name} ${parts.join(", and ")}: the sheets disagree.`;
  yield { objective: null, keyArea: name, period: null, at: first, message, related, fix: null };
}

function* checkObjective({ periods }: Scorecard, objective: Objective): Generator<Report> {
  for (const period of periods) {
    const others = objective.otherScores.filter((other) => other.period === period.key).map(({ score }) => score);
    const stated = findConflict([objective.scores.get(period.key), ...others].flatMap((score) => score ?? []));
    const [first, ...related] = stated.map(({ at }) => at);
    if (!first) continue;
    const message = `${toObjectiveName(objective)} is scored ${toPhrase(stated)} for ${toPeriodName(period)}: the sheets disagree.`;
    const { ref, keyArea } = objective;
    yield { objective: ref, keyArea, period, at: first, message, related, fix: null };
  }
}

/** The first statement of each level, where several sheets give levels that are not the same; else nothing. */
function findConflict(scores: readonly Sourced<Score>[]): readonly Stated[] {
  const stated = new Map<string, Stated>();
  for (const { value: score, at } of scores) {
    if (score.kind !== "awarded" && score.kind !== "between") continue;
    const levels = `${findCountedLevel(score) ?? ""}/${findUpperLevel(score) ?? ""}`;
    if (!stated.has(levels)) stated.set(levels, { score, at });
  }
  const different = [...stated.values()];
  return new Set(different.map(({ at }) => at.sheet)).size > 1 ? different : [];
}

/** "Mature (3) by Measures!A4 and Developing (2) by KPI!B9". */
function toPhrase(stated: readonly Stated[]): string {
  return stated.map(({ score, at }) => `${toScorePhrase(score)} by ${toAddress(at)}`).join(" and ");
}
