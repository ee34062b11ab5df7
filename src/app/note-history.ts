import type { ChangePlan } from "../core/change/change-plan";
import { LONGEST_CELL_TEXT } from "../core/grid/cell";
import type { Snapshot } from "../core/grid/snapshot";
import { toChangeMark } from "../core/log/change-mark";
import type { ChangedEntry } from "../core/log/log-entry";
import { readLog } from "../core/log/read-log";
import { planEntries } from "./acceptance";
import { toHistoryLines } from "./history";
import { notFound, type Problem } from "./problem";
import type { Review } from "./review";
import type { HistoryEntry } from "./session-state";

/** The most lines that are written at once: what is more can follow. */
export const MOST_LINES = 2_000;

/** Who has the history noted, and how the log writes a moment. */
export interface Signature {
  /** Blank where nobody gives a name. */
  readonly by: string;
  /** "2026-11-03 14:05". */
  readonly toTime: (moment: Date) => string;
}

/** How many lines of the history the workbook's log does not hold yet. */
export function countUnnoted({ snapshot }: Review, history: readonly HistoryEntry[]): number {
  return findUnnoted(snapshot, history).length;
}

/**
 * The change that notes in the workbook's log what was changed and is not in it yet, at the most {@link MOST_LINES} lines, the
 * oldest first. What adds to the log itself is not noted in it once more.
 */
export function planHistoryNote(
  review: Review,
  history: readonly HistoryEntry[],
  { by, toTime }: Signature,
): ChangePlan | Problem {
  const lines = findUnnoted(review.snapshot, history).slice(0, MOST_LINES);
  if (lines.length === 0) return notFound("There is nothing to write: the log holds every change of this session.");
  const entries = lines.map(({ moment, ...line }): ChangedEntry => ({
    kind: "changed",
    when: toTime(moment),
    by: by.trim(),
    ...line,
  }));
  return planEntries(review, entries, `Write ${lines.length === 1 ? "a line" : `${lines.length} lines`} to the log`);
}

type Line = Pick<ChangedEntry, "about" | "cell" | "from" | "to" | "mark"> & { readonly moment: Date };

function findUnnoted(snapshot: Snapshot, history: readonly HistoryEntry[]): readonly Line[] {
  const noted = new Set(
    (readLog(snapshot)?.entries ?? []).flatMap((entry) => (entry.kind === "changed" ? [entry.mark] : [])),
  );
  return history
    .filter(({ plan }) => !plan.isRecord)
    .flatMap((entry) => toLines(entry, snapshot))
    .filter(({ mark }) => !noted.has(mark));
}

function toLines(entry: HistoryEntry, snapshot: Snapshot): readonly Line[] {
  const about = entry.plan.label;
  return toHistoryLines(entry, snapshot).map(({ place, from, to }, index) => ({
    moment: entry.when,
    about,
    cell: place,
    from: shorten(from),
    to: shorten(to),
    // The number tells two changes of the same millisecond apart. What a figure looks like may change later: it is no part.
    mark: toChangeMark(entry.when.toISOString(), index + 1, [String(entry.number), about, place]),
  }));
}

/** A text as long as a cell's gets longer by its quotes. */
function shorten(text: string): string {
  return text.length > LONGEST_CELL_TEXT ? `${text.slice(0, LONGEST_CELL_TEXT - 1)}…` : text;
}
