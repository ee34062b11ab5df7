import { Button, ProgressBar, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { STOP } from "./shell-words";

export interface SlowReadingProps {
  readonly what: string;
  /** How much is done, from 0 to 1; null or absent where nobody can tell. */
  readonly share?: number | null;
  /** Absent where it cannot be stopped. */
  readonly onStop?: () => void;
}

/** Says what is being read, how far it is, and lets the user stop it. */
export function SlowReading({ what, share = null, onStop }: SlowReadingProps): ReactNode {
  return (
    <div>
      <Text role="status">{what}</Text>
      {share === null ? <ProgressBar aria-label={what} /> : <ProgressBar aria-label={what} value={share} max={1} />}
      {onStop && (
        <Button size="small" onClick={onStop}>
          {STOP}
        </Button>
      )}
    </div>
  );
}
