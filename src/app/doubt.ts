import type { Change, ChangePlan } from "../core/change/change-plan";
import { isHighlight } from "../core/change/highlight";
import { invertPlan } from "../core/change/invert";
import { findOwnedTabs } from "../core/change/owned-tabs";
import type { SheetPlan } from "../core/change/sheet-plan";
import type { FailureOutcome } from "../core/change/workbook-host";
import { toAddress, toColumnLetters } from "../core/grid/a1";
import { isSameContent, type CellContent } from "../core/grid/cell";
import type { SheetSnapshot, Snapshot } from "../core/grid/snapshot";
import type { SessionState } from "./session-state";

/** A plan of which nobody knows whether it was carried out: Excel stopped answering on the way. */
export interface Doubt {
  readonly plan: ChangePlan;
  /** The workbook as it was read before. */
  readonly before: Snapshot;
  /** Whether it was to take back the latest of what can be taken back. */
  readonly isUndo: boolean;
}

type Standing = "done" | "open" | "other";

/** The most places that are named one by one. */
const MOST_NAMED = 5;

/** What the workbook says of a plan, now that it was read again: what the user is told, and can take back from now on. */
export function settleDoubt(
  { plan, before, isUndo }: Doubt,
  now: Snapshot,
  undoable: readonly ChangePlan[],
): Pick<SessionState, "notice" | "undoable"> {
  // How cells look, a snapshot does not tell; what was written into them does.
  const changes = plan.changes.filter(({ kind }) => kind !== "copyLook" && kind !== "restoreLook");
  const standings = changes.map((change) => [change, findStanding(change, before, now)] as const);
  const having = (wanted: Standing): readonly Change[] =>
    standings.flatMap(([change, standing]) => (standing === wanted ? [change] : []));
  const [done, open, other] = [having("done"), having("open"), having("other")];
  const isInvertible = done.length > 0 && done.every((change) => canInvert(change, before));
  const undo = isInvertible ? invertPlan({ ...plan, changes: done }, new Map()) : null;
  const rest = { ...plan, changes: [...open, ...other] };
  const others = undoable.filter((each) => each !== plan);
  const left = isUndo
    ? [...others, ...(rest.changes.length > 0 ? [rest] : [])]
    : [...undoable, ...(undo ? [undo] : [])];
  const lead = "The workbook has been read again:";
  if (rest.changes.length === 0) {
    const message = `${lead} the change is in it after all, whole.`;
    return { undoable: left, notice: { kind: "done", message, undo: isUndo ? null : undo } };
  }
  const failed = (outcome: FailureOutcome, message: string): Pick<SessionState, "notice" | "undoable"> => {
    return {
      undoable: left,
      notice: { kind: "failure", code: "disconnected", message: `${lead} ${message}`, outcome },
    };
  };
  if (open.length === changes.length) return failed("nothingWritten", "nothing of the change is in it. Try again.");
  const parts = [
    done.length > 0 ? `written: ${toNames(done)}` : "",
    open.length > 0 ? `not written: ${toNames(open)}` : "",
    other.length > 0 ? `neither as before nor as planned: ${toNames(other)}` : "",
  ];
  const told = parts.filter((part) => part !== "").join("; ");
  const usual = undo ? "Undo takes back what was written." : "Look at these places before you go on.";
  const toDo = isUndo ? "Undo again takes back the rest." : usual;
  return failed("uncertain", `a part of the change is in it (${told}). ${toDo}`);
}

function findStanding(change: Change, before: Snapshot, now: Snapshot): Standing {
  switch (change.kind) {
    case "setCell":
      return toStanding(now.cell(change.at), change, isSameContent);
    case "setName":
      return toStanding(now.findName(change.name)?.refersTo ?? null, change, (a, b) => toBare(a) === toBare(b));
    case "writeSheet": {
      const [was, is] = [findTab(before, change.plan.tab), findTab(now, change.plan.tab)];
      if (is && isAsPlanned(is, change.plan)) return "done";
      return is === was || (is && was && isSameSheet(is, was)) ? "open" : "other";
    }
    case "removeSheet":
      return findTab(now, change.tab) ? "open" : "done";
    case "restoreSheet":
      return findTab(now, change.tab) ? "other" : "open";
    case "copyLook":
    case "restoreLook":
      return "other";
    case "highlight": {
      const toFormulas = (snapshot: Snapshot): string =>
        change.sheets.flatMap((name) => findHighlights(snapshot.findSheet(name))).join("\n");
      const wanted = change.sheets.flatMap((name) =>
        change.rules.filter(({ sheet }) => sheet === name).map(({ formula }) => formula),
      );
      const is = toFormulas(now);
      if (is === wanted.join("\n")) return "done";
      return is === toFormulas(before) ? "open" : "other";
    }
  }
}

function toStanding<T>(
  is: T,
  { from, to }: { readonly from: T; readonly to: T },
  isSame: (a: T, b: T) => boolean,
): Standing {
  if (isSame(is, to)) return "done";
  return isSame(is, from) ? "open" : "other";
}

function findTab(snapshot: Snapshot, tab: string): SheetSnapshot | null {
  const name = findOwnedTabs(snapshot).get(tab);
  return name === undefined ? null : snapshot.findSheet(name);
}

/** Whether a tab holds what was planned; what a formula gives, and how a text without letters is kept, do not count. */
function isAsPlanned(sheet: SheetSnapshot, { cells }: SheetPlan): boolean {
  return cells.every(({ row, column, value, formula }) => {
    const is = sheet.cell(row, column);
    if (formula !== null) return toBare(is.formula) === toBare(formula);
    return isSameContent(is, { value: value === "" ? null : value, formula: null });
  });
}

function isSameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const toTyped = ({ content }: SheetSnapshot): string =>
    JSON.stringify(content.rows.map((row) => row?.map((cell) => cell && (cell.formula ?? cell.value))));
  return toTyped(a) === toTyped(b);
}

function findHighlights(sheet: SheetSnapshot | null): readonly string[] {
  return sheet?.content.conditionalFormulas.filter(isHighlight) ?? [];
}

/** Of tabs and highlights that stood there before, nobody here knows enough to bring them back. */
function canInvert(change: Change, before: Snapshot): boolean {
  switch (change.kind) {
    case "setCell":
    case "setName":
      return true;
    case "writeSheet":
      return findTab(before, change.plan.tab) === null;
    case "highlight":
      return change.sheets.every((name) => findHighlights(before.findSheet(name)).length === 0);
    case "removeSheet":
    case "restoreSheet":
    case "copyLook":
    case "restoreLook":
      return false;
  }
}

function toNames(changes: readonly Change[]): string {
  const names = [...new Set(changes.flatMap(toPlaces))];
  const more = names.length - MOST_NAMED;
  return [...names.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

function toPlaces(change: Change): readonly string[] {
  switch (change.kind) {
    case "setCell":
      return [toAddress(change.at)];
    case "setName":
      return [`the setting ${change.name}`];
    case "writeSheet":
      return [`the tab “${change.plan.name}”`];
    case "highlight":
      return change.sheets.map((sheet) => `the highlights on “${sheet}”`);
    case "copyLook":
    case "restoreLook":
      return [`the look of column ${toColumnLetters(change.copy.to)} on “${change.copy.sheet}”`];
    case "removeSheet":
    case "restoreSheet":
      return [`the tab “${change.tab}”`];
  }
}

/** Excel leaves out quotes around names, and blanks. */
function toBare(formula: CellContent["formula"]): string | null {
  return formula?.replace(/[\s']/g, "").toLowerCase() ?? null;
}
