import { quoteSheetName } from "../../core/grid/a1";
import { mapTokens } from "../../simulator/workbook/formula-tokens";
import type { Sheet, Workbook } from "../../simulator/workbook/workbook";

/** A workbook at one time: now, as it was opened, or as it was saved. */
export interface WorkbookState {
  readonly workbook: Workbook;
  /** The names of our tabs' sheets, by the tabs' ids. */
  readonly tabs: ReadonlyMap<string, string>;
}

/** A sheet as it is now, and the same one in another state of the workbook. */
export interface SheetPair {
  readonly now: Sheet;
  readonly other: Sheet;
  /** Which of our tabs it is; null for a user's sheet. */
  readonly tab: string | null;
}

/** Puts the sheets' names in a formula as another state of the workbook has them. */
export type Rename = (formula: string) => string;

/**
 * Which sheets of two states belong together: our tabs by their marks, a user's sheets by the names that they were opened
 * with.
 */
export function toSheetPairs(
  now: WorkbookState,
  openedNames: ReadonlyMap<Sheet, string>,
  other: WorkbookState,
): readonly SheetPair[] {
  const tabOf = new Map([...now.tabs].map(([tab, name]) => [now.workbook.findSheet(name), tab]));
  return now.workbook.sheets.flatMap((sheet) => {
    const tab = tabOf.get(sheet) ?? null;
    const name = tab === null ? openedNames.get(sheet) : other.tabs.get(tab);
    const found = name === undefined ? null : other.workbook.findSheet(name);
    return found === null ? [] : [{ now: sheet, other: found, tab }];
  });
}

/** See {@link Rename}. */
export function toRename(pairs: readonly SheetPair[]): Rename {
  const names = new Map(
    pairs
      .filter(({ now, other }) => now.name !== other.name)
      .map(({ now, other }) => [now.name.toLowerCase(), other.name]),
  );
  if (names.size === 0) return (formula) => formula;
  return (formula) =>
    mapTokens(formula, ({ sheet, body }) => {
      const name = names.get(sheet?.toLowerCase() ?? "");
      return name === undefined ? null : `${quoteSheetName(name)}!${body}`;
    });
}
