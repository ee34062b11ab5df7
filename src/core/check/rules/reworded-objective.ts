import { toPeriodName } from "../../period/period";
import { toAddress } from "../../grid/a1";
import { toNameKey } from "../../scorecard/name-matcher";
import type { Objective, Period, Scorecard } from "../../scorecard/scorecard";
import { toQuote } from "../quote";
import { toReworded } from "../reworded";
import type { Rule } from "../rule";

/** Two rows of different years that are likely one objective, worded or numbered anew. */
export const rewordedObjective: Rule = {
  meta: {
    id: "reworded-objective",
    title: "Objective worded or numbered anew in another year",
    severity: "warning",
    rationale:
      "Read as two objectives, it is compared with no earlier year: a fall goes unseen, and the committee is told of one objective that ended and one that is new.",
    source:
      "LGA National Procurement Strategy assessment: progress is measured objective by objective from year to year.",
    needs: ["scores"],
  },
  *check(scorecard) {
    for (const { before, now } of toReworded(scorecard)) {
      const [earlier, period] = [before, now].map((objective) => findNewestOf(scorecard, objective));
      if (!period || !earlier) continue;
      yield {
        objective: now.ref,
        keyArea: now.keyArea,
        period,
        at: now.title.at,
        message: toMessage(now, period, before, earlier),
        related: [before.title.at],
        fix: null,
      };
    }
  },
};

function findNewestOf({ periods }: Scorecard, { scores }: Objective): Period | null {
  return periods.filter(({ key }) => scores.has(key)).at(-1) ?? null;
}

function toMessage(now: Objective, period: Period, before: Objective, earlier: Period): string {
  const isSameTitle = toNameKey(now.title.value) === toNameKey(before.title.value);
  const [title, former] = [toQuote(now.title.value), toQuote(before.title.value)];
  const place = `at ${toAddress(before.title.at)} for ${toPeriodName(earlier)}`;
  const numbers = `${toNumber(now)} here for ${toPeriodName(period)}, and ${toNumber(before)} ${place}`;
  const difference = isSameTitle
    ? `${title} is ${numbers}`
    : `${title} here for ${toPeriodName(period)} is ${former} ${place}`;
  return `${difference}: read as two objectives, they are not compared. If they are one, give both the same number and title.`;
}

function toNumber({ ref }: Objective): string {
  return ref === null ? "without a number" : `objective ${ref}`;
}
