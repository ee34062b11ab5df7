import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toMends } from "../../app/mend";
import type { Finding } from "../../core/check/finding";
import type { Snapshot } from "../../core/grid/snapshot";
import { toCountText } from "../parts/numbers";
import { MendPreview } from "./MendPreview";

/** More than this nobody looks through line by line; the rest follows in another go. */
const MOST_AT_ONCE = 200;

const useStyles = makeStyles({
  section: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalS },
});

interface MendAllProps {
  readonly findings: readonly Finding[];
  readonly snapshot: Snapshot;
  readonly onMended: () => void;
}

/** All certain mends of the findings that are shown, as one change. Nothing where there are fewer than two. */
export function MendAll({ findings, snapshot, onMended }: MendAllProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const all = toMends(findings);
  if (all.length < 2) return null;
  const mends = all.slice(0, MOST_AT_ONCE);
  return (
    <div className={styles.section}>
      <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {`Mend all that are certain (${all.length})`}
      </Button>
      {isOpen && (
        <>
          {mends.length < all.length && (
            <Text>{`These are the first ${toCountText(mends.length, "cell")}; the others can follow after them.`}</Text>
          )}
          <MendPreview
            title="What will be mended"
            mends={mends}
            snapshot={snapshot}
            onDone={() => {
              setIsOpen(false);
              onMended();
            }}
            onCancel={() => setIsOpen(false)}
          />
        </>
      )}
    </div>
  );
}
