import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { toOpenFindings } from "../../core/check/count-findings";
import { toCountText } from "../parts/numbers";
import { useSessionState } from "../pane-context";

/** How long the count has to stay the same before it is said: several cells may be typed in one go. */
const QUIET_MS = 1_000;

const useStyles = makeStyles({
  // For those who hear the page: in the header line it is to be seen.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Says how many findings are open once that has changed, by a mend or by an edit in the sheet. */
export function FindingCount(): ReactNode {
  const styles = useStyles();
  const { picture } = useSessionState();
  const count = picture && toOpenFindings(picture.checks.findings).length;
  const region = useRef<HTMLDivElement>(null);
  const last = useRef(count);
  useEffect(() => {
    const before = last.current;
    if (before === null || count === null) {
      last.current = count;
      return;
    }
    const timer = setTimeout(() => {
      last.current = count;
      if (count !== before && region.current) region.current.textContent = toWords(count, before);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return <div ref={region} aria-live="polite" className={styles.unseen} />;
}

function toWords(count: number, before: number): string {
  if (count === 0) return "No findings left";
  return count < before ? `${toCountText(count, "finding")} left` : toCountText(count, "finding");
}
