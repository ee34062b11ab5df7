import type { ChangePlan } from "../../core/change/change-plan";
import { findConflict } from "../../core/change/conflicts";
import { EMPTY_CELL, isSameContent } from "../../core/grid/cell";
import { isSameSheetName } from "../../core/grid/cell-ref";
import { toPartialSnapshot, type Inspection } from "./inspection";
import { findTabId } from "./tab-id";
import type { TabState } from "./tab-state";

/**
 * What somebody else did between the look at a workbook and the writing to it that the plan would undo without a word: a
 * sentence each. Cells are not among them: each is read just before it is set.
 */
export function findLateChanges(plan: ChangePlan, before: Inspection, late: Inspection): readonly string[] {
  return [
    ...(findConflict(plan, toPartialSnapshot(late))?.structure ?? []),
    ...findTabChanges(plan, before, late),
    ...findHighlightChanges(before, late),
  ];
}

/** Whether two states of a tab hold the same, whatever its formulas give by now. */
export function isSameTab(a: TabState, b: TabState): boolean {
  const height = Math.max(a.rows.length, b.rows.length);
  for (let row = 0; row < height; row += 1) {
    const [left, right] = [a.rows[row] ?? [], b.rows[row] ?? []];
    const width = Math.max(left.length, right.length);
    for (let column = 0; column < width; column += 1) {
      if (!isSameContent(left[column] ?? EMPTY_CELL, right[column] ?? EMPTY_CELL)) return false;
    }
  }
  return isSameSheetName(a.name, b.name);
}

function findTabChanges(plan: ChangePlan, before: Inspection, late: Inspection): readonly string[] {
  return plan.changes.flatMap((change) => {
    const tab = findTabId(change);
    if (tab === null) return [];
    const [was, is] = [before.tabs.get(tab), late.tabs.get(tab)];
    if (!was) return is ? [`Somebody else has just made the tab “${is.name}”.`] : [];
    if (is) return isSameTab(was, is) ? [] : [`The tab “${was.name}” has just been changed by somebody else.`];
    // A removal that finds nothing to remove is told of already.
    return change.kind === "removeSheet" ? [] : [`The tab “${was.name}” is no longer in the workbook.`];
  });
}

function findHighlightChanges(before: Inspection, late: Inspection): readonly string[] {
  const toText = ({ highlights }: Inspection): string =>
    highlights.map(({ sheet, formula }) => `${sheet} ${formula}`).join("\n");
  return toText(before) === toText(late) ? [] : ["Somebody else has just changed the highlights."];
}
