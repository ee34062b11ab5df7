import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toMoreText } from "./kpi-words";

/** How many of a long list are shown at first, and how many more at a time. */
const PART = 50;

/** The beginning of a long list, and the button that shows more of it; null where all of it is shown. */
export function usePart<Item>(all: readonly Item[]): { readonly part: readonly Item[]; readonly more: ReactNode } {
  const [count, setCount] = useState(PART);
  const left = all.length - count;
  const more =
    left > 0 ? (
      <Button size="small" onClick={() => setCount(count + PART)}>
        {toMoreText(left)}
      </Button>
    ) : null;
  return { part: all.slice(0, count), more };
}
