import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";

/** Below this a wait is not worth a word: something that flashes by is more of a nuisance. */
const PATIENCE_MS = 300;

interface ReadingProps {
  readonly what: string;
  /** How much is done, from 0 to 1; null or absent where nobody can tell. */
  readonly share?: number | null;
  /** Absent where it cannot be stopped. */
  readonly onStop?: () => void;
}

/** Says that something is being read, once it has taken a while, how far it is, and lets the user stop it. */
export function Reading({ what, share = null, onStop }: ReadingProps): ReactNode {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <div>
      <Text role="status">{what}</Text>
      {share === null ? <ProgressBar aria-label={what} /> : <ProgressBar aria-label={what} value={share} max={1} />}
      {onStop && (
        <Button size="small" onClick={onStop}>
          Stop
        </Button>
      )}
    </div>
  );
}
