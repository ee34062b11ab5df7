import type { DrawnChart } from "./drawn-chart";

/** The axis of values: its ends, and where it is marked. */
export interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/** Steps that people count in, times a power of ten. */
const NICE_STEPS = [1, 2, 5, 10];
const WANTED_STEPS = 5;

/** From 0, or below, to beyond the greatest figure, in round steps; what somebody chose for the axis is kept. */
export function toValueScale(chart: DrawnChart): ValueScale {
  const figures = chart.isStacked ? toTotals(chart) : chart.series.flatMap(({ values }) => values.filter(isNumber));
  const least = Math.min(0, ...figures);
  const greatest = Math.max(...figures, least === 0 ? 0 : -Infinity);
  const wanted = chart.maximum ?? (greatest === least ? least + 1 : greatest);
  const start = chart.minimum ?? least;
  const { majorUnit } = chart;
  const step = majorUnit !== null && majorUnit > 0 ? majorUnit : toNiceStep((wanted - start) / WANTED_STEPS);
  const minimum = chart.minimum ?? Math.floor(least / step) * step;
  const maximum = chart.maximum ?? Math.ceil(wanted / step) * step;
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  const ticks = Array.from({ length: Math.max(0, count) + 1 }, (_, index) => toRounded(minimum + index * step));
  return { minimum, maximum: Math.max(maximum, minimum + step), ticks };
}

/** How high the bars of each category reach together, those below 0 apart. */
function toTotals({ series, categories }: DrawnChart): number[] {
  return categories.flatMap((_, index) => {
    const values = series.map(({ values: own }) => own[index] ?? 0);
    return [Math.max, Math.min].map((side) => values.reduce((sum, value) => sum + side(0, value), 0));
  });
}

function toNiceStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return toRounded((NICE_STEPS.find((nice) => nice * power >= rough * (1 - 1e-9)) ?? 10) * power);
}

/** Without the crumbs of binary fractions. */
function toRounded(value: number): number {
  return Number(value.toPrecision(12));
}

function isNumber(value: number | null): value is number {
  return value !== null;
}
