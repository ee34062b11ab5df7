import { isSameContent, type CellContent } from "../grid/cell";
import type { Snapshot } from "../grid/snapshot";
import type { ChangePlan, Conflict } from "./change-plan";
import { findOwnedTabs } from "./owned-tabs";

/**
 * What has changed in a workbook since a plan was made that the plan would overwrite or miss; null where the plan can be
 * carried out. A formula's result may have moved on without a conflict: only what was typed is compared.
 * @param now the workbook as it stands.
 */
export function findConflict(plan: ChangePlan, now: Snapshot): Conflict | null {
  const cells: Conflict["cells"][number][] = [];
  const structure: string[] = [];
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
        break;
      case "removeSheet":
        if (!owned.has(change.tab)) structure.push(`The tab “${change.tab}” is no longer in the workbook.`);
        break;
      case "highlight":
        for (const sheet of change.sheets) if (!now.findSheet(sheet)) structure.push(toMissingSheet(sheet));
        break;
      case "restoreSheet":
        break;
    }
  }
  return cells.length === 0 && structure.length === 0 ? null : { kind: "conflict", cells, structure };
}

function toMissingSheet(name: string): string {
  return `The sheet “${name}” is no longer in the workbook.`;
}
