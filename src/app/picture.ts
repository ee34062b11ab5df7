import { measureGaps, type GapReport } from "../core/gaps/measure";
import type { Snapshot } from "../core/grid/snapshot";
import type { Basis } from "../core/scale/score";
import type { Checker, WorkbookChecks } from "./check";
import { findReplaceableTabs } from "./replaceable-tabs";
import { understand, type Review } from "./review";

/** All that the program makes of a workbook at one moment. It never changes: an edit gives another picture. */
export interface Picture {
  readonly review: Review;
  /** Null where no score belongs to any period. */
  readonly gaps: GapReport | null;
  readonly checks: WorkbookChecks;
  readonly basis: Basis;
  /** The tabs of ours that the workbook holds and that can be made anew: the sheet's name by the tab's id. */
  readonly ownTabs: ReadonlyMap<string, string>;
}

/** What a workbook amounts to, by the settings that it carries itself. Never throws. */
export function toPicture(snapshot: Snapshot, check: Checker): Picture {
  const review = understand(snapshot);
  const { scorecard } = review;
  const basis = scorecard.settings.basis?.value ?? "weakest";
  return {
    review,
    gaps: measureGaps(scorecard, { period: null, against: { kind: "target" }, basis }),
    checks: check(review),
    basis,
    ownTabs: findReplaceableTabs(snapshot),
  };
}
