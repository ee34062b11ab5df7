import type { CheckedCorrection } from "../../app/review";
import { toCorrectionText } from "../../core/recognise/correction-text";

/** What a workbook says itself of how it is to be read, a line each, and what of it no longer fits. */
export function toCorrectionsText(corrections: readonly CheckedCorrection[]): string {
  return ["", "Corrections kept in the workbook:", ...corrections.map(toLine)].join("\n");
}

function toLine({ name, correction, problem }: CheckedCorrection): string {
  const what = correction ? toCorrectionText(correction) : name;
  return problem === null ? `  ${what}.` : `  ${what}. It changes nothing: ${problem}`;
}
