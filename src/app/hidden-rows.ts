import type { ChangePlan } from "../core/change/change-plan";
import type { Snapshot } from "../core/grid/snapshot";

/**
 * Which rows that a plan writes into are out of sight, in a sentence for the user; null where all are seen. A workbook does
 * not tell rows that a filter hides from those that a person hid.
 */
export function findHiddenRowNote(snapshot: Snapshot, { changes }: ChangePlan): string | null {
  const rows = changes.flatMap((change) => {
    if (change.kind !== "setCell") return [];
    const { sheet, row } = change.at;
    return snapshot.findSheet(sheet)?.content.hiddenRows.has(row) === true ? [row + 1] : [];
  });
  const distinct = [...new Set(rows)].sort((a, b) => a - b);
  if (distinct.length === 0) return null;
  if (distinct.length === 1) return `Row ${distinct.join("")} is hidden, by a filter or by hand.`;
  return `Rows ${distinct.join(", ")} are hidden, by a filter or by hand.`;
}
