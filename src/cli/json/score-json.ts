import { toAddress } from "../../core/grid/a1";
import type { Score } from "../../core/scale/score";
import type { Sourced } from "../../core/scorecard/sourced";
import type { Target } from "../../core/scorecard/target";

/** A score as the contract writes it, with the text and the cell that it was read from. */
export function toScoreJson(source: Sourced<Score>): object {
  return { ...toKindJson(source.value), text: source.text, cell: toAddress(source.at) };
}

/** A target as the contract writes it: a score, and where it came from. A default has no cell. */
export function toTargetJson({ source, level, from, at }: Target): object | null {
  if (source) return { ...toScoreJson(source), from };
  return level === null ? null : { kind: "awarded", level, text: String(level), cell: at && toAddress(at), from };
}

function toKindJson(score: Score): object {
  switch (score.kind) {
    case "awarded":
      return { kind: score.kind, level: score.level };
    case "between":
      return { kind: score.kind, lower: score.lower, upper: score.upper };
    case "unreadable":
      return { kind: score.kind, why: score.why };
    case "notApplicable":
    case "blank":
      return { kind: score.kind };
  }
}
