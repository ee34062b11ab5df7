import type { ChangePlan } from "../../core/change/change-plan";
import { findOwnedTabs, OWNED_NAME_PREFIX } from "../../core/change/owned-tabs";
import { HostError } from "../../core/change/workbook-host";
import { quoteSheetName, toColumnLetters } from "../../core/grid/a1";
import { isSameSheetName } from "../../core/grid/cell-ref";
import type { Snapshot } from "../../core/grid/snapshot";
import type { Inspection } from "./inspection";
import { findLook } from "./plan-steps";
import { isSavedHere } from "./saved-look";
import { findSavedTab } from "./saved-tab";
import type { Step } from "./steps";

/** Why tabs cannot be written as they were planned, a sentence each: somebody renamed or added a sheet meanwhile. */
export function findObstacles(plan: ChangePlan, before: Inspection): readonly string[] {
  const { tabs, structure } = before;
  return plan.changes.flatMap((change) => {
    if (change.kind === "writeSheet") {
      // The plan's formulas and charts call the tab by the name that it had.
      const present = tabs.get(change.plan.tab)?.name ?? change.plan.name;
      return isSameSheetName(present, change.plan.name)
        ? []
        : [`The tab “${change.plan.name}” is called “${present}” now.`];
    }
    if (change.kind === "restoreSheet" && !tabs.has(change.tab)) {
      const name = findSavedTab(change.saved)?.name ?? "";
      return structure.sheets.some((sheet) => isSameSheetName(sheet.name, name))
        ? [`The workbook has a sheet “${name}” of its own by now.`]
        : [];
    }
    if (change.kind === "restoreLook") {
      const { sheet, to } = change.copy;
      if (!isSavedHere(change.saved)) return ["The look of these columns was saved elsewhere."];
      return findLook(before, change.copy)?.hasFormats === true
        ? [`Column ${toColumnLetters(to)} of “${sheet}” has conditional formats by now, so that it stays.`]
        : [];
    }
    return [];
  });
}

/** Throws {@link HostError} `protected` where protection would stop a step, before anything is done. */
export function refuseProtected(steps: readonly Step[], { structure, cells }: Inspection): void {
  const adds = steps.some((step) => step.kind === "dropTab" || (step.kind === "writeTab" && !step.existing));
  if (structure.isLocked && adds) {
    throw new HostError(
      "protected",
      "The workbook's structure is protected, so no sheet can be added or removed. Nothing was written. Unprotect it in Excel (Review, Protect Workbook), then try again.",
    );
  }
  for (const step of steps) {
    if (step.kind === "writeTab" && step.existing?.isProtected) throw protectedSheet(step.existing.name);
  }
  const refuseOn = (name: string): void => {
    const sheet = structure.sheets.find((each) => isSameSheetName(each.name, name));
    if (sheet?.isProtected) throw protectedSheet(sheet.name);
  };
  for (const step of steps) {
    if (step.kind === "addHighlight") refuseOn(step.rule.sheet);
    if (step.kind === "dropHighlight") refuseOn(step.sheet);
    if (step.kind === "copyLook" || step.kind === "restoreLook") refuseOn(step.copy.sheet);
  }
  for (const { at, isLocked } of cells) if (isLocked) refuseOn(at.sheet);
}

/** Throws {@link HostError} `unsupported` where a copied look would take the place of one that nobody could put back. */
export function refuseOwnLooks({ changes }: ChangePlan, before: Inspection): void {
  for (const change of changes) {
    const look = change.kind === "copyLook" ? findLook(before, change.copy) : undefined;
    if (!look || (look.isUsual && !look.hasFormats && !look.hasRules)) continue;
    const { sheet, to } = look.copy;
    throw new HostError(
      "unsupported",
      `Column ${toColumnLetters(to)} of “${sheet}” has formats or data validation of its own, which Undo could not put back. Nothing was written. Clear them in Excel, or leave the look as it is.`,
    );
  }
}

/** The refusal of a protected sheet. */
export function protectedSheet(name: string, options?: ErrorOptions): HostError {
  return new HostError(
    "protected",
    `The sheet “${name}” is protected. Nothing was written. Unprotect it in Excel (Review, Unprotect Sheet), then try again.`,
    options,
  );
}

/**
 * Throws {@link HostError} `unsupported` where formulas or names elsewhere read a tab that a plan removes: they would show
 * #REF! for good. Excel does not tell which do, so their texts are searched; a mention inside a text counts as well.
 */
export function refuseDangling(plan: ChangePlan, now: Snapshot): void {
  const owned = findOwnedTabs(now);
  const removed = plan.changes.flatMap((change) =>
    change.kind === "removeSheet" ? (owned.get(change.tab.toLowerCase()) ?? []) : [],
  );
  for (const name of removed) {
    const tables = now.findSheet(name)?.content.tables.map((table) => `${table.name}[`) ?? [];
    const mentions = [`${quoteSheetName(name)}!`, ...tables].map((each) => each.toLowerCase());
    const isRead = (formula: string): boolean => mentions.some((mention) => formula.toLowerCase().includes(mention));
    const reader = now.names.find(({ name: own, scope, refersTo }) => {
      const isOurs = own.toLowerCase().startsWith(OWNED_NAME_PREFIX);
      const goes = scope !== null && removed.some((each) => isSameSheetName(each, scope));
      return !isOurs && !goes && isRead(refersTo);
    });
    if (reader) throw dangling(name, `as the name “${reader.name}” refers to it`);
    for (const sheet of now.sheets) {
      if (removed.some((each) => isSameSheetName(each, sheet.name))) continue;
      const reads = sheet.content.rows.some((row) => row?.some((cell) => isRead(cell?.formula ?? "")));
      if (reads) throw dangling(name, `as formulas on “${sheet.name}” read it`);
    }
  }
}

function dangling(name: string, why: string): HostError {
  return new HostError(
    "unsupported",
    `The tab “${name}” cannot be removed, ${why}. Nothing was written. Take it out of there first.`,
  );
}
