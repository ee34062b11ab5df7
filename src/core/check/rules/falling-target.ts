import { toAddress } from "../../grid/a1";
import { comparePeriods } from "../../period/period";
import { toLevelPhrase, type Level } from "../../scale/level";
import { findCountedLevel, findUpperLevel } from "../../scale/score";
import {
  findNewestPeriod,
  toObjectiveName,
  type KeyArea,
  type Objective,
  type Period,
} from "../../scorecard/scorecard";
import type { CellRef } from "../../grid/cell-ref";
import type { Report } from "../finding";
import { findLowerAmbition } from "../lower-ambition";
import type { Rule } from "../rule";

/** A target that is lower than the one before, or than where a key area stands already. */
export const fallingTarget: Rule = {
  meta: {
    id: "falling-target",
    title: "Target falls",
    severity: "warning",
    rationale:
      "A council that means to get worse says why; more often two columns were mixed up, or a target was left behind.",
    source: "LGA National Procurement Strategy: the levels are steps that a council climbs or holds.",
    needs: ["targets"],
  },
  *check(scorecard) {
    const newest = findNewestPeriod(scorecard);
    for (const keyArea of scorecard.keyAreas) yield* checkKeyArea(keyArea);
    for (const objective of scorecard.objectives) yield* checkObjective(objective, newest);
  },
};

function* checkKeyArea(keyArea: KeyArea): Generator<Report> {
  const found = findLowerAmbition(keyArea);
  if (!found) return;
  const { name } = keyArea;
  const message = `${name} is wanted at ${toLevelPhrase(found.wanted)}, although it stands at ${toLevelPhrase(found.current)} already. Either the ambition is to be set anew, or one of the two is wrong.`;
  yield {
    objective: null,
    keyArea: name,
    period: null,
    at: found.wantedAt,
    message,
    related: [found.currentAt],
    fix: null,
  };
}

/** A level wanted of an objective for a period. */
interface DatedTarget {
  readonly key: string;
  readonly at: CellRef;
  /** The lower of two. */
  readonly lower: Level;
  readonly upper: Level;
}

function* checkObjective(objective: Objective, newest: Period | null): Generator<Report> {
  if (objective.targets.size < 2) return;
  const targets = toDatedTargets(objective);
  const later = targets.findIndex(({ key, upper }, index) => {
    const before = targets[index - 1];
    const isOver = newest !== null && comparePeriods({ key }, newest) < 0;
    return before !== undefined && !isOver && upper < before.lower;
  });
  const [before, target] = [targets[later - 1], targets[later]];
  if (!before || !target) return;
  const message = `${toObjectiveName(objective)} is to be at ${toLevelPhrase(target.lower)}, below its earlier target at ${toAddress(before.at)}, ${toLevelPhrase(before.lower)}.`;
  const { ref, keyArea } = objective;
  yield { objective: ref, keyArea, period: null, at: target.at, message, related: [before.at], fix: null };
}

/** The targets that are levels and name a period, oldest first. */
function toDatedTargets({ targets }: Objective): readonly DatedTarget[] {
  return [...targets]
    .flatMap(([key, { value, at }]) => {
      const [lower, upper] = [findCountedLevel(value), findUpperLevel(value)];
      return key === "" || lower === null || upper === null ? [] : [{ key, at, lower, upper }];
    })
    .sort(comparePeriods);
}
