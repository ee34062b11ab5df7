import type { ChangePlan } from "../core/change/change-plan";
import type { HostChange, Unsubscribe } from "../core/change/host-change";
import { HostError, type WorkbookHost } from "../core/change/workbook-host";
import { isSameSheetName, type CellRef, type RangeRef } from "../core/grid/cell-ref";
import type { Snapshot } from "../core/grid/snapshot";
import { findCalculatedCells } from "./calculated-cells";
import type { Checker } from "./check";
import type { InputRules } from "./fit-entry";
import { findHiddenRowNote } from "./hidden-rows";
import { planOverwrite } from "./overwrite";
import { PendingEdits } from "./pending-edits";
import { toPicture, type Picture } from "./picture";
import { isProblem, type Problem } from "./problem";
import { READ_ONLY_NOTE } from "./read-only";
import { INITIAL_STATE, type Notice, type SessionState } from "./session-state";

/** How long edits are gathered before the workbook is looked at again: a paste comes as many events. */
const GATHER_MS = 100;
/** How long to wait while the user types in a cell or Excel is busy. */
const RETRY_MS = 1_000;

/** A change that the user asked for, made from what the workbook says at the time. */
export interface Task {
  /** While it lasts: "Saving the score". */
  readonly doing: string;
  /** Once it is done: "Objective 7 is scored 3 for 2026." */
  readonly done: string;
  readonly plan: (picture: Picture, rules: InputRules) => ChangePlan | Problem | Promise<ChangePlan | Problem>;
}

/**
 * The work on one open workbook: what it says, kept up to date as it changes, and what the user does to it. Reads and writes
 * follow each other, never at the same time. No method throws for what a host or a user may do: it becomes a notice.
 */
export class Session {
  private current: SessionState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();
  private readonly pending = new PendingEdits();
  private queueEnd: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private unsubscribe: Unsubscribe | null = null;
  private isReadingStopped = false;
  private check: Checker | null = null;

  /** @param loadChecks fetches the checks: they come while the workbook is read, so that the pane is there sooner. */
  constructor(
    private readonly host: WorkbookHost,
    private readonly loadChecks: () => Promise<Checker>,
  ) {}

  get state(): SessionState {
    return this.current;
  }

  /** Has a function called after each change of state; gives the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads the workbook, also once more, and follows it from then on where the host can. */
  start(): Promise<void> {
    return this.enqueue("Reading the workbook", async () => {
      const [snapshot] = await Promise.all([this.read(), this.prepare()]);
      this.show(snapshot);
      if (this.host.capabilities.canWatch && !this.unsubscribe) {
        this.unsubscribe = await this.host.watch((change) => this.hear(change));
      }
    });
  }

  /** Stops a reading that takes too long, at the next answer. */
  stopReading(): void {
    this.isReadingStopped = true;
  }

  /** Ends the following. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { unsubscribe } = this;
    this.unsubscribe = null;
    await unsubscribe?.();
  }

  /** Does what the user asked for; what came of it is the state's notice. */
  carryOut({ doing, done, plan }: Task): Promise<void> {
    return this.enqueue(doing, async () => {
      const { picture } = this.current;
      if (!picture || this.isReadOnly()) return;
      const result = await plan(picture, this.host);
      if (isProblem(result)) this.notify({ kind: "problem", message: result.message, at: null });
      else await this.apply(result, done);
    });
  }

  /** Carries out a plan over what somebody else wrote, once the user said so. */
  overwrite(plan: ChangePlan): Promise<void> {
    return this.enqueue("Writing", async () => {
      if (!this.isReadOnly()) await this.apply(plan, `${plan.label}: written.`);
    });
  }

  /** Takes back the latest change that is not taken back yet. */
  undo(): Promise<void> {
    return this.enqueue("Undoing", async () => {
      const plan = this.current.undoable.at(-1);
      if (!plan) return;
      const outcome = await this.host.apply(plan);
      if (outcome.kind === "conflict") {
        this.notify({ kind: "conflict", conflict: outcome, overwrite: planOverwrite(plan, outcome) });
        return;
      }
      this.update({ undoable: this.current.undoable.slice(0, -1) });
      await this.lookAfter(plan);
      this.notify({ kind: "done", message: `${plan.label}: done.`, undo: null });
    });
  }

  /** Shows a cell of the workbook to the user. */
  reveal(at: CellRef): Promise<void> {
    return this.enqueue(null, () => this.host.reveal(at));
  }

  /** Takes the notice away. */
  dismiss(): void {
    this.notify(null);
  }

  /** Whether nothing can be written here, which is then said. */
  private isReadOnly(): boolean {
    if (this.current.picture?.review.snapshot.isReadOnly !== true) return false;
    this.notify({ kind: "problem", message: `Nothing was written. ${READ_ONLY_NOTE}`, at: null });
    return true;
  }

  private async apply(plan: ChangePlan, done: string): Promise<void> {
    if (plan.changes.length === 0) {
      this.notify({ kind: "done", message: "There was nothing to change.", undo: null });
      return;
    }
    const outcome = await this.host.apply(plan);
    if (outcome.kind === "conflict") {
      this.notify({ kind: "conflict", conflict: outcome, overwrite: planOverwrite(plan, outcome) });
      return;
    }
    this.update({ undoable: [...this.current.undoable, outcome.undo] });
    await this.lookAfter(plan);
    const { picture } = this.current;
    const hidden = picture && findHiddenRowNote(picture.review.snapshot, plan);
    this.notify({ kind: "done", message: hidden === null ? done : `${done} ${hidden}`, undo: outcome.undo });
  }

  /** What the workbook says after a plan: cells are known, anything else is read. */
  private async lookAfter(plan: ChangePlan): Promise<void> {
    const { picture } = this.current;
    const cells = plan.changes.filter((change) => change.kind === "setCell");
    if (!picture || cells.length < plan.changes.length || cells.some(({ to }) => to.formula !== null)) {
      this.show(await this.host.read());
      return;
    }
    const { snapshot } = picture.review;
    this.show(snapshot.withCells(cells.map(({ at, to }) => ({ at, cell: { ...snapshot.cell(at), ...to } }))));
  }

  private hear(change: HostChange): void {
    if (change.kind === "selected") {
      this.update({ selection: change.range });
      return;
    }
    if (change.kind === "edited" && change.by === "thisProgram") return;
    if (change.kind === "calculated") this.pending.addRanges(this.findCalculated(change.sheet));
    else this.pending.add(change);
    this.lookSoon(GATHER_MS);
  }

  private findCalculated(sheet: string): readonly RangeRef[] {
    const { picture } = this.current;
    if (!picture) return [];
    return findCalculatedCells(picture.review.scorecard).filter((range) => isSameSheetName(range.sheet, sheet));
  }

  private lookSoon(after: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.enqueue(null, () => this.look());
    }, after);
  }

  private async look(): Promise<void> {
    const { picture } = this.current;
    if (!picture) return;
    const { snapshot } = picture.review;
    const toRead = this.pending.take(snapshot);
    if (toRead === "nothing") return;
    try {
      this.show(toRead === "everything" ? await this.host.read() : await this.readAgain(snapshot, toRead));
    } catch (thrown) {
      if (!(thrown instanceof HostError) || !["editing", "busy"].includes(thrown.code)) throw thrown;
      // Nothing is lost: what cannot be looked at now is looked at later.
      if (toRead === "everything") this.pending.addEverything();
      else this.pending.addRanges(toRead);
      this.lookSoon(RETRY_MS);
    }
  }

  private async readAgain(snapshot: Snapshot, ranges: readonly RangeRef[]): Promise<Snapshot> {
    try {
      return snapshot.withCells(await this.host.readCells(ranges));
    } catch (thrown) {
      if (!(thrown instanceof HostError) || !["notFound", "stale"].includes(thrown.code)) throw thrown;
      return this.host.read();
    }
  }

  private async read(): Promise<Snapshot> {
    this.isReadingStopped = false;
    try {
      return await this.host.read({
        onProgress: (progress) => this.update({ progress }),
        isStopped: () => this.isReadingStopped,
      });
    } finally {
      this.update({ progress: null });
    }
  }

  private async prepare(): Promise<void> {
    try {
      this.check ??= await this.loadChecks();
    } catch (cause) {
      const message =
        "A part of the add-in could not be loaded, so that the workbook is not shown. Check the connection, then read the workbook again.";
      throw new HostError("disconnected", message, { cause });
    }
  }

  private show(snapshot: Snapshot): void {
    if (!this.check) throw new Error("Nothing can be shown before start() has loaded the checks.");
    this.update({ picture: toPicture(snapshot, this.check) });
  }

  private notify(notice: Notice | null): void {
    this.update({ notice });
  }

  private update(change: Partial<SessionState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  /** Does something once all before it is done. A mistake of this program comes out, but stops nothing that follows. */
  private enqueue(doing: string | null, work: () => Promise<void>): Promise<void> {
    const run = this.queueEnd.then(() => this.run(doing, work));
    this.queueEnd = run.catch(() => undefined);
    return run;
  }

  private async run(doing: string | null, work: () => Promise<void>): Promise<void> {
    if (doing !== null) this.update({ doing, notice: null });
    try {
      await work();
    } catch (thrown) {
      this.notify(toFailure(thrown));
      if (!(thrown instanceof HostError)) throw thrown;
    } finally {
      if (doing !== null) this.update({ doing: null });
    }
  }
}

function toFailure(thrown: unknown): Notice {
  if (thrown instanceof HostError) {
    const { code, message, outcome } = thrown;
    return { kind: "failure", code, message, outcome };
  }
  const message =
    "Something went wrong in the add-in itself, so that this was not finished. Read the workbook again to see what " +
    "stands in it, and report what you did.";
  return { kind: "failure", code: "fault", message, outcome: "uncertain" };
}
