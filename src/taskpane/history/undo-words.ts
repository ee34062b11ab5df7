import { toCountText } from "../parts/numbers";

export const WHAT_IS_LEFT_OUT = "What is left out stays as it is, and is not offered again.";

/** "Take back 3 changes". */
export function toTakeBackLabel(changes: number): string {
  return `Take back ${toCountText(changes, "change")}`;
}
