import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { planWithdrawal } from "../../app/acceptance";
import type { Finding } from "../../core/check/finding";
import { usePane, useSessionState } from "../pane-context";
import { NOTING_IN_LOG } from "../parts/form-words";
import { TAKE_BACK, TAKEN_BACK } from "./acceptance-words";
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
      doing: NOTING_IN_LOG,
      done: TAKEN_BACK,
      plan: (picture) => planWithdrawal(picture, [finding], remark),
    });
    if (session.state.notice?.kind === "done") onTakenBack();
  };
  return (
    <Button size="small" disabledFocusable={doing !== null} onClick={() => void takeBack()}>
      {TAKE_BACK}
    </Button>
  );
}
