import { openWorkbookFile } from "../../hosts/xlsx/workbook-file";
import { SimulatedExcel } from "../../simulator/simulated-excel";
import { saveCopy } from "./save-copy";

/** A workbook file that was opened into the simulated Excel. */
export interface OpenedWorkbook {
  /** The file's name, as it was given. */
  readonly name: string;
  readonly excel: SimulatedExcel;
  /** The file with all that was changed since written into it. Throws HostError where that would do harm. */
  saveCopy(): Promise<SavedCopy>;
}

/** A workbook as a file again. */
export interface SavedCopy {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What could not be carried over, in a sentence each. */
  readonly leftOut: readonly string[];
}

/**
 * Opens the bytes of an .xlsx or .xlsm file. The formula engine has to be started before.
 * Throws HostError: what the file is instead, and what to do.
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<OpenedWorkbook> {
  const file = await openWorkbookFile(bytes);
  const opened = await file.read();
  const excel = new SimulatedExcel(opened, { name, appearance: file.readAppearance() });
  return { name, excel, saveCopy: () => saveCopy({ name, bytes, opened, excel }) };
}
