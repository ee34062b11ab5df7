import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../core/check/finding";
import { FindingLine } from "./FindingLine";
import { FINDINGS } from "./objective-words";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
});

interface FindingLinesProps {
  readonly findings: readonly Finding[];
  /** Called when a mend was written, or was refused: its line may be gone. */
  readonly onMended: () => void;
}

/** What the checks found about one objective, each with its mend. Nothing where they found nothing. */
export function FindingLines({ findings, onMended }: FindingLinesProps): ReactNode {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="objective-findings">
      <Subtitle2 as="h3" id="objective-findings">
        {FINDINGS}
      </Subtitle2>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingLine
            key={`${finding.rule} ${finding.at.row},${finding.at.column} ${finding.message}`}
            finding={finding}
            onMended={onMended}
          />
        ))}
      </ul>
    </section>
  );
}
