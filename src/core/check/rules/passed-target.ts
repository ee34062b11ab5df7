import { toPeriodName } from "../../period/period";
import { toLevelPhrase } from "../../scale/level";
import { findCountedLevel } from "../../scale/score";
import { toObjectiveName, type KeyArea, type Scorecard } from "../../scorecard/scorecard";
import { toTarget } from "../../scorecard/target";
import type { Rule } from "../rule";
import { toNewestPeriod, toScoreReport } from "../scored-cells";
import { findLowerAmbition } from "../lower-ambition";

/** A score above the target that somebody set. */
export const passedTarget: Rule = {
  meta: {
    id: "passed-target",
    title: "Score above its target",
    severity: "info",
    rationale:
      "A target that was passed no longer says where the council wants to be: it is time to set the next one, or to say that the level is to be held.",
    source:
      "LGA National Procurement Strategy: each council decides which level it aims for, and reviews it each round.",
    needs: ["scores", "targets"],
  },
  *check(scorecard) {
    // Where the key area itself stands above its ambition, that is falling-target.
    const told = toAmbitionsTold(scorecard);
    for (const { objective, period } of toNewestPeriod(scorecard)) {
      const score = objective.scores.get(period.key);
      const { level: wanted, from, at } = toTarget(scorecard, objective, period);
      const level = score ? findCountedLevel(score.value) : null;
      if (!score || level === null || wanted === null || level <= wanted) continue;
      if (from !== "cell" && from !== "ambition") continue;
      if (from === "ambition" && told.has(objective.keyArea)) continue;
      const target = from === "cell" ? "its target" : "the ambition of its key area";
      const message = `${toObjectiveName(objective)} is scored ${toLevelPhrase(level)} for ${toPeriodName(period)}, above ${target}, ${toLevelPhrase(wanted)}. Set the next target, or say that the level is to be held.`;
      yield toScoreReport({ objective, period, score }, message, { related: at ? [at] : [] });
    }
  },
};

function toAmbitionsTold({ keyAreas }: Scorecard): ReadonlySet<KeyArea["name"] | null> {
  return new Set(keyAreas.filter((keyArea) => findLowerAmbition(keyArea)).map(({ name }) => name));
}
