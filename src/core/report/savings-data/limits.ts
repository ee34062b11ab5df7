import type { Saving } from "../../scorecard/saving";

/** Each line is a row of some ten formulas, which Excel still works out while a person waits. */
const MOST_LINES = 20_000;

/** Why registers have too many lines for tabs of live formulas; null where they have not. */
export function findTooManyLines(savings: readonly Saving[]): string | null {
  if (savings.length <= MOST_LINES) return null;
  const count = savings.length.toLocaleString("en-GB");
  return `The savings registers have ${count} lines, and tabs of live formulas are made of up to ${MOST_LINES.toLocaleString("en-GB")}, since Excel would be slow with more. The totals are still to be had from the command “maturity kpis”.`;
}

/** Why there are no rows for Savings data; null where there are. */
export function findSavingsObstacle(savings: readonly Saving[]): string | null {
  if (savings.length === 0) return "There is no savings register in this workbook.";
  return findTooManyLines(savings);
}
