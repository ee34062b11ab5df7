import type { PlannedCell } from "../../change/sheet-plan";
import { toMovement } from "../../gaps/gap";
import type { Objective, Period } from "../../scorecard/scorecard";
import { planTextLink } from "../link";
import { toObjectiveNumber, type ObjectiveGroup } from "../objective-groups";
import { planRow, type PlannedContent } from "../plan-row";
import { toRowFormula } from "../scores-data";
import { toShownScore } from "../shown-level";
import type { ScoresContext } from "../tab-maker";

/** The list of the objectives with their numbers, under headings of the key areas. */
export interface PlannedLegend {
  readonly cells: readonly PlannedCell[];
  /** Repeated at the top of the pages that the list goes on on. */
  readonly headerRow: number;
  /** The rows that stay with the row under them, its own first. */
  readonly headings: readonly [number, ...number[]];
  readonly lastRow: number;
}

/** A row for each objective: its title, its number with a link to its score, its level now and in the period compared with. */
export function planLegend(
  context: ScoresContext,
  groups: readonly ObjectiveGroup[],
  top: number,
  column: number,
): PlannedLegend {
  const { options, period } = context;
  const { compared } = options;
  const headers = ["Number", period.label, ...(compared ? [compared.label, "Movement"] : [])];
  const cells: PlannedCell[] = [
    ...planRow(top, column, [{ value: "The objectives by number (each number leads to its score)", style: "section" }]),
    ...planRow(top + 1, column, [
      { value: "Objective", style: "header" },
      ...headers.map((value) => ({ value, style: "header" as const })),
    ]),
  ];
  const headings: [number, ...number[]] = [top, top + 1];
  let row = top + 2;
  for (const { name, objectives } of groups) {
    headings.push(row);
    cells.push(...planRow(row, column, [{ value: name, style: "group" }]));
    for (const objective of objectives) cells.push(...planRow((row += 1), column, planLine(context, objective)));
    row += 1;
  }
  return { cells, headerRow: top + 1, headings, lastRow: row - 1 };
}

function planLine(
  { scorecard, options, period, data }: ScoresContext,
  objective: Objective,
): readonly PlannedContent[] {
  const { compared } = options;
  const orderOf = (each: Period): number => scorecard.periods.indexOf(each) + 1;
  const score = objective.scores.get(period.key) ?? null;
  const before = (compared && objective.scores.get(compared.key)) ?? null;
  const shown = (each: Period, value: typeof score): PlannedContent => ({
    value: toShownScore(value?.value ?? { kind: "blank" }),
    formula: toRowFormula(data, "shown", objective, orderOf(each)),
    style: "centred",
  });
  return [
    { value: objective.title.value, style: "label" },
    planTextLink(score?.at ?? objective.title.at, toObjectiveNumber(objective)),
    shown(period, score),
    ...(compared
      ? [
          shown(compared, before),
          {
            value: toMovement(before?.value ?? null, score?.value ?? null, options.basis),
            formula: toRowFormula(data, "movement", objective, orderOf(period)),
            style: "centred" as const,
          },
        ]
      : []),
  ];
}
