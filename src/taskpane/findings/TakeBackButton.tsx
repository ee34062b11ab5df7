import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { planWithdrawal } from "../../app/acceptance";
import type { Finding } from "../../core/check/finding";
import { usePane, useSessionState } from "../pane-context";
import { toLogTime } from "./log-time";
import { useSigner } from "./signer";

interface TakeBackButtonProps {
  readonly finding: Finding;
  /** Called once its acceptance is taken back. */
  readonly onTakenBack: () => void;
}

/** Takes back that a finding was accepted, which the log notes too. */
export function TakeBackButton({ finding, onTakenBack }: TakeBackButtonProps): ReactNode {
  const { session } = usePane();
  const { doing } = useSessionState();
  const [by] = useSigner();
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
    <Button size="small" disabledFocusable={doing !== null} onClick={() => void takeBack()}>
      Take back
    </Button>
  );
}
