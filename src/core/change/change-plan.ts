import type { CellContent } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
import type { HighlightRule } from "./highlight";
import type { PlannedCell, SheetPlan } from "./sheet-plan";

/**
 * One change to a workbook. `from` is what stood there when the workbook was read: a host compares it with what stands
 * there now and refuses the whole plan where they differ. Text stays text, whatever it looks like.
 */
export type Change =
  | { readonly kind: "setCell"; readonly at: CellRef; readonly from: CellContent; readonly to: CellContent }
  /** A workbook-scoped, hidden name of ours; null where there is none. */
  | { readonly kind: "setName"; readonly name: string; readonly from: string | null; readonly to: string | null }
  /**
   * Writes a tab of ours: at the end of the workbook if it is new, in place of its former content if it exists. With
   * `isNew` it must not exist: a tab that keeps what people enter is made once and never written over.
   */
  | { readonly kind: "writeSheet"; readonly plan: SheetPlan; readonly isNew?: true }
  /** With `holding`, the tab must hold these cells and no others. */
  | { readonly kind: "removeSheet"; readonly tab: string; readonly holding?: readonly PlannedCell[] }
  /** Puts a tab of ours back as it stood before a change that a host made. */
  | { readonly kind: "restoreSheet"; readonly tab: string; readonly saved: SavedSheet }
  | HighlightChange;

/**
 * Gives these sheets these highlights, in place of whatever highlights of ours they carry: no rules takes them away. The
 * user's own conditional formats stay, before ours, in their order. A plan holds one such change at the most.
 */
export interface HighlightChange {
  readonly kind: "highlight";
  /** Every sheet that has a rule, and those that are to lose theirs. */
  readonly sheets: readonly string[];
  /** The one that comes first is looked at first. */
  readonly rules: readonly HighlightRule[];
}

/** A tab as it stood, in the terms of the host that saved it; no other host can restore it. */
export interface SavedSheet {
  readonly host: string;
  readonly content: unknown;
}

/**
 * A cell that a plan rests on and does not write: the title in the row of a score, the header over it. Where it holds
 * something else by now, rows or columns were moved, and the plan's cells are no longer those that were meant.
 */
export interface Expectation {
  readonly at: CellRef;
  readonly content: CellContent;
  /** What it is the mark of: its row, or its column; or nothing, where it is a note that the plan has to keep. */
  readonly marks: "row" | "column" | "note";
}

/** Changes that are made together or not at all. */
export interface ChangePlan {
  /** What it does, in a few words for a person: "Score objective 3 for 2023". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** Nothing of the plan is written unless all of these hold what they held. None where it is absent. */
  readonly expects?: readonly Expectation[];
  /**
   * That it adds to a record: what somebody else put into the same cells meanwhile is never written over, even if the user
   * would have it so; the plan is to be made anew.
   */
  readonly isRecord?: true;
}

/** What stopped a plan: somebody changed the workbook after it was read. Nothing was written. */
export interface Conflict {
  readonly kind: "conflict";
  readonly cells: readonly {
    readonly at: CellRef;
    readonly expected: CellContent;
    readonly found: CellContent;
  }[];
  /** Sheets and names that are gone, or that have come, since the workbook was read: a sentence each. */
  readonly structure: readonly string[];
}

/** A plan that was carried out, and the plan that takes it back. */
export interface Applied {
  readonly kind: "applied";
  readonly undo: ChangePlan;
}
