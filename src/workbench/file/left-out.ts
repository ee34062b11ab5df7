import { toA1 } from "../../core/grid/a1";
import type { Name, Sheet } from "../../simulator/workbook/workbook";
import { compareContents } from "./compare-contents";
import { compareLooks, type Place } from "./compare-looks";
import { findDifferentAspects, toAspects } from "./sheet-aspects";
import { toRename, toSheetPairs, type Rename, type SheetPair, type WorkbookState } from "./sheet-pairs";

/** A workbook as it is, and as its copy was saved. */
export interface SavedStates {
  readonly now: WorkbookState;
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

function sayWhichSheets({ now, saved }: SavedStates, pairs: readonly SheetPair[]): readonly string[] {
  const kept = new Set(pairs.map((pair) => pair.now));
  const copied = new Set(pairs.map((pair) => pair.other));
  const tabs = new Set([...now.tabs.values()]);
  const added = now.workbook.sheets.filter((sheet) => !kept.has(sheet));
  const deleted = saved.workbook.sheets.filter((sheet) => !copied.has(sheet));
  const renamed = pairs.filter((pair) => pair.now.name !== pair.other.name);
  const places = pairs.map((pair) => saved.workbook.sheets.indexOf(pair.other));
  const isMoved = places.some((place, index) => place < (places[index - 1] ?? 0));
  return [
    ...added.map(({ name }) =>
      tabs.has(name)
        ? `The tab “${name}” is not in the copy, as its formulas look at sheets that are not as they are here.`
        : `The sheet “${name}” was added here, but is not in the copy.`,
    ),
    ...deleted.map(({ name }) => `The sheet “${name}” was deleted here, but is still in the copy.`),
    ...renamed.map(
      (pair) => `The sheet “${pair.now.name}” is called “${pair.other.name}” in the copy, as in the file.`,
    ),
    ...(isMoved ? ["The sheets were put in another order here, but not in the copy."] : []),
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

/** Names that refer to something else here than in the copy, or stand in one of them alone. */
function sayWhichNames({ now, saved, openedNames }: SavedStates, rename: Rename): readonly string[] {
  const ours = toReferences(now.workbook.names, (sheet) => openedNames.get(sheet) ?? sheet.name, rename);
  const theirs = toReferences(saved.workbook.names, (sheet) => sheet.name);
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])];
  return keys
    .filter((key) => ours.get(key)?.refersTo !== theirs.get(key)?.refersTo)
    .map((key) => `The name “${(ours.get(key) ?? theirs.get(key))?.name ?? key}” is in the copy as it is in the file.`);
}

interface Reference {
  readonly name: string;
  readonly refersTo: string;
}

function toReferences(
  names: readonly Name[],
  nameOf: (sheet: Sheet) => string,
  rename: Rename = (formula) => formula,
): ReadonlyMap<string, Reference> {
  return new Map(
    names
      .filter(({ name }) => !name.toLowerCase().startsWith(EXCEL_NAME))
      .map(({ name, scope, refersTo }) => [
        `${name.toLowerCase()}|${scope === null ? "" : nameOf(scope)}`,
        { name, refersTo: rename(refersTo) },
      ]),
  );
}
