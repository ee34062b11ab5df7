import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toOpenFindings } from "../../core/check/count-findings";
import type { Finding } from "../../core/check/finding";
import type { RuleMeta } from "../../core/check/rule";
import { toAcceptAllLabel } from "./acceptance-words";
import { AcceptForm } from "./AcceptForm";
import { toChangeChoiceLabel, type Decision } from "./rule-choice-words";
import { RuleChoiceForm } from "./RuleChoiceForm";

const useStyles = makeStyles({
  actions: { display: "grid", gap: tokens.spacingVerticalXS },
  // The words of its first button begin where the heading does.
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

interface CheckActionsProps {
  readonly check: RuleMeta;
  /** What of its findings is listed, whether it is drawn or not. */
  readonly findings: readonly Finding[];
  readonly current: Decision;
  /** Called once something was done: the heading may be gone. */
  readonly onDone: () => void;
}

/** Under a check's heading: how it counts in this workbook, and accepting all that it found. */
export function CheckActions({ check, findings, current, onDone }: CheckActionsProps): ReactNode {
  const styles = useStyles();
  const [open, setOpen] = useState<"choice" | "accept" | null>(null);
  const acceptable = toOpenFindings(findings);
  const acceptAll = toAcceptAllLabel(acceptable.length);
  const toggle = (what: "choice" | "accept"): void => setOpen(open === what ? null : what);
  const leave = (): void => setOpen(null);
  const finish = (): void => {
    leave();
    onDone();
  };
  return (
    <div className={styles.actions}>
      <div className={styles.line}>
        <Button size="small" appearance="subtle" aria-expanded={open === "choice"} onClick={() => toggle("choice")}>
          {toChangeChoiceLabel(current)}
        </Button>
        {acceptable.length > 1 && (
          <Button size="small" appearance="subtle" aria-expanded={open === "accept"} onClick={() => toggle("accept")}>
            {acceptAll}
          </Button>
        )}
      </div>
      {open === "choice" && <RuleChoiceForm meta={check} current={current} onDone={finish} onCancel={leave} />}
      {open === "accept" && <AcceptForm title={acceptAll} findings={acceptable} onDone={finish} onCancel={leave} />}
    </div>
  );
}
