import type { PlanRange } from "../change/sheet-plan";
import type { ObjectiveGap } from "../gaps/measure";
import { toAbsoluteA1 } from "../grid/a1";
import type { Objective, Period } from "../scorecard/scorecard";
import { countRows } from "./formula";
import type { PlannedContent } from "./plan-row";
import { AGAINST_WORDS } from "./report-scope";
import { toRowFormula } from "./scores-data";
import { toShownScore } from "./shown-level";
import type { ScoresContext } from "./tab-maker";

/** The objectives that are behind what they are measured against, in the tab's period and in the order of the workbook. */
export function findBehind({ current }: ScoresContext): readonly ObjectiveGap[] {
  return current.objectives.filter(({ state }) => state === "behind");
}

/** The live figures of one objective, each looked up in Scores data. */
export interface LiveFigures {
  readonly score: PlannedContent;
  /** Null where the tab's period is compared with none. */
  readonly previousScore: PlannedContent | null;
  /** The level that it is measured against. */
  readonly target: PlannedContent;
  readonly gap: PlannedContent;
  readonly movement: PlannedContent;
}

/** The figures of an objective in the tab's period, as cells that follow its score. */
export function planLiveFigures(context: ScoresContext, measured: ObjectiveGap): LiveFigures {
  const { options, period, data } = context;
  const { objective, wanted, gap, movement } = measured;
  const order = toOrder(context, period);
  const { compared } = options;
  return {
    score: planShown(context, objective, period),
    previousScore: compared && planShown(context, objective, compared),
    target: { value: wanted ?? "", formula: toRowFormula(data, "target", objective, order), style: "centred" },
    gap: { value: gap ?? "", formula: toRowFormula(data, "gap", objective, order), style: "centred" },
    movement: { value: movement, formula: toRowFormula(data, "movement", objective, order), style: "label" },
  };
}

function planShown(context: ScoresContext, objective: Objective, period: Period): PlannedContent {
  return {
    value: toShownScore(objective.scores.get(period.key)?.value ?? { kind: "blank" }),
    formula: toRowFormula(context.data, "shown", objective, toOrder(context, period)),
    style: "label",
  };
}

function toOrder({ scorecard }: ScoresContext, period: Period): number {
  return scorecard.periods.indexOf(period) + 1;
}

/**
 * A sentence that says how many objectives are behind by the scores as they stand, and how many of them the tab does not
 * list, so that a list can never be out of date without saying so.
 * @param count how many are behind as the tab is made, all of which it lists.
 * @param gaps the rows and the column of the tab in which the gaps of the objectives that it lists stand; null where it lists none.
 */
export function planListingLine(context: ScoresContext, count: number, gaps: PlanRange | null): PlannedContent {
  const { data, options, period } = context;
  const behind = countRows([
    { range: data.state, equals: '"behind"' },
    { range: data.periodOrder, equals: String(toOrder(context, period)) },
  ]);
  const listed = gaps === null ? "" : `-COUNTIFS(${toColumnA1(gaps)},">0")`;
  const missing = `(${behind}${listed})`;
  const words = toWords(AGAINST_WORDS[options.against].short);
  const { none, one, many, all, notListed } = words;
  return {
    value: toListingText(count, words),
    formula:
      `IF(${behind}=0,"${none}",IF(${behind}=1,"${one}",${behind}&"${many}")&` +
      `IF(${missing}>0,"; "&${missing}&"${notListed}","${all}"))`,
    style: "group",
  };
}

/** Both ends, also of a single cell, which another engine would not take for a range. */
function toColumnA1({ top, bottom, left }: PlanRange): string {
  return `${toAbsoluteA1(top, left)}:${toAbsoluteA1(bottom, left)}`;
}

type ListingWords = Readonly<Record<"none" | "one" | "many" | "all" | "notListed", string>>;

function toWords(wanted: string): ListingWords {
  return {
    none: `No objective is behind its ${wanted} by the scores as they stand.`,
    one: `1 objective is behind its ${wanted} by the scores as they stand`,
    many: ` objectives are behind their ${wanted} by the scores as they stand`,
    all: "; all of them are listed here.",
    notListed: " of them not listed here yet: refresh the tab to list all.",
  };
}

function toListingText(behind: number, { none, one, many, all }: ListingWords): string {
  if (behind === 0) return none;
  return (behind === 1 ? one : `${behind}${many}`) + all;
}
