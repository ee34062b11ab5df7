import { useEffect, useState } from "react";
import type { Picture } from "../../app/picture";
import type { Review } from "../../app/review";

/** How long a workbook has to stay as it is before its tabs are planned anew to compare them: nobody waits for it. */
const QUIET_MS = 500;

/**
 * Whether any tab of ours that can be refreshed is out of date; null while that is not known. It is found out once the workbook has been left alone
 * for a moment, and never where there is no tab.
 */
export function useStaleTabs({ review, ownTabs }: Picture): boolean | null {
  const [found, setFound] = useState<{ readonly review: Review; readonly isStale: boolean } | null>(null);
  const hasTabs = ownTabs.size > 0;
  useEffect(() => {
    if (!hasTabs) return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      void import("../../app/tab-state").then(({ findTabStates }) => {
        if (isOver) return;
        const states = findTabStates(review);
        // One that cannot be written anew is told of where it stands: there is nothing to do about it here.
        setFound({ review, isStale: states.some((tab) => tab.standing === "changed" && tab.obstacle === null) });
      });
    }, QUIET_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [review, hasTabs]);
  if (!hasTabs) return false;
  return found?.review === review ? found.isStale : null;
}
