import type { ChangePlan } from "../../core/change/change-plan";
import { toTabMark } from "../../core/change/owned-tabs";
import { EMPTY_CELL, type CellContent } from "../../core/grid/cell";
import { isSameSheetName, toCellKey, type CellRef } from "../../core/grid/cell-ref";
import { SheetSnapshot, Snapshot } from "../../core/grid/snapshot";
import type { BatchRunner } from "./batch-runner";
import { queueContent } from "./cell-edits";
import { queuePlaces } from "./expected-cells";
import { isGoneItem, isTooLarge } from "./office-errors";
import { readSheets } from "./read-snapshot";
import { findSavedTab } from "./saved-tab";
import { queueHighlightCells, queueHighlights, type StandingHighlight } from "./standing-highlights";
import { divideRules, queueLook, type LookState } from "./look-state";
import { queueTabState, queueTableRanges, type TabState } from "./tab-state";
import { hasName, queueStructure, type WorkbookStructure } from "./workbook-structure";

/** A cell that a plan sets, as it stands. */
export interface InspectedCell {
  readonly at: CellRef;
  readonly content: CellContent;
  /** Whether the cell is locked, which counts where its sheet is protected. */
  readonly isLocked: boolean;
}

/** All of a workbook that a plan touches or builds on, as it stands. */
export interface Inspection {
  readonly structure: WorkbookStructure;
  /** Cells whose sheet exists. */
  readonly cells: readonly InspectedCell[];
  /** Cells that the plan rests on and does not write, whose sheet exists. */
  readonly expected: readonly Pick<InspectedCell, "at" | "content">[];
  /** The tabs of ours that the plan writes, removes or restores and that exist, by tab. */
  readonly tabs: ReadonlyMap<string, TabState>;
  /** The highlights of ours on the sheets whose highlights the plan replaces. */
  readonly highlights: readonly StandingHighlight[];
  /** The columns whose looks the plan copies or puts back. */
  readonly looks: readonly LookState[];
  /** Whether one answer held all of it, so that it can be looked at once more on the way. */
  readonly isOneAnswer: boolean;
}

/** No ids of highlights are known, so that their cells take a round trip more. */
const NO_IDS: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * Looks at all that a plan touches, in one round trip; tables on tabs that are removed take another, and tabs whose cells
 * are too much for one answer as many as they need. Highlights whose ids were not known take another as well.
 */
export async function inspect(
  runner: BatchRunner,
  plan: ChangePlan,
  highlightIds: ReadonlyMap<string, readonly string[]> = NO_IDS,
): Promise<Inspection> {
  const inspection = await inspectOnce(runner, plan, highlightIds);
  const looks = await divideRules(runner, inspection.looks);
  const open = [...inspection.tabs].filter(([, state]) => state.tables.some((table) => table.range === null));
  const { highlights } = inspection;
  if (open.length === 0 && highlights.every(({ rule }) => rule)) return { ...inspection, looks };
  return runner.send((context) => {
    const takeUps = open.map(([tab, state]) => [tab, queueTableRanges(context, state)] as const);
    const takeUpHighlights = queueHighlightCells(context, highlights);
    return () => {
      const known = takeUps.map(([tab, takeUp]) => [tab, takeUp()] as const);
      const tabs = new Map([...inspection.tabs, ...known]);
      return { ...inspection, looks, tabs, highlights: takeUpHighlights() };
    };
  });
}

async function inspectOnce(
  runner: BatchRunner,
  plan: ChangePlan,
  highlightIds: ReadonlyMap<string, readonly string[]>,
): Promise<Inspection> {
  try {
    return await runner.send((context) => queueInspection(context, plan, true, highlightIds));
  } catch (thrown) {
    // Somebody took a highlight away that was there when the workbook was read.
    if (isGoneItem(thrown) && highlightIds.size > 0) return inspectOnce(runner, plan, NO_IDS);
    if (!isTooLarge(thrown)) throw thrown;
    const bare = await runner.send((context) => queueInspection(context, plan, false, highlightIds));
    const ids = new Set([...bare.tabs.values()].map((state) => state.sheetId));
    const cells = await readSheets(
      runner,
      bare.structure.sheets.filter((sheet) => ids.has(sheet.id)),
    );
    const tabs = [...bare.tabs].map(([tab, state]) => {
      return [tab, { ...state, rows: cells.findSheet(state.name)?.content.rows ?? [] }] as const;
    });
    return { ...bare, tabs: new Map(tabs), isOneAnswer: false };
  }
}

/** The little of a workbook that a plan is compared with, as a snapshot. */
export function toPartialSnapshot({ structure, cells, expected, tabs, looks }: Inspection): Snapshot {
  const rowsOfTabs = new Map([...tabs.values()].map((state) => [state.sheetId, state.rows]));
  const sheets = structure.sheets.map((entry) => {
    const rows = (rowsOfTabs.get(entry.id) ?? []).map((row) => row?.slice());
    for (const { at, content } of [...cells, ...expected, ...looks.flatMap(({ filled }) => filled)]) {
      if (!isSameSheetName(at.sheet, entry.name)) continue;
      (rows[at.row] ??= [])[at.column] = { ...EMPTY_CELL, ...content };
    }
    const { name, visibility, isProtected } = entry;
    const nothing = {
      merges: [],
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
      tables: [],
      conditionalFormulas: [],
    };
    return new SheetSnapshot({ name, visibility, rows, isProtected, ...nothing });
  });
  return new Snapshot(sheets, structure.names);
}

function queueInspection(
  context: Excel.RequestContext,
  plan: ChangePlan,
  withCells: boolean,
  highlightIds: ReadonlyMap<string, readonly string[]>,
  isKnownToBeAbsent: (tab: string) => boolean = () => false,
): () => Inspection {
  const takeUpStructure = queueStructure(context);
  const takeUpHighlights: (() => readonly StandingHighlight[])[] = [];
  const takeUpCells: (() => InspectedCell | null)[] = [];
  const takeUpTabs: (() => readonly [string, TabState | null])[] = [];
  const takeUpLooks: (() => LookState | null)[] = [];
  const look = (tab: string, table: string | null): void => {
    if (isKnownToBeAbsent(tab)) return;
    const takeUp = queueTabState(context, tab, table, withCells);
    takeUpTabs.push(() => [tab, takeUp()]);
  };
  for (const change of plan.changes) {
    switch (change.kind) {
      case "setCell":
        takeUpCells.push(queueCell(context, change.at));
        break;
      case "writeSheet":
        look(change.plan.tab, change.plan.table?.name ?? null);
        break;
      case "removeSheet":
        look(change.tab, null);
        break;
      case "restoreSheet":
        look(change.tab, findSavedTab(change.saved)?.table?.name ?? null);
        break;
      case "highlight":
        for (const sheet of change.sheets) {
          takeUpHighlights.push(queueHighlights(context, sheet, highlightIds.get(sheet.toLowerCase()) ?? []));
        }
        break;
      case "copyLook":
      case "restoreLook":
        takeUpLooks.push(queueLook(context, change.copy));
        break;
      case "setName":
        break;
    }
  }
  const places = (plan.expects ?? []).map(({ at }) => at);
  const takeUpExpected = queuePlaces(context, places);
  return () => ({
    structure: takeUpStructure(),
    cells: takeUpCells.flatMap((takeUp) => takeUp() ?? []),
    expected: toExpectedCells(places, takeUpExpected()),
    tabs: new Map(
      takeUpTabs.flatMap((takeUp) => {
        const [tab, state] = takeUp();
        return state ? [[tab, state] as const] : [];
      }),
    ),
    highlights: takeUpHighlights.flatMap((takeUp) => takeUp()),
    looks: takeUpLooks.flatMap((takeUp) => takeUp() ?? []),
    isOneAnswer: true,
  });
}

/**
 * Looks at all that a plan touches once more, in the batch that is about to write: what it finds is what is overwritten.
 * Where tables stand and which cells highlights have is taken from the first look, which asked for it.
 */
export function queueLastLook(context: Excel.RequestContext, plan: ChangePlan, before: Inspection): () => Inspection {
  // The batch marks a new tab with a name of its own. Should somebody else have made one meanwhile, there is such a name, and
  // the batch stops: to look for it again costs much and tells nothing.
  const isNew = (tab: string): boolean => !before.tabs.has(tab) && !hasName(before.structure, toTabMark(tab));
  const takeUp = queueInspection(context, plan, before.isOneAnswer, NO_IDS, isNew);
  return () => {
    const late = takeUp();
    const tabs = [...late.tabs].map(([tab, state]) => {
      const was = before.tabs.get(tab);
      const rows = before.isOneAnswer ? state.rows : (was?.rows ?? []);
      const tables = state.tables.map((table) =>
        table.range ? table : (was?.tables.find(({ name }) => name === table.name) ?? table),
      );
      return [tab, { ...state, tables, rows }] as const;
    });
    const highlights = late.highlights.map((each) => before.highlights.find(({ id }) => id === each.id) ?? each);
    return { ...late, tabs: new Map(tabs), highlights, isOneAnswer: before.isOneAnswer };
  };
}

function toExpectedCells(
  places: readonly CellRef[],
  contents: ReadonlyMap<string, CellContent>,
): Inspection["expected"] {
  return places.flatMap((at) => {
    const content = contents.get(toCellKey(at));
    return content ? [{ at, content }] : [];
  });
}

function queueCell({ workbook }: Excel.RequestContext, at: CellRef): () => InspectedCell | null {
  const cell = workbook.worksheets.getItemOrNullObject(at.sheet).getCell(at.row, at.column);
  const takeUp = queueContent(cell);
  const { protection } = cell.format;
  protection.load({ locked: true });
  return () => (cell.isNullObject ? null : { at, content: takeUp(), isLocked: protection.locked });
}
