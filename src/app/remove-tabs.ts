import type { Change, ChangePlan } from "../core/change/change-plan";
import { findOwnedTabs } from "../core/change/owned-tabs";
import { parseAddress } from "../core/grid/a1";
import { isSameSheetName } from "../core/grid/cell-ref";
import type { Snapshot } from "../core/grid/snapshot";
import { LOG_TAB } from "../core/log/log-tab";
import { toTextLiteral } from "../core/report/formula";
import { BASELINE_NAME, BASIS_NAME, DEFAULT_BASELINE } from "../core/scorecard/settings";
import type { Review } from "./review";

/**
 * The tabs of ours that can be made anew at any time: the sheet's name by the tab's id. The log is none of them: it is a
 * record of what people decided, which only they may delete, by hand.
 */
export function findReplaceableTabs(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map([...findOwnedTabs(snapshot)].filter(([tab]) => tab !== LOG_TAB));
}

/**
 * The change that removes all tabs of ours but the log. Settings that were agreed on the Summary tab stay in the workbook: their names
 * hold the values from then on, or go where a value is the usual one anyway.
 */
export function planTabRemoval({ snapshot, scorecard }: Review): ChangePlan {
  const owned = findReplaceableTabs(snapshot);
  const { basis, baseline } = scorecard.settings;
  const toSetting = (name: string, to: string | null): readonly Change[] => {
    const from = snapshot.findName(name)?.refersTo ?? null;
    const at = from === null ? null : parseAddress(from);
    const goes = at !== null && [...owned.values()].some((sheet) => isSameSheetName(sheet, at.sheet));
    return goes ? [{ kind: "setName", name, from, to }] : [];
  };
  return {
    label: "Remove the summary tabs",
    changes: [
      // Before the tabs: a name whose cell is gone refers to nothing.
      ...toSetting(BASIS_NAME, basis?.value === "midpoint" ? toTextLiteral(basis.value) : null),
      ...toSetting(BASELINE_NAME, baseline && baseline.value !== DEFAULT_BASELINE ? String(baseline.value) : null),
      ...[...owned.keys()].map((tab): Change => ({ kind: "removeSheet", tab })),
    ],
  };
}
