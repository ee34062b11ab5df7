import { HostError } from "../core/change/workbook-host";

/** What the workbench tells the user: news, or something that went wrong. */
export interface Message {
  readonly kind: "news" | "problem";
  readonly text: string;
}

export function toNews(text: string): Message {
  return { kind: "news", text };
}

export function toProblem(text: string): Message {
  return { kind: "problem", text };
}

/** What the browser's own failures to read a file come down to. */
const UNREADABLE =
  "The browser could not read it. If it is a folder, drop the workbook that is inside; if it was moved or is locked by " +
  "another program, choose it again.";

/** The sentence that a failure brings along; for one that brings none, what happened and what to do. */
export function toFailure(what: string, error: unknown): Message {
  if (error instanceof HostError) return toProblem(`${what} ${error.message}`);
  if (error instanceof DOMException) return toProblem(`${what} ${UNREADABLE}`);
  // Whoever looks into it needs the details, which the message leaves out.
  console.error(error);
  return toProblem(`${what} This is a mistake in the workbench. Load this page again, and report what you did.`);
}
