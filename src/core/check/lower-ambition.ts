import type { CellRef } from "../grid/cell-ref";
import type { Level } from "../scale/level";
import { findCountedLevel, findUpperLevel } from "../scale/score";
import type { KeyArea } from "../scorecard/scorecard";

/** A level that is wanted of a key area although it stands higher. */
export interface LowerAmbition {
  readonly current: Level;
  readonly wanted: Level;
  readonly currentAt: CellRef;
  readonly wantedAt: CellRef;
}

/**
 * The first place of the workbook that wants a key area to be lower than it says that it stands; null where none does. Where
 * two places say the two, they are two opinions. A level between two is taken for lower only where both are.
 */
export function findLowerAmbition({ standings }: KeyArea): LowerAmbition | null {
  for (const { current, wanted } of standings) {
    const from = current && findCountedLevel(current.value);
    const to = wanted && findUpperLevel(wanted.value);
    if (current && wanted && from !== null && to !== null && to < from) {
      return { current: from, wanted: to, currentAt: current.at, wantedAt: wanted.at };
    }
  }
  return null;
}
