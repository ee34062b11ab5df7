import type { KpiDirection } from "../../scorecard/kpi-direction";
import type { KpiRow } from "./kpi-rows";

const TOLD_BY: Readonly<Record<KpiDirection["from"], string>> = {
  chosen: "as chosen",
  stated: "as stated beside it",
  target: "by a target's wording",
  figures: "by a target beside the baseline",
  name: "by its name",
};

/** How a row's actual is judged, in a sentence or two without figures, which would not follow when figures change. */
export function toJudgedWords(row: KpiRow): string {
  return `${toHeldWords(row)} ${toDirectionWords(row.kpi.direction)}`;
}

/** Whether a target is for several years together, and no single one can be held against it. */
export function isForWholeRun({ targetUnder, unit }: KpiRow): boolean {
  return targetUnder !== null && /\d/.test(targetUnder.key) && unit.kind !== "percent";
}

function toHeldWords(row: KpiRow): string {
  const { measure, targetUnder, before } = row;
  if (measure.target?.kind === "direction") {
    const to = measure.target.direction === "increase" ? "rise" : "fall";
    if (before && !before.isBaseline) return `It is to ${to} from ${before.period?.label ?? "the year before"}.`;
    if (measure.target.from) return `It is to ${to} from the figure that the target names.`;
    return before ? `It is to ${to} from the baseline.` : `It is to ${to}, and there is no earlier figure.`;
  }
  if (!targetUnder) return "Held against its target.";
  if (isForWholeRun(row)) return `Its target is for ${targetUnder.label} as a whole.`;
  return /\d/.test(targetUnder.key)
    ? `Held against its target for ${targetUnder.label}.`
    : "Held against its target, which names no year.";
}

function toDirectionWords(direction: KpiDirection | null): string {
  if (!direction) return "Which way is good is not told.";
  return `${direction.direction === "increase" ? "More" : "Less"} is better, ${TOLD_BY[direction.from]}.`;
}
