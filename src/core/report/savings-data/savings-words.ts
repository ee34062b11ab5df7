import { toStatus, toType, type SavingStatus, type SavingType } from "../../kpi/saving-line";
import { toAbsoluteAddress } from "../../grid/a1";
import { EMPTY_CELL, type CellValue } from "../../grid/cell";
import { isSameCell, type CellRef } from "../../grid/cell-ref";
import { toPlainText } from "../../grid/display";
import { comparePeriods, type Period } from "../../period/period";
import type { Saving } from "../../scorecard/saving";
import { CASHABLE, DELIVERED, STATUSES, TYPES } from "../../scorecard/saving-words";
import type { Scorecard } from "../../scorecard/scorecard";
import type { Sourced } from "../../scorecard/sourced";
import type { TextUse } from "../text-table";
import { toWrittenText, toWrittenTextFormula } from "../written-text";

/** What types and statuses are called on our tabs, in the order in which they are shown. */
export const TYPE_WORDS: Readonly<Record<SavingType, string>> = {
  cashable: "cashable",
  costAvoidance: "cost avoidance",
  other: "other type",
  unstated: "no type",
};
export const STATUS_WORDS: Readonly<Record<SavingStatus, string>> = {
  delivered: "delivered",
  forecast: "forecast",
  other: "another status",
  unstated: "no status",
};
/** What is called so counts nowhere. */
export const NOT_READ = "not read";
/** What lines that name no period or no directorate are called. */
const NO_PERIOD = "no period";
const NO_DIRECTORATE = "no directorate";
/** What the column "Counts" says of a line that is in the totals, and of one whose type, status, period or directorate is not read. */
export const COUNTS = "yes";
export const WORD_NOT_READ = "no: a word is not read";

/** Names with their numbers, from 1: formulas count by numbers, since a criterion "2011/12" would be a date. */
export type Numbered = ReadonlyMap<string, number>;

/** The periods and directorates of a workbook's savings. */
export interface SavingsNames {
  /** By the period's key, "" for none; labels in order. */
  readonly periods: Numbered;
  readonly periodLabels: readonly string[];
  /** By {@link toDirectorateKey}. */
  readonly directorates: Numbered;
  readonly directorateLabels: readonly string[];
  /** The sheets of the registers. */
  readonly registers: Numbered;
}

/**
 * The names in the order of the totals: periods oldest first, directorates and registers in the order of the workbook. Lines that
 * no total counts yet have theirs too, since they may be counted once their saving is there.
 */
export function toSavingsNames(scorecard: Scorecard): SavingsNames {
  const periods = new Map<string, Period>();
  const directorates = new Map<string, string>();
  let hasNoPeriod = false;
  for (const { period, directorate } of scorecard.savings) {
    if (!period) hasNoPeriod = true;
    else if (!periods.has(period.key)) periods.set(period.key, period);
    const key = toDirectorateKey(directorate?.value ?? null);
    if (!directorates.has(key)) directorates.set(key, directorate?.value ?? NO_DIRECTORATE);
  }
  const sorted = [...periods.values()].sort(comparePeriods);
  return {
    periods: toNumbered([...sorted.map(({ key }) => key), ...(hasNoPeriod ? [""] : [])]),
    periodLabels: [...sorted.map(({ label }) => label), ...(hasNoPeriod ? [NO_PERIOD] : [])],
    directorates: toNumbered(directorates.keys()),
    directorateLabels: [...directorates.values()],
    registers: toNumbered(new Set(scorecard.savings.map(({ saving }) => saving.at.sheet))),
  };
}

/** Capitals and spaces do not tell two directorates apart. */
export function toDirectorateKey(name: string | null): string {
  return name === null ? "" : name.toLowerCase().replace(/\s+/g, " ");
}

/** The words that say what a line counts as, each read from one cell of it. */
export type SavingWord = "period" | "directorate" | "type" | "status";
const SAVING_WORDS: readonly SavingWord[] = ["period", "directorate", "type", "status"];

/**
 * The cell that holds a word of a line: of its own row, or a heading or merged cell that speaks for it. Null where a column's header
 * says it for all lines, or nothing does.
 */
export function findWordCell(line: Saving, word: SavingWord): CellRef | null {
  const column = line.columns[word];
  const said = findWord(line, word);
  if (said && !isSavingCell(line, said.at)) return said.at;
  return column === null ? null : { ...line.saving.at, column };
}

/**
 * The line's own cell for a word, where it is blank and another cell speaks for it: what is typed into it later counts before that.
 * Null where the line's own cell speaks, or it has none.
 */
export function findBlankCell(line: Saving, word: SavingWord): CellRef | null {
  const column = line.columns[word];
  const speaks = findWordCell(line, word);
  // A cell that is merged over the line's own leaves none to type into.
  return column === null || !speaks || speaks.column === column ? null : { ...line.saving.at, column };
}

/** What the header of a saving says stands, as far as cells go, where the saving does. */
function isSavingCell({ saving: { at } }: Saving, { row, column }: CellRef): boolean {
  return at.row === row && at.column === column;
}

/** What a cell is read as: "Yes" is an answer under "Cashable?" and a type of its own under "Type"; a heading says more than one word. */
export type WordKind = SavingWord | "cashable?" | "delivered?" | "type in a heading" | "status in a heading";

/** What one of the cells that a line's word is read from is read as. */
export function toWordKind({ columns, group }: Saving, word: SavingWord, at: CellRef): WordKind {
  if (word !== "type" && word !== "status") return word;
  if (group && isSameCell(group.at, at)) return `${word} in a heading`;
  if (word === "type") return at.column === columns.cashable ? "cashable?" : word;
  return at.column === columns.delivered ? "delivered?" : word;
}

/** The usual wordings of a type or status, by what the cell is read as, and what they are known as. */
const USUAL_WORDS: Readonly<Partial<Record<WordKind, ReadonlyMap<string, string>>>> = {
  type: TYPES,
  status: STATUSES,
  "cashable?": new Map([...TYPES, ...CASHABLE]),
  "delivered?": new Map([...STATUSES, ...DELIVERED]),
};

/** A word as its cell has it, TRUE and FALSE told apart. */
export function toWordText(value: CellValue): string {
  return typeof value === "boolean" ? toPlainText(value) : toWrittenText(value);
}

/** A formula for what {@link toWordText} gives. */
export function toWordTextFormula(at: CellRef): string {
  const cell = toAbsoluteAddress(at);
  return toWrittenTextFormula({ at, cell: EMPTY_CELL }, `IF(${cell},"TRUE","FALSE")`);
}

/** The line's word as its cell has it; null where the cell is blank or there is none. */
export function findWord(saving: Saving, word: SavingWord): Sourced<string> | null {
  return word === "period" ? saving.year : saving[word];
}

/** The number of what a line's word says, from 1. */
export function toWordNumber(saving: Saving, word: SavingWord, names: SavingsNames): number {
  switch (word) {
    case "period":
      return names.periods.get(saving.period?.key ?? "") ?? 0;
    case "directorate":
      return names.directorates.get(toDirectorateKey(saving.directorate?.value ?? null)) ?? 0;
    case "type":
      return Object.keys(TYPE_WORDS).indexOf(toType(saving)) + 1;
    case "status":
      return Object.keys(STATUS_WORDS).indexOf(toStatus(saving)) + 1;
  }
}

/** Every wording that this workbook uses for a word, and the usual ones, with the number that it stands for. */
export function* toWordUses(savings: readonly Saving[], names: SavingsNames): Generator<TextUse> {
  for (const word of SAVING_WORDS) {
    const labels = toWordLabels(word, names);
    const toUse = (kind: WordKind, text: string, code: number): TextUse => ({
      kind,
      text,
      meaning: { code, says: labels[code - 1] ?? NOT_READ },
    });
    const kinds = new Set<WordKind>([word]);
    for (const saving of savings) {
      const at = findWordCell(saving, word);
      if (!at) continue;
      const kind = toWordKind(saving, word, at);
      kinds.add(kind);
      const blank = findBlankCell(saving, word);
      if (blank) kinds.add(toWordKind(saving, word, blank));
      const source = findWord(saving, word);
      if (source) yield toUse(kind, toWordText(source.cell.value), toWordNumber(saving, word, names));
    }
    for (const kind of kinds) {
      for (const [text, meant] of USUAL_WORDS[kind] ?? []) yield toUse(kind, text, toKnownNumber(word, meant, labels));
    }
  }
}

/** The number of what a usual wording is known as: what is no type or status of ours is another one. */
function toKnownNumber(word: SavingWord, known: string, labels: readonly string[]): number {
  const other = word === "type" ? TYPE_WORDS.other : STATUS_WORDS.other;
  return (labels.includes(known) ? labels.indexOf(known) : labels.indexOf(other)) + 1;
}

/** What the numbers of a word are called, in their order. */
export function toWordLabels(word: SavingWord, names: SavingsNames): readonly string[] {
  switch (word) {
    case "period":
      return names.periodLabels;
    case "directorate":
      return names.directorateLabels;
    case "type":
      return Object.values(TYPE_WORDS);
    case "status":
      return Object.values(STATUS_WORDS);
  }
}

function toNumbered(keys: Iterable<string>): Numbered {
  return new Map([...keys].map((key, index) => [key, index + 1]));
}
