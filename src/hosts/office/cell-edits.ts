import { isSameContent, type CellContent } from "../../core/grid/cell";
import { isSameSheetName, type CellRef } from "../../core/grid/cell-ref";
import type { BatchRunner } from "./batch-runner";
import { isSameFormula, toContent, toInput } from "./cell-content";

/** A cell to be set, and what is to stand there. */
export interface CellEdit {
  readonly at: CellRef;
  readonly to: CellContent;
}

/** What stood in a cell at the very moment before it was set, and what Excel made of what it was set to. */
export interface CellOutcome {
  readonly at: CellRef;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** How often somebody else's edit, made while one of ours is taken back, is looked after in turn. */
const MOST_ROUNDS = 4;

/**
 * Sets cells, each of them read just before it is set and once more when all are set, in one batch. Excel has no call
 * that sets a cell only if it still holds what is expected; see docs/decisions/0010-conflicts-in-excel.md.
 */
export function queueEdits(context: Excel.RequestContext, edits: readonly CellEdit[]): () => readonly CellOutcome[] {
  // A sheet that is gone stops the batch here, before anything is written.
  const sheets = openSheets(context, edits);
  const takeUpBefore = edits.map(({ at, to }) => {
    const takeUp = queueContent(toCell(sheets, at));
    toCell(sheets, at).formulas = [[toInput(to)]];
    return takeUp;
  });
  const takeUpAfter = edits.map(({ at }) => queueContent(toCell(sheets, at)));
  return () =>
    edits.flatMap(({ at }, index) => {
      const [before, after] = [takeUpBefore[index]?.(), takeUpAfter[index]?.()];
      return before && after ? [{ at, before, after }] : [];
    });
}

/** Asks what stands in cells; null for one whose sheet is gone. */
function queueContents(
  { workbook }: Excel.RequestContext,
  cells: readonly CellRef[],
): () => readonly (CellContent | null)[] {
  const sheets = new Map<string, Excel.Worksheet>();
  const takeUps = cells.map((at) => {
    const key = at.sheet.toLowerCase();
    const sheet = sheets.get(key) ?? workbook.worksheets.getItemOrNullObject(at.sheet);
    sheets.set(key, sheet);
    const cell = sheet.getCell(at.row, at.column);
    const takeUp = queueContent(cell);
    return () => (cell.isNullObject ? null : takeUp());
  });
  return () => takeUps.map((takeUp) => takeUp());
}

/** Asks what stands in a cell. */
export function queueContent(cell: Excel.Range): () => CellContent {
  cell.load({ formulas: true, values: true, valueTypes: true });
  return () =>
    toContent({
      formula: cell.formulas[0]?.[0],
      value: cell.values[0]?.[0],
      type: cell.valueTypes[0]?.[0],
    });
}

/** What came of putting cells back. */
export interface PutBack {
  /** Cells that would not settle: Excel reads their content otherwise, or others never ceased to edit them. */
  readonly left: readonly CellOutcome[];
  /** What others wrote into cells at that very moment. It stays, though it may rest on what was being put back. */
  readonly contested: readonly CellOutcome[];
}

/**
 * Puts back what stood in cells before they were set. Where somebody else edits one of them at that very moment, it is
 * theirs that stays.
 */
export async function putBack(runner: BatchRunner, outcomes: readonly CellOutcome[]): Promise<PutBack> {
  let left = outcomes.filter(({ before, after }) => !isSameContent(before, after));
  const lost: CellOutcome[] = [];
  const contested: CellOutcome[] = [];
  for (let round = 0; left.length > 0 && round < MOST_ROUNDS; round += 1) {
    const expected = left;
    const edits = left.map(({ at, before }) => ({ at, to: before }));
    const done = await runner.write((context) => queueEdits(context, edits));
    lost.push(...done.filter(({ after }, index) => !isTakenAs(after, edits[index]?.to ?? after)));
    left = done.filter(({ before }, index) => {
      const ours = expected[index]?.after;
      return ours !== undefined && !isSameContent(before, ours);
    });
    contested.push(...left);
  }
  return { left: [...lost, ...left], contested };
}

/**
 * Finds out which cells a batch that failed had set by then, and puts back what the plan says stood there. What does not
 * hold what we set is somebody else's or was never reached. Gives what was set, and of that what would not settle.
 */
export async function takeBack(
  runner: BatchRunner,
  edits: readonly (CellEdit & { readonly from: CellContent })[],
): Promise<PutBack & { readonly set: readonly CellOutcome[] }> {
  const found = await runner.send((context) =>
    queueContents(
      context,
      edits.map(({ at }) => at),
    ),
  );
  const set = edits.flatMap(({ at, from, to }, index) => {
    const now = found[index];
    return now && isTakenAs(now, to) && !isSameContent(now, from) ? [{ at, before: from, after: now }] : [];
  });
  return { set, ...(await putBack(runner, set)) };
}

/** Whether a cell holds what it was set to, as far as Excel keeps it: a text without letters is no text there. */
export function isTakenAs(found: CellContent, to: CellContent): boolean {
  if (to.formula !== null) return found.formula !== null && isSameFormula(found.formula, to.formula);
  return isSameContent(found, to.value === "" ? { ...to, value: null } : to);
}

function openSheets(context: Excel.RequestContext, edits: readonly CellEdit[]): ReadonlyMap<string, Excel.Worksheet> {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { at } of edits) {
    const key = at.sheet.toLowerCase();
    if (!sheets.has(key)) sheets.set(key, context.workbook.worksheets.getItem(at.sheet));
  }
  return sheets;
}

function toCell(sheets: ReadonlyMap<string, Excel.Worksheet>, at: CellRef): Excel.Range {
  for (const [name, sheet] of sheets) if (isSameSheetName(name, at.sheet)) return sheet.getCell(at.row, at.column);
  throw new Error(`The sheet ${at.sheet} was not opened`);
}
