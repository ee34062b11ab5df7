import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toHistoryLines, toHistoryStanding, type HistoryLine, type HistoryStanding } from "../../app/history";
import type { HistoryEntry, SessionState } from "../../app/session-state";
import type { Snapshot } from "../../core/grid/snapshot";
import { CellAt } from "../parts/CellAt";
import { toCountText } from "../parts/numbers";
import { toTimeText } from "../parts/time-text";

/** So many lines of a change are seen at once; a batch has hundreds. */
const FEW = 5;

const STANDINGS: Readonly<Record<HistoryStanding, string | null>> = {
  canBeUndone: null,
  undone: "taken back",
  isUndo: null,
};

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
  const standing = STANDINGS[toHistoryStanding(entry, state)];
  const { label } = entry.plan;
  return (
    <li className={styles.item}>
      <Text weight="semibold">
        {[toTimeText(entry.when), label, ...(standing === null ? [] : [standing])].join(" · ")}
      </Text>
      <ul className={styles.lines} aria-label={label}>
        {shown.map((line, index) => (
          <li key={index}>
            <Line line={line} />
          </li>
        ))}
      </ul>
      {lines.length > FEW && (
        <Button size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? "Show the first of them" : `Show all ${toCountText(lines.length, "line")}`}
        </Button>
      )}
    </li>
  );
}

function Line({ line: { at, place, from, to } }: { readonly line: HistoryLine }): ReactNode {
  if (from === "") return [place, to].filter((text) => text !== "").join(": ");
  return (
    <>
      {at ? <CellAt at={at} /> : place}
      {`: ${from} became ${to}`}
    </>
  );
}
