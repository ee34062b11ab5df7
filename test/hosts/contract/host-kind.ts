import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import type { Difference } from "./differences";

/** A conditional format of the user's own, that goes by a formula and makes text bold. */
export interface UserFormat {
  readonly sheet: string;
  /** "D2:D4". */
  readonly cells: string;
  readonly formula: string;
}

/** A kind of host as the contract meets it. */
export interface HostKind {
  readonly name: string;
  /** In which ways it differs from other hosts, all of them named; the contract allows nothing else. */
  readonly differences: ReadonlySet<Difference>;
  /** A workbook that holds what a snapshot holds, and the user's conditional formats, the first of them first in priority. */
  open(content: Snapshot, formats?: readonly UserFormat[]): Promise<WorkbookHost>;
  /** A workbook of the sample. */
  openSample(): Promise<WorkbookHost>;
}
