import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { toOpenFindings } from "../../core/check/count-findings";
import { useSessionState } from "../pane-context";
import { toFindingCountText } from "./finding-count-words";

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
      if (count !== before && region.current) region.current.textContent = toFindingCountText(count, before);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return <div ref={region} aria-live="polite" className={styles.unseen} />;
}
