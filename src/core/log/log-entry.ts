import type { FindingReference } from "./finding-reference";
import type { SignedFigure } from "./signed-figures";

/** One thing that somebody decided or did, as the log keeps it. Entries are added, never changed. */
export type LogEntry = FindingEntry | SignOffEntry | ChangedEntry;

/** What was decided of a finding. */
export type FindingEntry = AcceptedEntry | WithdrawnEntry;

/** A finding was looked at and is to stay as it is. */
export interface AcceptedEntry extends FindingNote {
  readonly kind: "accepted";
}

/** An acceptance was taken back: the finding is open again. */
export interface WithdrawnEntry extends FindingNote {
  readonly kind: "withdrawn";
}

/** What was decided of a period's figures. */
export type SignOffEntry = SignedOffEntry | SignOffWithdrawnEntry;

/** Somebody signed figures off. */
export interface SignedOffEntry extends FindingNote {
  readonly kind: "signedOff";
  /** The figures as they stood; the log shows them as what was found. */
  readonly figures: readonly SignedFigure[];
}

/** A sign-off was withdrawn: its period is not signed off any more. */
export interface SignOffWithdrawnEntry extends FindingNote {
  readonly kind: "signOffWithdrawn";
}

/** Something was written into the workbook: a cell, a setting, a tab or highlights. */
export interface ChangedEntry extends LogNote {
  readonly kind: "changed";
  /** What stood there before, and what stands there since; blank where it is no cell's content. */
  readonly from: string;
  readonly to: string;
  /** What tells this change from every other: {@link toChangeMark}. */
  readonly mark: string;
}

/** What every entry says. Texts are written as they are, whatever they look like; one that does not apply is blank. */
export interface LogNote {
  /** The day and time: "2026-11-03 14:05". */
  readonly when: string;
  readonly by: string;
  /** What it is about, for a person: "Objective 18: Social value"; of a change, what made it: "Score objective 18 for 2026". */
  readonly about: string;
  /** Where the cell stood at the time. */
  readonly cell: string;
}

/** What an entry says that is about a finding, or a sign-off, whose figures stand where a finding's message does. */
export interface FindingNote extends LogNote {
  readonly period: string;
  /** What was found there at the time. */
  readonly found: string;
  readonly reason: string;
  readonly reference: FindingReference;
}

/** The words that the log has for each kind of entry, by which they are told when it is read. */
const ENTRY_WORDS: Readonly<Record<LogEntry["kind"], string>> = {
  accepted: "Accepted",
  withdrawn: "Acceptance taken back",
  signedOff: "Signed off",
  signOffWithdrawn: "Sign-off withdrawn",
  changed: "Changed",
};

/** What the log calls an entry. */
export function toEntryWords({ kind }: LogEntry): string {
  return ENTRY_WORDS[kind];
}

/** The kind of entry that words of the log name, capitals aside; null where they name none. */
export function findEntryKind(words: string): LogEntry["kind"] | null {
  const kinds = Object.keys(ENTRY_WORDS) as LogEntry["kind"][];
  return kinds.find((kind) => ENTRY_WORDS[kind].toLowerCase() === words.trim().toLowerCase()) ?? null;
}
