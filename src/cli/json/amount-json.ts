import type { Amount } from "../../core/amount/amount";
import { toAddress } from "../../core/grid/a1";
import type { CellRef } from "../../core/grid/cell-ref";

/** An amount as the contract writes it, with the text and the cell that it was read from. */
export function toAmountJson(amount: Amount, at: CellRef): object {
  return {
    ...toKindJson(amount, at),
    ...(amount.bound && { bound: amount.bound }),
    ...(amount.provisional && { provisional: true }),
    ...(amount.period && { period: amount.period.label }),
    text: amount.text,
    cell: toAddress(at),
  };
}

/** Where a table has no column for an amount: blank, and in no cell. */
export const NO_AMOUNT: object = { kind: "blank", text: "", cell: null };

function toKindJson(amount: Amount, at: CellRef): object {
  switch (amount.kind) {
    case "money":
      return { kind: amount.kind, value: amount.value, currency: amount.currency };
    case "percent":
    case "number":
      return { kind: amount.kind, value: amount.value };
    case "direction":
      return { kind: amount.kind, direction: amount.direction, from: amount.from && toAmountJson(amount.from, at) };
    case "unreadable":
      return { kind: amount.kind, why: amount.why };
    case "notSet":
    case "narrative":
    case "blank":
      return { kind: amount.kind };
  }
}
