import type { Finding, Severity } from "../../core/check/finding";
import { countFindings } from "../../core/check/count-findings";
import type { CheckResult } from "../../core/check/run";
import { toAddress } from "../../core/grid/a1";
import type { Terminal } from "../terminal";
import { toCount, toList, toOneLine } from "./table";

const COLORS = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, string>;

/** The findings of a file, for a person: one line each, then how many of which severity. */
export function toCheckText(file: string, { findings, rules }: CheckResult, paint: Terminal["paint"]): string {
  const crashed = rules.filter((rule) => rule.outcome === "crashed");
  return [
    paint("bold", file),
    ...findings.map((finding) => toFindingLine(finding, paint)),
    ...crashed.map(
      (rule) =>
        `The check ${rule.meta.id} failed and found nothing (${rule.failure ?? "no reason given"}). Please report it.`,
    ),
    toCountsLine(findings, rules.filter((rule) => rule.outcome === "ran").length),
  ].join("\n");
}

function toFindingLine(
  { severity, at, objective, period, message, rule, fix }: Finding,
  paint: Terminal["paint"],
): string {
  const about = [...(objective === null ? [] : [`objective ${objective}`]), ...(period ? [period.label] : [])].join(
    ", ",
  );
  const mend = fix ? ` Mend: ${fix.label.charAt(0).toLowerCase()}${fix.label.slice(1)}.` : "";
  return `${paint(COLORS[severity], severity.padEnd(7))}  ${toAddress(at)}  ${about}: ${toOneLine(message)}${mend}  ${paint("dim", rule)}`;
}

function toCountsLine(findings: readonly Finding[], ran: number): string {
  const counts = countFindings(findings);
  const parts = [toCount(counts.error, "error"), toCount(counts.warning, "warning"), `${counts.info} for information`];
  return findings.length === 0 ? `Nothing was found by ${toCount(ran, "check")}.` : `${toList(parts)}.`;
}
