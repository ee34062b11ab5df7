import type { Objective } from "../../core/scorecard/scorecard";
import type { ScoresFilter } from "../destination";
import type { ObjectiveRow } from "./objective-rows";

/** What the list is narrowed to; an objective has to fit all of it. */
export interface Filters {
  /** Words to look for, in any order. */
  readonly text: string;
  readonly behind: boolean;
  readonly notScored: boolean;
  readonly withFindings: boolean;
  /** Null for all key areas. */
  readonly keyArea: string | null;
  /** Null for all owners. */
  readonly owner: string | null;
}

/** All of the list. */
export const NO_FILTERS: Filters = {
  text: "",
  behind: false,
  notScored: false,
  withFindings: false,
  keyArea: null,
  owner: null,
};

/** What the list can be narrowed to by name. */
export interface FilterNames {
  readonly keyAreas: readonly string[];
  readonly owners: readonly string[];
}

/**
 * The filters that another page asks for; where it asks for none, the objectives of an owner. A figure leads to all that it
 * counts, whosever they are.
 */
export function toFilters(show: ScoresFilter | undefined, owner: string | null): Filters {
  switch (show?.kind) {
    case undefined:
      return { ...NO_FILTERS, owner };
    case "keyArea":
      return { ...NO_FILTERS, keyArea: show.name };
    case "behind":
    case "notScored":
    case "withFindings":
      return { ...NO_FILTERS, [show.kind]: true };
  }
}

/** The filters without a name that the workbook does not have, or has no more: nothing would fit it, and no choice would show it. */
export function toKnownFilters(filters: Filters, { keyAreas, owners }: FilterNames): Filters {
  const isUnknown = (name: string | null, names: readonly string[]): boolean => name !== null && !names.includes(name);
  return {
    ...filters,
    ...(isUnknown(filters.keyArea, keyAreas) && { keyArea: null }),
    ...(isUnknown(filters.owner, owners) && { owner: null }),
  };
}

/** The rows that fit all filters, in their order. */
export function filterRows(rows: readonly ObjectiveRow[], filters: Filters): readonly ObjectiveRow[] {
  const wanted = toWords(filters.text);
  return rows.filter(
    (row) =>
      (!filters.behind || row.gap?.state === "behind") &&
      (!filters.notScored || isOpen(row)) &&
      (!filters.withFindings || row.findings.length > 0) &&
      (filters.keyArea === null || row.objective.keyArea === filters.keyArea) &&
      (filters.owner === null || toOwner(row) === filters.owner) &&
      hasAll(row, wanted),
  );
}

/** Whether an objective waits for its score: a cell that cannot be read is not scored either. */
function isOpen({ gap }: ObjectiveRow): boolean {
  return gap === null || (gap.level === null && gap.score?.value.kind !== "notApplicable");
}

/** The owners that the list names, each once, in the order of the alphabet. */
export function toOwners(rows: readonly ObjectiveRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => toOwner(row) || []))].sort((a, b) => a.localeCompare(b));
}

function toOwner({ objective: { owner } }: ObjectiveRow): string {
  return owner?.value.trim() ?? "";
}

/** Words are looked for from their beginning: "soc val" finds social value, and 7 does not find 17. */
function hasAll({ objective }: ObjectiveRow, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const words = toSearchWords(objective);
  return wanted.every((each) => words.some((word) => word.startsWith(each)));
}

/** An objective never changes: an edit gives another one, and each is looked through letter by letter once. */
const searchWords = new WeakMap<Objective, readonly string[]>();

function toSearchWords(objective: Objective): readonly string[] {
  const known = searchWords.get(objective);
  if (known) return known;
  const { ref, title, keyArea, description, comments } = objective;
  const texts = [ref, title.value, keyArea, description?.value, ...[...comments.values()].map(({ value }) => value)];
  const words = [...new Set(toWords(texts.join(" ")))];
  searchWords.set(objective, words);
  return words;
}

/** Small letters without accents. */
function toWords(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
