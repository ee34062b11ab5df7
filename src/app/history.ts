import type { Change } from "../core/change/change-plan";
import { GIVEN_TAB_PREFIX } from "../core/change/owned-tabs";
import { toAddress, toColumnLetters } from "../core/grid/a1";
import type { CellRef } from "../core/grid/cell-ref";
import { toContentText } from "../core/grid/content-text";
import type { Snapshot } from "../core/grid/snapshot";
import { TAB_NAMES } from "../core/report/tab";
import type { HistoryEntry, SessionState } from "./session-state";

/** One thing that a change wrote: a cell, or a tab, a setting or the highlights as a whole. */
export interface HistoryLine {
  /** The cell; null where it is more than one, or none. */
  readonly at: CellRef | null;
  /** Where it was: "Scores!F12", or the name of a tab. */
  readonly place: string;
  /** What stood there before, in words; blank where that is no single text. */
  readonly from: string;
  readonly to: string;
}

/** How a change stands by now. */
export type HistoryStanding = "canBeUndone" | "undone" | "isUndo";

/** What a change wrote, line by line. Figures are told as the cells show them now. Never throws. */
export function toHistoryLines({ plan }: HistoryEntry, snapshot: Snapshot): readonly HistoryLine[] {
  if (plan.isRecord) return [{ at: null, place: "", from: "", to: "Lines of the log, which holds them itself" }];
  return plan.changes.map((change) => toLine(change, snapshot));
}

/** Whether a change can still be taken back. */
export function toHistoryStanding({ undo }: HistoryEntry, { undoable }: SessionState): HistoryStanding {
  if (undo === null) return "isUndo";
  return undoable.includes(undo) ? "canBeUndone" : "undone";
}

function toLine(change: Change, snapshot: Snapshot): HistoryLine {
  switch (change.kind) {
    case "setCell": {
      const { at, from, to } = change;
      const { numberFormat } = snapshot.cell(at);
      const [before, after] = [from, to].map((content) => toContentText(content, numberFormat));
      return { at, place: toAddress(at), from: before ?? "", to: after ?? "" };
    }
    case "setName":
      return { at: null, place: "Hidden setting", from: toNameText(change.from), to: toNameText(change.to) };
    case "writeSheet":
      return toTabLine(change.plan.name, isGiven(change.plan.tab) ? "Score sheet made" : "Tab written");
    case "removeSheet":
      return toTabLine(toTabName(change.tab), isGiven(change.tab) ? "Sheet removed" : "Tab removed");
    case "restoreSheet":
      return toTabLine(toTabName(change.tab), "Tab put back as it was");
    case "copyLook":
    case "restoreLook": {
      const { sheet, from, to } = change.copy;
      const what = change.kind === "copyLook" ? `Look of column ${toColumnLetters(from)} copied` : "Look put back";
      return { at: null, place: `${sheet}, column ${toColumnLetters(to)}`, from: "", to: what };
    }
    case "highlight": {
      const to = change.rules.length > 0 ? "Highlights set" : "Highlights taken away";
      return { at: null, place: change.sheets.join(", "), from: "", to };
    }
  }
}

function toTabLine(place: string, to: string): HistoryLine {
  return { at: null, place, from: "", to };
}

/** Whether a sheet was made for the user to keep. */
function isGiven(tab: string): boolean {
  return tab.startsWith(GIVEN_TAB_PREFIX);
}

function toTabName(tab: string): string {
  // It is gone, and whoever has it may have renamed it.
  if (isGiven(tab)) return "The score sheet that was made";
  const names: Readonly<Record<string, string | undefined>> = TAB_NAMES;
  return names[tab] ?? tab;
}

function toNameText(refersTo: string | null): string {
  return refersTo ?? "nothing";
}
