import { useEffect, useRef, useState, type ReactNode } from "react";
import type { RangeRef } from "../../core/grid/cell-ref";
import type { Objective } from "../../core/scorecard/scorecard";
import { usePane } from "../pane-context";
import { isFollowing } from "./follow-choice";
import { findSelectedObjective } from "./selected-objective";
import { SelectedInSheet } from "./SelectedInSheet";
import { isTypingIn } from "./typing";

interface FollowSheetProps {
  readonly objectives: readonly Objective[];
  /** The objective that is open; null where none is. */
  readonly open: Objective | null;
  /** Whether this page gives way to an objective that is clicked in the sheet; where it does not, it is only said. */
  readonly givesWay: boolean;
}

/**
 * Opens the objective whose row the user selects in the sheet: what is shown was read before, so that nothing is asked of
 * Excel. Where the user is typing, or does not want to be led, a line says what is selected and leads there.
 */
export function FollowSheet(props: FollowSheetProps): ReactNode {
  const { session, goTo } = usePane();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const [passedOver, setPassedOver] = useState<RangeRef | null>(null);
  useEffect(() => {
    // What was selected before this page was opened is none of its business.
    let seen = session.state.pointedAt;
    return session.subscribe(() => {
      const { pointedAt } = session.state;
      if (pointedAt === seen) return;
      seen = pointedAt;
      const { objectives, open, givesWay } = latest.current;
      const selected = findSelectedObjective(objectives, pointedAt);
      // Decided at once: whoever was typing then is not led away by it later.
      const leads = givesWay && isFollowing() && !isTypingIn(document);
      setPassedOver(leads ? null : pointedAt);
      if (leads && selected && selected !== open)
        goTo({ page: "scores", objective: selected.index, isFromSheet: true });
    });
  }, [session, goTo]);
  const { objectives, open } = props;
  const selected = findSelectedObjective(objectives, passedOver);
  if (!selected || selected === open) return null;
  const openIt = (): void => {
    setPassedOver(null);
    goTo({ page: "scores", objective: selected.index });
  };
  return <SelectedInSheet objective={selected} onOpen={openIt} />;
}
