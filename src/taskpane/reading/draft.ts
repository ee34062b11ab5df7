import type { ColumnLine } from "../../core/recognise/column-lines";
import type { ColumnKey, Correction } from "../../core/recognise/corrections";
import { hasPeriod, UNNAMED_PERIOD, type ColumnRole } from "../../core/recognise/headers";
import { parsePeriod } from "../../core/period/period";
import { WRONG_YEAR } from "./reading-words";

/** What is chosen for a column: its role and, as it is typed, its period. */
export interface ColumnChoice {
  readonly role: ColumnRole | "skip";
  readonly period: string;
}

/** What somebody is about to say of a sheet. */
export interface Draft {
  /** Null where it is left as it is whether the sheet is read. */
  readonly isOurs: boolean | null;
  /** The row of the headers, counted from 0, where the sheet's own headers are not known. */
  readonly headerRow: number | null;
  /** Only those that differ from what the sheet says by itself. */
  readonly choices: ReadonlyMap<string, ColumnChoice>;
}

/** Nothing is said. */
export const EMPTY_DRAFT: Draft = { isOurs: null, headerRow: null, choices: new Map() };

/** What a draft comes to. */
export interface Proposal {
  readonly corrections: readonly Correction[];
  /** What is wrong with a column's period, by the column's id. */
  readonly problems: ReadonlyMap<string, string>;
}

/** Tells a column from the others of its sheet. */
export function toColumnId(key: ColumnKey): string {
  return key.by === "place" ? String(key.column) : `${key.header.toLowerCase()} ${key.nth}`;
}

/** What stands in the form for a column: what was chosen, or how it is read. */
export function toChoice(draft: Draft, line: ColumnLine): ColumnChoice {
  return draft.choices.get(toColumnId(line.key)) ?? toPresentChoice(line);
}

/** The draft with another choice for a column. */
export function withChoice(draft: Draft, line: ColumnLine, choice: ColumnChoice): Draft {
  const choices = new Map(draft.choices);
  const present = toPresentChoice(line);
  const isPresent = choice.role === present.role && choice.period === present.period;
  if (isPresent) choices.delete(toColumnId(line.key));
  else choices.set(toColumnId(line.key), choice);
  return { ...draft, choices };
}

/** The corrections that a draft stands for. A year that cannot be read is a problem. */
export function toProposal(draft: Draft, sheet: string, lines: readonly ColumnLine[]): Proposal {
  const chosen = draft.isOurs === false ? [] : lines.filter(({ key }) => draft.choices.has(toColumnId(key)));
  const columns: Correction[] = [];
  const problems = new Map<string, string>();
  for (const line of chosen) {
    const { role, period } = toChoice(draft, line);
    const isPeriodUsed = role !== "skip" && hasPeriod(role) && period.trim() !== "";
    const parsed = isPeriodUsed ? parsePeriod(period) : null;
    if (isPeriodUsed && !parsed) problems.set(toColumnId(line.key), WRONG_YEAR);
    const use = role === "skip" ? null : { role, period: parsed };
    columns.push({ kind: "column", sheet, column: line.key, use });
  }
  const isRowNeeded = draft.headerRow !== null && chosen.some(({ key }) => key.by === "place");
  return {
    corrections: [
      ...(draft.isOurs === null ? [] : [{ kind: "sheet" as const, sheet, isOurs: draft.isOurs }]),
      ...(isRowNeeded ? [{ kind: "headerRow" as const, sheet, row: draft.headerRow }] : []),
      ...columns,
    ],
    problems,
  };
}

function toPresentChoice({ use }: ColumnLine): ColumnChoice {
  if (!use) return { role: "skip", period: "" };
  return { role: use.role, period: use.period === UNNAMED_PERIOD ? "" : (use.period?.label ?? "") };
}
