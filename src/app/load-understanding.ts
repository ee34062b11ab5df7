import { HostError } from "../core/change/workbook-host";
import type { Snapshot } from "../core/grid/snapshot";
import type { Checker } from "./check";
import type { Picture } from "./picture";

/**
 * Fetches what understands a workbook, which is more than the pane needs to be there: it comes while the workbook is read. Throws
 * HostError where it cannot be had.
 */
export async function loadUnderstanding(loadChecks: () => Promise<Checker>): Promise<(snapshot: Snapshot) => Picture> {
  try {
    const [check, { toPicture }] = await Promise.all([loadChecks(), import("./picture")]);
    return (snapshot) => toPicture(snapshot, check);
  } catch (cause) {
    const message =
      "A part of the add-in could not be loaded, so that the workbook is not shown. Check the connection, then read the workbook again.";
    throw new HostError("disconnected", message, { cause });
  }
}
