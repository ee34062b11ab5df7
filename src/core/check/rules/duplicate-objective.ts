import { toAddress } from "../../grid/a1";
import { toNameKey } from "../../scorecard/name-matcher";
import type { Report } from "../finding";
import { toLists, type ListRow } from "../numbered-lists";
import { toQuote } from "../quote";
import type { Rule } from "../rule";

/** Where more than one row in so many is given twice, refs or titles are not what tells the rows apart. */
const FEWEST_ROWS_FOR_EACH_DUPLICATE = 5;

/** An objective that stands twice in one list, or two with the same ref. */
export const duplicateObjective: Rule = {
  meta: {
    id: "duplicate-objective",
    title: "Objective that stands twice in the list",
    severity: "error",
    rationale:
      "An objective that stands twice counts twice in every mean, and of two with one number nobody can tell which a report means.",
    source: "LGA National Procurement Strategy assessment: each objective is numbered and scored once.",
    needs: ["objectives"],
  },
  *check(scorecard) {
    for (const list of toLists(scorecard)) {
      const ofRef = findDuplicates(list, ({ ref }) => ref);
      const ofTitle = findDuplicates(list, toTitleKey);
      for (const row of list) {
        const first = ofRef.get(row) ?? ofTitle.get(row);
        if (first) yield toReport(row, first);
      }
    }
  },
};

/** The same title in different places of a list may well be another objective. */
function toTitleKey({ title, keyArea, theme, part }: ListRow): string {
  return JSON.stringify([keyArea, theme, part, toNameKey(title.value)]);
}

/** The rows whose key a row above has, each with the first that has it. */
function findDuplicates(
  list: readonly ListRow[],
  toKey: (row: ListRow) => string | null,
): ReadonlyMap<ListRow, ListRow> {
  const firsts = new Map<string, ListRow>();
  const duplicates = new Map<ListRow, ListRow>();
  for (const row of list) {
    const key = toKey(row);
    if (key === null) continue;
    const ofSheet = `${row.title.at.sheet} ${key}`;
    const first = firsts.get(ofSheet);
    if (!first) firsts.set(ofSheet, row);
    else if (isCountedTwice(first, row)) duplicates.set(row, first);
  }
  const most = Math.max(1, Math.floor(list.length / FEWEST_ROWS_FOR_EACH_DUPLICATE));
  return duplicates.size <= most ? duplicates : new Map();
}

/** Rows of two tables that score different periods are one objective that was worded or numbered anew. */
function isCountedTwice(a: ListRow, b: ListRow): boolean {
  return a.table === b.table || [...a.periods].some((period) => b.periods.has(period));
}

function toReport(row: ListRow, first: ListRow): Report {
  const { ref, keyArea, title } = row;
  return {
    objective: ref,
    keyArea,
    period: null,
    at: title.at,
    message: toMessage(row, first),
    related: [first.title.at],
    fix: null,
  };
}

function toMessage(row: ListRow, first: ListRow): string {
  const [here, there] = [toQuote(row.title.value), toAddress(first.title.at)];
  const counted = row.isRepeat ? "only the first is counted" : "it is counted twice";
  if (toNameKey(row.title.value) !== toNameKey(first.title.value)) {
    return `Objective ${row.ref ?? ""} is ${here} here and ${toQuote(first.title.value)} at ${there}: of two objectives with one number nobody can tell which is meant.`;
  }
  if (row.ref === first.ref) {
    const name = row.ref === null ? here : `Objective ${row.ref}, ${here},`;
    return `${name} stands in this list twice, here and at ${there}: ${counted}.`;
  }
  return `${here} stands in this list twice, here ${toNumbered(row)} and at ${there} ${toNumbered(first)}: ${counted}.`;
}

function toNumbered({ ref }: ListRow): string {
  return ref === null ? "without a number" : `as ${ref}`;
}
