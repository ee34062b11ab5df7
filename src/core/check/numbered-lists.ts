import type { ObjectivePlace, Scorecard } from "../scorecard/scorecard";

/** A row of a list of objectives. */
export interface ListRow extends ObjectivePlace {
  readonly ref: string | null;
  /** The periods that it has score cells for. */
  readonly periods: ReadonlySet<string>;
  /** Whether it stands for an objective that the scorecard has from a row above, so that its scores are not counted. */
  readonly isRepeat: boolean;
}

/** What each scorecard comes to: several checks ask for it. */
const known = new WeakMap<Scorecard, readonly (readonly ListRow[])[]>();

/**
 * The workbook's lists of objectives, row by row as they stand. One list may run through several tables and sheets. A new one
 * begins where the numbering does: at the first row of a table or a group whose ref is that of the list's first row. Rows
 * that give an objective of the same sheet again are among them, but not a table of nothing else, which only sums up.
 */
export function toLists(scorecard: Scorecard): readonly (readonly ListRow[])[] {
  const lists = known.get(scorecard) ?? findLists(scorecard);
  known.set(scorecard, lists);
  return lists;
}

function findLists(scorecard: Scorecard): readonly (readonly ListRow[])[] {
  const lists: ListRow[][] = [];
  let current: ListRow[] = [];
  let firstRef: string | null = null;
  for (const row of toRows(scorecard)) {
    const before = current.at(-1);
    const isStart = row.ref !== null && row.ref === firstRef && before !== undefined && !isSameGroup(row, before);
    if (isStart || before === undefined) {
      current = [];
      lists.push(current);
      firstRef = null;
    }
    firstRef ??= row.ref;
    current.push(row);
  }
  return lists;
}

/** Whether two rows stand in the same table under the same headings. */
function isSameGroup(a: ListRow, b: ListRow): boolean {
  return a.table === b.table && isSamePlace(a, b);
}

/** Whether two rows are filed under the same key area, theme and part. */
function isSamePlace(a: ObjectivePlace, b: ObjectivePlace): boolean {
  return a.keyArea === b.keyArea && a.theme === b.theme && a.part === b.part;
}

/** Every row that is read, and those that repeat one on the same sheet, in the order of the tables and their rows. */
function toRows({ objectives }: Scorecard): readonly ListRow[] {
  const tables = new Set(objectives.map(({ table }) => table));
  const rows = objectives.flatMap((objective): readonly ListRow[] => {
    const { ref, repeats, scores } = objective;
    const periods = new Set(scores.keys());
    const again = repeats
      .filter(({ title, table }) => title.at.sheet === objective.title.at.sheet && tables.has(table))
      .map((place) => ({ ...place, ref, periods, isRepeat: true }));
    return [{ ...toPlace(objective), ref, periods, isRepeat: false }, ...again];
  });
  return [...rows].sort(byTableAndRow);
}

function toPlace({ title, keyArea, theme, part, table }: ObjectivePlace): ObjectivePlace {
  return { title, keyArea, theme, part, table };
}

function byTableAndRow(a: ListRow, b: ListRow): number {
  return a.table - b.table || a.title.at.row - b.title.at.row || a.title.at.column - b.title.at.column;
}
