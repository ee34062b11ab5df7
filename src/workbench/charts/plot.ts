import { toDisplayText } from "../../core/grid/display";
import type { DrawnChart } from "./drawn-chart";
import type { ValueScale } from "./value-scale";

/** A rectangle in pixels of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar, and what is written on it. */
export interface Bar extends Box {
  readonly color: string;
  readonly label: string;
}

/** How much of a category's room its bars take up. */
const FILLED = 0.65;

/** How far along the axis a value lies, from 0 to 1. */
export function toShare({ minimum, maximum }: ValueScale, value: number): number {
  return Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)));
}

/** The bars of a bar or column chart, category by category, in a box. Empty cells have none. */
export function toBars(chart: DrawnChart, scale: ValueScale, box: Box): Bar[] {
  const { series, categories, isStacked, form } = chart;
  const isLying = form === "bars";
  const room = (isLying ? box.height : box.width) / Math.max(1, categories.length);
  const thickness = (room * FILLED) / (isStacked ? 1 : Math.max(1, series.length));
  return categories.flatMap((_, category) => {
    const ends = { above: 0, below: 0 };
    const begin = toSlot(chart, category) * room + (room * (1 - FILLED)) / 2;
    return series.flatMap(({ values, color, labelFormat }, index) => {
      const value = values[category] ?? null;
      if (value === null) return [];
      const side = value < 0 ? "below" : "above";
      const from = isStacked ? ends[side] : 0;
      ends[side] = from + value;
      const [low, high] = [toShare(scale, from), toShare(scale, from + value)].sort((a, b) => a - b);
      // Excel draws the first series of lying bars nearest to the axis, which is at the top only when turned round.
      const place = isStacked ? 0 : isLying && !chart.isReversed ? series.length - 1 - index : index;
      const label = labelFormat === null ? "" : toDisplayText({ value, numberFormat: labelFormat });
      const bar = toBox(box, isLying, { begin: begin + place * thickness, thickness, low: low ?? 0, high: high ?? 0 });
      return [{ ...bar, color, label }];
    });
  });
}

/** The points of each line; a gap where a cell is empty. */
export function toLines(chart: DrawnChart, scale: ValueScale, box: Box): { x: number; y: number }[][][] {
  const room = box.width / Math.max(1, chart.categories.length);
  return chart.series.map(({ values }) => {
    const pieces: { x: number; y: number }[][] = [[]];
    values.forEach((value, index) => {
      if (value === null) pieces.push([]);
      else {
        const x = box.x + (toSlot(chart, index) + 0.5) * room;
        pieces.at(-1)?.push({ x, y: box.y + (1 - toShare(scale, value)) * box.height });
      }
    });
    return pieces.filter(({ length }) => length > 0);
  });
}

/** Which place along the axis a category has. Lying bars begin at the bottom, unless turned round. */
export function toSlot({ form, isReversed, categories }: DrawnChart, category: number): number {
  const isFromEnd = form === "bars" ? !isReversed : isReversed;
  return isFromEnd ? categories.length - 1 - category : category;
}

/** The shares of a pie, as paths of SVG from the top clockwise. Figures below 0 have none. */
export function toSlices(
  values: readonly (number | null)[],
  centre: { x: number; y: number },
  radius: number,
): string[] {
  const shares = values.map((value) => Math.max(0, value ?? 0));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let turned = 0;
  return shares.map((share) => {
    if (share === 0) return "";
    const begin = turned / total;
    turned += share;
    const point = (part: number): string => {
      const angle = 2 * Math.PI * part - Math.PI / 2;
      return `${toShort(centre.x + radius * Math.cos(angle))} ${toShort(centre.y + radius * Math.sin(angle))}`;
    };
    // An arc back to where it began would be none at all.
    const end = Math.min(turned / total, begin + 0.99999);
    return `M ${centre.x} ${centre.y} L ${point(begin)} A ${radius} ${radius} 0 ${end - begin > 0.5 ? 1 : 0} 1 ${point(end)} Z`;
  });
}

interface BarPlace {
  readonly begin: number;
  readonly thickness: number;
  /** Where it begins and ends along the axis of values, from 0 to 1. */
  readonly low: number;
  readonly high: number;
}

function toBox(box: Box, isLying: boolean, { begin, thickness, low, high }: BarPlace): Box {
  return isLying
    ? { x: box.x + low * box.width, y: box.y + begin, width: (high - low) * box.width, height: thickness }
    : { x: box.x + begin, y: box.y + (1 - high) * box.height, width: thickness, height: (high - low) * box.height };
}

function toShort(value: number): number {
  return Math.round(value * 100) / 100;
}
