import { findOwnedTabs } from "../core/change/owned-tabs";
import { parseAddress } from "../core/grid/a1";
import { isSameSheetName, type CellRef } from "../core/grid/cell-ref";
import { BASELINE_NAME, BASIS_NAME } from "../core/scorecard/settings";
import { PERIOD_NAME } from "./report-choice";
import type { Review } from "./review";

/** The cells of the Summary tab that hold a setting; null for one that no cell of it holds. */
export interface SettingPlaces {
  readonly period: CellRef | null;
  readonly basis: CellRef | null;
  readonly baseline: CellRef | null;
}

/** Where the settings stand that the Summary tab holds. Never throws. */
export function findSettingPlaces({ snapshot }: Pick<Review, "snapshot">): SettingPlaces {
  const summary = findOwnedTabs(snapshot).get("summary");
  const find = (name: string): CellRef | null => {
    const at = parseAddress(snapshot.findName(name)?.refersTo ?? "");
    return at && summary !== undefined && isSameSheetName(at.sheet, summary) ? at : null;
  };
  return { period: find(PERIOD_NAME), basis: find(BASIS_NAME), baseline: find(BASELINE_NAME) };
}
