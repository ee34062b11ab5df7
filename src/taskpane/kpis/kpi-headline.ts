import type { Picture } from "../../app/picture";
import { toOpenFindings } from "../../core/check/count-findings";
import { findNewestKpiPeriod } from "../../core/check/kpi-report";
import { reviewKpis } from "../../core/kpi/review-kpis";
import { toCountText } from "../parts/numbers";

/** "6 KPIs", "2021/22", "3 missed", "7 findings". */
export function toKpiHeadline({
  review: { scorecard },
  checks,
}: Pick<Picture, "review" | "checks">): readonly string[] {
  const { kpis, savings } = scorecard;
  const period = findNewestKpiPeriod(scorecard);
  const missed = reviewKpis(scorecard).kpis.filter(
    ({ outcomes }) => outcomes.get(period?.key ?? "")?.kind === "missed",
  );
  return [
    kpis.length > 0 ? toCountText(kpis.length, "KPI") : toCountText(savings.length, "saving"),
    ...(kpis.length > 0 && period ? [period.label, `${missed.length} missed`] : []),
    toCountText(toOpenFindings(checks.findings).length, "finding"),
  ];
}
