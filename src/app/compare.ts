import { measureGaps, type GapReport, type ObjectiveGap, type RollUp } from "../core/gaps/measure";
import { matchNames, toNameKey } from "../core/scorecard/name-matcher";
import type { Objective } from "../core/scorecard/scorecard";
import type { Review } from "./review";

/** A workbook to be compared, and what it is called. */
export interface ComparedWorkbook {
  readonly name: string;
  readonly review: Review;
}

/** Workbooks side by side: the lists in each row have a place for each workbook, null where it has no such thing. */
export interface Comparison {
  readonly workbooks: readonly { readonly name: string; readonly report: GapReport }[];
  readonly keyAreas: readonly {
    /** As the first workbook that has it writes it. */
    readonly name: string;
    readonly figures: readonly (RollUp | null)[];
  }[];
  readonly objectives: readonly {
    readonly ref: string | null;
    readonly title: string;
    readonly keyArea: string | null;
    readonly gaps: readonly (ObjectiveGap | null)[];
  }[];
  /** What was taken for the same although it is written otherwise, for people to look at. */
  readonly likened: readonly { readonly workbook: string; readonly name: string; readonly as: string }[];
  /** What not every workbook has. */
  readonly unmatched: readonly {
    readonly kind: "keyArea" | "objective";
    readonly name: string;
    /** The workbooks that have it. */
    readonly workbooks: readonly string[];
  }[];
}

/** Rows that grow by what each workbook has and those before it have not. */
interface GrowingRow<T> {
  readonly name: string;
  /** By the workbook's place. */
  readonly entries: Map<number, T>;
}

/**
 * Puts the newest scores of several workbooks side by side. Key areas go together by name, objectives by title within their key
 * area, where one is clearly the other's nearest; of several with one title, by their ref. Workbooks without scores are left
 * out. Never throws.
 */
export function compareWorkbooks(compared: readonly ComparedWorkbook[]): Comparison {
  const workbooks = compared.flatMap(({ name, review: { scorecard } }) => {
    const basis = scorecard.settings.basis?.value ?? "weakest";
    const report = measureGaps(scorecard, { period: null, against: { kind: "target" }, basis });
    return report && scorecard.objectives.length > 0 ? [{ name, report }] : [];
  });
  const likened: Comparison["likened"][number][] = [];
  const areas: GrowingRow<RollUp>[] = [];
  const rows: (GrowingRow<ObjectiveGap> & { readonly area: string | null; readonly ref: string | null })[] = [];
  workbooks.forEach(({ name: workbook, report }, place) => {
    const known = areas.map(({ name }) => name);
    const names = report.keyAreas.map(({ keyArea }) => keyArea.name);
    const meant = matchNames(names, known);
    const areaOf = new Map(names.map((name) => [name, meant.get(name) ?? name]));
    for (const [name, as] of areaOf) if (toNameKey(name) !== toNameKey(as)) likened.push({ workbook, name, as });
    for (const { keyArea, figures } of report.keyAreas) {
      const name = areaOf.get(keyArea.name) ?? keyArea.name;
      const row = areas.find((each) => each.name === name) ?? { name, entries: new Map() };
      if (!areas.includes(row)) areas.push(row);
      row.entries.set(place, figures);
    }
    const rowOf = matchObjectives(report.objectives, rows, areaOf, place);
    for (const gap of report.objectives) {
      const { objective } = gap;
      const standing = rowOf.get(objective.index);
      if (standing && toNameKey(standing.name) !== toNameKey(objective.title.value)) {
        likened.push({ workbook, name: objective.title.value, as: standing.name });
      }
      const area = (objective.keyArea !== null && areaOf.get(objective.keyArea)) || null;
      const row = standing ?? { name: objective.title.value, ref: objective.ref, area, entries: new Map() };
      if (!standing) rows.push(row);
      row.entries.set(place, gap);
    }
  });
  const all = workbooks.map(({ name }) => name);
  const toUnmatched = <T>(kind: "keyArea" | "objective", list: readonly GrowingRow<T>[]): Comparison["unmatched"] =>
    list.flatMap(({ name, entries }) => {
      const having = all.filter((_, place) => entries.has(place));
      return having.length === all.length ? [] : [{ kind, name, workbooks: having }];
    });
  return {
    workbooks,
    keyAreas: areas.map(({ name, entries }) => ({ name, figures: all.map((_, place) => entries.get(place) ?? null) })),
    objectives: rows.map(({ name, ref, area, entries }) => ({
      ref,
      title: name,
      keyArea: area,
      gaps: all.map((_, place) => entries.get(place) ?? null),
    })),
    likened,
    unmatched: [...toUnmatched("keyArea", areas), ...toUnmatched("objective", rows)],
  };
}

/** The row that each objective of a workbook belongs to, by its index; an objective that is not in it has none yet. */
function matchObjectives<
  Row extends GrowingRow<ObjectiveGap> & { readonly area: string | null; readonly ref: string | null },
>(
  gaps: readonly ObjectiveGap[],
  rows: readonly Row[],
  areaOf: ReadonlyMap<string, string>,
  place: number,
): ReadonlyMap<number, Row> {
  const found = new Map<number, Row>();
  const taken = new Set<Row>();
  const take = (objective: Objective, row: Row | undefined): void => {
    if (!row || taken.has(row) || found.has(objective.index) || row.entries.has(place)) return;
    found.set(objective.index, row);
    taken.add(row);
  };
  const groups = new Map<string | null, Objective[]>();
  for (const { objective } of gaps) {
    const area = objective.keyArea === null ? null : (areaOf.get(objective.keyArea) ?? null);
    const group = groups.get(area);
    if (group) group.push(objective);
    else groups.set(area, [objective]);
  }
  for (const [area, objectives] of groups) {
    const own = rows.filter((row) => row.area === area);
    const isSameTitle = (row: Row, { title }: Objective): boolean => toNameKey(row.name) === toNameKey(title.value);
    for (const each of objectives) {
      take(
        each,
        own.find((row) => row.ref === each.ref && !taken.has(row) && isSameTitle(row, each)),
      );
    }
    for (const each of objectives) {
      const alike = own.filter((row) => !taken.has(row) && isSameTitle(row, each));
      // Several with one title and other refs: nobody can tell which is meant.
      if (alike.length === 1) take(each, alike[0]);
    }
    const open = objectives.filter(({ index }) => !found.has(index));
    const free = own.filter((row) => !taken.has(row));
    const meant = matchNames(
      open.map(({ title }) => title.value),
      free.map(({ name }) => name),
    );
    for (const each of open)
      take(
        each,
        free.find(({ name }) => name === meant.get(each.title.value)),
      );
  }
  return found;
}
