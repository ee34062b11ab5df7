import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toAddress } from "../../core/grid/a1";
import type { CellRef } from "../../core/grid/cell-ref";
import type { Snapshot } from "../../core/grid/snapshot";
import { usePane } from "../pane-context";
import { CellAt } from "../parts/CellAt";
import { toObjectiveLabel, type ListedFinding } from "./group-findings";
import { MendPreview } from "./MendPreview";
import { SeverityMark } from "./SeverityMark";
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
  target: { minHeight: "24px", "& button": { minHeight: "24px" } },
});

interface FindingItemProps {
  readonly listed: ListedFinding;
  readonly snapshot: Snapshot;
  /** Whether the heading above does not name the objective already. */
  readonly namesObjective: boolean;
  /** Called when its mend was written, or was refused. */
  readonly onMended: () => void;
}

/** One finding: what is wrong and where, why it matters, and its mend where it has a certain one. */
export function FindingItem({ listed, snapshot, namesObjective, onMended }: FindingItemProps): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const [open, setOpen] = useState<"why" | "mend" | null>(null);
  const { finding, meta, objective } = listed;
  const { severity, message, at, related, fix } = finding;
  return (
    <li className={styles.item} data-finding tabIndex={-1}>
      <div>
        <SeverityMark severity={severity} /> <Text>{message}</Text>
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
            <Text>See also</Text>
            <Cells cells={related} />
          </>
        )}
      </div>
      <div className={styles.line}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open === "why"}
          onClick={() => setOpen(open === "why" ? null : "why")}
        >
          Why
        </Button>
        {fix && (
          <Button size="small" aria-expanded={open === "mend"} onClick={() => setOpen(open === "mend" ? null : "mend")}>
            {fix.label}
          </Button>
        )}
      </div>
      {open === "why" && <WhyText meta={meta} />}
      {open === "mend" && fix && (
        <MendPreview
          title={fix.label}
          mends={fix.edits}
          snapshot={snapshot}
          onDone={() => {
            setOpen(null);
            onMended();
          }}
          onCancel={() => setOpen(null)}
        />
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
