import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Paper } from "../../core/report/paper/paper";
import { copyPaper } from "./clipboard";
import { COPY, toCopyLabel } from "./copy-words";

/** What came of copying a tab. */
export type Copied = { readonly kind: "copied" } | { readonly kind: "failed"; readonly paper: Paper };

interface CopyButtonProps {
  /** The tab's name. */
  readonly name: string;
  /** What is copied; null where there is nothing. */
  readonly toPaper: () => Paper | null;
  readonly onCopied: (result: Copied) => void;
}

/** Copies a tab for a paper. */
export function CopyButton({ name, toPaper, onCopied }: CopyButtonProps): ReactNode {
  const copy = async (): Promise<void> => {
    const paper = toPaper();
    if (paper) onCopied((await copyPaper(paper)) ? { kind: "copied" } : { kind: "failed", paper });
  };
  return (
    <Button size="small" aria-label={toCopyLabel(name)} onClick={() => void copy()}>
      {COPY}
    </Button>
  );
}
