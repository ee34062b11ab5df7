import { HostError } from "../core/change/workbook-host";
import type { Notice } from "./session-state";

/** What the user is told of something that was thrown: a host says it itself, anything else is a mistake of the program. */
export function toFailureNotice(thrown: unknown): Notice {
  if (thrown instanceof HostError) {
    const { code, message, outcome } = thrown;
    return { kind: "failure", code, message, outcome };
  }
  const message =
    "Something went wrong in the add-in itself, so that this was not finished. Read the workbook again to see what " +
    "stands in it, and report what you did.";
  return { kind: "failure", code: "fault", message, outcome: "uncertain" };
}
