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

/** In characters: of more names the tab's own rows tell. */
const LONGEST_NAMES = 110;

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

/** What tabs are made for, in words. */
export interface ReportScope {
  /** What is measured against, and which key areas are in: for a tab that measures scores. */
  readonly measured: string;
  /** Which key areas are in, for a tab that measures none; "" in a workbook without key areas. */
  readonly keyAreas: string;
}

/** What the tabs are made for. Total. */
export function toReportScope(whole: Scorecard, { against, leftOut }: ReportOptions): ReportScope {
  const keyAreas = toKeyAreasSentence(whole, leftOut);
  const measured = `Measured against ${AGAINST_WORDS[against].whole}.`;
  return { measured: keyAreas === "" ? measured : `${measured} ${keyAreas}`, keyAreas };
}

function toKeyAreasSentence({ keyAreas }: Scorecard, leftOut: ReadonlySet<string>): string {
  const names = keyAreas.map(({ name }) => name);
  const inside = names.filter((name) => !leftOut.has(name));
  if (names.length === 0) return "";
  if (inside.length === names.length) return "All key areas.";
  const outside = names.filter((name) => leftOut.has(name));
  return inside.length <= outside.length
    ? `Only these key areas: ${toNamed(inside)}.`
    : `All key areas but: ${toNamed(outside)}.`;
}

/** Names as far as a printed line has room for them, and how many there are besides. */
function toNamed(names: readonly string[]): string {
  let count = 1;
  while (count < names.length && names.slice(0, count + 1).join("; ").length <= LONGEST_NAMES) count += 1;
  const named = names.slice(0, count).join("; ");
  return count === names.length ? named : `${named} and ${names.length - count} more`;
}
