import { toPlainText } from "../../grid/display";
import { comparePeriods } from "../../period/period";
import { toLevelPhrase } from "../../scale/level";
import type { Score } from "../../scale/score";
import { findNewestPeriod, toObjectiveName, type Objective, type Scorecard } from "../../scorecard/scorecard";
import { DEFAULT_BASELINE } from "../../scorecard/settings";
import type { Sourced } from "../../scorecard/sourced";
import { isStillToBeSet } from "../../scorecard/target";
import type { Report } from "../finding";
import type { Rule } from "../rule";
import { toWrittenScore } from "../scored-cells";
import { toLikelyMeaning, toUnreadableReason } from "../unreadable-level";

/** A target, an ambition or the agreed baseline that is no level. */
export const targetOffScale: Rule = {
  meta: {
    id: "target-off-scale",
    title: "Target that is no level",
    severity: "error",
    rationale:
      "Only a level from 1 (Minimum) to 5 (Innovator) can be held against a score: without one no gap can be told.",
    source: "LGA National Procurement Strategy 2022: five maturity levels.",
    needs: ["targets"],
  },
  *check(scorecard) {
    yield* checkBaseline(scorecard);
    for (const column of toColumns(scorecard)) yield* checkColumn(column);
    for (const { name, standings } of scorecard.keyAreas) {
      for (const { wanted } of standings) {
        if (wanted && isAmiss(wanted))
          yield toReport(wanted, `level wanted of ${name}`, { keyArea: name, objective: null });
      }
    }
  },
};

/** An objective and its target cell, which is not blank. */
interface TargetCell {
  readonly objective: Objective;
  readonly target: Sourced<Score>;
}

/** The target cells that are filled, column by column; those for a period before the newest are over. */
function toColumns(scorecard: Scorecard): Iterable<readonly TargetCell[]> {
  const newest = findNewestPeriod(scorecard);
  const columns = new Map<string, TargetCell[]>();
  for (const objective of scorecard.objectives) {
    for (const [key, target] of objective.targets) {
      const isOver = key !== "" && newest !== null && comparePeriods({ key }, newest) < 0;
      if (isOver || target.value.kind === "blank") continue;
      const place = `${target.at.column} ${target.at.sheet}`;
      const column = columns.get(place);
      if (column) column.push({ objective, target });
      else columns.set(place, [{ objective, target }]);
    }
  }
  return columns.values();
}

/** A column in which not one cell is a level is one fault, not one in each cell: it holds something else than targets. */
function* checkColumn(column: readonly TargetCell[]): Generator<Report> {
  const amiss = column.filter(({ target }) => isAmiss(target));
  const [first, second] = amiss;
  const hasLevel = column.some(({ target }) => target.value.kind === "awarded" || target.value.kind === "between");
  if (!hasLevel && first && second) {
    const written = toWrittenScore(first.target);
    const message = `None of the ${amiss.length} targets in this column, of which this is the first, is a level: it says “${written}”. No gap can be told.`;
    yield { ...toPlace(first), at: first.target.at, message, related: [], fix: null, period: null };
    return;
  }
  for (const each of amiss) yield toReport(each.target, `target of ${toNameWithin(each.objective)}`, toPlace(each));
}

function toPlace({ objective: { ref, keyArea } }: TargetCell): Pick<Report, "objective" | "keyArea"> {
  return { objective: ref, keyArea };
}

function toNameWithin(objective: Objective): string {
  return objective.ref === null ? toObjectiveName(objective) : `objective ${objective.ref}`;
}

/** Whether a cell that is to hold a target holds neither a level nor words that say that it is still to come. */
function isAmiss(target: Sourced<Score>): boolean {
  return target.value.kind === "unreadable" && !isStillToBeSet(target);
}

function toReport(target: Sourced<Score>, what: string, of: Pick<Report, "objective" | "keyArea">): Report {
  const { value, at } = target;
  const message =
    value.kind === "unreadable" && value.why !== "offScale"
      ? `${toUnreadableReason(target, value.why, { subject: `The ${what}`, text: `the ${what}` })}${toLikelyMeaning(value.likely, value.why)}`
      : `The ${what} is ${toWrittenScore(target)}; levels run from 1 to 5.`;
  return { ...of, period: null, at, message: `${message} No gap can be told.`, related: [], fix: null };
}

/** The agreed baseline that counts as none; where a name of the workbook holds it, the first objective stands for it. */
function* checkBaseline({ settings, objectives, keyAreas }: Scorecard): Generator<Report> {
  const { unreadableBaseline } = settings;
  const at = unreadableBaseline?.at ?? objectives[0]?.title.at ?? keyAreas[0]?.source.at;
  if (!unreadableBaseline || !at) return;
  const message =
    `The agreed baseline is “${toPlainText(unreadableBaseline.value)}”, which is no whole number from 1 to 5: ` +
    `the default one, ${toLevelPhrase(DEFAULT_BASELINE)}, is used until it is mended.`;
  yield { objective: null, keyArea: null, period: null, at, message, related: [], fix: null };
}
