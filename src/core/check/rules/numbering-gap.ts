import type { Report } from "../finding";
import { toLists, type ListRow } from "../numbered-lists";
import type { Rule } from "../rule";

/** The whole number that a ref begins with, so that 4a and 4b stand for 4: "12", "12b", "3.1". */
const NUMBER = /^(\d+)(?:\.\d+)*[a-z]?$/;
/** A list that holds fewer than nine in ten of the numbers from its first to its last is a selection. */
const HELD_OF_TEN = 9;
/** A message names as many gaps; of more it says how many numbers are left. */
const MOST_NAMED = 5;

/** A list whose numbers run through but for a few. */
export const numberingGap: Rule = {
  meta: {
    id: "numbering-gap",
    title: "Numbers left out of the list",
    severity: "info",
    rationale:
      "An objective that was lost in copying is missing from every figure, and nothing else shows that it is gone.",
    source: "LGA National Procurement Strategy assessment: the objectives are numbered in one run.",
    needs: ["objectives"],
  },
  *check(scorecard) {
    for (const list of toLists(scorecard)) {
      const report = findGap(list);
      if (report) yield report;
    }
  },
};

/** Numbers that are left out, from one to another. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

function findGap(list: readonly ListRow[]): Report | null {
  const rows = toRowsByNumber(list);
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  if (numbers.length * 10 < (last - first + 1) * HELD_OF_TEN) return null;
  const gaps = numbers.flatMap((number, index): readonly Gap[] => {
    const next = numbers[index + 1] ?? number + 1;
    return next > number + 1 ? [{ from: number + 1, to: next - 1 }] : [];
  });
  const after = gaps[0] && rows.get(gaps[0].to + 1);
  if (!after) return null;
  const { ref, keyArea, title } = after;
  const lost =
    gaps.length === 1 && gaps[0]?.from === gaps[0]?.to
      ? "If nobody took that objective out, it is missing from every figure."
      : "If nobody took those objectives out, they are missing from every figure.";
  const message = `The list is numbered from ${first} to ${last} without ${toPhrase(gaps)}. ${lost}`;
  return { objective: ref, keyArea, period: null, at: title.at, message, related: [], fix: null };
}

/** The first row of each number; nothing where a ref is no number, since then the list is not numbered in one run. */
function toRowsByNumber(list: readonly ListRow[]): ReadonlyMap<number, ListRow> {
  const rows = new Map<number, ListRow>();
  for (const row of list) {
    if (row.ref === null) continue;
    const digits = NUMBER.exec(row.ref)?.[1];
    if (digits === undefined) return new Map();
    const number = Number(digits);
    if (!rows.has(number)) rows.set(number, row);
  }
  return rows;
}

/** "12", "12 and 30 to 32", "1, 4, 7, 9, 12 and 3 more". */
function toPhrase(gaps: readonly Gap[]): string {
  const named = gaps.slice(0, MOST_NAMED).flatMap(({ from, to }) => {
    if (from === to) return [`${from}`];
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from} to ${to}`];
  });
  const left = gaps.slice(MOST_NAMED).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const parts = left === 0 ? named : [...named, `${left} more`];
  return parts.length === 1 ? parts.join() : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
