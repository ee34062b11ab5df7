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
}

/** All of the list. */
export const NO_FILTERS: Filters = { text: "", behind: false, notScored: false, withFindings: false, keyArea: null };

/** The filters that another page asks for. */
export function toFilters(show: ScoresFilter | undefined): Filters {
  switch (show?.kind) {
    case undefined:
      return NO_FILTERS;
    case "keyArea":
      return { ...NO_FILTERS, keyArea: show.name };
    case "behind":
    case "notScored":
    case "withFindings":
      return { ...NO_FILTERS, [show.kind]: true };
  }
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
      hasAll(row, wanted),
  );
}

/** Whether an objective waits for its score: a cell that cannot be read is not scored either. */
function isOpen({ gap }: ObjectiveRow): boolean {
  return gap === null || (gap.level === null && gap.score?.value.kind !== "notApplicable");
}

/** Words are looked for from their beginning: "soc val" finds social value, and 7 does not find 17. */
function hasAll({ objective: { ref, title, keyArea } }: ObjectiveRow, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const words = toWords(`${ref ?? ""} ${title.value} ${keyArea ?? ""}`);
  return wanted.every((each) => words.some((word) => word.startsWith(each)));
}

/** Small letters without accents. */
function toWords(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
