import type { CellValue } from "../../core/grid/cell";
import type { Area } from "./area";

/** Who does something to the workbook: a client by its number, the user at this Excel's keyboard, or a co-author. */
export type Actor = { readonly kind: "client"; readonly client: number } | { readonly kind: "user" | "co-author" };

/** Something that happened to a sheet `S` of the workbook. */
export type WorkbookChange<S> =
  | {
      readonly kind: "cells";
      readonly sheet: S;
      readonly area: Area;
      readonly changeType:
        "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | CellShift;
      /** What a single cell held; undefined where more than one changed, of which Excel gives no details. */
      readonly before: CellValue | undefined;
    }
  | { readonly kind: "formats" | "calculated"; readonly sheet: S; readonly area: Area | null }
  | { readonly kind: "added" | "deleted" | "activated" | "deactivated" | "protection"; readonly sheet: S }
  | { readonly kind: "selection"; readonly sheet: S; readonly area: Area }
  | { readonly kind: "renamed" | "visibility"; readonly sheet: S; readonly before: string; readonly after: string }
  | { readonly kind: "moved"; readonly sheet: S; readonly before: number; readonly after: number };

type CellShift = "CellInserted" | "CellDeleted";

/** A change, and who made it. */
export interface LoggedChange<S> {
  readonly change: WorkbookChange<S>;
  readonly actor: Actor;
}

/** Collects what happens to a workbook until somebody tells the clients. */
export class ChangeLog<S> {
  /** Whose doing all that follows is. */
  actor: Actor = { kind: "user" };
  /** What `context.runtime.enableEvents` says; while it is false, nothing is told of. */
  isEventsEnabled = true;
  #pending: LoggedChange<S>[] = [];

  add(change: WorkbookChange<S>): void {
    if (this.isEventsEnabled) this.#pending.push({ change, actor: this.actor });
  }

  /** All that has happened since it was last asked. */
  take(): LoggedChange<S>[] {
    const taken = this.#pending;
    this.#pending = [];
    return taken;
  }
}
