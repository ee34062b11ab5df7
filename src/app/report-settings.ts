import { findOwnedTabs } from "../core/change/owned-tabs";
import type { CellRef } from "../core/grid/cell-ref";
import { toDisplayText } from "../core/grid/display";
import { toLayout } from "../core/report/summary/summary";
import type { Level } from "../core/scale/level";
import type { Basis } from "../core/scale/score";
import { findNewestPeriod } from "../core/scorecard/scorecard";
import { DEFAULT_BASELINE } from "../core/scorecard/settings";
import type { Review } from "./review";

/** What the tabs are made for. Each with the cell that it is changed in; null while no cell holds it. */
export interface ReportSettings {
  /** The period that the Summary tab shows, or would show: the newest. */
  readonly period: { readonly label: string; readonly at: CellRef | null };
  readonly basis: { readonly value: Basis; readonly at: CellRef | null };
  readonly baseline: { readonly value: Level; readonly at: CellRef | null };
}

/** The settings that the tabs use, the usual ones where the workbook has none; null where there is no period. */
export function findReportSettings({ snapshot, scorecard }: Review): ReportSettings | null {
  const newest = findNewestPeriod(scorecard);
  if (!newest) return null;
  const { basis, baseline } = scorecard.settings;
  const at = findPeriodCell({ snapshot, scorecard });
  return {
    period: { label: at ? toDisplayText(snapshot.cell(at)) : newest.label, at },
    basis: { value: basis?.value ?? "weakest", at: basis?.at ?? null },
    baseline: { value: baseline?.value ?? DEFAULT_BASELINE, at: baseline?.at ?? null },
  };
}

function findPeriodCell({ snapshot, scorecard }: Pick<Review, "snapshot" | "scorecard">): CellRef | null {
  const sheet = findOwnedTabs(snapshot).get("summary");
  if (sheet === undefined) return null;
  const { period: row, valueColumn: column } = toLayout(scorecard, sheet).settings;
  return { sheet, row, column };
}
