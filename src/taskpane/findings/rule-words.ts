import type { RuleOutcome, RuleResult } from "../../core/check/run";
import { toCountText } from "../parts/numbers";

/** What is said where nothing was found: what that means depends on how many checks were made. */
export function toNothingFoundText(rules: readonly RuleResult[]): string {
  const outcomes = new Set(rules.map(({ outcome }) => outcome));
  const off = outcomes.has("off") ? " Those that are turned off are listed below, and are turned on there." : "";
  if (!outcomes.has("ran")) return `No check was made, so that nothing is known of what does not fit here.${off}`;
  if (outcomes.has("crashed")) {
    return `The checks that could be finished found nothing to mend. What the others would find is not known.${off}`;
  }
  return off === ""
    ? "The checks found nothing to mend. They are made again whenever the workbook changes."
    : `The checks that are made found nothing to mend.${off}`;
}

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
