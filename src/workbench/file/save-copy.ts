import { HostError } from "../../core/change/workbook-host";
import type { Snapshot } from "../../core/grid/snapshot";
import { openWorkbookFile } from "../../hosts/xlsx/workbook-file";
import type { SimulatedExcel } from "../../simulator/simulated-excel";
import { planCellChanges } from "./plan-cell-changes";
import type { SavedCopy } from "./open-workbook";

/** A workbook as it was opened, and the simulated Excel in which it may have been changed since. */
export interface WorkbookToSave {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly opened: Snapshot;
  readonly excel: SimulatedExcel;
}

/** Writes what was changed into a fresh copy of the opened file. Throws {@link HostError}. */
export async function saveCopy({ name, bytes, opened, excel }: WorkbookToSave): Promise<SavedCopy> {
  const file = await openWorkbookFile(bytes);
  const changes = planCellChanges(opened, excel.snapshot());
  const outcome = await file.apply({ label: "Save a copy", changes });
  if (outcome.kind === "conflict") throw new HostError("fault", "The changes do not fit the file that was opened.");
  return { bytes: file.toBytes(), fileName: toCopyName(name), leftOut: [] };
}

function toCopyName(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)} (copy)${name.slice(dot)}` : `${name} (copy).xlsx`;
}
