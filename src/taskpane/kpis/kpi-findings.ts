import { toOpenFindings } from "../../core/check/count-findings";
import type { Finding } from "../../core/check/finding";
import { toKpiSubject } from "../../core/check/kpi-report";
import { toCellKey } from "../../core/grid/cell-ref";
import type { Kpi } from "../../core/scorecard/kpi";
import type { Scorecard } from "../../core/scorecard/scorecard";

/** Open findings, by what they are about. */
export interface KpiFindings {
  readonly byKpi: ReadonlyMap<Kpi, readonly Finding[]>;
  /** Those about the lines of registers. */
  readonly ofSavings: readonly Finding[];
}

/** The open findings of each KPI and of the registers. A finding belongs to the KPI whose row it stands in, else to the one it names. */
export function toKpiFindings({ kpis, savings }: Scorecard, findings: readonly Finding[]): KpiFindings {
  const rows = new Map<string, Kpi>(kpis.flatMap((kpi) => toCells(kpi).map((key) => [key, kpi] as const)));
  const named = new Map(kpis.map((kpi) => [toKpiSubject(kpi), kpi]));
  const registers = new Set(savings.map(({ saving }) => saving.at.sheet));
  const byKpi = new Map<Kpi, Finding[]>();
  const ofSavings: Finding[] = [];
  for (const finding of toOpenFindings(findings)) {
    const kpi = rows.get(toCellKey(finding.at)) ?? named.get(finding.kpi ?? "");
    if (kpi) byKpi.set(kpi, [...(byKpi.get(kpi) ?? []), finding]);
    else if (finding.objective === null && finding.keyArea === null && registers.has(finding.at.sheet)) {
      ofSavings.push(finding);
    }
  }
  return { byKpi, ofSavings };
}

function toCells({
  name,
  baseline,
  targets,
  actuals,
  quarters,
  toDate,
  tolerance,
  rating,
  owner,
}: Kpi): readonly string[] {
  const cells = [name, baseline, tolerance, rating, owner];
  const figures = [...targets.values(), ...actuals.values(), ...quarters.values(), ...toDate.values()];
  return [...cells, ...figures].flatMap((cell) => (cell ? [toCellKey(cell.at)] : []));
}
