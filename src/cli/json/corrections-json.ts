import type { CheckedCorrection } from "../../app/review";
import { toCorrectionText } from "../../core/recognise/correction-text";

/** What `maturity read --json` adds for a workbook that says itself how it is to be read. */
export function toCorrectionsJson(corrections: readonly CheckedCorrection[]): object {
  if (corrections.length === 0) return {};
  return {
    corrections: corrections.map(({ name, correction, problem }) => ({
      name,
      sheet: correction?.sheet ?? null,
      what: correction ? toCorrectionText(correction) : null,
      problem,
    })),
  };
}
