import { toAddress } from "../../grid/a1";
import { toMoneyWords } from "../../kpi/figure-words";
import { findContractKey, toSavingCell, type SavingLine } from "../../kpi/saving-line";
import { toSavingLines } from "../../kpi/saving-lines";
import { parseDay } from "../../grid/day";
import type { Report } from "../finding";
import { toSavingName, toSavingReport } from "../kpi-report";
import type { Rule } from "../rule";

/** Where more than one line in so many repeats another, the contract's ref is not what tells the lines apart. */
const FEWEST_LINES_FOR_EACH_DUPLICATE = 5;

/** A saving that stands in the register twice. */
export const doubleCountedSaving: Rule = {
  meta: {
    id: "double-counted-saving",
    title: "Saving that is counted twice",
    severity: "error",
    rationale:
      "A line that stands twice, or a saving of an earlier year that is listed as new again, makes the total larger than what was saved.",
    source: "Audit practice: each saving counts once, and a recurring one is new in its first year alone.",
    needs: ["savings"],
  },
  *check(scorecard) {
    const { counted, currency } = toSavingLines(scorecard);
    const firsts = findDoubles(counted);
    for (const line of counted) {
      const first = firsts.get(line);
      if (first)
        yield toReport(
          line,
          first,
          `${toSavingName(line.saving)} stands in the register twice for the same year, type and status, here and at ${toAddress(toSavingCell(first))}: ${toMoneyWords(line.amount, currency)} may count twice.`,
        );
      else if (line.again)
        yield toReport(
          line,
          line.again,
          `${toSavingName(line.saving)} is a recurring saving that ${toAddress(toSavingCell(line.again))} has for ${line.again.period?.label ?? "an earlier year"}: listed for ${line.period?.label ?? "this year"} it counts as new again.`,
        );
    }
  },
};

function toReport(line: SavingLine, first: SavingLine, message: string): Report {
  return toSavingReport(line.saving, { at: toSavingCell(line), related: [toSavingCell(first)] }, message);
}

/** The lines whose like stands above, each with that one. */
function findDoubles(lines: readonly SavingLine[]): ReadonlyMap<SavingLine, SavingLine> {
  const firsts = new Map<string, SavingLine>();
  const doubles = new Map<SavingLine, SavingLine>();
  for (const line of lines) {
    const contract = findContractKey(line.saving);
    if (contract === null) continue;
    const words = [toText(line, "type"), toText(line, "status")];
    const key = JSON.stringify([contract, line.period?.key, findMonth(line), ...words]);
    const first = firsts.get(key);
    if (!first) firsts.set(key, line);
    else if (!isShare(first, line)) doubles.set(line, first);
  }
  const isRare = doubles.size <= 1 || doubles.size * FEWEST_LINES_FOR_EACH_DUPLICATE <= lines.length;
  return isRare ? doubles : new Map();
}

/** Two savings of one row, and two directorates' shares of one contract, are no doubles. */
function isShare(first: SavingLine, line: SavingLine): boolean {
  const [a, b] = [toSavingCell(first), toSavingCell(line)];
  if (a.row === b.row && a.sheet === b.sheet) return true;
  const isOfOther = first.saving.directorate?.value !== line.saving.directorate?.value;
  return isOfOther && first.amount !== line.amount;
}

/** The day or month that tells a line's year: a saving that is listed month by month stands there once in each. */
function findMonth({ saving: { year } }: SavingLine): string | null {
  return year && parseDay(year.cell);
}

function toText({ saving }: SavingLine, of: "type" | "status"): string | null {
  return saving[of]?.value.toLowerCase() ?? null;
}
