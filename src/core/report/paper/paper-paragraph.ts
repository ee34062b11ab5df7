import { measurePeriod, type GapReport, type ObjectiveGap, type RollUp } from "../../gaps/measure";
import { toLevelPhrase } from "../../scale/level";
import { toObjectiveName, type Scorecard } from "../../scorecard/scorecard";
import { toMeasure, type AgainstKind, type ReportOptions } from "../report-options";
import type { TabId } from "../tab";

/** More objectives than this are counted, not named. */
const MOST_NAMED = 10;

/** How sentences speak of what scores are measured against. */
const WANTED: Readonly<Record<AgainstKind, { readonly one: string; readonly many: string }>> = {
  target: { one: "its target", many: "their target" },
  baseline: { one: "the baseline", many: "the baseline" },
  previous: { one: "its earlier score", many: "their earlier score" },
  next: { one: "the level above", many: "the level above" },
};

/**
 * What a tab says, in a few sentences of plain English for a paper: how many were scored, the mean and how it moved, what is
 * behind; for the tab of gaps which objectives those are, for tabs of key areas which are the weakest and the strongest. Means
 * have two decimals. Empty where the scorecard has no scores for the period. Total.
 * @param scorecard without the key areas that are left out.
 */
export function toPaperParagraph(scorecard: Scorecard, options: ReportOptions, tab: TabId): string {
  const { period } = options;
  if (!period || scorecard.objectives.length === 0) return "";
  const report = measurePeriod(scorecard, period, toMeasure(scorecard, options, period));
  const own =
    tab === "gaps" ? [toBehindSentence(report, options)] : isOfKeyAreas(tab) ? [toKeyAreaSentence(report)] : [];
  return [toScoredSentence(report), toStandingSentence(report, options), ...own, toBasisSentence(report, options)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function isOfKeyAreas(tab: TabId): boolean {
  return tab === "next-level" || tab === "where-we-are" || tab === "maturity-map";
}

function toScoredSentence({ period, previous, overall }: GapReport): string {
  const { scored, of, mean, previousMean } = overall;
  const were = of === 1 ? "objective was" : "objectives were";
  if (mean === null) return `In ${period.label}, ${scored} of ${of} ${were} scored.`;
  const before = previous && previousMean !== null ? ` (${previousMean.toFixed(2)} in ${previous.label})` : "";
  return `In ${period.label}, ${scored} of ${of} ${were} scored; the mean level is ${mean.toFixed(2)}${before}.`;
}

function toStandingSentence({ previous, overall }: GapReport, { against }: ReportOptions): string {
  const { behind, met, ahead, improved, unchanged, fell, scored } = overall;
  if (scored === 0) return "";
  const wanted = WANTED[against];
  const standing = `${toIs(behind)} behind ${behind === 1 ? wanted.one : wanted.many}, ${met} at it and ${ahead} ahead of it`;
  const moved = improved + unchanged + fell;
  if (!previous || moved === 0) return `${standing}.`;
  return `${standing}. Since ${previous.label}, ${improved} improved, ${unchanged} stayed the same and ${fell} fell.`;
}

function toBehindSentence({ objectives }: GapReport, { against }: ReportOptions): string {
  const behind = [...objectives.filter(({ state }) => state === "behind")].sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
  if (behind.length === 0) return "";
  const named = behind.slice(0, MOST_NAMED).map(toGapWords).join("; ");
  const more = behind.length - MOST_NAMED;
  return `Behind ${WANTED[against].many}: ${named}${more > 0 ? `; and ${more} more` : ""}.`;
}

function toGapWords({ objective, level, wanted }: ObjectiveGap): string {
  const name = toObjectiveName(objective);
  const title = objective.ref === null ? name : `${name.toLowerCase()}, ${objective.title.value}`;
  return level && wanted ? `${title}, at ${toLevelPhrase(level)} where ${toLevelPhrase(wanted)} is wanted` : title;
}

function toKeyAreaSentence({ keyAreas }: GapReport): string {
  const scored = keyAreas.filter(({ figures }) => figures.mean !== null);
  const sorted = [...scored].sort((a, b) => toMeanOf(a.figures) - toMeanOf(b.figures));
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (!lowest || !highest || toMeanOf(lowest.figures) === toMeanOf(highest.figures)) return "";
  const words = ({ keyArea, figures }: typeof lowest): string => `${keyArea.name} (${toMeanOf(figures).toFixed(2)})`;
  return `Of ${scored.length} key areas, ${words(lowest)} has the lowest mean and ${words(highest)} the highest.`;
}

function toMeanOf({ mean }: RollUp): number {
  return mean ?? 0;
}

/** What a reader has to know of how scores between two levels count, where there are any. */
function toBasisSentence({ objectives, overall }: GapReport, { basis }: ReportOptions): string {
  const between = objectives.filter(({ score }) => score?.value.kind === "between").length;
  if (between === 0 || overall.scored === 0) return "";
  const lies = between === 1 ? "1 score lies" : `${between} scores lie`;
  return basis === "midpoint"
    ? `${lies} between two levels: means count the midpoint, gaps the lower level.`
    : `${lies} between two levels: the lower one counts.`;
}

function toIs(count: number): string {
  return count === 1 ? "1 is" : count === 0 ? "None is" : `${count} are`;
}
