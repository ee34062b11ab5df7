import { parseAddress } from "../grid/a1";
import { EMPTY_CELL, isBlankCell, type CellValue } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
import { parseConstant } from "../grid/constant";
import type { Snapshot } from "../grid/snapshot";
import { findLevel, type Level } from "../scale/level";
import type { Basis } from "../scale/score";

/** The workbook name that keeps the agreed baseline, a level from 1 to 5. */
export const BASELINE_NAME = "_maturity.baseline";
/** The workbook name that keeps how a score between two levels counts in means: "weakest" or "midpoint". */
export const BASIS_NAME = "_maturity.basis";
/** The baseline where a workbook has agreed none. Source: the published list, "baseline of '3' as agreed". */
export const DEFAULT_BASELINE: Level = 3;

/** What the workbook's users agreed on, kept in the workbook itself. */
export interface Settings {
  /** Null where none was agreed, so that {@link DEFAULT_BASELINE} applies. */
  readonly baseline: Setting<Level> | null;
  readonly basis: Setting<Basis> | null;
  /** What stands where the baseline is kept and is no level, so that it counts as none; null where nothing or a level does. */
  readonly unreadableBaseline: Setting<CellValue> | null;
}

/** A setting and the cell that holds it; null where the name itself holds the value. */
export interface Setting<T> {
  readonly value: T;
  readonly at: CellRef | null;
}

/** The settings that a workbook carries. A setting that cannot be read counts as none. */
export function readSettings(snapshot: Snapshot): Settings {
  return {
    baseline: readSetting(snapshot, BASELINE_NAME, findBaseline),
    basis: readSetting(snapshot, BASIS_NAME, findBasis),
    unreadableBaseline: readSetting(snapshot, BASELINE_NAME, (value) =>
      isBlankCell({ ...EMPTY_CELL, value }) || findBaseline(value) !== null ? null : value,
    ),
  };
}

function findBaseline(value: CellValue): Level | null {
  return typeof value === "number" ? findLevel(value) : null;
}

function findBasis(value: CellValue): Basis | null {
  return value === "weakest" || value === "midpoint" ? value : null;
}

function readSetting<T>(snapshot: Snapshot, name: string, read: (value: CellValue) => T | null): Setting<T> | null {
  const refersTo = snapshot.findName(name)?.refersTo;
  if (refersTo === undefined) return null;
  const at = parseAddress(refersTo);
  const value = read(at ? snapshot.cell(at).value : parseConstant(refersTo));
  return value === null ? null : { value, at };
}
