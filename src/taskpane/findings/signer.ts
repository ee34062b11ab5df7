import { useState } from "react";
import type { Session } from "../../app/session";
import { usePane } from "../pane-context";

/** Kept while the pane is open, so that a name is given once; nowhere else. */
const signers = new WeakMap<Session, string>();

/** The name that the user gave last, blank before they gave any, and the function that takes another. */
export function useSigner(): readonly [string, (name: string) => void] {
  const { session } = usePane();
  const [name, setName] = useState(signers.get(session) ?? "");
  const sign = (written: string): void => {
    signers.set(session, written);
    setName(written);
  };
  return [name, sign];
}
