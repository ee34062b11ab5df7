import type { Severity } from "../../core/check/finding";
import { toCountText } from "../parts/numbers";

interface SeverityWords {
  /** Standing alone. */
  readonly title: string;
  /** Within a sentence, of one finding and of several. */
  readonly one: string;
  readonly many: string;
}

const WORDS: Readonly<Record<Severity, SeverityWords>> = {
  error: { title: "Error", one: "error", many: "errors" },
  warning: { title: "Warning", one: "warning", many: "warnings" },
  info: { title: "Info", one: "info", many: "info" },
};

/** "Error", "Error, accepted". */
export function toSeverityWord(severity: Severity, isAccepted: boolean): string {
  const { title } = WORDS[severity];
  return isAccepted ? `${title}, accepted` : title;
}

/** "Error: ", before what is wrong. */
export function toSeverityLead(severity: Severity): string {
  return `${WORDS[severity].title}: `;
}

/** A severity within a sentence: "warning". */
export function toSeverityWithin(severity: Severity): string {
  return WORDS[severity].one;
}

/** "6 errors", "1 warning", "2 info". */
export function toSeverityCount(count: number, severity: Severity): string {
  const { one, many } = WORDS[severity];
  return toCountText(count, one, many);
}
