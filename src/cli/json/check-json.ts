import type { WorkbookChecks } from "../../app/check";
import type { Finding } from "../../core/check/finding";
import { countFindings } from "../../core/check/count-findings";
import { toAddress } from "../../core/grid/a1";
import { isCellError, type CellContent } from "../../core/grid/cell";

/** What `maturity check --json` says of one file. Source: the command line's contract. */
export function toCheckJson(file: string, { findings, rules, problems }: WorkbookChecks): object {
  return {
    file,
    findings: findings.map(toFindingJson),
    rules: rules.map(({ meta, outcome }) => ({ id: meta.id, outcome })),
    counts: countFindings(findings),
    ...(problems.length > 0 ? { problems } : {}),
  };
}

/** A finding as the contract writes it. */
export function toFindingJson(finding: Finding): object {
  const { rule, severity, objective, keyArea, kpi, period, at, message, related, fix, accepted, lapsed } = finding;
  return {
    rule,
    severity,
    objective,
    keyArea,
    kpi: kpi ?? null,
    period: period?.label ?? null,
    cell: toAddress(at),
    message,
    accepted: accepted?.reason ?? null,
    ...(lapsed ? { lapsed: lapsed.reason } : {}),
    related: related.map(toAddress),
    fix: fix && {
      label: fix.label,
      edits: fix.edits.map((edit) => ({
        cell: toAddress(edit.at),
        from: toContentJson(edit.from),
        to: toContentJson(edit.to),
      })),
    },
  };
}

function toContentJson({ value, formula }: CellContent): string | number | boolean | null {
  if (formula !== null) return `=${formula}`;
  return isCellError(value) ? value.error : value;
}
