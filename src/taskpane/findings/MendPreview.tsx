import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { planMends, type Mend } from "../../app/mend";
import { toAddress } from "../../core/grid/a1";
import type { Snapshot } from "../../core/grid/snapshot";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { toCellText } from "../parts/cell-text";
import { toCountText } from "../parts/numbers";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXXS },
});

interface MendPreviewProps {
  readonly title: string;
  readonly mends: readonly Mend[];
  readonly snapshot: Snapshot;
  /** Called when the mends were written, or were refused. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Mends before they are made: each cell with what it holds and what it will hold, to be left out where not wanted. */
export function MendPreview({ title, mends, snapshot, onDone, onCancel }: MendPreviewProps): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const wanted = mends.filter(({ at }) => !leftOut.has(toAddress(at)));
  const toggle = (address: string): void => {
    const next = new Set(leftOut);
    if (!next.delete(address)) next.add(address);
    setLeftOut(next);
  };
  const write = async (): Promise<void> => {
    await session.carryOut({ doing: "Mending", done: toDone(wanted), plan: ({ review }) => planMends(review, wanted) });
    onDone();
  };
  return (
    <AskFirst
      title={title}
      confirm={`Write ${toCountText(wanted.length, "change")}`}
      canConfirm={wanted.length > 0}
      onConfirm={() => void write()}
      onCancel={onCancel}
    >
      <ul className={styles.list}>
        {mends.map((mend) => {
          const address = toAddress(mend.at);
          const sentence = toSentence(mend, snapshot);
          return (
            <li key={address}>
              {mends.length === 1 ? (
                <Text>{sentence}</Text>
              ) : (
                <Checkbox label={sentence} checked={!leftOut.has(address)} onChange={() => toggle(address)} />
              )}
            </li>
          );
        })}
      </ul>
    </AskFirst>
  );
}

function toSentence({ at, from, to }: Mend, snapshot: Snapshot): string {
  const { numberFormat } = snapshot.cell(at);
  return `${toAddress(at)}: ${toCellText(from, numberFormat)} becomes ${toCellText(to, "General")}`;
}

function toDone(mends: readonly Mend[]): string {
  const [first] = mends;
  return first && mends.length === 1 ? `${toAddress(first.at)} is mended.` : `${mends.length} cells are mended.`;
}
