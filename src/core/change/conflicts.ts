import { isBlankCell, isSameContent, type CellContent } from "../grid/cell";
import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import type { ChangePlan, Conflict } from "./change-plan";
import { findUnmet, toMissingSheet } from "./expectations";
import { findOwnedTabs } from "./owned-tabs";
import type { PlannedCell } from "./sheet-plan";

/**
 * What has changed in a workbook since a plan was made that the plan would overwrite or miss; null where the plan can be
 * carried out. A formula's result may have moved on without a conflict: only what was typed is compared.
 * @param now the workbook as it stands.
 */
export function findConflict(plan: ChangePlan, now: Snapshot): Conflict | null {
  const cells: Conflict["cells"][number][] = [];
  const structure: string[] = [];
  const unmet = findUnmet(plan.expects ?? [], (at) => (now.findSheet(at.sheet) ? now.cell(at) : null));
  const owned = findOwnedTabs(now);
  for (const change of plan.changes) {
    switch (change.kind) {
      case "setCell": {
        if (!now.findSheet(change.at.sheet)) {
          structure.push(toMissingSheet(change.at.sheet));
          break;
        }
        const { value, formula }: CellContent = now.cell(change.at);
        const found = { value, formula };
        if (!isSameContent(found, change.from)) cells.push({ at: change.at, expected: change.from, found });
        break;
      }
      case "setName":
        if ((now.findName(change.name)?.refersTo ?? null) !== change.from) {
          structure.push(`The setting “${change.name}” was changed after the workbook was read.`);
        }
        break;
      case "writeSheet":
        if (!owned.has(change.plan.tab) && now.findSheet(change.plan.name)) {
          structure.push(`The workbook has a sheet “${change.plan.name}” of its own by now.`);
        }
        if (change.isNew && owned.has(change.plan.tab)) {
          structure.push(`Somebody else made the tab “${change.plan.name}” after the workbook was read.`);
        }
        break;
      case "removeSheet": {
        const sheet = now.findSheet(owned.get(change.tab) ?? "");
        if (!sheet) structure.push(`The tab “${change.tab}” is no longer in the workbook.`);
        else if (change.holding && !holdsJust(sheet, change.holding)) {
          structure.push(`The tab “${sheet.name}” holds something else by now, so that it stays.`);
        }
        break;
      }
      case "highlight":
        for (const sheet of change.sheets) if (!now.findSheet(sheet)) structure.push(toMissingSheet(sheet));
        break;
      case "restoreSheet":
        break;
    }
  }
  return toConflict(cells, [...unmet, ...structure], unmet.length > 0);
}

/**
 * What stopped a plan; null where nothing did. Each sentence is said once.
 * @param isMoved whether rows or columns are not where they were: what stands in the plan's cells is then no news of them.
 */
export function toConflict(cells: Conflict["cells"], structure: readonly string[], isMoved: boolean): Conflict | null {
  if (cells.length === 0 && structure.length === 0) return null;
  return { kind: "conflict", cells: isMoved ? [] : cells, structure: [...new Set(structure)] };
}

/** Whether a sheet holds these cells and no others. */
function holdsJust(sheet: SheetSnapshot, cells: readonly PlannedCell[]): boolean {
  const filled = sheet.content.rows.flatMap((row) => (row ?? []).filter((cell) => cell && !isBlankCell(cell)));
  return (
    cells.every((cell) => isSameContent(sheet.cell(cell.row, cell.column), cell)) &&
    filled.length === cells.filter((cell) => cell.value !== null || cell.formula !== null).length
  );
}
