import { Body1, Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../pane-context";
import { SAY_HOW_TO_READ } from "../shell/not-read-words";
import { NO_PERIOD } from "./overview-words";

/** Objectives whose scores belong to no year: what that means, and where it is set right. */
export function NoPeriod(): ReactNode {
  const { goTo } = usePane();
  return (
    <div>
      <Body1 as="p">{NO_PERIOD}</Body1>
      <Button onClick={() => goTo({ page: "reading" })}>{SAY_HOW_TO_READ}</Button>
    </div>
  );
}
