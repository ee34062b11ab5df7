import type { ChangePlan, Conflict } from "../core/change/change-plan";
import type { FailureOutcome, HostErrorCode } from "../core/change/workbook-host";
import type { CellRef, RangeRef } from "../core/grid/cell-ref";
import type { Picture } from "./picture";
import type { Problem } from "./problem";

/** Where the work on one open workbook stands. Never changed: whatever happens gives another state. */
export interface SessionState {
  /** What the workbook says; null until it was read for the first time. */
  readonly picture: Picture | null;
  /** What is being done, in a few words ("Reading the workbook"); null while nothing is. */
  readonly doing: string | null;
  /** How much of the workbook has been read, from 0 to 1; null where that is not known. */
  readonly progress: number | null;
  /** What the user should know of the last thing that was done; null where there is nothing to say. */
  readonly notice: Notice | null;
  /** What can be taken back, the latest last. */
  readonly undoable: readonly ChangePlan[];
  /** The cells that the user has selected; null before they are known, or where they are no single rectangle. */
  readonly selection: RangeRef | null;
}

/** A change that the user asked for, made from what the workbook says at the time. */
export interface Task {
  /** While it lasts: "Saving the score". */
  readonly doing: string;
  /** Once it is done: "Objective 7 is scored 3 for 2026." */
  readonly done: string;
  readonly plan: (picture: Picture) => ChangePlan | Problem | Promise<ChangePlan | Problem>;
  /** Called once it is done. */
  readonly onDone?: () => void;
}

/** A task that is to be done once more, and what it would come to. */
export interface Remake {
  readonly task: Task;
  readonly plan: ChangePlan;
}

/** What came of something that was done. */
export type Notice =
  | { readonly kind: "done"; readonly message: string; readonly undo: ChangePlan | null }
  /** Somebody changed the workbook in between: nothing was written. */
  | {
      readonly kind: "conflict";
      readonly conflict: Conflict;
      /** The same over what somebody else wrote. */
      readonly overwrite: ChangePlan | null;
      /** The same where it belongs by now: made anew, as rows or columns were moved. */
      readonly again: Remake | null;
    }
  /** It cannot be done as it was asked for. */
  | { readonly kind: "problem"; readonly message: string; readonly at: CellRef | null }
  /** The host failed. */
  | {
      readonly kind: "failure";
      readonly code: HostErrorCode;
      readonly message: string;
      readonly outcome: FailureOutcome;
    };

/** Before anything was read. */
export const INITIAL_STATE: SessionState = {
  picture: null,
  doing: null,
  progress: null,
  notice: null,
  undoable: [],
  selection: null,
};
