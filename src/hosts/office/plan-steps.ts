import type { Change, ChangePlan, LookCopy } from "../../core/change/change-plan";
import { toTabMark } from "../../core/change/owned-tabs";
import type { SheetPlan } from "../../core/change/sheet-plan";
import { HostError } from "../../core/change/workbook-host";
import type { Inspection } from "./inspection";
import type { LookState } from "./look-state";
import { isSavedHere, toRestoredWidth } from "./saved-look";
import { findSavedTab } from "./saved-tab";
import type { Step } from "./steps";
import { hasName } from "./workbook-structure";

/**
 * What a plan comes to in the workbook at hand. Throws {@link HostError} for a tab that another host saved.
 * @param stamp tells the tabs that it writes from what others write.
 */
export function toSteps(plan: ChangePlan, inspection: Inspection, stamp: string): readonly Step[] {
  return plan.changes.flatMap((change) => toStep(change, inspection, stamp));
}

/** The columns of a copied look as they were found; undefined where their sheet is gone. */
export function findLook({ looks }: Inspection, copy: LookCopy): LookState | undefined {
  return looks.find((look) => look.copy === copy);
}

function toStep(change: Change, inspection: Inspection, stamp: string): readonly Step[] {
  switch (change.kind) {
    case "setCell":
      return [{ kind: "setCell", edit: { at: change.at, to: change.to } }];
    case "setName":
      return [
        { kind: "setName", name: change.name, exists: hasName(inspection.structure, change.name), to: change.to },
      ];
    case "highlight":
      return [
        ...change.rules.map((rule): Step => ({ kind: "addHighlight", rule })),
        ...inspection.highlights.map(({ sheet, id }): Step => ({ kind: "dropHighlight", sheet, id })),
      ];
    case "copyLook": {
      const look = findLook(inspection, change.copy);
      return look ? [{ kind: "copyLook", copy: change.copy, rules: look.rules, width: look.widths.from }] : [];
    }
    case "restoreLook": {
      const look = findLook(inspection, change.copy);
      if (!look || !isSavedHere(change.saved)) return [];
      return [{ kind: "restoreLook", copy: change.copy, width: toRestoredWidth(change.saved, look.widths.to) }];
    }
    case "writeSheet": {
      const { plan } = change;
      const existing = inspection.tabs.get(plan.tab) ?? null;
      const tableName = toTableName(plan, inspection);
      const hasMark = hasName(inspection.structure, toTabMark(plan.tab));
      return [
        {
          kind: "writeTab",
          tab: plan.tab,
          name: plan.name,
          source: { kind: "plan", plan, tableName },
          existing,
          hasMark,
          stamp,
          position: null,
        },
      ];
    }
    case "removeSheet": {
      const existing = inspection.tabs.get(change.tab);
      return existing ? [{ kind: "dropTab", sheetId: existing.sheetId, mark: toTabMark(change.tab) }] : [];
    }
    case "restoreSheet": {
      const saved = findSavedTab(change.saved);
      if (!saved) {
        throw new HostError("unsupported", "This was done to a file, not here, so that it cannot be taken back here.");
      }
      const existing = inspection.tabs.get(change.tab) ?? null;
      const hasMark = hasName(inspection.structure, toTabMark(change.tab));
      const source = { kind: "saved" as const, saved };
      const { tab } = change;
      return [{ kind: "writeTab", tab, name: saved.name, source, existing, hasMark, stamp, position: null }];
    }
  }
}

/**
 * The name of the table that stands on the tab already, else the planned one, with a number behind it where the workbook
 * has another table or a name that is called so: they share their names.
 */
function toTableName(plan: SheetPlan, { structure, tabs }: Inspection): string | null {
  if (!plan.table) return null;
  const existing = tabs.get(plan.tab)?.tables[0];
  if (existing) return existing.name;
  const taken = new Set([...structure.names, ...structure.tables].map((each) => each.name.toLowerCase()));
  let name = plan.table.name;
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${plan.table.name}_${copy}`;
  return name;
}
