import type { Currency, Decimal } from "../amount/amount";
import { subtract, toPence } from "../amount/decimal";
import type { CellRef } from "../grid/cell-ref";
import type { Period } from "../period/period";
import type { Saving } from "../scorecard/saving";
import { isFigure } from "./figure";

/** How far a saving has come: only what is delivered was made. "other" is what the register calls something else. */
export type SavingStatus = "delivered" | "forecast" | "other" | "unstated";
/** What kind of saving it is: budgets can be cut by what is cashable alone. "other" is what the register calls something else. */
export type SavingType = "cashable" | "costAvoidance" | "other" | "unstated";

/** Every status, in the order in which they are shown. */
export const SAVING_STATUSES: readonly SavingStatus[] = ["delivered", "forecast", "other", "unstated"];

/** Every type, in the order in which they are shown. */
export const SAVING_TYPES: readonly SavingType[] = ["cashable", "costAvoidance", "other", "unstated"];

/** A line of a savings register that counts for the totals. */
export interface SavingLine {
  readonly saving: Saving;
  /** Money at its pence, negative where the contract costs more than its budget. */
  readonly amount: Decimal;
  readonly status: SavingStatus;
  readonly type: SavingType;
  /** Null where nothing names its year. */
  readonly period: Period | null;
  /** What a whole year would bring on top, where the saving was made in a part of its year; null where nothing says so. */
  readonly toCome: Decimal | null;
  /** The line in an earlier period whose recurring saving this one is, counted again; null where it is new. */
  readonly again: SavingLine | null;
}

/** A line that no total can count, and why. */
export interface UncountedLine {
  readonly saving: Saving;
  readonly why: "unreadable" | "currency" | "notMoney";
}

/** The currency that a register's totals are in: that of most of its savings; pounds where it has none. */
export function toCurrencyOf(savings: readonly Saving[]): Currency {
  const counts = new Map<Currency, number>();
  for (const { saving } of savings) {
    if (saving.value.kind !== "money") continue;
    counts.set(saving.value.currency, (counts.get(saving.value.currency) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "GBP";
}

/** How far a saving has come. */
export function toStatus({ status }: Saving): SavingStatus {
  if (!status) return "unstated";
  return status.value === "delivered" || status.value === "forecast" ? status.value : "other";
}

/** What kind of saving it is. */
export function toType({ type }: Saving): SavingType {
  if (!type) return "unstated";
  if (type.value === "cashable") return "cashable";
  return type.value === "cost avoidance" ? "costAvoidance" : "other";
}

/** Why a saving cannot be added up in a currency; null where it can, or where its cell is blank or says that it is not known yet. */
export function findWhyUncounted({ saving: { value } }: Saving, currency: Currency): UncountedLine["why"] | null {
  if (value.kind === "money") return value.currency === currency ? null : "currency";
  if (value.kind === "blank" || value.kind === "notSet") return null;
  return isFigure(value) || value.kind !== "unreadable" ? "notMoney" : "unreadable";
}

/** What a whole year would bring on top of a saving in its own currency; null where its register does not say. */
export function findToCome({ saving, fullYear }: Saving): Decimal | null {
  if (saving.value.kind !== "money" || fullYear?.value.kind !== "money") return null;
  const { value, currency } = fullYear.value;
  return currency === saving.value.currency ? toPence(subtract(value, saving.value.value)) : null;
}

/** What tells that two lines are of the same contract: its ref, its name or its title, the first that there is. Null where there is none. */
export function findContractKey({ ref, contract, title }: Saving): string | null {
  const name = (ref ?? contract ?? title)?.value;
  return name === undefined ? null : name.toLowerCase().replace(/\s+/g, " ");
}

/** How a line is called: its ref, and its contract or title behind it; null where it has none of them. */
export function findLineName({ ref, contract, title }: Saving): string | null {
  const parts = [ref?.value, (contract ?? title)?.value].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(" ");
}

/** The cell of a line's saving. */
export function toSavingCell({ saving }: SavingLine): CellRef {
  return saving.saving.at;
}
