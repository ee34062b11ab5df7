import type { PlannedFormat, PlanRange } from "../../change/sheet-plan";
import { toA1 } from "../../grid/a1";
import { findNextLevel, LEVELS, type Level } from "../../scale/level";
import { toTextLiteral } from "../formula";
import { toShownLevel } from "../shown-level";

/** The colours of a box and of the text in it, RRGGBB. */
export interface Shade {
  readonly fill: string;
  readonly color: string;
}

const INK = "1F2937";
const PAPER = "FFFFFF";

/** One hue from light to dark, so that a grey print keeps the order; the number stands in every box besides. */
export const SHADES: Readonly<Record<Level, Shade>> = {
  1: { fill: "EEF4FB", color: INK },
  2: { fill: "C3D7EE", color: INK },
  3: { fill: "8DB1DD", color: INK },
  4: { fill: "3A69A6", color: PAPER },
  5: { fill: "17305A", color: PAPER },
};

/** The shades of boxes whose second line is a level; one between two levels is shaded as the lower, which counts. */
export function planBoxShades(range: PlanRange): readonly PlannedFormat[] {
  return LEVELS.map((level) => ({ range, formula: toFormula(level, toA1(range.top, range.left)), ...SHADES[level] }));
}

function toFormula(level: Level, cell: string): string {
  const next = findNextLevel(level);
  const shown = [toShownLevel(level), ...(next === null ? [] : [`${level}/${next}`])];
  const endings = shown.map((text) => `RIGHT(${cell},${text.length + 1})=CHAR(10)&${toTextLiteral(text)}`);
  return `OR(${endings.join(",")})`;
}
