import type { PlannedCell, PlannedValidation } from "../../change/sheet-plan";
import { LEVELS } from "../../scale/level";
import { DEFAULT_BASELINE } from "../../scorecard/settings";
import { planRow, type PlannedContent } from "../plan-row";
import type { SummaryContext } from "./context";
import { toBlockColumn, toSettingA1 } from "./layout";

/** The settings: yellow cells to change, and what follows from them. */
export function planSettings({ scorecard, options, period, previous, layout }: SummaryContext): readonly PlannedCell[] {
  const { settings, distribution } = layout;
  const periodLabels = toBlockColumn(layout, distribution, 0);
  const order = toSettingA1(settings.periodOrder);
  const setting = (row: number, label: string, content: PlannedContent): readonly PlannedCell[] => [
    ...planRow(row, settings.labelColumn, [{ value: label, style: "plain" }]),
    ...planRow(row, settings.valueColumn, [content]),
  ];
  return [
    ...planRow(settings.heading, settings.labelColumn, [
      { value: "Settings (the yellow cells can be changed)", style: "section" },
    ]),
    ...setting(settings.period, "Period", { value: period.label, style: "inputText" }),
    ...setting(settings.previous, "Compared with", {
      value: previous?.period.label ?? "",
      formula: `IF(${order}>1,INDEX(${periodLabels},${order}-1),"")`,
      style: "label",
    }),
    ...setting(settings.basis, "A score between two levels counts by", { value: options.basis, style: "inputText" }),
    ...setting(settings.baseline, "Baseline where an objective has no target", {
      value: scorecard.settings.baseline?.value ?? DEFAULT_BASELINE,
      style: "input",
    }),
    ...setting(settings.periodOrder, "Place of the period, oldest first", {
      value: scorecard.periods.indexOf(period) + 1,
      // Excel turns a picked 2023 into a number; the labels that it is looked up in are text.
      formula: `MATCH(${toSettingA1(settings.period)}&"",${periodLabels},0)`,
      style: "count",
    }),
  ];
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
