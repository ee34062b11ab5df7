import type { Scorecard } from "../scorecard/scorecard";
import type { AgainstKind, ReportOptions } from "./report-options";

/** What the tabs call that which scores are measured against, within a sentence and as a header. */
export const AGAINST_WORDS: Readonly<
  Record<AgainstKind, { readonly short: string; readonly header: string; readonly whole: string }>
> = {
  target: { short: "target", header: "Target", whole: "each objective’s target" },
  baseline: { short: "baseline", header: "Baseline", whole: "the baseline, the same level for every objective" },
  previous: { short: "earlier score", header: "Earlier score", whole: "the score of the period compared with" },
  next: { short: "next level", header: "Next level", whole: "the level above each score" },
};

/**
 * The part of a scorecard that tabs are made of: without the key areas that are left out, their objectives, ladders and
 * assessments. Where some are, objectives of no key area are left out too. The scorecard itself where none is. Total.
 */
export function toReportScorecard(scorecard: Scorecard, leftOut: ReadonlySet<string>): Scorecard {
  const gone = scorecard.keyAreas.filter(({ name }) => leftOut.has(name));
  if (gone.length === 0) return scorecard;
  const isIn = (keyArea: string | null): boolean => keyArea !== null && !leftOut.has(keyArea);
  return {
    ...scorecard,
    keyAreas: scorecard.keyAreas.filter(({ name }) => !leftOut.has(name)),
    objectives: scorecard.objectives.filter(({ keyArea }) => isIn(keyArea)),
    ladders: scorecard.ladders.filter(({ keyArea }) => keyArea === null || isIn(keyArea)),
    assessments: scorecard.assessments.filter(({ keyArea }) => isIn(keyArea)),
  };
}

/** What a tab measures against and which key areas are in it, in words. Total. */
export function toScopeSentences(whole: Scorecard, { against, leftOut }: ReportOptions): string {
  const names = whole.keyAreas.map(({ name }) => name);
  const inside = names.filter((name) => !leftOut.has(name));
  const measured = `Measured against ${AGAINST_WORDS[against].whole}.`;
  if (names.length === 0) return measured;
  if (inside.length === names.length) return `${measured} All key areas.`;
  const outside = names.filter((name) => leftOut.has(name));
  return inside.length <= outside.length
    ? `${measured} Only these key areas: ${inside.join("; ")}.`
    : `${measured} All key areas but: ${outside.join("; ")}.`;
}
