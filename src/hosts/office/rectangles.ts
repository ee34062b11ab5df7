import type { PlanRange } from "../../core/change/sheet-plan";
import { toA1Range } from "../../core/grid/a1";

/** An address of several areas may be this long. Source: Excel takes 8,192 characters in a formula; kept well below. */
const LONGEST_ADDRESS = 2_000;

/** The fewest rectangles of a simple kind that cover cells: runs in a row, joined with equal runs above them. */
export function toRectangles(
  cells: readonly { readonly row: number; readonly column: number }[],
): readonly PlanRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: PlanRange[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return joinDown(runs);
}

/** Joins ranges that are equally wide and follow each other down the sheet. */
export function joinDown(runs: readonly PlanRange[]): readonly PlanRange[] {
  const open = new Map<string, PlanRange>();
  const done: PlanRange[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) open.set(key, { ...above, bottom: run.bottom });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

/** Addresses such as "A1:B2,D4", as few as there can be without one getting too long. */
export function toAreaAddresses(areas: readonly PlanRange[]): readonly string[] {
  const addresses: string[] = [];
  for (const area of areas) {
    const text = toA1Range(area);
    const last = addresses.at(-1);
    if (last === undefined || last.length + text.length >= LONGEST_ADDRESS) addresses.push(text);
    else addresses[addresses.length - 1] = `${last},${text}`;
  }
  return addresses;
}
