import type { Session } from "../../app/session";
import type { Draft } from "./draft";

/** What was entered and is not saved yet, for as long as the pane is open: another page may be looked at in between. */
export class DraftStore {
  private current: ReadonlyMap<string, Draft> = new Map();
  private readonly listeners = new Set<() => void>();
  private readonly openPeriods = new Set<string>();

  /** The drafts by {@link toDraftKey}; another map after each change. */
  get all(): ReadonlyMap<string, Draft> {
    return this.current;
  }

  /** Whether anybody is looking at the drafts. */
  get isShown(): boolean {
    return this.listeners.size > 0;
  }

  /** Has a function called after each change; gives the function that ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps a draft, in place of the one for the same objective and period. */
  keep(draft: Draft): void {
    this.update(new Map(this.current).set(toDraftKey(draft.objective, draft.period), draft));
  }

  /** Forgets a draft. */
  drop({ objective, period }: Draft): void {
    const rest = new Map(this.current);
    rest.delete(toDraftKey(objective, period));
    this.update(rest);
  }

  /** Whether the user agreed to change the record of a past period as long as the pane is open. */
  isOpenToChange({ key }: Draft["period"]): boolean {
    return this.openPeriods.has(key);
  }

  /** Remembers that the user agreed to change the record of a past period. */
  openToChange({ key }: Draft["period"]): void {
    this.openPeriods.add(key);
  }

  private update(drafts: ReadonlyMap<string, Draft>): void {
    this.current = drafts;
    for (const listener of [...this.listeners]) listener();
  }
}

const stores = new WeakMap<Session, DraftStore>();

/** The drafts of a session. */
export function toDraftStore(session: Session): DraftStore {
  const store = stores.get(session) ?? new DraftStore();
  stores.set(session, store);
  return store;
}

/** Tells drafts apart: one objective may have one in several periods. */
export function toDraftKey(objective: string, period: Draft["period"]): string {
  return `${period.key} ${objective}`;
}
