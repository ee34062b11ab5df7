import { toAddress } from "../grid/a1";
import { isBlankCell, isSameContent, type CellContent } from "../grid/cell";
import { toCellKey } from "../grid/cell-ref";
import type { Snapshot } from "../grid/snapshot";
import type { Change, ChangePlan, Conflict, LookCopy } from "./change-plan";
import { findUnmet, toMissingSheet } from "./expectations";
import { findOwnedTabs, GIVEN_TAB_PREFIX } from "./owned-tabs";
import { findTypedOver } from "./typed-over";

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
        if (!owned.has(change.plan.tab) && now.isNameTaken(change.plan.name)) {
          structure.push(`The workbook has a sheet “${change.plan.name}” of its own by now.`);
        }
        if (change.isNew && owned.has(change.plan.tab)) {
          structure.push(`Somebody else made the tab “${change.plan.name}” after the workbook was read.`);
        }
        break;
      case "removeSheet":
      case "restoreSheet": {
        const sheet = now.findSheet(owned.get(change.tab) ?? "");
        if (!sheet && change.kind === "removeSheet") {
          const isGiven = change.tab.startsWith(GIVEN_TAB_PREFIX);
          structure.push(
            `The ${isGiven ? "sheet that was made" : `tab “${change.tab}”`} is no longer in the workbook.`,
          );
        }
        const typed = sheet && change.holding ? findTypedOver(sheet, change.tab, change.holding) : [];
        if (plan.isRecord && typed.length > 0) {
          structure.push(`The tab “${sheet?.name ?? change.tab}” holds something else by now, so that it stays.`);
        } else cells.push(...typed);
        break;
      }
      case "copyLook":
      case "restoreLook":
        structure.push(...findFilled(plan, change, now));
        break;
      case "highlight":
        for (const sheet of change.sheets) if (!now.findSheet(sheet)) structure.push(toMissingSheet(sheet));
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

type LookChange = Extract<Change, { readonly copy: LookCopy }>;

/** Why a look is not to be changed: its cells hold something that the plan does not know of. */
function findFilled(plan: ChangePlan, { kind, copy }: LookChange, now: Snapshot): readonly string[] {
  const sheet = now.findSheet(copy.sheet);
  if (!sheet) return [toMissingSheet(copy.sheet)];
  const known = new Set(plan.changes.flatMap((change) => (change.kind === "setCell" ? [toCellKey(change.at)] : [])));
  for (const { first, last } of copy.rows) {
    for (let row = first; row <= last; row += 1) {
      const at = { sheet: sheet.name, row, column: copy.to };
      if (isBlankCell(sheet.cell(row, copy.to)) || known.has(toCellKey(at))) continue;
      const stays = kind === "copyLook" ? "so that no columns begin there" : "so that its column stays";
      return [`${toAddress(at)} was filled in meanwhile, ${stays}.`];
    }
  }
  return [];
}
