import type { WorkbookAppearance } from "../../core/grid/appearance";
import { openWorkbookFile } from "../../hosts/xlsx/workbook-file";
import { SimulatedExcel } from "../../simulator/simulated-excel";
import { saveCopy, type SavedCopy } from "./save-copy";

export type { SavedCopy } from "./save-copy";

/** A workbook file that was opened into the simulated Excel. */
export interface OpenedWorkbook {
  /** The file's name, as it was given. */
  readonly name: string;
  readonly excel: SimulatedExcel;
  /** How the file looked when it was opened: its pictures, among others, which the simulator does not know. */
  readonly appearance: WorkbookAppearance;
  /** The file with all that was changed since written into it. Throws HostError where that would do harm. */
  saveCopy(): Promise<SavedCopy>;
}

/**
 * Opens the bytes of an .xlsx or .xlsm file. The formula engine has to be started before.
 * Throws HostError: what the file is instead, and what to do.
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<OpenedWorkbook> {
  const file = await openWorkbookFile(bytes);
  const appearance = file.readAppearance();
  const excel = new SimulatedExcel(await file.read(), { name, appearance });
  const openedNames = new Map(excel.workbook.sheets.map((sheet) => [sheet, sheet.name]));
  return { name, excel, appearance, saveCopy: () => saveCopy({ name, bytes, openedNames, excel }) };
}
