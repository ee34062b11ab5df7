import { findNextLevel, type Level } from "../scale/level";
import { toMean } from "../scale/mean";
import { findCountedLevel, findCountedValue, type Basis, type Score } from "../scale/score";
import {
  CURRENT_PERIOD,
  findNewestPeriod,
  findPeriodBefore,
  toObjectivesOf,
  type KeyArea,
  type Objective,
  type Period,
  type Scorecard,
} from "../scorecard/scorecard";
import type { Sourced } from "../scorecard/sourced";
import { toTarget } from "../scorecard/target";
import type { Against, WantedFrom } from "./against";
import { toGap, toGapState, toMovement, type GapState, type Movement } from "./gap";
import { findKeyAreaGap, type KeyAreaGap } from "./key-area-gap";

/** What to measure. */
export interface MeasureOptions {
  /** Null for the newest period. */
  readonly period: Period | null;
  readonly against: Against;
  readonly basis: Basis;
  /** The period that it is compared with, null for none; the one before where it is absent. */
  readonly compared?: Period | null;
}

/** One objective's score held against what is wanted of it. */
export interface ObjectiveGap {
  readonly objective: Objective;
  /** Null where the objective has no score column for the period. */
  readonly score: Sourced<Score> | null;
  readonly previousScore: Sourced<Score> | null;
  /** The level counted for gap and state, always the lower of two. */
  readonly level: Level | null;
  readonly wanted: Level | null;
  readonly from: WantedFrom;
  /** In levels; positive is behind. */
  readonly gap: number | null;
  readonly state: GapState;
  readonly movement: Movement;
}

/** Figures over a group of objectives. Means are in levels on the chosen basis, null where nothing is scored. */
export interface RollUp {
  readonly mean: number | null;
  readonly previousMean: number | null;
  readonly weakest: Level | null;
  /** The mean of the levels wanted of the group's objectives. */
  readonly wanted: number | null;
  readonly scored: number;
  /** The objectives that apply: all but those marked as not applicable. */
  readonly of: number;
  readonly notApplicable: number;
  readonly behind: number;
  readonly met: number;
  readonly ahead: number;
  readonly improved: number;
  readonly unchanged: number;
  readonly fell: number;
}

/** One key area's figures. */
export interface KeyAreaFigures {
  readonly keyArea: KeyArea;
  /** Over the key area's objectives. */
  readonly figures: RollUp;
  /** Its assessment as a whole; null where the workbook holds none. */
  readonly assessed: KeyAreaGap | null;
}

/** Gaps and movement in one period. */
export interface GapReport {
  readonly period: Period;
  readonly previous: Period | null;
  readonly basis: Basis;
  readonly objectives: readonly ObjectiveGap[];
  readonly keyAreas: readonly KeyAreaFigures[];
  readonly overall: RollUp;
}

/**
 * Measures every objective, key area and the whole. Null where the scorecard has nothing to measure; where it has only
 * assessments of key areas, which belong to no period, the period is "current".
 */
export function measureGaps(scorecard: Scorecard, options: MeasureOptions): GapReport | null {
  const period = options.period ?? findNewestPeriod(scorecard) ?? findPeriodOfStandings(scorecard);
  return period && measurePeriod(scorecard, period, options);
}

/** The same of a period that is known. */
export function measurePeriod(
  scorecard: Scorecard,
  period: Period,
  options: Pick<MeasureOptions, "against" | "basis" | "compared">,
): GapReport {
  const { compared: previous = findPeriodBefore(scorecard, period) } = options;
  const gapOf = new Map(
    scorecard.objectives.map((objective) => [
      objective.index,
      measureObjective(scorecard, objective, { ...options, period, previous }),
    ]),
  );
  const gapsOf = (objectives: readonly Objective[]): readonly ObjectiveGap[] =>
    objectives.flatMap((objective) => gapOf.get(objective.index) ?? []);
  const objectives = gapsOf(scorecard.objectives);
  return {
    period,
    previous,
    basis: options.basis,
    objectives,
    keyAreas: scorecard.keyAreas.map((keyArea) => ({
      keyArea,
      figures: toRollUp(gapsOf(toObjectivesOf(scorecard, keyArea)), options.basis),
      assessed: findKeyAreaGap(scorecard, keyArea, options.against),
    })),
    overall: toRollUp(objectives, options.basis),
  };
}

function findPeriodOfStandings({ keyAreas }: Scorecard): Period | null {
  return keyAreas.some(({ standings }) => standings.length > 0) ? CURRENT_PERIOD : null;
}

/** The figures of a group of objectives. */
export function toRollUp(gaps: readonly ObjectiveGap[], basis: Basis): RollUp {
  const valueOf = (score: Sourced<Score> | null): number | null =>
    score ? findCountedValue(score.value, basis) : null;
  const mean = toMean(gaps.map((gap) => valueOf(gap.score)));
  const levels = gaps.flatMap((gap) => gap.level ?? []);
  const notApplicable = gaps.filter((gap) => gap.score?.value.kind === "notApplicable").length;
  const countState = (state: GapState): number => gaps.filter((gap) => gap.state === state).length;
  const countMovement = (movement: Movement): number => gaps.filter((gap) => gap.movement === movement).length;
  return {
    mean: mean.value,
    previousMean: toMean(gaps.map((gap) => valueOf(gap.previousScore))).value,
    weakest: levels.reduce<Level | null>((lowest, level) => (lowest === null || level < lowest ? level : lowest), null),
    wanted: toMean(gaps.map((gap) => gap.wanted)).value,
    scored: mean.scored,
    of: gaps.length - notApplicable,
    notApplicable,
    behind: countState("behind"),
    met: countState("met"),
    ahead: countState("ahead"),
    improved: countMovement("improved"),
    unchanged: countMovement("unchanged"),
    fell: countMovement("fell"),
  };
}

function measureObjective(
  scorecard: Scorecard,
  objective: Objective,
  options: Pick<MeasureOptions, "against" | "basis"> & { readonly period: Period; readonly previous: Period | null },
): ObjectiveGap {
  const score = objective.scores.get(options.period.key) ?? null;
  const previousScore = (options.previous && objective.scores.get(options.previous.key)) ?? null;
  const level = score ? findCountedLevel(score.value) : null;
  const { wanted, from } = toWanted(scorecard, objective, { ...options, level, previousScore });
  const gap = toGap(score?.value ?? null, wanted);
  return {
    objective,
    score,
    previousScore,
    level,
    wanted,
    from,
    gap,
    state: toGapState(gap),
    movement: toMovement(previousScore?.value ?? null, score?.value ?? null, options.basis),
  };
}

function toWanted(
  scorecard: Scorecard,
  objective: Objective,
  options: {
    readonly against: Against;
    readonly period: Period;
    readonly level: Level | null;
    readonly previousScore: Sourced<Score> | null;
  },
): { readonly wanted: Level | null; readonly from: WantedFrom } {
  const { against, level, previousScore } = options;
  switch (against.kind) {
    case "target": {
      const target = toTarget(scorecard, objective, options.period);
      return { wanted: target.level, from: target.from };
    }
    case "baseline":
      return { wanted: against.level, from: "baseline" };
    case "previous":
      return { wanted: previousScore ? findCountedLevel(previousScore.value) : null, from: "previous" };
    case "next":
      return { wanted: level === null ? null : (findNextLevel(level) ?? level), from: "next" };
  }
}
