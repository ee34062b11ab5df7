import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { planWithdrawal } from "../../app/acceptance";
import type { Acceptance, Finding } from "../../core/check/finding";
import { usePane, useSessionState } from "../pane-context";
import { toDayText, toLogTime } from "./log-time";
import { useSigner } from "./signer";

const useStyles = makeStyles({
  note: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalXS },
  reason: { whiteSpace: "pre-wrap" },
});

interface AcceptedNoteProps {
  readonly finding: Finding;
  /** Called once an acceptance is taken back. */
  readonly onTakenBack: () => void;
}

/** Who accepted a finding, when and why, also where that holds no longer. Nothing where nobody did. */
export function AcceptedNote({ finding, onTakenBack }: AcceptedNoteProps): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const { doing } = useSessionState();
  const [by] = useSigner();
  const { accepted, lapsed } = finding;
  if (lapsed) return <Text className={styles.reason}>{toLapsedText(lapsed)}</Text>;
  if (!accepted) return null;
  const takeBack = async (): Promise<void> => {
    const remark = { reason: "", by, when: toLogTime(new Date()) };
    await session.carryOut({
      doing: "Noting it in the log",
      done: "The acceptance is taken back, and that is noted in the log.",
      plan: (picture) => planWithdrawal(picture, [finding], remark),
    });
    if (session.state.notice?.kind === "done") onTakenBack();
  };
  return (
    <div className={styles.note}>
      <Text className={styles.reason}>{`Accepted ${toWhoAndWhen(accepted)}: ${accepted.reason}`}</Text>
      <Button size="small" disabledFocusable={doing !== null} onClick={() => void takeBack()}>
        Take back
      </Button>
    </div>
  );
}

function toLapsedText(lapsed: Acceptance): string {
  return `Accepted ${toWhoAndWhen(lapsed)}, but a cell that it rests on has changed since. The reason was: ${lapsed.reason}`;
}

function toWhoAndWhen({ by, when }: Acceptance): string {
  const day = `on ${toDayText(when)}`;
  return by === "" ? day : `by ${by} ${day}`;
}
