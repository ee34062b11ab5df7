import type { Change, ChangePlan, Conflict } from "../../core/change/change-plan";
import { toConflict } from "../../core/change/conflicts";
import { toMissingSheet } from "../../core/change/expectations";
import { HostError } from "../../core/change/workbook-host";
import { toAddress } from "../../core/grid/a1";
import { isSameContent, type CellContent } from "../../core/grid/cell";
import { isSameSheetName } from "../../core/grid/cell-ref";
import { toPlainText } from "../../core/grid/display";
import type { BatchRunner } from "./batch-runner";
import { putBack, queueEdits, takeBack, type CellOutcome, type PutBack } from "./cell-edits";
import { queueExpected } from "./expected-cells";
import { isExcelFailure, isRefusedWhole, toErrorCode, toHostError } from "./office-errors";
import { protectedSheet } from "./obstacles";
import { queueStructure, type WorkbookStructure } from "./workbook-structure";

/** A change that sets one cell. */
export type SetCell = Extract<Change, { kind: "setCell" }>;

/** Cells that were set, with what Excel made of them. */
export interface CellsSet {
  readonly kind: "set";
  readonly outcomes: readonly CellOutcome[];
}

/**
 * Sets a plan's cells in one round trip; more follow only where something is to be put right. Throws {@link HostError}.
 * @param changes all that the plan changes.
 */
export async function setCells(
  runner: BatchRunner,
  plan: ChangePlan,
  changes: readonly SetCell[],
): Promise<CellsSet | Conflict> {
  let done: { readonly unmet: readonly string[]; readonly outcomes: readonly CellOutcome[] };
  try {
    done = await runner.write((context) => {
      const takeUpUnmet = queueExpected(context, plan);
      const takeUpOutcomes = queueEdits(context, changes);
      return () => ({ unmet: takeUpUnmet(), outcomes: takeUpOutcomes() });
    });
  } catch (thrown) {
    return await afterFailure(runner, changes, thrown);
  }
  const { unmet, outcomes } = done;
  const conflict = findLateConflict(changes, outcomes, unmet);
  const misread = conflict ? null : findMisread(changes, outcomes);
  if (!conflict && !misread) return { kind: "set", outcomes };
  let back: PutBack;
  try {
    back = await putBack(runner, outcomes);
  } catch (thrown) {
    throw toLostError(thrown, outcomes);
  }
  if (back.left.length > 0) throw toUnsettledError(back.left);
  if (conflict) return { ...conflict, structure: [...conflict.structure, ...back.contested.map(toContested)] };
  throw toMisreadError(misread?.at ?? changes[0]?.at);
}

/**
 * What stood in cells at the moment of writing and is not what the plan was made from; null where all is as expected.
 * @param unmet what the plan rests on and was no longer so at that moment, a sentence each.
 */
export function findLateConflict(
  changes: readonly SetCell[],
  outcomes: readonly CellOutcome[],
  unmet: readonly string[],
): Conflict | null {
  const cells = changes.flatMap(({ at, from }, index) => {
    const found = outcomes[index]?.before;
    return found && !isSameContent(found, toStored(from)) ? [{ at, expected: from, found }] : [];
  });
  return toConflict(cells, unmet, unmet.length > 0);
}

/** A cell that does not hold what it was set to: part of a merged range, or Excel read something else into it. */
export function findMisread(changes: readonly SetCell[], outcomes: readonly CellOutcome[]): SetCell | null {
  return (
    changes.find(({ to }, index) => {
      const after = outcomes[index]?.after;
      if (!after) return false;
      // Excel may write a formula in another way: without spaces, in capitals.
      return to.formula === null ? !isSameContent(after, toStored(to)) : after.formula === null;
    }) ?? null
  );
}

/** The error for a cell that Excel would not hold a value in as it was meant. */
export function toMisreadError(at: SetCell["at"] | undefined): HostError {
  const cell = at ? toAddress(at) : "A cell";
  return new HostError(
    "unsupported",
    `${cell} does not take what was to be written: it may be part of merged cells. Nothing was written. Type it in Excel.`,
  );
}

/** The error for cells that would not go back to what they held, which it says. */
function toUnsettledError(left: readonly CellOutcome[], cause?: unknown): HostError {
  return new HostError(
    "stale",
    `A change could not be taken back whole: cells were changed by somebody else at the same time, or Excel reads them otherwise. Compare these cells: ${toHeld(left)}.`,
    { cause, outcome: "uncertain" },
  );
}

/** The error for content that was overwritten and could not be put back: it says what it was. */
function toLostError(thrown: unknown, outcomes: readonly CellOutcome[]): unknown {
  if (!isExcelFailure(thrown)) return thrown;
  return new HostError(
    toErrorCode(thrown),
    `Excel stopped answering while a change was being taken back. Compare these cells: ${toHeld(outcomes)}.`,
    { cause: thrown, outcome: "uncertain" },
  );
}

/**
 * Takes back what a failed batch had done of its cells. A sheet that is gone is a conflict as any other; for all else this
 * throws the error that says why.
 */
async function afterFailure(runner: BatchRunner, changes: readonly SetCell[], thrown: unknown): Promise<Conflict> {
  if (!isExcelFailure(thrown) || isRefusedWhole(thrown)) throw toHostError(thrown, "write");
  let taken: Awaited<ReturnType<typeof takeBack>>;
  let sheets: WorkbookStructure["sheets"];
  try {
    taken = await takeBack(runner, changes);
    ({ sheets } = await runner.send(queueStructure));
  } catch (again) {
    throw isExcelFailure(again) ? toHostError(thrown, "write", "uncertain") : again;
  }
  const unsettled = [...taken.left, ...taken.contested];
  if (unsettled.length > 0) throw toUnsettledError(unsettled, thrown);
  const wanted = new Set(changes.map(({ at }) => at.sheet.toLowerCase()));
  const gone = changes.filter(({ at }) => !sheets.some(({ name }) => isSameSheetName(name, at.sheet)));
  if (gone.length > 0) {
    const structure = new Set(gone.map(({ at }) => toMissingSheet(at.sheet)));
    return { kind: "conflict", cells: [], structure: [...structure] };
  }
  const locked = sheets.find(({ name, isProtected }) => isProtected && wanted.has(name.toLowerCase()));
  if (toErrorCode(thrown) === "accessDenied" && locked) throw protectedSheet(locked.name, { cause: thrown });
  throw toHostError(thrown, "write", taken.set.length > 0 ? "takenBack" : "nothingWritten");
}

/** Two people who take back at once may each take the other's for what is to stay. */
function toContested({ at, before }: CellOutcome): string {
  return `${toAddress(at)} was changed again at the same moment, to “${toText(before)}”: see what it holds now.`;
}

function toHeld(outcomes: readonly CellOutcome[]): string {
  return outcomes.map(({ at, before }) => `${toAddress(at)} held “${toText(before)}”`).join(", ");
}

/** Text without letters is stored as no text at all. */
function toStored(content: CellContent): CellContent {
  return content.value === "" && content.formula === null ? { ...content, value: null } : content;
}

function toText({ value, formula }: CellContent): string {
  return formula === null ? toPlainText(value) : `=${formula}`;
}
