import { useState } from "react";
import type { Session } from "../../app/session";
import { SEVERITIES, type Severity } from "../../core/check/finding";
import { usePane } from "../pane-context";

/** What findings are put together by. */
export type Grouping = "objective" | "check";

/** How the user wants to see the findings. */
export interface FindingsView {
  readonly grouping: Grouping;
  /** The severities whose open findings are shown. */
  readonly severities: ReadonlySet<Severity>;
  /** Whether accepted findings are shown too, of whatever severity. */
  readonly accepted: boolean;
}

const FIRST_VIEW: FindingsView = { grouping: "objective", severities: new Set(SEVERITIES), accepted: false };

/** Kept while the pane is open: the page itself comes and goes. */
const views = new WeakMap<Session, FindingsView>();

/** The view that the user chose last, and the function that chooses another. */
export function useFindingsView(): readonly [FindingsView, (view: FindingsView) => void] {
  const { session } = usePane();
  const [view, setView] = useState(views.get(session) ?? FIRST_VIEW);
  const choose = (chosen: FindingsView): void => {
    views.set(session, chosen);
    setView(chosen);
  };
  return [view, choose];
}
