import { toPeriodName } from "../../period/period";
import { isTextFormat } from "../../grid/display";
import { findNewestPeriod } from "../../scorecard/scorecard";
import type { Fix, Report } from "../finding";
import type { Rule } from "../rule";
import { toScoredCells, toScoreReport, type ScoredCell } from "../scored-cells";

/** As Excel's own conversion takes it, with or without decimals: "3", "3.0". */
const PLAIN_NUMBER = /^\s*\d+(?:\.\d+)?\s*$/;

/** A score that is the text of a number in a column of numbers. */
export const numberStoredAsText: Rule = {
  meta: {
    id: "number-stored-as-text",
    title: "Number stored as text",
    severity: "info",
    rationale:
      "Excel’s own sums, means and counts leave a number that is stored as text out without a word, so a figure beside the list differs from this one.",
    source: "Microsoft, Excel: AVERAGE and SUM ignore text in the cells that they refer to.",
    needs: ["scores"],
  },
  *check(scorecard) {
    const newest = findNewestPeriod(scorecard);
    const cells = [...toScoredCells(scorecard)].filter(
      ({ period, score }) => period.key === newest?.key && score.value.kind === "awarded",
    );
    const columns = countNumbers(cells);
    for (const cell of cells) {
      const column = columns.get(toColumn(cell));
      // Where numbers are not the rule, texts are how the sheet writes its levels.
      if (!column || column.numbers * 2 <= column.awarded) continue;
      const { value } = cell.score.cell;
      if (typeof value === "string" && PLAIN_NUMBER.test(value)) yield toReport(cell, value);
    }
  },
};

/** How many levels stand in each column of a sheet, and how many of them are numbers. */
function countNumbers(
  cells: readonly ScoredCell[],
): ReadonlyMap<string, { readonly awarded: number; readonly numbers: number }> {
  const columns = new Map<string, { awarded: number; numbers: number }>();
  for (const cell of cells) {
    const key = toColumn(cell);
    const column = columns.get(key) ?? { awarded: 0, numbers: 0 };
    column.awarded += 1;
    if (typeof cell.score.cell.value === "number") column.numbers += 1;
    columns.set(key, column);
  }
  return columns;
}

function toColumn({ score: { at } }: ScoredCell): string {
  return `${at.column} ${at.sheet}`;
}

function toReport(cell: ScoredCell, text: string): Report {
  const { at, cell: held } = cell.score;
  const message = `The score for ${toPeriodName(cell.period)} is the text “${text.trim()}” in a column of numbers: Excel’s own sums and means leave it out.`;
  // Excel makes a text of whatever is written to such a cell, so that writing a number would mend nothing.
  if (isTextFormat(held.numberFormat)) {
    return toScoreReport(
      cell,
      `${message} The cell is formatted as text: format it as General and type the score again.`,
    );
  }
  if (held.formula !== null) return toScoreReport(cell, message);
  const level = Number(text);
  const fix: Fix = {
    label: `Write ${level} as a number`,
    isCertain: true,
    edits: [{ at, from: { value: held.value, formula: null }, to: { value: level, formula: null } }],
  };
  return toScoreReport(cell, message, { fix });
}
