import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toAddress } from "../../core/grid/a1";
import type { CellRef } from "../../core/grid/cell-ref";
import { usePane } from "../pane-context";
import { CellAt } from "../parts/CellAt";
import { ACCEPT_AS_IT_IS } from "./acceptance-words";
import { AcceptedNote } from "./AcceptedNote";
import { AcceptForm } from "./AcceptForm";
import { SEE_ALSO, WHY } from "./finding-words";
import { toObjectiveLabel, type ListedFinding } from "./group-findings";
import { MendPreview } from "./MendPreview";
import { SeverityMark } from "./SeverityMark";
import { TakeBackButton } from "./TakeBackButton";
import { WhyText } from "./WhyText";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  // The words of its first button begin where the sentence does.
  actions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    "& > button": { minWidth: 0 },
  },
  target: { minHeight: "24px", "& button": { minHeight: "24px" } },
});

interface FindingItemProps {
  readonly listed: ListedFinding;
  /** Whether the heading above does not name the objective already. */
  readonly namesObjective: boolean;
  /** Called when it was mended, accepted or opened again, or a mend was refused: it may be gone from its place. */
  readonly onSettled: () => void;
}

/** One finding: what is wrong and where, why it matters, its mend where it has one, and the way to leave it as it is. */
export function FindingItem({ listed, namesObjective, onSettled }: FindingItemProps): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const [open, setOpen] = useState<"why" | "mend" | "accept" | null>(null);
  const { finding, meta, objective } = listed;
  const { severity, message, at, related, fix, accepted } = finding;
  const toggle = (what: "why" | "mend" | "accept"): void => setOpen(open === what ? null : what);
  const settle = (): void => {
    setOpen(null);
    onSettled();
  };
  return (
    <li className={styles.item} data-finding tabIndex={-1}>
      <div>
        <SeverityMark severity={severity} isAccepted={accepted !== null} /> <Text>{message}</Text>
      </div>
      <div className={styles.line}>
        <Cells cells={[at]} />
        {namesObjective && objective && (
          <Link
            as="button"
            className={styles.target}
            onClick={() => goTo({ page: "scores", objective: objective.index })}
          >
            {toObjectiveLabel(objective)}
          </Link>
        )}
        {related.length > 0 && (
          <>
            <Text>{SEE_ALSO}</Text>
            <Cells cells={related} />
          </>
        )}
      </div>
      <AcceptedNote finding={finding} />
      <div className={styles.actions}>
        <Button size="small" appearance="subtle" aria-expanded={open === "why"} onClick={() => toggle("why")}>
          {WHY}
        </Button>
        {fix && !accepted && (
          <Button size="small" aria-expanded={open === "mend"} onClick={() => toggle("mend")}>
            {fix.label}
          </Button>
        )}
        {accepted ? (
          <TakeBackButton finding={finding} onTakenBack={settle} />
        ) : (
          <Button size="small" appearance="subtle" aria-expanded={open === "accept"} onClick={() => toggle("accept")}>
            {ACCEPT_AS_IT_IS}
          </Button>
        )}
      </div>
      {open === "why" && <WhyText meta={meta} />}
      {open === "mend" && fix && (
        <MendPreview title={fix.label} mends={fix.edits} onDone={settle} onCancel={() => setOpen(null)} />
      )}
      {open === "accept" && (
        <AcceptForm title={ACCEPT_AS_IT_IS} findings={[finding]} onDone={settle} onCancel={() => setOpen(null)} />
      )}
    </li>
  );
}

function Cells({ cells }: { readonly cells: readonly CellRef[] }): ReactNode {
  const styles = useStyles();
  return cells.map((at) => (
    <span key={toAddress(at)} className={styles.target}>
      <CellAt at={at} />
    </span>
  ));
}
