import type { ChangePlan } from "../../core/change/change-plan";
import { toAddress } from "../../core/grid/a1";
import { toCountText, toWholeText } from "../parts/numbers";

export const MENDING = "Mending";
export const WHAT_WILL_BE_MENDED = "What will be mended";

/** "Mend all that are certain (3)". */
export function toMendAllLabel(mends: number): string {
  return `Mend all that are certain (${toWholeText(mends)})`;
}

/** "Scores!F65 is mended.", "3 cells are mended." */
export function toMendedText({ changes }: ChangePlan): string {
  const [first, second] = changes;
  return first?.kind === "setCell" && !second
    ? `${toAddress(first.at)} is mended.`
    : `${toCountText(changes.length, "cell")} ${changes.length === 1 ? "is" : "are"} mended.`;
}
