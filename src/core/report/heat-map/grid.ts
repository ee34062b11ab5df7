import type { PlannedCell } from "../../change/sheet-plan";
import type { Objective } from "../../scorecard/scorecard";
import { toTextLiteral } from "../formula";
import { toObjectiveNumber, type ObjectiveGroup } from "../objective-groups";
import { planRow, type PlannedContent } from "../plan-row";
import { toRowFormula, type ScoresDataRanges } from "../scores-data";
import { toShownScore } from "../shown-level";

/** More boxes side by side would be too small to read on a printed page: a key area with more takes several rows. */
const MOST_BOXES = 10;

/** A row of the heat map: boxes of one key area. */
export interface GridLine extends ObjectiveGroup {
  /** Whether the row above is of the same key area. */
  readonly isContinued: boolean;
}

/** What the boxes show: scores of one period. */
export interface GridPeriod {
  readonly key: string;
  /** Its place among the scorecard's periods, from 1. */
  readonly order: number;
  readonly data: ScoresDataRanges;
}

/** The rows of the heat map, one for each key area unless it has too many objectives for one. */
export function toGridLines(groups: readonly ObjectiveGroup[]): readonly GridLine[] {
  return groups.flatMap((group) => {
    const lines: GridLine[] = [];
    for (let at = 0; at < group.objectives.length; at += MOST_BOXES) {
      lines.push({ ...group, objectives: group.objectives.slice(at, at + MOST_BOXES), isContinued: at > 0 });
    }
    return lines;
  });
}

/** The cells of one row: theme where there is a column for it, key area, and a box for each objective. */
export function planGridLine(
  row: number,
  { name, theme, objectives, isContinued }: GridLine,
  hasThemes: boolean,
  period: GridPeriod,
): readonly PlannedCell[] {
  return planRow(row, 0, [
    ...(hasThemes ? [{ value: theme ?? "", style: "label" as const }] : []),
    { value: isContinued ? `${name} (continued)` : name, style: "strong" },
    ...objectives.map((objective) => planBox(objective, period)),
  ]);
}

function planBox(objective: Objective, { key, order, data }: GridPeriod): PlannedContent {
  const label = `No. ${toObjectiveNumber(objective)}`;
  const shown = toShownScore(objective.scores.get(key)?.value ?? { kind: "blank" });
  return {
    value: `${label}\n${shown}`,
    formula: `${toTextLiteral(label)}&CHAR(10)&${toRowFormula(data, "shown", objective, order)}`,
    style: "box",
  };
}
