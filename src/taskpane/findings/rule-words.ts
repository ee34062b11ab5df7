import type { RuleOutcome, RuleResult } from "../../core/check/run";
import { toCountText } from "../parts/numbers";

/** How the checks fared: how many ran, and which could not and why. Those that are turned off have a list of their own. */
export function toRuleSentences(rules: readonly RuleResult[]): readonly string[] {
  const those = (outcome: RuleOutcome): readonly string[] =>
    rules.filter((rule) => rule.outcome === outcome).map(({ meta }) => `“${meta.title}”`);
  const ran = those("ran");
  const [idle, crashed] = [those("notApplicable"), those("crashed")];
  return [
    `${toCountText(ran.length, "check")} ran.`,
    ...(idle.length > 0 ? [`The workbook has nothing to look at for ${idle.join(", ")}.`] : []),
    ...(crashed.length > 0
      ? [
          `Could not be finished, by a mistake of this program: ${crashed.join(", ")}. What it would find is missing here.`,
        ]
      : []),
  ];
}
