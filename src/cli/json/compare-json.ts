import type { Comparison } from "../../app/compare";
import type { RollUp } from "../../core/gaps/measure";
import { toFourPlaces } from "./decimal";

/** What `maturity compare --json` says: lists in a row have a place for each workbook, in their order. */
export function toCompareJson({ workbooks, keyAreas, objectives, likened, unmatched }: Comparison): object {
  return {
    schemaVersion: 1,
    workbooks: workbooks.map(({ name, report }) => ({
      file: name,
      period: report.period.label,
      basis: report.basis,
      overall: toFigures(report.overall),
    })),
    keyAreas: keyAreas.map(({ name, figures }) => ({ name, figures: figures.map((each) => each && toFigures(each)) })),
    objectives: objectives.map(({ ref, title, keyArea, gaps }) => ({
      ref,
      title,
      keyArea,
      scores: gaps.map((gap) => gap && { score: gap.level, target: gap.wanted, gap: gap.gap, state: gap.state }),
    })),
    likened,
    unmatched,
  };
}

function toFigures({ mean, weakest, scored, of, behind }: RollUp): object {
  return { mean: toFourPlaces(mean), weakest, scored, of, behind };
}
