import type { Amount, Bound, Direction } from "../amount/amount";
import { compareDecimals } from "../amount/decimal";
import type { CellRef } from "../grid/cell-ref";
import type { Sourced } from "./sourced";

/** Which way is good for a KPI, and what tells it. */
export interface KpiDirection {
  readonly direction: Direction;
  /**
   * A person who chose it, a column that states it, the wording of a target, a target beside the baseline, or the KPI's name.
   */
  readonly from: "chosen" | "stated" | "target" | "figures" | "name";
  /** The cell that tells it; the KPI's name where a person chose it. */
  readonly at: CellRef;
}

/** What a direction is told by. */
export interface DirectionClues {
  readonly name: Sourced<string>;
  /** The cell of a column for directions; null where it is blank or there is none. */
  readonly stated: Sourced<string> | null;
  readonly baseline: Sourced<readonly Amount[]> | null;
  readonly targets: ReadonlyMap<string, Sourced<readonly Amount[]>>;
  readonly actuals: ReadonlyMap<string, Sourced<readonly Amount[]>>;
}

type Wordings = readonly (readonly [RegExp, Direction])[];

const STATED: Wordings = [
  [/\b(?:increas\w*|higher|high|up|upwards?|more|bigger|maximi[sz]e|rise|rising|grow)\b|[↑▲]/i, "increase"],
  [
    /\b(?:decreas\w*|reduc\w*|lower|low|down|downwards?|less|fewer|smaller|minimi[sz]e|fall|falling)\b|[↓▼]/i,
    "decrease",
  ],
];
/** Things that a council plainly wants more or fewer of. To teach the program another, add it here. */
const NAMES: Wordings = [
  [
    /\b(?:savings?|on[- ]contract|satisfaction|complian(?:ce|t)|local (?:suppliers?|spend)|social value|apprentice\w*)\b/i,
    "increase",
  ],
  [
    /\b(?:waivers?|complaints?|breach(?:es)?|off[- ]contract|overdue|overspend\w*|late|delays?|accidents?|emissions)\b/i,
    "decrease",
  ],
];
const DIRECTION_OF_BOUND: Readonly<Record<Bound, Direction>> = {
  ">=": "increase",
  ">": "increase",
  "<=": "decrease",
  "<": "decrease",
};

/**
 * Which way is good, by the first of these that says anything: the stated direction, the wording of the targets, the targets beside
 * the baseline, the name. Null where none does, or where the first one contradicts itself: a cell with two measures may want one
 * to rise and the other to fall. A KPI without any figure has a direction only where one is stated or worded.
 */
export function findKpiDirection({ name, stated, baseline, targets, actuals }: DirectionClues): KpiDirection | null {
  const told: readonly KpiDirection[][] = [
    stated ? toDirections(STATED, stated, "stated") : [],
    [...targets.values()].flatMap(toWordedDirections),
    [...targets.values()].flatMap((target) => (baseline ? toMovements(baseline, target) : [])),
    [baseline, ...targets.values(), ...actuals.values()].some((figure) => figure?.value.some(isFigure))
      ? toDirections(NAMES, name, "name")
      : [],
  ];
  const [first, ...others] = told.find((directions) => directions.length > 0) ?? [];
  if (!first || others.some(({ direction }) => direction !== first.direction)) return null;
  return first;
}

function toDirections(wordings: Wordings, { value, at }: Sourced<string>, from: KpiDirection["from"]): KpiDirection[] {
  return wordings.filter(([words]) => words.test(value)).map(([, direction]) => ({ direction, from, at }));
}

function toWordedDirections({ value, at }: Sourced<readonly Amount[]>): readonly KpiDirection[] {
  return value.flatMap((amount) => {
    if (amount.kind === "direction") return [{ direction: amount.direction, from: "target" as const, at }];
    return amount.bound ? [{ direction: DIRECTION_OF_BOUND[amount.bound], from: "target" as const, at }] : [];
  });
}

/** Which way a target lies from the baseline, where both are one figure of the same kind. */
function toMovements(
  baseline: Sourced<readonly Amount[]>,
  { value, at }: Sourced<readonly Amount[]>,
): readonly KpiDirection[] {
  const [from, to] = [baseline.value[0], value[0]];
  if (baseline.value.length !== 1 || value.length !== 1 || !from || !to) return [];
  if (!isFigure(from) || !isFigure(to) || from.kind !== to.kind) return [];
  const order = compareDecimals(to.value, from.value);
  return order === 0 ? [] : [{ direction: order > 0 ? "increase" : "decrease", from: "figures", at }];
}

function isFigure(amount: Amount): amount is Extract<Amount, { readonly value: string }> {
  return "value" in amount;
}
