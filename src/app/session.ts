import type { Applied, ChangePlan, Conflict } from "../core/change/change-plan";
import type { HostChange, Unsubscribe } from "../core/change/host-change";
import { HostError, type WorkbookHost } from "../core/change/workbook-host";
import type { CellRef } from "../core/grid/cell-ref";
import type { Snapshot } from "../core/grid/snapshot";
import { findCalculatedOn } from "./calculated-cells";
import { toFailureNotice } from "./failure-notice";
import type { Checker } from "./check";
import { settleDoubt, type Doubt } from "./doubt";
import { findQuestionLazily } from "./find-question-lazily";
import { findHiddenRowNote } from "./hidden-rows";
import { findKnownAfter } from "./known-after";
import { loadUnderstanding } from "./load-understanding";
import { OwnReveals } from "./own-reveals";
import { planOverwrite } from "./overwrite";
import { PendingEdits } from "./pending-edits";
import type { Picture } from "./picture";
import { isProblem } from "./problem";
import { readAgain } from "./read-again";
import { READ_ONLY_NOTE } from "./read-only";
import { findRemake } from "./remake";
import type { Retitled } from "./retitled";
import { INITIAL_STATE, type Notice, type SessionState, type Undoing } from "./session-state";
import { findShifted, planKeepingTheirs, toHistory, toUndoneWords } from "./taking-back";
import type { Task } from "./task";

/** How long edits are gathered before the workbook is looked at again: a paste comes as many events. */
const GATHER_MS = 100;
/** How long to wait while the user types in a cell or Excel is busy. */
const RETRY_MS = 1_000;

/** How long to wait where Excel did not answer and it is not known what it did. */
const RECONNECT_MS = 5_000;

export type { Task } from "./task";

/** Loaded when it is first needed: titles are seldom corrected between a change and its undo. */
async function findRetitledLazily(plan: ChangePlan, now: Snapshot): Promise<Retitled | null> {
  const { findRetitled } = await import("./retitled");
  return findRetitled(plan, now);
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
  private isInterrupted = false;
  private toPicture: ((snapshot: Snapshot) => Picture) | null = null;
  /** What nobody knows the outcome of, until the workbook can be read again. */
  private doubt: Doubt | null = null;
  private readonly reveals = new OwnReveals();
  /** The cell that is to be shown next: of several that were asked for in one go, only the last is worth a round trip. */
  private toReveal: CellRef | null = null;
  /** What can be taken back, and wrote to cells that may stand elsewhere by now. */
  private readonly shifted = new WeakSet<ChangePlan>();

  /**
   * @param loadChecks fetches the checks: they come while the workbook is read, so that the pane is there sooner.
   * @param clock tells the time, for the history of changes.
   */
  constructor(
    private readonly host: WorkbookHost,
    private readonly loadChecks: () => Promise<Checker>,
    private readonly clock: () => Date,
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
      this.settle(snapshot);
      if (this.host.capabilities.canWatch && !this.unsubscribe) {
        this.unsubscribe = await this.host.watch((change) => this.hear(change));
      }
    });
  }

  /**
   * Stops a reading that takes too long at the next answer, or the writing of a large plan between two of its parts: what was
   * written until then is taken back.
   */
  interrupt(): void {
    this.isInterrupted = true;
  }

  /** Ends the following. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { unsubscribe } = this;
    this.unsubscribe = null;
    await unsubscribe?.();
  }

  /** Done once all that was asked for until now is done. */
  settled(): Promise<void> {
    return this.queueEnd;
  }

  /** Does what the user asked for; what came of it is the state's notice. */
  carryOut(task: Task): Promise<void> {
    return this.enqueue(task.doing, async () => {
      if (this.doubt) await this.look();
      const { picture } = this.current;
      if (!picture || this.isReadOnly()) return;
      const result = await task.plan(picture, this.host);
      if (isProblem(result)) this.notify({ kind: "problem", message: result.message, at: null });
      else await this.apply(result, task.done, task);
    });
  }

  /** Carries out a plan over what somebody else wrote, once the user said so. */
  overwrite(plan: ChangePlan): Promise<void> {
    return this.enqueue("Writing", async () => {
      if (!this.isReadOnly()) await this.apply(plan, `${plan.label}: written.`, null);
    });
  }

  /**
   * Takes back the latest change that is not taken back yet.
   * @param agreed what the user decided where that was not to be done without asking; nothing is done for another change than
   *   the latest.
   */
  undo(agreed?: Undoing): Promise<void> {
    return this.enqueue("Undoing", async () => {
      if (this.doubt) await this.look();
      const last = this.current.undoable.at(-1);
      if (this.isReadOnly() || !last || (agreed && agreed.plan !== last)) return;
      const question = agreed ? null : await findQuestionLazily(last, this.isShifted(last), this.current.picture);
      if (question) {
        this.notify(question);
        return;
      }
      const plan = agreed?.write ?? last;
      const outcome = await this.send(plan, true);
      if (outcome.kind === "conflict") {
        return this.giveWay(plan, outcome, { keeping: { plan: last, write: planKeepingTheirs(plan, outcome) } });
      }
      this.update({ undoable: this.current.undoable.slice(0, -1), ...this.remember(plan, null) });
      // What others wrote may not have been heard of yet.
      if (agreed) this.show(await this.host.read());
      else await this.lookAfter(plan);
      this.notify({ kind: "done", message: toUndoneWords(plan), undo: null });
    });
  }

  /** Whether what takes something back may write to cells that are no longer those that were changed. */
  isShifted(undo: ChangePlan): boolean {
    return this.shifted.has(undo);
  }

  /** Shows a cell of the workbook to the user. */
  reveal(at: CellRef): Promise<void> {
    this.toReveal = at;
    return this.enqueue(null, async () => {
      const last = this.toReveal;
      this.toReveal = null;
      if (!last) return;
      this.reveals.expect(last, this.current.selection);
      await this.host.reveal(last);
    });
  }

  /** Asks which cells are selected: that is told only when it changes, so that at first nobody knows. */
  lookAtSelection(): Promise<void> {
    return this.enqueue(null, async () => this.update({ selection: await this.host.readSelection() }));
  }

  /** Says something that came of what was done elsewhere. */
  tell(notice: Notice): void {
    this.notify(notice);
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

  private async apply(plan: ChangePlan, done: string, task: Task | null): Promise<void> {
    if (plan.changes.length === 0) {
      this.notify({ kind: "done", message: "There was nothing to change.", undo: null });
      return;
    }
    const { withPlacement, withPlacementOfUndo } = await import("./placement");
    const review = this.current.picture?.review;
    const outcome = await this.send(review ? withPlacement(review, plan) : plan, false);
    if (outcome.kind === "conflict") return this.giveWay(plan, outcome, { task });
    const undo = review ? withPlacementOfUndo(review, outcome.undo, plan) : outcome.undo;
    this.update({ undoable: [...this.current.undoable, undo], ...this.remember(plan, undo) });
    await this.lookAfter(plan);
    const { picture } = this.current;
    const hidden = picture && findHiddenRowNote(picture.review.snapshot, plan);
    this.notify({ kind: "done", message: hidden === null ? done : `${done} ${hidden}`, undo });
    task?.onDone?.();
  }

  /** Says what stopped a plan. Where the workbook is built otherwise by now, it is read again first. */
  private async giveWay(
    plan: ChangePlan,
    conflict: Conflict,
    { task = null, keeping }: { readonly task?: Task | null; readonly keeping?: Undoing },
  ): Promise<void> {
    if (conflict.structure.length > 0) {
      this.pending.addEverything();
      await this.look();
    }
    const { picture } = this.current;
    const retitled = keeping && picture && (await findRetitledLazily(plan, picture.review.snapshot));
    if (keeping && retitled) {
      const undoing = { plan: keeping.plan, write: retitled.plan };
      this.notify({ kind: "askUndo", message: retitled.message, undoing, keeping });
      return;
    }
    const again = task && picture && conflict.structure.length > 0 ? await findRemake(task, picture, this.host) : null;
    const overwrite = planOverwrite(plan, conflict);
    this.notify({ kind: "conflict", conflict, overwrite, again, ...(keeping && { keeping }) });
  }

  /** Has a plan carried out. Where it cannot be told what came of it, the workbook is read again as soon as it can be. */
  private async send(plan: ChangePlan, isUndo: boolean): Promise<Applied | Conflict> {
    this.isInterrupted = false;
    try {
      return await this.host.apply(plan, {
        onProgress: (progress) => this.update({ progress }),
        isStopped: () => this.isInterrupted,
      });
    } catch (thrown) {
      const before = this.current.picture?.review.snapshot;
      if (thrown instanceof HostError && thrown.outcome === "uncertain" && before) {
        this.doubt = { plan, before, isUndo };
        this.lookAtEverythingSoon();
      }
      throw thrown;
    } finally {
      if (this.current.progress !== null) this.update({ progress: null });
    }
  }

  /** Says what came of a plan whose outcome was not known, now that the workbook was read. */
  private settle(now: Snapshot): void {
    if (!this.doubt) return;
    const { undoable } = this.current;
    const settled = settleDoubt(this.doubt, now, undoable);
    const undo = settled.undoable.find((plan) => !undoable.includes(plan)) ?? null;
    const isDone = undo !== null || settled.notice?.kind === "done";
    this.update({ ...settled, ...(isDone && this.remember(this.doubt.plan, undo)) });
    this.doubt = null;
  }

  private remember(plan: ChangePlan, undo: ChangePlan | null): Pick<SessionState, "history"> {
    return { history: toHistory(this.current.history, { when: this.clock(), plan, undo }) };
  }

  /** What the workbook says after a plan: cells are known, anything else is read. */
  private async lookAfter(plan: ChangePlan): Promise<void> {
    const { picture } = this.current;
    this.show((picture && findKnownAfter(plan, picture.review.snapshot)) ?? (await this.host.read()));
  }

  private hear(change: HostChange): void {
    if (change.kind === "selected") {
      const isOwn = this.reveals.take(change.range);
      this.update({ selection: change.range, ...(!isOwn && { pointedAt: change.range }) });
      return;
    }
    if (change.kind === "edited" && change.by === "thisProgram") return;
    if (change.kind === "edited" && change.shifted) {
      for (const plan of findShifted(this.current.undoable, change.range)) this.shifted.add(plan);
    }
    if (change.kind === "calculated") this.pending.addRanges(findCalculatedOn(this.current.picture, change.sheet));
    else this.pending.add(change);
    this.lookSoon(GATHER_MS);
  }

  private lookAtEverythingSoon(): void {
    this.pending.addEverything();
    this.lookSoon(GATHER_MS);
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
      const now = toRead === "everything" ? await this.host.read() : await readAgain(this.host, snapshot, toRead);
      this.show(now);
      if (toRead === "everything") this.settle(now);
    } catch (thrown) {
      if (!(thrown instanceof HostError)) throw thrown;
      if (!["editing", "busy"].includes(thrown.code) && !this.doubt) throw thrown;
      // Nothing is lost: what cannot be looked at now is looked at later.
      if (toRead === "everything") this.pending.addEverything();
      else this.pending.addRanges(toRead);
      this.lookSoon(thrown.code === "disconnected" ? RECONNECT_MS : RETRY_MS);
    }
  }

  private async read(): Promise<Snapshot> {
    this.isInterrupted = false;
    try {
      return await this.host.read({
        onProgress: (progress) => this.update({ progress }),
        isStopped: () => this.isInterrupted,
      });
    } finally {
      this.update({ progress: null });
    }
  }

  private async prepare(): Promise<void> {
    this.toPicture ??= await loadUnderstanding(this.loadChecks);
  }

  private show(snapshot: Snapshot): void {
    if (!this.toPicture) throw new Error("Nothing can be shown before start() has loaded what understands it.");
    this.update({ picture: this.toPicture(snapshot) });
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
      this.notify(toFailureNotice(thrown));
      if (!(thrown instanceof HostError)) throw thrown;
    } finally {
      if (doing !== null) this.update({ doing: null });
    }
  }
}
