import { toA1 } from "../../core/grid/a1";
import type { Sheet } from "../../simulator/workbook/workbook";
import { compareContents } from "./compare-contents";
import { compareLooks, type Place } from "./compare-looks";
import { findDifferentAspects, toAspects } from "./sheet-aspects";
import { toRename, toSheetPairs, type Rename, type SheetPair, type WorkbookState } from "./sheet-pairs";

/** A workbook as it is, as it was opened, and as its copy was saved. */
export interface SavedStates {
  readonly now: WorkbookState;
  readonly opened: WorkbookState;
  readonly saved: WorkbookState;
  readonly openedNames: ReadonlyMap<Sheet, string>;
}

/** Cells that a sentence names before it stops. */
const MOST_NAMED = 5;
/** Names that Excel itself keeps, such as that of the rows to print on each page: they go with the page set-up. */
const EXCEL_NAME = "_xlnm.";

/** What the workbook holds that its saved copy does not, in a sentence each. */
export function findLeftOut(states: SavedStates): readonly string[] {
  const { now, saved, openedNames } = states;
  const pairs = toSheetPairs(now, openedNames, saved);
  const rename = toRename(pairs);
  return [
    ...sayWhichSheets(states, pairs),
    ...pairs.flatMap((pair) => sayWhatDiffers(pair, rename)),
    ...sayWhichNames(states, rename),
  ];
}

function sayWhichSheets({ now, saved, openedNames }: SavedStates, pairs: readonly SheetPair[]): readonly string[] {
  const kept = new Set(pairs.map((pair) => pair.now));
  const copied = new Set(pairs.map((pair) => pair.other));
  const added = now.workbook.sheets.filter((sheet) => !kept.has(sheet));
  const deleted = saved.workbook.sheets.filter((sheet) => !copied.has(sheet));
  const places = pairs.map((pair) => saved.workbook.sheets.indexOf(pair.other));
  const isMoved = places.some((place, index) => place < (places[index - 1] ?? 0));
  return [
    ...added.map(({ name, id: _ }) => `The sheet “${name}” is not in the copy: only the sheets of the file are.`),
    ...deleted.map(({ name }) => `The sheet “${name}” was deleted here, but the copy still has it.`),
    ...pairs
      .filter((pair) => pair.now.name !== pair.other.name)
      .map((pair) => `The sheet “${pair.now.name}” is called “${pair.other.name}” in the copy, as it was when opened.`),
    ...(isMoved && openedNames.size > 0 ? ["The sheets were put in another order here, but not in the copy."] : []),
  ];
}

function sayWhatDiffers(pair: SheetPair, rename: Rename): readonly string[] {
  const { now, other } = pair;
  if (now.shiftCount > 0 && pair.tab === null) {
    return [
      `Rows, columns or cells were inserted or deleted on “${now.name}”, so the copy has that sheet as it was opened.`,
    ];
  }
  const contents = compareContents(pair, rename);
  const { formats, looks } = compareLooks(now, other);
  const aspects = findDifferentAspects(toAspects(now, rename), toAspects(other));
  return [
    ...say(contents, (cells) => `The copy does not have what “${now.name}” holds in ${cells}.`),
    ...say(formats, (cells) => `The copy has the former number formats in ${cells} of “${now.name}”.`),
    ...say(looks, (cells) => `The copy has the former looks (such as fonts and fills) in ${cells} of “${now.name}”.`),
    ...(aspects.length > 0 ? [`The copy does not have these changes to “${now.name}”: ${aspects.join(", ")}.`] : []),
  ];
}

function say(places: readonly Place[], toSentence: (cells: string) => string): readonly string[] {
  if (places.length === 0) return [];
  const named = places.slice(0, MOST_NAMED).map(({ row, column }) => toA1(row, column));
  const more = places.length - named.length;
  return [toSentence(more > 0 ? `${named.join(", ")} and ${more} more cells` : named.join(", "))];
}

function sayWhichNames({ now, saved }: SavedStates, rename: Rename): readonly string[] {
  const toKey = (name: string, scope: Sheet | null, refersTo: string): string =>
    `${name.toLowerCase()}|${scope?.name ?? ""}|${refersTo}`;
  const copied = new Set(saved.workbook.names.map((each) => toKey(each.name, each.scope, each.refersTo)));
  return now.workbook.names
    .filter(({ name }) => !name.toLowerCase().startsWith(EXCEL_NAME))
    .filter(({ name, scope, refersTo }) => !copied.has(toKey(name, scope, rename(refersTo))))
    .map(({ name }) => `The name “${name}” does not refer in the copy to what it refers to here.`);
}
