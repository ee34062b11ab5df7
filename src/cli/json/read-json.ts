import { toAddress, toA1Range } from "../../core/grid/a1";
import type { Comment } from "../../core/scorecard/commentary";
import {
  findNewestPeriod,
  type Assessment,
  type Ladder,
  type Objective,
  type Scorecard,
} from "../../core/scorecard/scorecard";
import { toTarget } from "../../core/scorecard/target";
import { toKpiJson, toSavingJson } from "./kpi-json";
import { toScoreJson, toTargetJson } from "./score-json";

const SCHEMA_VERSION = 1;

/** What `maturity read --json` says of one file. Source: the command line's contract. */
export function toReadJson(file: string, scorecard: Scorecard): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    file,
    periods: scorecard.periods.map((period) => period.label),
    objectives: scorecard.objectives.map((objective) => toObjectiveJson(scorecard, objective)),
    ladders: scorecard.ladders.map(toLadderJson),
    assessments: scorecard.assessments.map(toAssessmentJson),
    kpis: scorecard.kpis.map((kpi) => toKpiJson(kpi, scorecard.kpiPeriods)),
    savings: scorecard.savings.map(toSavingJson),
    ...(scorecard.readAs.length > 0 ? { readAs: scorecard.readAs.map(toReasonJson) } : {}),
    unrecognised: scorecard.unrecognised.map(toReasonJson),
  };
}

function toReasonJson({ range, why }: Scorecard["unrecognised"][number]): object {
  return { sheet: range.sheet, range: toA1Range(range), why };
}

function toObjectiveJson(scorecard: Scorecard, objective: Objective): object {
  return {
    ref: objective.ref,
    title: objective.title.value,
    description: objective.description?.value ?? null,
    keyArea: objective.keyArea,
    theme: objective.theme,
    part: objective.part,
    scores: byPeriod(scorecard, objective.scores, toScoreJson),
    comments: byPeriod(scorecard, objective.comments, toCommentJson),
    target: toTargetJson(toTarget(scorecard, objective, findNewestPeriod(scorecard))),
    ladder: objective.ladder?.name ?? null,
    owner: objective.owner?.value ?? null,
  };
}

function toCommentJson(comment: Comment): object {
  const { text, at, commentary, actions, carriedForward, noFurtherAction } = comment;
  return { text, cell: toAddress(at), commentary, actions, carriedForward, noFurtherAction };
}

function toLadderJson(ladder: Ladder): object {
  return {
    name: ladder.name,
    for: ladder.for,
    levels: ladder.descriptors.map(({ level, source }) => ({ level, text: source.value, cell: toAddress(source.at) })),
    current: ladder.current && toScoreJson(ladder.current.source),
    ambition: ladder.ambition && toScoreJson(ladder.ambition.source),
  };
}

function toAssessmentJson(assessment: Assessment): object {
  const { keyArea, theme, source, current, wanted, next, wouldMean, wouldRequire } = assessment;
  return {
    keyArea,
    theme,
    current: toScoreJson(current),
    wanted: wanted && toScoreJson(wanted),
    next: next && toScoreJson(next),
    wouldMean: wouldMean?.value ?? "",
    wouldRequire: wouldRequire?.value ?? "",
    cell: toAddress(source.at),
  };
}

function byPeriod<T>(scorecard: Scorecard, values: ReadonlyMap<string, T>, toJson: (value: T) => object): object {
  return Object.fromEntries(
    scorecard.periods.flatMap((period) => {
      const value = values.get(period.key);
      return value === undefined ? [] : [[period.label, toJson(value)]];
    }),
  );
}
