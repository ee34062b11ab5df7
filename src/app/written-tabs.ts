import type { Change } from "../core/change/change-plan";
import { OWNED_NAME_PREFIX } from "../core/change/owned-tabs";
import { parseConstant, toTextConstant } from "../core/grid/constant";
import type { Snapshot } from "../core/grid/snapshot";
import type { Score } from "../core/scale/score";
import type { Scorecard } from "../core/scorecard/scorecard";
import type { Sourced } from "../core/scorecard/sourced";
import { toNameChange } from "./report-choice";

/** What the workbook names that say when a tab was written begin with; its id follows. */
export const WRITTEN_NAME_PREFIX = `${OWNED_NAME_PREFIX}written.`;

/** When a tab was written, and what the scores were then. */
export interface WrittenTab {
  /** "2026-11-03". */
  readonly day: string;
  /** See {@link toScoresMark}. */
  readonly scores: string;
}

/** When a tab of ours was last written; null where the workbook does not say. Never throws. */
export function findWritten(snapshot: Snapshot, tab: string): WrittenTab | null {
  const text = parseConstant(snapshot.findName(toWrittenName(tab))?.refersTo ?? "");
  const [, day, scores] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8})$/.exec(typeof text === "string" ? text : "") ?? [];
  return day !== undefined && scores !== undefined ? { day, scores } : null;
}

/** The change that keeps when a tab was written, or that forgets it. */
export function planWritten(snapshot: Snapshot, tab: string, written: WrittenTab | null): readonly Change[] {
  return toNameChange(snapshot, toWrittenName(tab), written && toTextConstant(`${written.day} ${written.scores}`));
}

/** The day in the time zone of whoever is at work, as it is kept. */
export function toDay(date: Date): string {
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/**
 * Eight characters that are others once a score or a target is another, or stands for another objective: enough to tell whether
 * figures have moved, nothing secret.
 */
export function toScoresMark({ objectives }: Scorecard): string {
  const toLine = (scores: ReadonlyMap<string, Sourced<Score>>): string =>
    [...scores].map(([period, { text }]) => `${period}\u0001${text}`).join("\u0002");
  const text = objectives
    .map(({ ref, title, scores, targets }) => [ref ?? "", title.value, toLine(scores), toLine(targets)].join("\u0003"))
    .join("\u0004");
  // FNV-1a, 32 bits.
  let hash = 0x81_1c_9d_c5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function toWrittenName(tab: string): string {
  return WRITTEN_NAME_PREFIX + tab.replaceAll("-", "_");
}
