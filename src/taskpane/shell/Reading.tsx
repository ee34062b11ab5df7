import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { SlowReadingProps } from "./SlowReading";

const SlowReading = lazy(() => import("./SlowReading").then((file) => ({ default: file.SlowReading })));

/** Below this a wait is not worth a word: something that flashes by is more of a nuisance. */
const PATIENCE_MS = 300;

/** Says that something is being read, once it has taken a while. */
export function Reading(props: SlowReadingProps): ReactNode {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <Suspense>
      <SlowReading {...props} />
    </Suspense>
  );
}
