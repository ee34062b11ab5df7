import { findOwnedTabs } from "../../core/change/owned-tabs";
import { HostError } from "../../core/change/workbook-host";
import type { Snapshot } from "../../core/grid/snapshot";
import { openWorkbookFile, type WorkbookFile } from "../../hosts/xlsx/workbook-file";
import { SimulatedExcel } from "../../simulator/simulated-excel";
import type { Sheet } from "../../simulator/workbook/workbook";
import { findLeftOut } from "./left-out";
import { planSaving } from "./plan-saving";
import type { WorkbookState } from "./sheet-pairs";

/** A workbook as a file again. */
export interface SavedCopy {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What could not be carried over, in a sentence each. */
  readonly leftOut: readonly string[];
}

/** A workbook as it was opened, and the simulated Excel in which it may have been changed since. */
export interface WorkbookToSave {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The names that the sheets had when the workbook was opened. */
  readonly openedNames: ReadonlyMap<Sheet, string>;
  readonly excel: SimulatedExcel;
}

/**
 * Writes what was changed into a fresh copy of the opened file, then opens the copy and compares: what the copy does not
 * have is told, whatever it is. Throws HostError where a change would do harm to the file.
 */
export async function saveCopy({ name, bytes, openedNames, excel }: WorkbookToSave): Promise<SavedCopy> {
  const file = await openWorkbookFile(bytes);
  const before = await file.read();
  const opened = toState(file, before);
  const now = { workbook: excel.workbook, tabs: findOwnedTabs(excel.snapshot()) };
  const changes = planSaving({ now, opened, openedNames, file: before });
  if (changes.length > 0) {
    const outcome = await file.apply({ label: "Save a copy", changes });
    if (outcome.kind === "conflict") throw refuseConflict(outcome.structure);
  }
  const saved = changes.length > 0 ? toState(file, await file.read()) : opened;
  return {
    bytes: file.toBytes(),
    fileName: toCopyName(name),
    leftOut: findLeftOut({ now, saved, openedNames }),
  };
}

/** A file's workbook, to be compared with the one at work. */
function toState(file: WorkbookFile, snapshot: Snapshot): WorkbookState {
  const { workbook } = new SimulatedExcel(snapshot, { appearance: file.readAppearance() });
  return { workbook, tabs: findOwnedTabs(snapshot) };
}

function refuseConflict(structure: readonly string[]): HostError {
  const why = structure.length > 0 ? structure.join(" ") : "Some cells do not hold what they held when it was opened.";
  return new HostError("stale", `The copy was not saved, as the changes do not fit the file that was opened. ${why}`);
}

function toCopyName(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)} (copy)${name.slice(dot)}` : `${name} (copy).xlsx`;
}
