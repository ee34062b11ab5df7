import type { WorkbookChecks } from "../../app/check";
import type { Acceptance, Finding, Severity } from "../../core/check/finding";
import { countFindings, toOpenFindings } from "../../core/check/count-findings";
import type { RuleOutcome, RuleResult } from "../../core/check/run";
import { toAddress } from "../../core/grid/a1";
import type { Terminal } from "../terminal";
import { toCount, toList, toOneLine } from "./table";

const COLORS = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, string>;
/** Room for what begins a line, a severity or "accepted", and the gap behind it. */
const MARK_WIDTH = 9;

/**
 * The findings of a file, for a person: a line each, those that somebody accepted too, then how many of which severity are
 * open.
 */
export function toCheckText(file: string, checks: WorkbookChecks, paint: Terminal["paint"]): string {
  const { findings, rules, problems } = checks;
  const off = withOutcome(rules, "off");
  return [
    paint("bold", file),
    ...findings.map((finding) => toFindingLine(finding, paint)),
    ...withOutcome(rules, "crashed").map(
      (rule) =>
        `The check ${rule.meta.id} failed and found nothing (${rule.failure ?? "no reason given"}). Please report it.`,
    ),
    ...problems.map(toOneLine),
    ...(off.length > 0 ? [`Turned off: ${toList(off.map(({ meta }) => meta.id))}.`] : []),
    toCountsLine(findings, withOutcome(rules, "ran").length),
  ].join("\n");
}

function withOutcome(rules: readonly RuleResult[], outcome: RuleOutcome): readonly RuleResult[] {
  return rules.filter((rule) => rule.outcome === outcome);
}

/** A finding as a line: how grave it is, its cell, what it is about and what is wrong. */
export function toFindingLine(finding: Finding, paint: Terminal["paint"]): string {
  const { severity, at, objective, kpi, period, message, rule, fix, accepted, lapsed } = finding;
  const about = [
    ...(objective === null ? [] : [`objective ${objective}`]),
    ...(kpi === undefined ? [] : [`KPI ${kpi}`]),
    ...(period ? [period.label] : []),
  ].join(", ");
  const text = `${toAddress(at)}  ${about === "" ? "" : `${about}: `}${toOneLine(message)}`;
  if (accepted) {
    const mark = "accepted".padEnd(MARK_WIDTH);
    return paint("dim", `${mark}${text} Accepted ${toAcceptanceText(accepted)}  ${rule}`);
  }
  const mend = fix ? ` Mend: ${fix.label.charAt(0).toLowerCase()}${fix.label.slice(1)}.` : "";
  const former = lapsed ? ` A cell has changed since it was accepted ${toAcceptanceText(lapsed)}` : "";
  const mark = paint(COLORS[severity], severity.padEnd(MARK_WIDTH));
  return `${mark}${text}${mend}${former}  ${paint("dim", rule)}`;
}

/** "on 2026-11-03 14:05 by A. Clerk: Agreed with the portfolio holder." */
function toAcceptanceText({ when, by, reason }: Acceptance): string {
  const who = by === "" ? "" : ` by ${by}`;
  return toOneLine(`on ${when}${who}: ${reason.replace(/[.\s]*$/, "")}.`);
}

function toCountsLine(findings: readonly Finding[], ran: number): string {
  const counts = countFindings(findings);
  const accepted = counts.accepted > 0 ? ` ${toCount(counts.accepted, "finding is", "findings are")} accepted.` : "";
  if (findings.length === 0) return `Nothing was found by ${toCount(ran, "check")}.`;
  if (toOpenFindings(findings).length === 0) return `Nothing is open.${accepted}`;
  const parts = [toCount(counts.error, "error"), toCount(counts.warning, "warning"), `${counts.info} for information`];
  return `${toList(parts)}.${accepted}`;
}
