import { HostError, type WorkbookHost } from "../core/change/workbook-host";
import type { RangeRef } from "../core/grid/cell-ref";
import type { Snapshot } from "../core/grid/snapshot";

/** A snapshot with some ranges as they stand now; the whole workbook read anew where a sheet of theirs is gone. Throws HostError. */
export async function readAgain(
  host: WorkbookHost,
  snapshot: Snapshot,
  ranges: readonly RangeRef[],
): Promise<Snapshot> {
  try {
    return snapshot.withCells(await host.readCells(ranges));
  } catch (thrown) {
    if (!(thrown instanceof HostError) || !["notFound", "stale"].includes(thrown.code)) throw thrown;
    return host.read();
  }
}
