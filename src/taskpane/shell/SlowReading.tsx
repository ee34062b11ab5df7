import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { STOP } from "./shell-words";

const useStyles = makeStyles({
  place: { display: "grid", gap: tokens.spacingVerticalS },
  stop: { justifySelf: "start" },
});

export interface SlowReadingProps {
  readonly what: string;
  /** How much is done, from 0 to 1; null or absent where nobody can tell. */
  readonly share?: number | null;
  /** Absent where it cannot be stopped. */
  readonly onStop?: () => void;
}

/** A bar that does not know how far it is only moves to and fro: the words say as much to whoever wants nothing to move. */
function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Says what is being read, how far it is, and lets the user stop it. */
export function SlowReading({ what, share = null, onStop }: SlowReadingProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      <Text role="status">{what}</Text>
      {share !== null && <ProgressBar aria-label={what} value={share} max={1} />}
      {share === null && !prefersStillness() && <ProgressBar aria-label={what} />}
      {onStop && (
        <Button className={styles.stop} size="small" onClick={onStop}>
          {STOP}
        </Button>
      )}
    </div>
  );
}
