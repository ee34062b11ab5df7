import type { Amount } from "../amount/amount";
import { isComparable, isFigure, type Figure, type FigureAmount } from "./figure";

/** A target and the actual that answers to it; null where nothing does. */
export interface MeasurePair {
  readonly target: Amount | null;
  readonly actual: Amount | null;
}

/**
 * The targets and actuals of a period's two cells in pairs. Where a cell holds several measures, a target has the actual of its unit,
 * or, where units do not tell, the one at the same place among as many. What finds no partner stands alone; at least one pair.
 */
export function toMeasurePairs(targets: readonly Amount[], actuals: readonly Amount[]): readonly MeasurePair[] {
  const [target = null, ...otherTargets] = targets;
  const [actual = null, ...otherActuals] = actuals;
  if (otherTargets.length === 0 && otherActuals.length === 0) return [{ target, actual }];
  // Words, or nothing, stand for all the measures of the other cell.
  if (otherActuals.length === 0 && !(actual && isFigure(actual)))
    return targets.map((each) => ({ target: each, actual }));
  if (otherTargets.length === 0 && !(target && findUnit(target)))
    return actuals.map((each) => ({ target, actual: each }));
  const free = new Set(actuals);
  const pairs = targets.map((each, index): MeasurePair => {
    const found = findPartner(each, index, targets, actuals);
    if (!found || !free.delete(found)) return { target: each, actual: null };
    return { target: each, actual: found };
  });
  return [...pairs, ...[...free].map((each) => ({ target: null, actual: each }))];
}

/** The only figure of some amounts that can be held against another one, or the one at its place among as many; null where none is. */
export function findAlike(amounts: readonly Amount[], unit: Figure, place: number, of: number): FigureAmount | null {
  const alike = amounts.filter((each): each is FigureAmount => isFigure(each) && isComparable(each, unit));
  const [only = null, ...others] = alike;
  if (others.length === 0) return only;
  const there = amounts.length === of ? amounts[place] : undefined;
  return there && isFigure(there) && isComparable(there, unit) ? there : null;
}

function findPartner(
  target: Amount,
  place: number,
  targets: readonly Amount[],
  actuals: readonly Amount[],
): Amount | null {
  const unit = findUnit(target);
  if (unit) return findAlike(actuals, unit, place, targets.length);
  return targets.length === actuals.length ? (actuals[place] ?? null) : null;
}

/** What a target's actual is to be measured in; null where it does not say. */
function findUnit(target: Amount): Figure | null {
  if (isFigure(target)) return target;
  return target.kind === "direction" && target.from && isFigure(target.from) ? target.from : null;
}
