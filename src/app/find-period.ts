import { findPeriod } from "../core/period/period";
import type { Period, Scorecard } from "../core/scorecard/scorecard";
import { notFound, type Problem } from "./problem";

/** The scorecard's period that a person names in any spelling: 2022/23, 2022-2023 and FY23 are the same. */
export function findPeriodNamed(scorecard: Scorecard, name: string): Period | Problem {
  const key = findPeriod(name)?.period.key;
  const period = scorecard.periods.find((each) => each.label === name.trim() || each.key === key);
  const known = scorecard.periods.map((each) => each.label).join(", ");
  return period ?? notFound(`There is no period “${name}” in this workbook. It has: ${known}.`);
}
