import { SEVERITIES, type Finding, type Severity } from "./finding";

/** The findings that nobody has accepted. */
export function toOpenFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ accepted }) => accepted === null);
}

/** How many findings of each severity are open, and how many, of any, were accepted. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity | "accepted", number>> {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { severity, accepted } of findings) counts[accepted ? "accepted" : severity] += 1;
  return counts;
}

/** Whether any finding that nobody has accepted is as grave as a limit or graver. */
export function hasFindingAtLeast(findings: readonly Finding[], limit: Severity): boolean {
  return toOpenFindings(findings).some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit));
}
