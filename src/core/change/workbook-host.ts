import type { Snapshot } from "../grid/snapshot";
import type { Applied, ChangePlan, Conflict } from "./change-plan";

/** What is at work under the program: a workbook open in Excel, or one in a file. */
export interface WorkbookHost {
  /** The workbook as it stands now. Throws {@link HostError}. */
  read(): Promise<Snapshot>;
  /** Carries out the whole plan or nothing of it. Throws {@link HostError}, and then nothing was written. */
  apply(plan: ChangePlan): Promise<Applied | Conflict>;
}

/**
 * Why a host could not do what was asked.
 * `notAWorkbook`: the file is of another kind, broken, locked by a password, or dangerous to open.
 * `protected`: the workbook or sheet is protected against the change.
 * `unsupported`: the workbook holds something that this program cannot change without harm.
 */
export type HostErrorCode = "notAWorkbook" | "protected" | "unsupported";

/** A failure of the host, not of this program: its message is one plain sentence or two for the user. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
