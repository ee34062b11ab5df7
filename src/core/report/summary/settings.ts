import type { PlannedCell, PlannedValidation } from "../../change/sheet-plan";
import { LEVELS } from "../../scale/level";
import type { Period } from "../../scorecard/scorecard";
import { DEFAULT_BASELINE } from "../../scorecard/settings";
import { planRow, type PlannedContent } from "../plan-row";
import type { SummaryContext } from "./context";
import { NUMBER_COLUMN, toBlockColumn, toNumberA1, toSettingA1 } from "./layout";

/** The settings: yellow cells to change, and what follows from them. */
export function planSettings({ scorecard, options, period, layout }: SummaryContext): readonly PlannedCell[] {
  const { settings, distribution } = layout;
  const periodLabels = toBlockColumn(layout, distribution, 0);
  const order = toNumberA1(settings.periodOrder);
  const { compared } = options;
  const comparedOrder = toNumberA1(settings.comparedOrder);
  const chosenOrder = toOrder(scorecard, period);
  const chosenCompared = toOrder(scorecard, compared);
  const setting = (row: number, label: string, content: PlannedContent): readonly PlannedCell[] => [
    ...planRow(row, settings.labelColumn, [{ value: label, style: "plain" }]),
    ...planRow(row, settings.valueColumn, [content]),
  ];
  const number = (row: number, label: string, content: PlannedContent): readonly PlannedCell[] =>
    planRow(row, NUMBER_COLUMN, [content, { value: label, style: "plain" }]);
  return [
    ...planRow(settings.heading, settings.labelColumn, [
      { value: "Settings (the yellow cells can be changed)", style: "section" },
    ]),
    ...setting(settings.period, "Period", { value: period.label, style: "inputText" }),
    ...setting(settings.previous, "Compared with", {
      value: compared?.label ?? "",
      formula: `IF(${comparedOrder}>0,INDEX(${periodLabels},${comparedOrder}),"")`,
      style: "label",
    }),
    ...setting(settings.basis, "A score between two levels counts by", { value: options.basis, style: "inputText" }),
    ...setting(settings.baseline, "Baseline where an objective has no target", {
      value: scorecard.settings.baseline?.value ?? DEFAULT_BASELINE,
      style: "input",
    }),
    ...number(settings.periodOrder, "Place of the period", {
      value: toOrder(scorecard, period),
      // Excel turns a picked 2023 into a number; the labels that it is looked up in are text.
      formula: `MATCH(${toSettingA1(settings.period)}&"",${periodLabels},0)`,
      style: "count",
    }),
    ...number(settings.comparedOrder, "Place of the compared one", {
      value: toOrder(scorecard, compared),
      // Another period than the one that the tab was made for is compared with the one before it.
      formula:
        chosenCompared === chosenOrder - 1 ? `${order}-1` : `IF(${order}=${chosenOrder},${chosenCompared},${order}-1)`,
      style: "count",
    }),
  ];
}

/** A period's place among the periods, from 1; 0 for none. */
function toOrder({ periods }: SummaryContext["scorecard"], period: Period | null): number {
  return periods.findIndex(({ key }) => key === period?.key) + 1;
}

/** Excel calls a file damaged in which a list of choices is longer, in characters. */
const LONGEST_LIST = 255;

/** What may be typed into the yellow cells; a list too long for Excel is left out, and then anything may be typed. */
export function planSettingValidations({ scorecard, layout }: SummaryContext): readonly PlannedValidation[] {
  const { settings } = layout;
  const validations: readonly PlannedValidation[] = [
    {
      row: settings.period,
      column: settings.valueColumn,
      list: scorecard.periods.map((period) => period.label),
      prompt: "Choose the period that the figures are for.",
      error: "Choose one of the periods that the score sheets hold.",
    },
    {
      row: settings.basis,
      column: settings.valueColumn,
      list: ["weakest", "midpoint"],
      prompt: "weakest: 2/3 counts 2. midpoint: 2/3 counts 2.5, in means and movement alone.",
      error: "Type weakest or midpoint.",
    },
    {
      row: settings.baseline,
      column: settings.valueColumn,
      list: LEVELS.map(String),
      prompt: "The level agreed as good enough where an objective has no target of its own.",
      error: "Type a level from 1 to 5.",
    },
  ];
  return validations.filter(({ list }) => list.join(",").length <= LONGEST_LIST);
}
