import { withNeededTabs } from "../core/report/tab-makers";
import { joinNames } from "./join-names";
import { planSummaryTabs } from "./summarise";
import { toTabLabel, type TabState } from "./tab-state";
import type { Task } from "./task";

const WRITTEN = withNeededTabs(new Set(["summary"]));

/** Writes the Summary tab and those that it stands on, over those that are there. */
export function toSummaryTask(tabs: readonly TabState[]): Task {
  return {
    doing: "Writing the tabs",
    done: `${joinNames(tabs.filter(({ id }) => WRITTEN.has(id)).map(toTabLabel))} are written.`,
    plan: ({ review }) => planSummaryTabs(review, new Set(["summary"]), { today: new Date() }),
  };
}
