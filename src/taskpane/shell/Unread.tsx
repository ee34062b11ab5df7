import { Body1, Button, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../pane-context";
import { NOT_READ_YET, READ_AGAIN, WHAT_NOT_READ_MEANS } from "./unread-words";

/** What is shown where the workbook could not be read, once nothing says why any more. */
export function Unread(): ReactNode {
  const { session } = usePane();
  return (
    <div>
      <Subtitle2 as="h2">{NOT_READ_YET}</Subtitle2>
      <Body1 as="p">{WHAT_NOT_READ_MEANS}</Body1>
      <Button onClick={() => void session.start()}>{READ_AGAIN}</Button>
    </div>
  );
}
