import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import type { Difference } from "./differences";

/** A kind of host as the contract meets it. */
export interface HostKind {
  readonly name: string;
  /** In which ways it differs from other hosts, all of them named; the contract allows nothing else. */
  readonly differences: ReadonlySet<Difference>;
  /** A workbook that holds what a snapshot holds. */
  open(content: Snapshot): Promise<WorkbookHost>;
  /** A workbook of the sample. */
  openSample(): Promise<WorkbookHost>;
}
