import type { Applied, Change, ChangePlan, Conflict, SavedSheet } from "../../core/change/change-plan";
import { findConflict } from "../../core/change/conflicts";
import { invertPlan } from "../../core/change/invert";
import type { SheetPlan } from "../../core/change/sheet-plan";
import { HostError, type WriteOptions } from "../../core/change/workbook-host";
import { queueExpected } from "./expected-cells";
import { isExcelFailure, isRefusedWhole, toErrorCode, toHostError, type ExcelFailure } from "./office-errors";
import type { BatchRunner } from "./batch-runner";
import type { CellOutcome } from "./cell-edits";
import { inspect, queueLastLook, toPartialSnapshot, type Inspection } from "./inspection";
import { findLateChanges } from "./late-changes";
import { findObstacles, refuseDangling, refuseOwnLooks, refuseProtected } from "./obstacles";
import { toSteps } from "./plan-steps";
import { readWorkbook } from "./read-snapshot";
import { rollBack, type RolledBack } from "./roll-back";
import type { LookState } from "./look-state";
import { toSavedLook } from "./saved-look";
import { findSavedTab, toSavedSheet, toSavedTab } from "./saved-tab";
import type { Step } from "./steps";
import { toRules, type StandingHighlight } from "./standing-highlights";
import { isProbeFailure } from "./write-highlights";
import { isTakenName, toTakenNameError } from "./taken-name";
import { BrokenOff, toStoppedError, writeSteps, type Lead, type WriteTrace } from "./write-steps";
import { findLateConflict, findMisread, setCells, toMisreadError, type SetCell } from "./set-cells";

/** What a host remembers of the workbook between plans; none of it is trusted where it could do harm. */
export interface Memory {
  /** Sheets, in small letters, that were not protected when the workbook was last read. */
  readonly openSheets: ReadonlySet<string>;
  /** The plans that tabs of ours were last written from, by tab: they know looks and charts. */
  readonly plans: ReadonlyMap<string, SheetPlan>;
  /** The ids that highlights of ours had when the workbook was last read, by their sheet in small letters. */
  readonly highlightIds: ReadonlyMap<string, readonly string[]>;
}

/**
 * Carries out a plan wholly or not at all. Cells alone take one round trip, anything else two: a look at all that is
 * touched, then one batch; tabs that are too large for one take several. Throws {@link HostError}.
 */
export async function applyPlan(
  runner: BatchRunner,
  plan: ChangePlan,
  memory: Memory,
  options: WriteOptions = {},
): Promise<Applied | Conflict> {
  if (plan.changes.length === 0) return { kind: "applied", undo: invertPlan(plan, new Map()) };
  const cells = plan.changes.filter(isSetCell);
  if (cells.length === plan.changes.length && cells.every(({ at }) => memory.openSheets.has(at.sheet.toLowerCase()))) {
    const result = await setCells(runner, plan, cells);
    return result.kind === "conflict" ? result : toApplied(plan, cells, result.outcomes, new Map(), []);
  }
  try {
    return await new PlanRun(runner, plan, memory, options).carryOut();
  } catch (thrown) {
    throw toHostError(thrown, "write");
  }
}

/** What a batch did, and what it found just before. */
interface Written {
  readonly kind: "written";
  readonly late: Inspection;
  /** What the plan rests on and was no longer so when it was written, a sentence each. */
  readonly unmet: readonly string[];
  readonly outcomes: readonly CellOutcome[];
}

class PlanRun {
  private readonly cells: readonly SetCell[];
  private readonly stamp = toStamp();

  constructor(
    private readonly runner: BatchRunner,
    private readonly plan: ChangePlan,
    private readonly memory: Memory,
    private readonly options: WriteOptions,
  ) {
    this.cells = plan.changes.filter(isSetCell);
  }

  async carryOut(): Promise<Applied | Conflict> {
    if (this.plan.changes.some((change) => change.kind === "removeSheet")) {
      refuseDangling(this.plan, (await readWorkbook(this.runner, {})).snapshot);
    }
    const before = await inspect(this.runner, this.plan, this.memory.highlightIds);
    const conflict = findConflict(this.plan, toPartialSnapshot(before));
    if (conflict) return conflict;
    const structure = findObstacles(this.plan, before);
    if (structure.length > 0) return { kind: "conflict", cells: [], structure };
    const steps = toSteps(this.plan, before, this.stamp);
    refuseProtected(steps, before);
    refuseOwnLooks(this.plan, before);
    const written = await this.write(before, steps);
    return written.kind === "conflict" ? written : await this.settle(before, written);
  }

  private async write(before: Inspection, steps: readonly Step[]): Promise<Written | Conflict> {
    const trace: WriteTrace = { done: 0 };
    const lead: Lead<Pick<Written, "late" | "unmet">> = {
      queue: (context) => {
        const takeUpLate = queueLastLook(context, this.plan, before);
        const takeUpUnmet = queueExpected(context, this.plan);
        return () => ({ late: takeUpLate(), unmet: takeUpUnmet() });
      },
      isBar: ({ late, unmet }) => unmet.length > 0 || findLateChanges(this.plan, before, late).length > 0,
    };
    try {
      const { found, outcomes } = await writeSteps(this.runner, steps, lead, this.options, trace);
      return { kind: "written", ...found, outcomes };
    } catch (thrown) {
      if (thrown instanceof BrokenOff) return await this.takeBack(before, thrown);
      if (!isExcelFailure(thrown) || (isRefusedWhole(thrown) && trace.done === 0)) throw thrown;
      const { isTouched, blurred, now } = await this.goBack(before, null, thrown);
      // What stopped the batch may be what somebody else did meanwhile.
      const structure = findLateChanges(this.plan, before, now);
      if (structure.length > 0)
        return { kind: "conflict", cells: [], structure: [...structure, ...toWarnings(blurred)] };
      if (isTakenName(thrown)) throw withWarnings(toTakenNameError(steps, thrown), blurred);
      throw withWarnings(toHostError(thrown, "write", isTouched ? "takenBack" : "nothingWritten"), blurred);
    }
  }

  /** What was written when it broke off between two batches goes back. */
  private async takeBack(before: Inspection, { why }: BrokenOff): Promise<Conflict> {
    const { blurred } = await this.goBack(before, [], null);
    if (why === "stopped") throw withWarnings(toStoppedError(), blurred);
    const structure = ["Somebody else has just written over a tab of this plan.", ...toWarnings(blurred)];
    return { kind: "conflict", cells: [], structure };
  }

  /** Looks whether what was overwritten is what was expected to be, and whether Excel took what was written. */
  private async settle(before: Inspection, { late, unmet, outcomes }: Written): Promise<Applied | Conflict> {
    const structure = findLateChanges(this.plan, before, late);
    const conflict = findLateConflict(this.cells, outcomes, unmet);
    const isConflict = structure.length > 0 || conflict !== null;
    const misread = isConflict ? null : findMisread(this.cells, outcomes);
    if (!isConflict && !misread) {
      return toApplied(this.plan, this.cells, outcomes, this.save(late), late.highlights, before.looks);
    }
    const { blurred } = await this.goBack(late, outcomes, null);
    if (misread) throw withWarnings(toMisreadError(misread.at), blurred);
    const { cells = [], structure: moved = [] } = conflict ?? {};
    return { kind: "conflict", cells, structure: [...moved, ...structure, ...toWarnings(blurred)] };
  }

  /** Throws a {@link HostError} with the outcome `uncertain` where it cannot be made sure that all is as before. */
  private async goBack(
    before: Inspection,
    outcomes: readonly CellOutcome[] | null,
    cause: ExcelFailure | null,
  ): Promise<RolledBack> {
    let rolledBack: RolledBack;
    const { runner, plan, stamp } = this;
    // A name that is taken stopped the batch at that sheet, which is somebody else's then.
    const mayHaveStray = cause !== null && cause.code !== "ItemAlreadyExists";
    const isBegun = cause === null || !isProbeFailure(cause);
    const { plans } = this.memory;
    try {
      rolledBack = await rollBack(runner, { plan, stamp, before, plans, outcomes, mayHaveStray, isBegun });
    } catch (thrown) {
      throw isExcelFailure(thrown) ? toHostError(cause ?? thrown, "write", "uncertain") : thrown;
    }
    if (rolledBack.left.length === 0) return rolledBack;
    throw new HostError(
      cause ? toErrorCode(cause) : "stale",
      `A change broke off and could not be taken back whole. Look at ${rolledBack.left.join(", ")} before you go on.`,
      { cause, outcome: "uncertain" },
    );
  }

  private save({ tabs }: Inspection): ReadonlyMap<string, SavedSheet> {
    return new Map(
      [...tabs].map(([tab, state]) => [tab, toSavedSheet(toSavedTab(state, this.memory.plans.get(tab) ?? null))]),
    );
  }
}

/** Tells what one run writes from what others do; nothing secret. */
function toStamp(): string {
  return `run ${Math.random().toString(36).slice(2)}`;
}

/** What is to be said of tabs whose layout an earlier session made, so that it could not be drawn anew. */
function toWarnings(blurred: readonly string[]): readonly string[] {
  return blurred.map((name) => `The layout of the tab “${name}” may have suffered: refresh it.`);
}

function withWarnings(thrown: unknown, blurred: readonly string[]): unknown {
  if (!(thrown instanceof HostError) || blurred.length === 0) return thrown;
  const { code, message, cause, outcome } = thrown;
  return new HostError(code, [message, ...toWarnings(blurred)].join(" "), { cause, outcome });
}

/** The plans that tabs stand on after a plan was carried out. */
export function toPlansAfter(plan: ChangePlan, before: ReadonlyMap<string, SheetPlan>): ReadonlyMap<string, SheetPlan> {
  const plans = new Map(before);
  for (const change of plan.changes) {
    if (change.kind === "writeSheet") plans.set(change.plan.tab, change.plan);
    if (change.kind === "removeSheet") plans.delete(change.tab);
    if (change.kind === "restoreSheet") {
      const saved = findSavedTab(change.saved)?.plan;
      if (saved) plans.set(change.tab, saved);
      else plans.delete(change.tab);
    }
  }
  return plans;
}

/** The way back starts from what Excel made of the plan: it may have written a formula in its own way. */
function toApplied(
  plan: ChangePlan,
  cells: readonly SetCell[],
  outcomes: readonly CellOutcome[],
  saved: ReadonlyMap<string, SavedSheet>,
  highlights: readonly StandingHighlight[],
  looks: readonly LookState[] = [],
): Applied {
  const changes = plan.changes.map((change) => {
    if (!isSetCell(change)) return change;
    const made = outcomes[cells.indexOf(change)]?.after;
    return made && change.to.formula !== null ? { ...change, to: made } : change;
  });
  const replaced = new Map(looks.map(({ copy, widths }) => [copy, toSavedLook(widths)]));
  return { kind: "applied", undo: invertPlan({ ...plan, changes }, saved, toRules(highlights), replaced) };
}

function isSetCell(change: Change): change is SetCell {
  return change.kind === "setCell";
}
