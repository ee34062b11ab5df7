import { toCountText } from "../parts/numbers";

/** What is said once another number of findings is open: "8 findings left", "9 findings", "No findings left". */
export function toFindingCountText(count: number, before: number): string {
  if (count === 0) return "No findings left";
  const findings = toCountText(count, "finding");
  return count < before ? `${findings} left` : findings;
}
