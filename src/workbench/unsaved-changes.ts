import type { SimulatedExcel } from "../simulator/simulated-excel";
import type { WorkbookChange } from "../simulator/workbook/change-log";

/** What happens to a workbook without changing its file. */
const PASSING: readonly WorkbookChange<unknown>["kind"][] = ["activated", "deactivated", "selection", "calculated"];

/** Whether a workbook was changed, by anybody, since it was opened or last saved. */
export interface UnsavedChanges {
  readonly has: () => boolean;
  readonly forget: () => void;
}

/** Watches a workbook from now on. */
export function watchUnsavedChanges(excel: SimulatedExcel): UnsavedChanges {
  let isChanged = false;
  excel.onChanged((changes) => {
    if (changes.some(({ change }) => !PASSING.includes(change.kind))) isChanged = true;
  });
  return {
    has: () => isChanged,
    forget: () => {
      isChanged = false;
    },
  };
}
