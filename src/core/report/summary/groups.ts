import type { CellStyleName } from "../../change/cell-style";
import type { PlannedCell } from "../../change/sheet-plan";
import { toRollUp, type ObjectiveGap, type RollUp } from "../../gaps/measure";
import { toA1 } from "../../grid/a1";
import { differenceOf, type Criterion } from "../formula";
import { planRow } from "../plan-row";
import {
  gapsWhere,
  inCurrentPeriod,
  inPreviousPeriod,
  toCurrentHeader,
  toDifference,
  toPreviousHeader,
  whenCompared,
  type SummaryContext,
} from "./context";
import { FIGURES, type Figure } from "./figures";
import type { Block } from "./layout";

/** The columns of a block of groups. */
export const GROUP_COLUMNS = { name: 0, mean: 1, previousMean: 2, movement: 3, target: 5 } as const;

const FIGURES_AFTER_MOVEMENT: readonly { readonly header: string; readonly figure: Figure; readonly isMean: boolean }[] = [
  { header: "Weakest level", figure: FIGURES.weakest, isMean: false },
  { header: "Target", figure: FIGURES.target, isMean: true },
  { header: "▼ Behind", figure: FIGURES.behind, isMean: false },
  { header: "Scored", figure: FIGURES.scored, isMean: false },
  { header: "Of", figure: FIGURES.of, isMean: false },
  { header: "↑ Improved", figure: FIGURES.improved, isMean: false },
  { header: "↓ Fell", figure: FIGURES.fell, isMean: false },
];

/** Objectives that share a row of figures. */
interface Group {
  readonly name: string;
  readonly criteria: readonly Criterion[];
  readonly contains: (gap: ObjectiveGap) => boolean;
}

/** A row for each key area, and one for all objectives. */
export function planKeyAreas(context: SummaryContext): readonly PlannedCell[] {
  const groups = context.scorecard.keyAreas.map((keyArea, index) => ({
    name: keyArea.name,
    criteria: [{ range: context.ranges.keyAreaOrder, equals: String(index + 1) }],
    contains: (gap: ObjectiveGap) => gap.objective.keyArea === keyArea.name,
  }));
  return planBlock(context, context.layout.keyAreas, "Key areas", "Key area", groups);
}

function planBlock(
  context: SummaryContext,
  block: Block,
  heading: string,
  nameHeader: string,
  groups: readonly Group[],
): readonly PlannedCell[] {
  const whole: Group = { name: "All objectives", criteria: [], contains: () => true };
  return [
    ...planRow(block.heading, 0, [{ value: heading, style: "section" }]),
    ...planRow(block.header, 0, [
      { value: nameHeader, style: "header" },
      toCurrentHeader(context, "Mean "),
      toPreviousHeader(context, "Mean "),
      { value: "Movement", style: "header" },
      ...FIGURES_AFTER_MOVEMENT.map(({ header }) => ({ value: header, style: "header" as const })),
    ]),
    ...groups.flatMap((group, index) => planGroup(context, group, block.first + index, false)),
    ...planGroup(context, whole, block.last, true),
  ];
}

function planGroup(context: SummaryContext, group: Group, row: number, isWhole: boolean): readonly PlannedCell[] {
  const { ranges, current, previous, options } = context;
  const figures: RollUp = toRollUp(gapsWhere(current, group.contains), options.basis);
  const before = previous && toRollUp(gapsWhere(previous, group.contains), options.basis);
  const now = { ranges, criteria: [...group.criteria, inCurrentPeriod(context)] };
  const then = { ranges, criteria: [...group.criteria, inPreviousPeriod(context)] };
  const mean = FIGURES.mean.value(figures);
  const meanBefore = before ? FIGURES.mean.value(before) : "";
  const [name, meanStyle, movement, count]: readonly CellStyleName[] = isWhole
    ? ["strong", "strongMean", "strongMovement", "strongCount"]
    : ["label", "mean", "movement", "count"];
  return planRow(row, 0, [
    { value: group.name, style: name ?? "label" },
    { value: mean, formula: FIGURES.mean.formula(now), style: meanStyle ?? "mean" },
    { value: meanBefore, formula: whenCompared(context, FIGURES.mean.formula(then)), style: meanStyle ?? "mean" },
    { value: toDifference(mean, meanBefore), formula: differenceOf(toA1(row, 1), toA1(row, 2)), style: movement ?? "movement" },
    ...FIGURES_AFTER_MOVEMENT.map(({ figure, isMean }) => ({
      value: figure.value(figures),
      formula: figure.formula(now),
      style: (isMean ? meanStyle : count) ?? "count",
    })),
  ]);
}
