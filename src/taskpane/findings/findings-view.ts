import { useEffect, useState } from "react";
import type { Session } from "../../app/session";
import { SEVERITIES, type Severity } from "../../core/check/finding";
import type { FindingsDestination, FindingsFilter } from "../destination";
import { usePane } from "../pane-context";

/** What findings are put together by. */
export type Grouping = "objective" | "check";

/** The checks, by their ids, whose findings alone are shown, or are not. */
export type ChosenChecks = { readonly kind: "only" | "without"; readonly ids: readonly string[] };

/** How the user wants to see the findings. */
export interface FindingsView {
  readonly grouping: Grouping;
  /** The severities whose open findings are shown. */
  readonly severities: ReadonlySet<Severity>;
  /** Whether accepted findings are shown too, of whatever severity. */
  readonly accepted: boolean;
  /** Null where the findings of all checks are shown. */
  readonly checks: ChosenChecks | null;
}

const FIRST_VIEW: FindingsView = {
  grouping: "objective",
  severities: new Set(SEVERITIES),
  accepted: false,
  checks: null,
};

/** Whether a view leaves out findings that are open. */
export function isNarrowed({ severities, checks }: Pick<FindingsView, "severities" | "checks">): boolean {
  return checks !== null || severities.size < SEVERITIES.length;
}

/** The same view of all that is open. */
export function toWholeView(view: FindingsView): FindingsView {
  return { ...view, severities: FIRST_VIEW.severities, checks: null };
}

/** The view that another page asks for, put together as before. */
function toView(show: FindingsFilter, before: FindingsView): FindingsView {
  const whole = { ...FIRST_VIEW, grouping: before.grouping };
  switch (show.kind) {
    case "all":
      return whole;
    case "check":
      return { ...whole, checks: { kind: "only", ids: [show.id] } };
    case "severity": {
      const { severity, without } = show;
      const checks = without.length === 0 ? null : ({ kind: "without", ids: without } as const);
      return { ...whole, severities: new Set([severity]), checks };
    }
  }
}

/** A view, and what the pane was led to it by; another destination may ask for another. */
interface Kept {
  readonly destination: FindingsDestination;
  readonly view: FindingsView;
}

/** Kept while the pane is open: the page itself comes and goes. */
const views = new WeakMap<Session, Kept>();

/** The view that was asked for or chosen last, and the function that chooses another. */
export function useFindingsView(
  destination: FindingsDestination,
): readonly [FindingsView, (view: FindingsView) => void] {
  const { session } = usePane();
  const [last, setLast] = useState(views.get(session) ?? null);
  const kept = last?.destination === destination ? last : toKept(destination, last?.view ?? FIRST_VIEW);
  if (kept !== last) setLast(kept);
  useEffect(() => void views.set(session, kept), [session, kept]);
  return [kept.view, (view) => setLast({ destination, view })];
}

function toKept(destination: FindingsDestination, before: FindingsView): Kept {
  return { destination, view: destination.show ? toView(destination.show, before) : before };
}
