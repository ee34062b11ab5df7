import type { Change, ChangePlan } from "../core/change/change-plan";
import { parseAddress } from "../core/grid/a1";
import { isSameSheetName } from "../core/grid/cell-ref";
import { toTextLiteral } from "../core/report/formula";
import { BASELINE_NAME, BASIS_NAME, DEFAULT_BASELINE } from "../core/scorecard/settings";
import { findNewestPeriod } from "../core/scorecard/scorecard";
import { PERIOD_NAME, readReportChoice } from "./report-choice";
import { findReplaceableTabs } from "./replaceable-tabs";
import type { Review } from "./review";
import { planWritten } from "./written-tabs";

/**
 * The change that removes all tabs of ours but the log. Settings that were agreed on the Summary tab stay in the workbook: their names
 * hold the values from then on, or go where a value is the usual one anyway.
 */
export function planTabRemoval({ snapshot, scorecard }: Review): ChangePlan {
  const owned = findReplaceableTabs(snapshot);
  const { basis, baseline } = scorecard.settings;
  const { period } = readReportChoice({ snapshot, scorecard });
  const newest = findNewestPeriod(scorecard);
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
      ...toSetting(PERIOD_NAME, period && period.key !== newest?.key ? toTextLiteral(period.label) : null),
      ...toSetting(BASELINE_NAME, baseline && baseline.value !== DEFAULT_BASELINE ? String(baseline.value) : null),
      ...[...owned.keys()].flatMap((tab): readonly Change[] => [
        { kind: "removeSheet", tab },
        ...planWritten(snapshot, tab, null),
      ]),
    ],
  };
}
