import type { ChangePlan, Conflict } from "../core/change/change-plan";
import type { FailureOutcome, HostErrorCode } from "../core/change/workbook-host";
import type { CellRef, RangeRef } from "../core/grid/cell-ref";
import type { Picture } from "./picture";
import type { Task } from "./task";

/** Where the work on one open workbook stands. Never changed: whatever happens gives another state. */
export interface SessionState {
  /** What the workbook says; null until it was read for the first time. */
  readonly picture: Picture | null;
  /** What is being done, in a few words ("Reading the workbook"); null while nothing is. */
  readonly doing: string | null;
  /** How much has been read of the workbook, or written of a large plan, from 0 to 1; null where that is not known. */
  readonly progress: number | null;
  /** What the user should know of the last thing that was done; null where there is nothing to say. */
  readonly notice: Notice | null;
  /** What can be taken back, the latest last. */
  readonly undoable: readonly ChangePlan[];
  /** All that was written since the pane was opened, also what was taken back, the latest last. */
  readonly history: readonly HistoryEntry[];
  /** The cells that the user has selected; null before they are known, or where they are no single rectangle. */
  readonly selection: RangeRef | null;
  /** The cells that the user selected last by hand, not those that this program showed; null before there are any. */
  readonly pointedAt: RangeRef | null;
}

/** Something that was written into the workbook. */
export interface HistoryEntry {
  /** From 1, in the order in which they were made. */
  readonly number: number;
  readonly when: Date;
  readonly plan: ChangePlan;
  /** The plan that takes it back; null for one that took something back itself. */
  readonly undo: ChangePlan | null;
}

/** A change that is being taken back, and what is to be written for it. */
export interface Undoing {
  /** The one of the plans that can be taken back. */
  readonly plan: ChangePlan;
  /** The same plan, over what others wrote or without the cells that they changed; with nothing in it, it is let go. */
  readonly write: ChangePlan;
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
      /** Where it was an undo: the one that leaves what they wrote as it is. */
      readonly keeping?: Undoing;
    }
  /** It has a consequence that is to be known before it is taken back. */
  | {
      readonly kind: "askUndo";
      readonly message: string;
      readonly undoing: Undoing;
      /** The one that leaves everything as it is, so that what was done before can be taken back. */
      readonly keeping: Undoing;
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
  history: [],
  selection: null,
  pointedAt: null,
};
