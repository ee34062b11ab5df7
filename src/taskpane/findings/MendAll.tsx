import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toMends } from "../../app/mend";
import type { Finding } from "../../core/check/finding";
import { toMendAllLabel, WHAT_WILL_BE_MENDED } from "./mend-words";
import { MendPreview } from "./MendPreview";

const useStyles = makeStyles({
  section: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalS },
});

interface MendAllProps {
  readonly findings: readonly Finding[];
  readonly onMended: () => void;
}

/** All certain mends of the findings that are shown, as one change. Nothing where there are fewer than two. */
export function MendAll({ findings, onMended }: MendAllProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const mends = toMends(findings);
  if (mends.length < 2) return null;
  return (
    <div className={styles.section}>
      <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {toMendAllLabel(mends.length)}
      </Button>
      {isOpen && (
        <MendPreview
          title={WHAT_WILL_BE_MENDED}
          mends={mends}
          onDone={() => {
            setIsOpen(false);
            onMended();
          }}
          onCancel={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
