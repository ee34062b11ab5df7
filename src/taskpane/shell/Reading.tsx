import { ProgressBar, Text } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";

/** Below this a wait is not worth a word: something that flashes by is more of a nuisance. */
const PATIENCE_MS = 300;

/** Says that something is being read, once it has taken a while. */
export function Reading({ what }: { readonly what: string }): ReactNode {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? (
    <div role="status">
      <Text>{what}</Text>
      <ProgressBar aria-label={what} />
    </div>
  ) : null;
}
