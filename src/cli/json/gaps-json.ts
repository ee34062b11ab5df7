import type { KeyAreaGap } from "../../core/gaps/key-area-gap";
import type { GapReport, ObjectiveGap, RollUp } from "../../core/gaps/measure";
import { toFourPlaces } from "./decimal";

/** What `maturity gaps --json` says. Source: the command line's contract. */
export function toGapsJson(report: GapReport): object {
  return {
    period: report.period.label,
    previous: report.previous?.label ?? null,
    basis: report.basis,
    objectives: report.objectives.map(toObjectiveGapJson),
    keyAreas: report.keyAreas.map(({ keyArea, figures, assessed }) => ({
      name: keyArea.name,
      theme: keyArea.theme,
      ...toMeansJson(figures),
      weakest: figures.weakest,
      target: toFourPlaces(figures.wanted),
      scored: figures.scored,
      of: figures.of,
      notApplicable: figures.notApplicable,
      behind: figures.behind,
      assessed: assessed && toAssessedJson(assessed),
    })),
    overall: {
      ...toMeansJson(report.overall),
      scored: report.overall.scored,
      of: report.overall.of,
      notApplicable: report.overall.notApplicable,
      behind: report.overall.behind,
      met: report.overall.met,
      ahead: report.overall.ahead,
      improved: report.overall.improved,
      unchanged: report.overall.unchanged,
      fell: report.overall.fell,
    },
  };
}

function toObjectiveGapJson({ objective, level, wanted, from, gap, state, movement }: ObjectiveGap): object {
  return { ref: objective.ref, keyArea: objective.keyArea, score: level, target: wanted, from, gap, state, movement };
}

function toAssessedJson({ level, wanted, from, gap, state }: KeyAreaGap): object {
  return { score: level, target: wanted, from, gap, state };
}

function toMeansJson({ mean, previousMean }: RollUp): object {
  return { mean: toFourPlaces(mean), previousMean: toFourPlaces(previousMean) };
}
