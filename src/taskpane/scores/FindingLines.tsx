import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding, Severity } from "../../core/check/finding";
import { CellAt } from "./CellAt";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
  severity: { fontWeight: tokens.fontWeightSemibold },
});

/** What the checks found about one objective. Nothing where they found nothing. */
export function FindingLines({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="objective-findings">
      <Subtitle2 as="h3" id="objective-findings">
        Findings
      </Subtitle2>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.at.row},${finding.at.column} ${finding.message}`}>
            <span className={styles.severity}>{toSeverityWord(finding.severity)}: </span>
            {finding.message} <CellAt at={finding.at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function toSeverityWord(severity: Severity): string {
  switch (severity) {
    case "error":
      return "Error";
    case "warning":
      return "Warning";
    case "info":
      return "Info";
  }
}
