import { toPeriodName } from "../../period/period";
import { toLevelPhrase } from "../../scale/level";
import { findNewestPeriod, toObjectiveName, type Objective, type Period } from "../../scorecard/scorecard";
import { DEFAULT_BASELINE } from "../../scorecard/settings";
import type { Sourced } from "../../scorecard/sourced";
import { isStillToBeSet, toTarget } from "../../scorecard/target";
import type { Report } from "../finding";
import { toQuote } from "../quote";
import type { Rule } from "../rule";

/** Objectives for which nobody has said which level is wanted. */
export const missingTarget: Rule = {
  meta: {
    id: "missing-target",
    title: "No target is set",
    severity: "info",
    rationale:
      "Without a target, a gap only shows how far an objective is from a level that nobody here has agreed on.",
    source:
      "LGA National Procurement Strategy: each council decides which level it aims for; there are no national targets.",
    needs: ["scores"],
  },
  *check(scorecard) {
    const period = findNewestPeriod(scorecard);
    if (!period) return;
    const applying = scorecard.objectives.filter(
      ({ scores }) => scores.get(period.key)?.value.kind !== "notApplicable",
    );
    const without = applying.flatMap((objective): readonly Without[] => {
      const { from, cell } = toTarget(scorecard, objective, period);
      const isOpen = from === "cell" && cell !== null && isStillToBeSet(cell);
      return from === "default" || isOpen ? [{ objective, period, cell, isOpen }] : [];
    });
    // A baseline that is no level is target-off-scale: somebody has agreed on one.
    const told = scorecard.settings.unreadableBaseline ? without.filter(({ isOpen }) => isOpen) : without;
    const [first] = told;
    if (first && told.length === applying.length) yield toReportOfAll(first, told);
    else for (const each of told) if (each.cell) yield toReportOfOne(each, each.cell);
  },
};

/** An objective that has no target for the newest period. */
interface Without {
  readonly objective: Objective;
  readonly period: Period;
  /** Its own target cell; null where it has none. */
  readonly cell: Sourced<unknown> | null;
  /** Whether its cell says that the target is still to be set, so that nothing is held against it. */
  readonly isOpen: boolean;
}

function toReportOfAll(first: Without, all: readonly Without[]): Report {
  const { objective, period } = first;
  const open = all.filter(({ isOpen }) => isOpen).length;
  const held = all.length - open;
  const parts = [
    ...(held > 0 ? [`${toCount(held)} held against the default baseline, ${toLevelPhrase(DEFAULT_BASELINE)}`] : []),
    ...(open > 0 ? [`${toCount(open)} still to be given one and held against nothing`] : []),
  ];
  const message =
    `No objective has a target for ${toPeriodName(period)}: ${parts.join(", and ")}. ` +
    "Agree on a baseline on the Summary tab, or set targets in a column of the list.";
  const at = objective.scores.get(period.key)?.at ?? objective.title.at;
  return { ...toReport(first, at, message), objective: null, keyArea: null };
}

function toReportOfOne(without: Without, { at, text }: Sourced<unknown>): Report {
  const name = toObjectiveName(without.objective);
  const message = without.isOpen
    ? `${name} has ${toQuote(text)} for a target: until a level is set, no gap can be told.`
    : `${name} has no target although others have one: it is held against the default baseline, ${toLevelPhrase(DEFAULT_BASELINE)}.`;
  return toReport(without, at, message);
}

function toReport({ objective, period }: Without, at: Report["at"], message: string): Report {
  return { objective: objective.ref, keyArea: objective.keyArea, period, at, message, related: [], fix: null };
}

/** "1 objective is", "59 objectives are". */
function toCount(count: number): string {
  return count === 1 ? "1 objective is" : `${count} objectives are`;
}
