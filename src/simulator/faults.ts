import type { ErrorCode } from "./host-error";
import type { HttpAnswer } from "./wire/messages";

/**
 * Something that goes wrong with a round trip. Before: the batch is not carried out. After: it is, but its answer is
 * lost on the way. A batch that stops at one of its actions, counted from 0, keeps what it did before that one.
 */
export type Fault =
  | { readonly kind: "stop"; readonly at: number; readonly code: ErrorCode }
  | { readonly kind: "tooManyRequests" | "accessDenied" | "cellEditMode" | "requestTooLarge" | "responseTooLarge" }
  | { readonly kind: "connectionLost"; readonly when: "before" | "after" }
  | {
      readonly kind: "answer";
      readonly when: "before" | "after";
      readonly statusCode: number;
      readonly code: string;
      readonly message: string;
    };

/** What Excel says while the user has a cell open for typing. */
const CELL_EDIT_MODE =
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and " +
  "then try again.";

/** A batch's action that fails, and its error. */
export interface Stop {
  readonly at: number;
  readonly code: ErrorCode;
}

/** How a fault shows on the wire: in place of the answer, or in the batch itself. */
export type Failure = { readonly stop: Stop } | FaultyAnswer;

/** An answer that says nothing of what was done. */
export interface FaultyAnswer {
  readonly isCarriedOut: boolean;
  readonly answer: HttpAnswer;
}

/** Faults that wait for their round trips. The clean-up that `Excel.run` sends by itself is not counted as one. */
export class Faults {
  readonly #waiting: { fault: Fault; skip: number }[] = [];
  readonly #actions: { action: () => void; skip: number }[] = [];

  /** Lets the next round trip fail, or a later one: `skip` of them go well first. Each call is one failure. */
  next(fault: Fault, { skip = 0 }: { readonly skip?: number } = {}): void {
    this.#waiting.push({ fault, skip });
  }

  /** Does something just before the next round trip is carried out, or a later one: a co-author's edit, say. */
  before(action: () => void, { skip = 0 }: { readonly skip?: number } = {}): void {
    this.#actions.push({ action, skip });
  }

  /** Forgets the faults and actions that have not come to pass. */
  clear(): void {
    this.#waiting.length = 0;
    this.#actions.length = 0;
  }

  /** To be called at each round trip: does what was to be done before it, and gives the fault that it meets, or null. */
  take(): Failure | null {
    for (const { action } of due(this.#actions)) action();
    const [first] = due(this.#waiting);
    return first === undefined ? null : toFailure(first.fault);
  }
}

/** Takes out those whose turn it is, and brings the others one nearer. */
function due<T extends { skip: number }>(waiting: T[]): T[] {
  const now = waiting.filter((each) => each.skip === 0);
  const later = waiting.filter((each) => each.skip > 0);
  for (const each of later) each.skip--;
  waiting.splice(0, waiting.length, ...later);
  return now;
}

function toFailure(fault: Fault): Failure {
  switch (fault.kind) {
    case "stop":
      return { stop: { at: fault.at, code: fault.code } };
    case "tooManyRequests":
      return failure(false, 429, "ActivityLimitReached", "Activity limit has been reached.");
    case "accessDenied":
      return failure(false, 403, "AccessDenied", "You cannot perform the requested operation.");
    case "cellEditMode":
      return failure(false, 400, "InvalidOperationInCellEditMode", CELL_EDIT_MODE);
    case "requestTooLarge":
      return tooLarge("request");
    case "responseTooLarge":
      return tooLarge("response");
    case "connectionLost":
      // No status and nothing in it: the client makes a ConnectionFailure of it, on every way that it is connected.
      return { isCarriedOut: fault.when === "after", answer: { statusCode: 0, body: "{}" } };
    case "answer":
      return failure(fault.when === "after", fault.statusCode, fault.code, fault.message);
  }
}

/** Excel refuses a request that is too large, but finds an answer too large only when it has done what was asked. */
export function tooLarge(what: "request" | "response"): FaultyAnswer {
  const isCarriedOut = what === "response";
  const code = isCarriedOut ? "ResponsePayloadSizeLimitExceeded" : "RequestPayloadSizeLimitExceeded";
  const message =
    `The ${what} payload size has exceeded the limit. Please refer to the documentation: ` +
    '"https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".';
  return failure(isCarriedOut, 413, code, message);
}

function failure(isCarriedOut: boolean, statusCode: number, code: string, message: string): FaultyAnswer {
  return { isCarriedOut, answer: { statusCode, body: JSON.stringify({ error: { code, message } }) } };
}
