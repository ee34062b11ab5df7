import { HostError } from "../../core/change/workbook-host";
import type { WriteOptions } from "../../core/change/workbook-host";
import type { BatchRunner } from "./batch-runner";
import { StepRun, type StepsDone } from "./run-steps";
import type { Step } from "./steps";

/** Thrown between two batches: what is written so far has to go back. */
export class BrokenOff extends Error {
  override readonly name = "BrokenOff";

  /** @param why the user stopped it; or what is written so far is no longer ours, or never should have been begun. */
  constructor(readonly why: "stopped" | "overwritten") {
    super(`Writing broke off: ${why}.`);
  }
}

/** How far the writing of steps has come, also where it failed. */
export interface WriteTrace {
  /** How many batches Excel has carried out. */
  done: number;
}

/** What is looked at just before the first of the steps, in the same batch. */
export interface Lead<T> {
  readonly queue: (context: Excel.RequestContext) => () => T;
  /** Whether what was found forbids to go on after the first of several batches. */
  readonly isBar: (found: T) => boolean;
}

/**
 * Carries out steps: in one batch, or in as many as their cells need. Between two batches the user may stop it, which throws
 * {@link BrokenOff}, as does somebody else who writes over the same tabs. Where the lead forbids to go on, nothing more is
 * done after the first batch, and no cell is set. Throws what Excel throws.
 */
export async function writeSteps<T>(
  runner: BatchRunner,
  steps: readonly Step[],
  lead: Lead<T>,
  { onProgress, isStopped }: WriteOptions = {},
  trace: WriteTrace = { done: 0 },
): Promise<{ readonly found: T; readonly outcomes: StepsDone["outcomes"] }> {
  const run = new StepRun(steps, runner.features, runner.requestLimit);
  const [, ...others] = run.batches;
  const send = async <R>(queue: (context: Excel.RequestContext) => () => R): Promise<R> => {
    const result = await runner.write(queue);
    trace.done += 1;
    if (others.length > 0) onProgress?.(trace.done / (others.length + 2));
    return result;
  };
  if (others.length === 0) {
    return send((context) => {
      const takeUpLead = lead.queue(context);
      const takeUp = run.queueAll(context);
      return () => ({ found: takeUpLead(), outcomes: takeUp().outcomes });
    });
  }
  const found = await send((context) => {
    const takeUpLead = lead.queue(context);
    run.queueFirst(context);
    return takeUpLead;
  });
  if (lead.isBar(found)) return { found, outcomes: [] };
  for (const blocks of others) {
    if (isStopped?.() === true) throw new BrokenOff("stopped");
    if (!(await send((context) => run.queueNext(context, blocks)))) throw new BrokenOff("overwritten");
  }
  if (isStopped?.() === true) throw new BrokenOff("stopped");
  const { outcomes, isOurs } = await send((context) => run.queueLast(context));
  if (!isOurs) throw new BrokenOff("overwritten");
  return { found, outcomes };
}

/** The error for a plan that the user stopped, all of which was taken back. */
export function toStoppedError(): HostError {
  return new HostError(
    "stopped",
    "It was stopped. What had been written was taken back. Begin again when there is time.",
    { outcome: "takenBack" },
  );
}
