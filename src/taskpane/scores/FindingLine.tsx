import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Finding } from "../../core/check/finding";
import { MendPreview } from "../findings/MendPreview";
import { toSeverityLead } from "../findings/severity-words";
import { CellAt } from "../parts/CellAt";

const useStyles = makeStyles({
  severity: { fontWeight: tokens.fontWeightSemibold },
  mend: { display: "block" },
});

interface FindingLineProps {
  readonly finding: Finding;
  /** Called when its mend was written, or was refused. */
  readonly onMended: () => void;
}

/** One finding about an objective: what is wrong and where, and its mend where it has one. */
export function FindingLine({ finding, onMended }: FindingLineProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const { severity, message, at, fix } = finding;
  return (
    <li>
      <span className={styles.severity}>{toSeverityLead(severity)}</span>
      {message} <CellAt at={at} />
      {fix && (
        <Button className={styles.mend} size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {fix.label}
        </Button>
      )}
      {fix && isOpen && (
        <MendPreview
          title={fix.label}
          mends={fix.edits}
          onDone={() => {
            setIsOpen(false);
            onMended();
          }}
          onCancel={() => setIsOpen(false)}
        />
      )}
    </li>
  );
}
