import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toHistoryLines, toHistoryStanding, type HistoryLine } from "../../app/history";
import type { HistoryEntry, SessionState } from "../../app/session-state";
import type { Snapshot } from "../../core/grid/snapshot";
import { CellAt } from "../parts/CellAt";
import { toTimeText } from "../parts/time-text";
import { SHOW_THE_FIRST, toBecameText, toDoneText, toEntryTitle, toShowAllLabel } from "./history-words";

/** So many lines of a change are seen at once; a batch has hundreds. */
const FEW = 5;

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", justifyItems: "start" },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface HistoryItemProps {
  readonly entry: HistoryEntry;
  readonly state: SessionState;
  readonly snapshot: Snapshot;
}

/** One change: when, what made it, how it stands, and each cell with what it held and holds since. */
export function HistoryItem({ entry, state, snapshot }: HistoryItemProps): ReactNode {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  const lines = toHistoryLines(entry, snapshot);
  const shown = isWhole ? lines : lines.slice(0, FEW);
  const isTakenBack = toHistoryStanding(entry, state) === "undone";
  const { label } = entry.plan;
  return (
    <li className={styles.item}>
      <Text weight="semibold">{toEntryTitle(toTimeText(entry.when), label, isTakenBack)}</Text>
      <ul className={styles.lines} aria-label={label}>
        {shown.map((line, index) => (
          <li key={index}>
            <Line line={line} />
          </li>
        ))}
      </ul>
      {lines.length > FEW && (
        <Button size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? SHOW_THE_FIRST : toShowAllLabel(lines.length)}
        </Button>
      )}
    </li>
  );
}

function Line({ line }: { readonly line: HistoryLine }): ReactNode {
  const { at, place, from } = line;
  if (from === "") return toDoneText(line);
  return (
    <>
      {at ? <CellAt at={at} /> : place}
      {toBecameText(line)}
    </>
  );
}
