import type { ObjectiveGap } from "../gaps/measure";
import type { Level } from "../scale/level";
import { findCountedLevel, findUpperLevel, type Score } from "../scale/score";
import type { Ladder, MarkedLevel, Objective } from "../scorecard/scorecard";
import type { Sourced } from "../scorecard/sourced";
import { highestLevelOfRows, lookUp, lowestLevelOfRows, type Criterion } from "./formula";
import { toMarkedLevel } from "./marks";
import { READ_AS, type ReadingsRanges } from "./reading-ranges";
import { toReadAs, toRowFormula } from "./scores-data";
import type { ScoresContext } from "./tab-maker";
import { toShownWanted } from "./wanted-level";
import { toWrittenTextFormula } from "./written-text";

/** A formula and what it gives. */
export interface LiveValue {
  readonly value: string | number;
  readonly formula: string;
}

/** A level that formulas read from the cells that it rests on; two numbers where it is between levels, or ranges over them. */
export interface LiveLevel {
  /** From 1 to 5; or a word that says why there is none. */
  readonly lower: LiveValue;
  /** From 1 to 5; "" where there is none. */
  readonly upper: LiveValue;
  /** Whether it can never be between two levels. */
  readonly isOne?: boolean;
}

const NOT_SCORED = "not scored";
const NOT_MARKED = "not marked";
const NOT_KNOWN = "not known";

/** The level that a cell names, or that stands at the head of its text. */
export function toCellLevel(source: Sourced<Score>, readings: ReadingsRanges): LiveLevel {
  const text = toWrittenTextFormula(source);
  const kind = lookUp(readings.kind, text, readings);
  const level = lookUp(readings.lower, text, readings);
  const words = [`"${READ_AS.notRead}"`, level, `"${READ_AS.notApplicable}"`, `"${READ_AS.blank}"`];
  return {
    lower: {
      value: findCountedLevel(source.value) ?? toReadAs(source.value),
      formula: `IF(${text}="","${READ_AS.blank}",CHOOSE(1+${kind},${words.join(",")}))`,
    },
    upper: {
      value: findUpperLevel(source.value) ?? "",
      formula: `IF(${kind}=1,${lookUp(readings.upper, text, readings)},"")`,
    },
  };
}

/** The level whose cell in a ladder's header is marked. */
export function toLevelOfMark({ header }: Ladder, { source, mark }: MarkedLevel): LiveLevel {
  const level = findCountedLevel(source.value);
  return {
    lower: { value: level ?? NOT_MARKED, formula: toMarkedLevel(header, mark, `"${NOT_MARKED}"`) },
    upper: { value: level ?? "", formula: toMarkedLevel(header, mark, '""') },
    isOne: true,
  };
}

/** The rows of Scores data that are a key area's in the tab's period. */
export interface KeyAreaRows {
  readonly objectives: readonly Objective[];
  /** The same, held against what they are measured against. */
  readonly gaps: readonly ObjectiveGap[];
  readonly criteria: readonly Criterion[];
}

/**
 * The level of a group of objectives: that of the weakest of them. Upper is the weakest by the higher level of each score, so
 * that a group whose weakest score is 2/3 stands between 2 and 3.
 */
export function toWeakestLevel({ objectives, criteria }: KeyAreaRows, { data, period }: ScoresContext): LiveLevel {
  const scores = objectives.flatMap(({ scores: own }) => own.get(period.key)?.value ?? []);
  return {
    lower: {
      value: findLowest(scores.map(findCountedLevel)) ?? NOT_SCORED,
      formula: lowestLevelOfRows(data.lower, criteria, `"${NOT_SCORED}"`),
    },
    upper: { value: findLowest(scores.map(findUpperLevel)) ?? "", formula: lowestLevelOfRows(data.upper, criteria) },
  };
}

/** The levels that a group of objectives is measured against, from the lowest to the highest. */
export function toWantedLevels({ gaps, criteria }: KeyAreaRows, { data }: ScoresContext): LiveLevel {
  const levels = gaps.flatMap(({ wanted }) => wanted ?? []);
  return {
    lower: {
      value: findLowest(levels) ?? NOT_KNOWN,
      formula: lowestLevelOfRows(data.target, criteria, `"${NOT_KNOWN}"`),
    },
    upper: {
      value: levels.length > 0 ? Math.max(...levels) : "",
      formula: highestLevelOfRows(data.target, criteria),
    },
  };
}

/** The level of one objective. */
export function toObjectiveLevel(objective: Objective, { scorecard, data, period }: ScoresContext): LiveLevel {
  const score: Score = objective.scores.get(period.key)?.value ?? { kind: "blank" };
  const order = scorecard.periods.indexOf(period) + 1;
  const lower = toRowFormula(data, "lower", objective, order);
  return {
    lower: {
      value: findCountedLevel(score) ?? toReadAs(score),
      formula: `IF(ISNUMBER(${lower}),${lower},${toRowFormula(data, "readAs", objective, order)})`,
    },
    upper: { value: findUpperLevel(score) ?? "", formula: toRowFormula(data, "upper", objective, order) },
  };
}

/** The level that one objective is measured against. */
export function toObjectiveTarget(
  { objective, wanted }: ObjectiveGap,
  { scorecard, data, options, period }: ScoresContext,
): LiveLevel {
  const formula = toRowFormula(data, "target", objective, scorecard.periods.indexOf(period) + 1);
  return {
    lower: { value: toShownWanted(wanted, options.against), formula },
    upper: { value: wanted ?? "", formula: `IF(ISNUMBER(${formula}),${formula},"")` },
  };
}

function findLowest(levels: readonly (Level | null)[]): Level | null {
  return levels.reduce<Level | null>(
    (lowest, level) => (lowest === null || (level !== null && level < lowest) ? level : lowest),
    null,
  );
}
