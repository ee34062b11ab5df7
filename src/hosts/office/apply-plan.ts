import type { Applied, Change, ChangePlan, Conflict, SavedSheet } from "../../core/change/change-plan";
import { findConflict } from "../../core/change/conflicts";
import { invertPlan } from "../../core/change/invert";
import type { SheetPlan } from "../../core/change/sheet-plan";
import { queueExpected } from "./expected-cells";
import { isExcelFailure, isRefusedWhole, toHostError } from "./office-errors";
import type { BatchRunner } from "./batch-runner";
import type { CellOutcome } from "./cell-edits";
import { inspect, toPartialSnapshot, type Inspection } from "./inspection";
import { findObstacles, refuseDangling, refuseProtected } from "./obstacles";
import { toSteps } from "./plan-steps";
import { readWorkbook } from "./read-snapshot";
import { rollBack } from "./roll-back";
import { queueSteps } from "./run-steps";
import { findSavedTab, toSavedSheet, toSavedTab } from "./saved-tab";
import { toRules, type StandingHighlight } from "./standing-highlights";
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
 * touched, then one batch. Throws {@link HostError}.
 */
export async function applyPlan(runner: BatchRunner, plan: ChangePlan, memory: Memory): Promise<Applied | Conflict> {
  if (plan.changes.length === 0) return { kind: "applied", undo: invertPlan(plan, new Map()) };
  const cells = plan.changes.filter(isSetCell);
  if (cells.length === plan.changes.length && cells.every(({ at }) => memory.openSheets.has(at.sheet.toLowerCase()))) {
    const result = await setCells(runner, plan, cells);
    return result.kind === "conflict" ? result : toApplied(plan, cells, result.outcomes, new Map(), []);
  }
  try {
    return await new PlanRun(runner, plan, memory).carryOut();
  } catch (thrown) {
    throw toHostError(thrown, "write");
  }
}

class PlanRun {
  private readonly cells: readonly SetCell[];

  constructor(
    private readonly runner: BatchRunner,
    private readonly plan: ChangePlan,
    private readonly memory: Memory,
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
    const steps = toSteps(this.plan, before);
    refuseProtected(steps, before);
    const { unmet, outcomes } = await this.write(before, () =>
      this.runner.send((context) => {
        const takeUpUnmet = queueExpected(context, this.plan);
        const takeUpOutcomes = queueSteps(context, steps, this.runner.features);
        return () => ({ unmet: takeUpUnmet(), outcomes: takeUpOutcomes() });
      }),
    );
    const late = findLateConflict(this.cells, outcomes, unmet);
    const misread = late ? null : findMisread(this.cells, outcomes);
    if (late || misread) await rollBack(this.runner, this.plan, before, this.memory.plans, outcomes);
    if (late) return late;
    if (misread) throw toMisreadError(misread.at);
    return toApplied(this.plan, this.cells, outcomes, this.save(before), before.highlights);
  }

  private async write<T>(before: Inspection, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (thrown) {
      if (!isExcelFailure(thrown) || isRefusedWhole(thrown)) throw thrown;
      try {
        await rollBack(this.runner, this.plan, before, this.memory.plans, null);
      } catch (again) {
        throw isExcelFailure(again) ? toHostError(thrown, "write", "uncertain") : again;
      }
      throw thrown;
    }
  }

  private save({ tabs }: Inspection): ReadonlyMap<string, SavedSheet> {
    return new Map(
      [...tabs].map(([tab, state]) => [tab, toSavedSheet(toSavedTab(state, this.memory.plans.get(tab) ?? null))]),
    );
  }
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
): Applied {
  const changes = plan.changes.map((change) => {
    if (!isSetCell(change)) return change;
    const made = outcomes[cells.indexOf(change)]?.after;
    return made && change.to.formula !== null ? { ...change, to: made } : change;
  });
  return { kind: "applied", undo: invertPlan({ ...plan, changes }, saved, toRules(highlights)) };
}

function isSetCell(change: Change): change is SetCell {
  return change.kind === "setCell";
}
