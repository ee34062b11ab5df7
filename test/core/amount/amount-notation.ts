import type { Amount } from "../../../src/core/amount/amount";

/**
 * An amount in short, for tables of cases: "GBP 185000.00", "96.6%", "189", "increase from (96.6% in 18/19)", ">= 52.5%",
 * "51.97% provisional", "notSet", "unreadable: range".
 */
export function toShort(amount: Amount): string {
  return [
    amount.bound ?? "",
    toShortMeasure(amount),
    amount.provisional ? "provisional" : "",
    amount.period ? `in ${amount.period.label}` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function toShortMeasure(amount: Amount): string {
  switch (amount.kind) {
    case "money":
      return `${amount.currency} ${amount.value}`;
    case "percent":
      return `${amount.value}%`;
    case "number":
      return amount.value;
    case "direction":
      return amount.from ? `${amount.direction} from (${toShort(amount.from)})` : amount.direction;
    case "unreadable":
      return `unreadable: ${amount.why}`;
    case "notSet":
    case "narrative":
    case "blank":
      return amount.kind;
  }
}
