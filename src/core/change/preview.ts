import { isBlankCell, isSameContent } from "../grid/cell";
import { isSameSheetName, toCellKey, type CellRef } from "../grid/cell-ref";
import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import type { Change, ChangePlan } from "./change-plan";
import { toContentTexts } from "./content-text";
import { isHighlight } from "./highlight";
import { findOwnedTabs } from "./owned-tabs";

/**
 * One thing that a plan would change, before it is changed. Lines with the same `part` are done together or not at all; a
 * part is called the same when the plan is made anew.
 */
export type PreviewLine = { readonly part: string } & (
  | { readonly kind: "cell"; readonly at: CellRef; readonly before: string; readonly after: string }
  /** A name of ours, with what it refers to; null where there is none. */
  | { readonly kind: "name"; readonly name: string; readonly before: string | null; readonly after: string | null }
  | TabLine
  | HighlightLine
  /** A column whose cells take on the look of another, or the look that they had. */
  | {
      readonly kind: "look";
      readonly sheet: string;
      readonly column: number;
      readonly from: number;
      readonly what: "copied" | "restored";
    }
);

/** A tab of ours that a plan would write, remove or bring back. */
export interface TabLine {
  readonly kind: "tab";
  readonly sheet: string;
  readonly what: "new" | "rewritten" | "removed" | "restored";
  /** How many cells would hold something else; null where only the host that saved the tab knows. */
  readonly cells: number | null;
}

/** The highlights of one sheet. */
export interface HighlightLine {
  readonly kind: "highlight";
  readonly sheet: string;
  /** How many rules of ours the sheet has, and how many it would have. */
  readonly rules: { readonly before: number; readonly after: number };
}

/** What a plan would change, in its order; a cell that would stay as it is makes no line. Total. */
export function toPreview(plan: ChangePlan, snapshot: Snapshot): readonly PreviewLine[] {
  const owned = findOwnedTabs(snapshot);
  return plan.changes.flatMap((change): readonly PreviewLine[] => {
    const part = toPart(plan, change);
    switch (change.kind) {
      case "setCell": {
        const { at, from, to } = change;
        if (isSameContent(from, to)) return [];
        const [before, after] = toContentTexts(from, to, snapshot.cell(at).numberFormat);
        return [{ part, kind: "cell", at, before, after }];
      }
      case "setName":
        return change.from === change.to
          ? []
          : [{ part, kind: "name", name: change.name, before: change.from, after: change.to }];
      case "highlight":
        return change.sheets.map((sheet) => {
          const standing = snapshot.findSheet(sheet)?.content.conditionalFormulas.filter(isHighlight).length ?? 0;
          const planned = change.rules.filter((rule) => isSameSheetName(rule.sheet, sheet)).length;
          return {
            part: toHighlightPart(sheet),
            kind: "highlight",
            sheet,
            rules: { before: standing, after: planned },
          };
        });
      case "copyLook":
      case "restoreLook": {
        const { sheet, from, to: column } = change.copy;
        return [{ part, kind: "look", sheet, column, from, what: change.kind === "copyLook" ? "copied" : "restored" }];
      }
      case "writeSheet":
      case "removeSheet":
      case "restoreSheet": {
        const tab = change.kind === "writeSheet" ? change.plan.tab : change.tab;
        const name = owned.get(tab);
        return [{ part, ...toTabLine(change, name === undefined ? null : snapshot.findSheet(name)) }];
      }
    }
  });
}

/**
 * The part of a plan that was chosen, to be carried out by itself; the plan itself where that is all of it. What the plan rests
 * on is looked at all the same. Total.
 * @param parts the parts of the lines that are wanted; one that is not the plan's counts for nothing.
 */
export function takePart(plan: ChangePlan, parts: ReadonlySet<string>): ChangePlan {
  const changes = plan.changes.flatMap((change): readonly Change[] => {
    if (change.kind !== "highlight") return parts.has(toPart(plan, change)) ? [change] : [];
    const sheets = change.sheets.filter((sheet) => parts.has(toHighlightPart(sheet)));
    const rules = change.rules.filter((rule) => sheets.some((sheet) => isSameSheetName(sheet, rule.sheet)));
    if (sheets.length === change.sheets.length) return [change];
    return sheets.length === 0 ? [] : [{ ...change, sheets, rules }];
  });
  const isWhole = changes.length === plan.changes.length && changes.every((each) => plan.changes.includes(each));
  return isWhole ? plan : { ...plan, label: `${plan.label} (in part)`, changes };
}

/** Tabs read each other, and names look at tabs; the cells of a record's entry belong together. */
function toPart({ changes, isRecord, isWhole }: ChangePlan, change: Change): string {
  if (isRecord) return "record";
  if (isWhole) return "whole";
  switch (change.kind) {
    case "setCell":
      return `cell ${toCellKey(change.at)}`;
    case "setName":
      return changes.some(isOfTab) ? "tabs" : `name ${change.name.toLowerCase()}`;
    case "highlight":
      return "highlights";
    case "copyLook":
    case "restoreLook":
      return `look ${toCellKey({ sheet: change.copy.sheet, row: 0, column: change.copy.to })}`;
    case "writeSheet":
    case "removeSheet":
    case "restoreSheet":
      return "tabs";
  }
}

function toHighlightPart(sheet: string): string {
  return `highlights ${sheet.toLowerCase()}`;
}

type TabChange = Extract<Change, { kind: "writeSheet" | "removeSheet" | "restoreSheet" }>;

function isOfTab(change: Change): change is TabChange {
  return change.kind === "writeSheet" || change.kind === "removeSheet" || change.kind === "restoreSheet";
}

function toTabLine(change: TabChange, sheet: SheetSnapshot | null): TabLine {
  switch (change.kind) {
    case "writeSheet": {
      const { name, cells } = change.plan;
      if (!sheet) return { kind: "tab", sheet: name, what: "new", cells: countFilled(cells) };
      const planned = new Set(cells.map(({ row, column }) => `${row},${column}`));
      const changed = cells.filter((cell) => !isSameContent(toStored(cell), sheet.cell(cell.row, cell.column))).length;
      const cleared = toPlaces(sheet).filter((place) => !planned.has(place)).length;
      return { kind: "tab", sheet: sheet.name, what: "rewritten", cells: changed + cleared };
    }
    case "removeSheet":
      return {
        kind: "tab",
        sheet: sheet?.name ?? change.tab,
        what: "removed",
        cells: sheet ? toPlaces(sheet).length : 0,
      };
    case "restoreSheet":
      return { kind: "tab", sheet: sheet?.name ?? change.tab, what: "restored", cells: null };
  }
}

type PlannedContent = Parameters<typeof isSameContent>[0];

function countFilled(cells: readonly PlannedContent[]): number {
  return cells.filter(({ value, formula }) => formula !== null || (value !== null && value !== "")).length;
}

/** A text without letters is stored as no text at all. */
function toStored(content: PlannedContent): PlannedContent {
  return content.value === "" && content.formula === null ? { ...content, value: null } : content;
}

/** "row,column" of every cell that holds something. */
function toPlaces({ content }: SheetSnapshot): readonly string[] {
  return content.rows.flatMap((row, index) =>
    Array.from(row ?? []).flatMap((cell, column) => (cell && !isBlankCell(cell) ? [`${index},${column}`] : [])),
  );
}
