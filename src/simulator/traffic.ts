import type { BatchRequest } from "./wire/messages";
import { ACTION } from "./wire/messages";

/** One batch and its answer. */
export interface RoundTrip {
  readonly request: BatchRequest;
  readonly requestBytes: number;
  /** JSON, as it went over the wire; "{}" where the connection was lost. */
  readonly answer: string;
  readonly answerBytes: number;
  readonly statusCode: number;
  /** The members that were touched, as in Office.js: "Range.values", "Worksheet.getRange". */
  readonly members: readonly string[];
}

/** What one client and the host said to each other. `Excel.run`'s own clean-up, which nobody waits for, is left out. */
export class Traffic {
  readonly #roundTrips: RoundTrip[] = [];

  /** The round trips so far, the first one first. */
  get roundTrips(): readonly RoundTrip[] {
    return this.#roundTrips;
  }

  /** Every member that was touched, once, in alphabetical order. */
  get members(): readonly string[] {
    return [...new Set(this.#roundTrips.flatMap(({ members }) => members))].sort();
  }

  get bytesSent(): number {
    return this.#roundTrips.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
  }

  get bytesReceived(): number {
    return this.#roundTrips.reduce((sum, { answerBytes }) => sum + answerBytes, 0);
  }

  add(roundTrip: RoundTrip): void {
    this.#roundTrips.push(roundTrip);
  }

  /** Forgets what was said so far. */
  clear(): void {
    this.#roundTrips.length = 0;
  }
}

/** Whether a batch does nothing but let go of ranges, as `Excel.run` does when it ends. */
export function isCleanUp({ Actions: actions }: BatchRequest): boolean {
  const isRelease = (name: string): boolean => name === "_RemoveReference";
  return (
    actions.some(({ Name: name }) => isRelease(name)) &&
    actions.every(({ ActionType: type, Name: name }) => type === ACTION.instantiate || isRelease(name))
  );
}
