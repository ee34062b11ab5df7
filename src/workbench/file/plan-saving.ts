import type { Change } from "../../core/change/change-plan";
import { OWNED_NAME_PREFIX, toTabMark } from "../../core/change/owned-tabs";
import { isSameSheetName } from "../../core/grid/cell-ref";
import type { DefinedName, Snapshot } from "../../core/grid/snapshot";
import { contains } from "../../simulator/workbook/area";
import { tokenize } from "../../simulator/workbook/formula-tokens";
import type { Sheet } from "../../simulator/workbook/workbook";
import { compareContents, type ContentDifference } from "./compare-contents";
import { compareLooks } from "./compare-looks";
import { planHighlights } from "./plan-highlights";
import { findDifferentAspects, toAspects } from "./sheet-aspects";
import { toRename, toSheetPairs, type Rename, type SheetPair, type WorkbookState } from "./sheet-pairs";
import { toSheetPlan } from "./to-sheet-plan";

/** What there is to compare when a copy is saved. */
export interface States {
  readonly now: WorkbookState;
  /** The workbook as it was opened. */
  readonly opened: WorkbookState;
  readonly openedNames: ReadonlyMap<Sheet, string>;
  /** What stood in the file, which the changes start from. */
  readonly file: Snapshot;
}

/**
 * The changes that bring the opened file to where the workbook is now, as far as the language of changes goes: cells,
 * our tabs and our names. What it does not have is left to a comparison with the saved copy to find.
 */
export function planSaving(states: States): readonly Change[] {
  const { now, opened, openedNames } = states;
  const pairs = toSheetPairs(now, openedNames, opened);
  const rename = toRename(pairs);
  const canRead = toReader(states, pairs);
  const paired = new Map(pairs.map((pair) => [pair.now, pair]));
  const tabs = [...now.tabs].flatMap(([tab, name]) => {
    const sheet = now.workbook.findSheet(name);
    return sheet ? planTab(sheet, tab, paired.get(sheet) ?? null, rename, canRead) : [];
  });
  const users = pairs.filter(({ tab, now: sheet }) => tab === null && sheet.shiftCount === 0);
  const cells = users.flatMap((pair) => toSetCells(pair, findWritable(pair, rename, canRead)));
  const highlights = planHighlights(users, rename);
  return [...tabs, ...planRemovals(states), ...cells, ...highlights, ...planNames(states, rename, canRead)];
}

/** Whether what a formula looks at stands in the copy where it stands now. */
type CanRead = (formula: string) => boolean;

/**
 * Sheets that were added are not in the copy, and of those whose cells were moved the copy has the cells where they were;
 * formulas that look at a sheet which was deleted have lost what they looked at.
 */
function toReader({ now }: States, pairs: readonly SheetPair[]): CanRead {
  const kept = new Set(pairs.filter((pair) => pair.now.shiftCount === 0).map((pair) => pair.now));
  const unreadable = now.workbook.sheets.filter((sheet) => {
    const isTab = [...now.tabs.values()].some((name) => isSameSheetName(name, sheet.name));
    return !kept.has(sheet) && (!isTab || sheet.shiftCount > 0);
  });
  return (formula) =>
    tokenize(formula).every(
      ({ sheet, text }) =>
        text !== "#REF!" && !unreadable.some((each) => sheet !== null && isSameSheetName(each.name, sheet)),
    );
}

/** A tab that only holds other values keeps all that plans do not have; one that looks otherwise is written anew. */
function planTab(
  sheet: Sheet,
  tab: string,
  pair: SheetPair | null,
  rename: Rename,
  canRead: CanRead,
): readonly Change[] {
  if (pair && isSameBesideContents(pair, rename)) {
    const differences = compareContents(pair, rename);
    const writable = findWritable(pair, rename, canRead);
    if (writable.length === differences.length) return toSetCells(pair, writable);
  }
  const isReadable = [...sheet.cells.all()].every(({ cell }) => cell.formula === null || canRead(cell.formula));
  if (!isReadable) return [];
  const name = pair?.other.name ?? sheet.name;
  return [{ kind: "writeSheet", plan: toSheetPlan(sheet, { tab, name }, rename) }];
}

function isSameBesideContents(pair: SheetPair, rename: Rename): boolean {
  const { formats, looks } = compareLooks(pair.now, pair.other);
  const aspects = findDifferentAspects(toAspects(pair.now, rename), toAspects(pair.other));
  return formats.length + looks.length + aspects.length === 0;
}

/** The differences that can be written cell by cell: the header of a table is also its column's name, which cannot. */
function findWritable(pair: SheetPair, rename: Rename, canRead: CanRead): readonly ContentDifference[] {
  const headers = pair.other.workbook.tables.flatMap((table) =>
    table.sheet === pair.other ? (table.headerArea ?? []) : [],
  );
  return compareContents(pair, rename).filter(({ row, column }) => {
    const { formula } = pair.now.cell(row, column);
    const isHeader = headers.some((area) => contains(area, { top: row, left: column, bottom: row, right: column }));
    return !isHeader && (formula === null || canRead(formula));
  });
}

function toSetCells({ other }: SheetPair, differences: readonly ContentDifference[]): readonly Change[] {
  return differences.map(({ row, column, content }) => {
    const { value, formula } = other.cell(row, column);
    return { kind: "setCell", at: { sheet: other.name, row, column }, from: { value, formula }, to: content };
  });
}

/** Tabs that are gone from the workbook. */
function planRemovals({ now, opened }: States): readonly Change[] {
  return [...opened.tabs]
    .filter(([tab, name]) => !now.tabs.has(tab) && now.workbook.findSheet(name) === null)
    .map(([tab]) => ({ kind: "removeSheet", tab }));
}

/** Our names, but for the marks of tabs, which go with the tabs. */
function planNames({ now, opened, file }: States, rename: Rename, canRead: CanRead): readonly Change[] {
  const before = new Map(toOwnNames(file.names));
  const after = new Map(
    now.workbook.names
      .filter(({ scope }) => scope === null)
      .map(({ name, refersTo }) => [name.toLowerCase(), { name, refersTo: rename(refersTo) }] as const),
  );
  const marks = new Set([...now.tabs.keys(), ...opened.tabs.keys()].map((tab) => toTabMark(tab).toLowerCase()));
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key): readonly Change[] => {
    if (!key.startsWith(OWNED_NAME_PREFIX) || marks.has(key)) return [];
    const from = before.get(key)?.refersTo ?? null;
    const to = after.get(key)?.refersTo ?? null;
    const name = before.get(key)?.name ?? after.get(key)?.name ?? key;
    return from === to || (to !== null && !canRead(to)) ? [] : [{ kind: "setName", name, from, to }];
  });
}

function toOwnNames(names: readonly DefinedName[]): readonly (readonly [string, DefinedName])[] {
  return names.filter(({ scope }) => scope === null).map((name) => [name.name.toLowerCase(), name]);
}
