import { toNameWithin } from "../../app/objective-entry";
import type { Objective } from "../../core/scorecard/scorecard";

export const FOLLOW_LABEL = "Follow the sheet";
export const FOLLOW_HINT =
  "A row that is selected in the sheet opens here, and what opens here is selected in the sheet";

/** For those who see the sign alone. */
export const FOLLOW_TOOLTIP = `${FOLLOW_LABEL}. ${FOLLOW_HINT}.`;

/** "Selected in the sheet: objective 7". */
export function toSelectedText(objective: Objective): string {
  return `Selected in the sheet: ${toNameWithin(objective)}`;
}

/** "Open objective 7". */
export function toOpenLabel(objective: Objective): string {
  return `Open ${toNameWithin(objective)}`;
}
