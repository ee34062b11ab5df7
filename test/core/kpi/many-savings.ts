import type { Decimal } from "../../../src/core/amount/amount";
import { toPence } from "../../../src/core/amount/decimal";
import type { Saving } from "../../../src/core/scorecard/saving";
import type { Sourced } from "../../../src/core/scorecard/sourced";
import { figuresOf } from "../figure-builder";

/** A line as a property needs it: whole pence, so that the test adds up in whole numbers what the program adds up in decimals. */
export interface PenceLine {
  readonly pence: bigint;
  readonly type: "cashable" | "cost avoidance" | "Rebate" | null;
  readonly status: "delivered" | "forecast" | "Under review" | null;
  /** The year that the line's period begins in; null for none. */
  readonly year: number | null;
  readonly directorate: string | null;
}

const [PATTERN] = figuresOf({ savings: [{ saving: "£1.00", title: "Salt", directorate: "Highways" }] }).savings;

/** Lines of a register, all but what the property is about as the program reads a line. */
export function toSavings(lines: readonly PenceLine[]): readonly Saving[] {
  return lines.map((line, index) => toSaving(line, index));
}

/** Whole pence as a decimal: 12345n is "123.45". */
export function toDecimalOfPence(pence: bigint): Decimal {
  const digits = String(pence < 0n ? -pence : pence).padStart(3, "0");
  return toPence(`${pence < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

function toSaving({ pence, type, status, year, directorate }: PenceLine, index: number): Saving {
  if (!PATTERN) throw new Error("A line of a register was not read.");
  const { saving, directorate: pattern } = PATTERN;
  const textOf = (text: string | null): Sourced<string> | null =>
    text === null || !pattern ? null : { ...pattern, value: text, text };
  return {
    ...PATTERN,
    index,
    ref: textOf(`C${index}`),
    period: year === null ? null : { label: `${year}/${(year + 1) % 100}`, key: `${year}-${year + 1}` },
    saving: {
      ...saving,
      at: { ...saving.at, row: index + 1 },
      value: {
        ...{ kind: "money", currency: "GBP", value: toDecimalOfPence(pence), text: "" },
        ...{ bound: null, provisional: false, period: null },
      },
    },
    type: textOf(type),
    status: textOf(status),
    directorate: textOf(directorate),
  };
}
