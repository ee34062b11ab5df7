import { saysNotSet } from "../amount/amount-text";
import type { Level } from "../scale/level";
import { findCountedLevel } from "../scale/score";
import { comparePeriods } from "../period/period";
import { findAmbition, type KeyArea, type Objective, type Period, type Scorecard } from "./scorecard";
import { DEFAULT_BASELINE } from "./settings";
import type { Sourced } from "./sourced";
import type { Score } from "../scale/score";
import type { CellRef } from "../grid/cell-ref";

/** Where a target came from: the objective's own cell, its key area's ambition, the agreed baseline, or the default one. */
export type TargetOrigin = "cell" | "ambition" | "baseline" | "default";

/** The level that is wanted of an objective in a period. */
export interface Target {
  /** Null where the cell that holds the target holds something that is no level. */
  readonly level: Level | null;
  readonly from: TargetOrigin;
  /** The cell that holds the target, the objective's own or that of its key area's ambition; null for a baseline. */
  readonly source: Sourced<Score> | null;
  /** The objective's own target cell, blank or not; null where it has none. */
  readonly cell: Sourced<Score> | null;
  /** The cell that holds it; null where no cell does. */
  readonly at: CellRef | null;
}

/**
 * An objective's target, in this order: its own target cell for the period, for all periods, or for the next period to come;
 * its key area's ambition; the workbook's agreed baseline; the default baseline, 3. A blank cell is no target; one that
 * cannot be read is, without a level, since another one in its place would be a guess. Of a target between two levels the
 * lower one counts.
 */
export function toTarget(scorecard: Scorecard, objective: Objective, period: Period | null): Target {
  const cell = findTargetCell(objective, period) ?? null;
  if (!cell || cell.value.kind === "blank") return toSharedTarget(scorecard, objective.ambition, cell);
  return { level: findCountedLevel(cell.value), from: "cell", source: cell, cell, at: cell.at };
}

/** In place of a target: words that only say that there is none yet, beside those for amounts. */
const NO_TARGET_YET = /^(?:[?-]+|none(?: (?:yet|set))*|under (?:review|discussion|consideration)|awaiting \w+)\.?$/i;

/** Whether a target cell says in words that its target is still to be set: "tbc", "to be agreed", "?". */
export function isStillToBeSet({ value, text }: Sourced<Score>): boolean {
  if (value.kind !== "unreadable" || value.why !== "notALevel") return false;
  return NO_TARGET_YET.test(text.trim()) || saysNotSet(text);
}

/** The target of a key area as a whole: its ambition, else the agreed baseline, else the default one. */
export function toKeyAreaTarget(scorecard: Scorecard, keyArea: KeyArea): Target {
  return toSharedTarget(scorecard, findAmbition(keyArea), null);
}

function toSharedTarget({ settings }: Scorecard, ambition: Sourced<Score> | null, cell: Sourced<Score> | null): Target {
  if (ambition) {
    return { level: findCountedLevel(ambition.value), from: "ambition", source: ambition, cell, at: ambition.at };
  }
  const { baseline } = settings;
  if (baseline) return { level: baseline.value, from: "baseline", source: null, cell, at: baseline.at };
  return { level: DEFAULT_BASELINE, from: "default", source: null, cell, at: null };
}

/**
 * A target set for an earlier year is over; one for a later year is what the objective is on its way to. Where a score names
 * no year, the target that is furthest ahead is the one that counts.
 */
function findTargetCell(objective: Objective, period: Period | null): Sourced<Score> | undefined {
  const own = objective.targets.get(period?.key ?? "") ?? objective.targets.get("");
  if (own) return own;
  const dated = [...objective.targets].sort(([a], [b]) => comparePeriods({ key: a }, { key: b }));
  if (!period || !/\d/.test(period.key)) return dated.at(-1)?.[1];
  return dated.find(([key]) => comparePeriods({ key }, period) > 0)?.[1];
}
