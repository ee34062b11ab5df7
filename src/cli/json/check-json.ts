import type { Finding } from "../../core/check/finding";
import { countFindings } from "../../core/check/count-findings";
import type { CheckResult } from "../../core/check/run";
import { toAddress } from "../../core/grid/a1";
import { isCellError, type CellContent } from "../../core/grid/cell";

/** What `maturity check --json` says of one file. Source: the command line's contract. */
export function toCheckJson(file: string, { findings, rules }: CheckResult): object {
  return {
    file,
    findings: findings.map(toFindingJson),
    rules: rules.map(({ meta, outcome }) => ({ id: meta.id, outcome })),
    counts: countFindings(findings),
  };
}

function toFindingJson(finding: Finding): object {
  const { rule, severity, objective, keyArea, period, at, message, related, fix } = finding;
  return {
    rule,
    severity,
    objective,
    keyArea,
    kpi: null,
    period: period?.label ?? null,
    cell: toAddress(at),
    message,
    accepted: null,
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
