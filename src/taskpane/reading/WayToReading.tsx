import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toPageName } from "../destination";
import { usePane } from "../pane-context";

/** The way to where it is said how the sheets are read, for pages that have nothing to show as they are read. */
export function WayToReading(): ReactNode {
  const { goTo } = usePane();
  return (
    <Button size="small" onClick={() => goTo({ page: "reading" })}>
      {toPageName("reading")}
    </Button>
  );
}
