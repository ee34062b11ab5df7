import { recognise } from "../../src/core/recognise/recognise";
import type { Objective, Scorecard } from "../../src/core/scorecard/scorecard";
import { toScorecard } from "../../src/core/scorecard/to-scorecard";
import type { Snapshot } from "../../src/core/grid/snapshot";
import { snapshotOf, type PlainCell, type PlainName, type PlainRows } from "./snapshot-builder";

/** The header row of a ladder, as most officers write it. */
export const LADDER_HEADER: readonly string[] = [
  "Score:",
  ...["Minimum", "Developing", "Mature", "Leader", "Innovator"].map((name, index) => `${index + 1} - ${name}`),
];

/** Descriptors of the five levels that are all there and all different. */
export const LADDER_TEXTS: readonly string[] = [
  "None of it.",
  "Some of it.",
  "Most of it.",
  "All of it.",
  "All of it, with others.",
];

/** An objective as a test describes it. Scores and comments stand in the order of the periods; missing ones are blank. */
export interface PlainObjective {
  /** Numbered from 1 through the whole sheet unless said otherwise. */
  readonly ref?: PlainCell;
  /** "Line" and its number unless said otherwise. */
  readonly title?: string;
  readonly scores: readonly PlainCell[];
  readonly comments?: readonly PlainCell[];
  readonly target?: PlainCell;
}

/** A key area as a test describes it. */
export interface PlainKeyArea {
  readonly name: string;
  /** The five descriptors of its ladder, level 1 first. */
  readonly ladder?: readonly string[];
  /** Where its table has columns for other periods than the rest of the sheet. */
  readonly periods?: readonly string[];
  readonly objectives: readonly PlainObjective[];
}

/** A score sheet as a test describes it. */
export interface PlainScorecard {
  /** As the headers write them: "2024" gives the header "2024 Score". */
  readonly periods: readonly string[];
  readonly keyAreas: readonly PlainKeyArea[];
  /** The header of the target column, which there is only if this is said. */
  readonly target?: string;
  readonly names?: readonly PlainName[];
}

/**
 * The sheet "Scores", laid out as the stacked list. Of the first key area the heading stands in A1, its ladder (if it has
 * one) in rows 2 and 3, and then the header: `# | Objective | 2024 Score | 2024 Comments | 2025 Score | ... | Target`. So
 * without ladders the first objective stands in row 3, its scores in C3, E3 and so on. A blank row ends each key area.
 */
export function scoreSheetOf(plain: PlainScorecard): Snapshot {
  let number = 0;
  const rows = plain.keyAreas.flatMap((keyArea): PlainRows => {
    const periods = keyArea.periods ?? plain.periods;
    const columns = periods.flatMap((period) => [`${period} Score`, `${period} Comments`]);
    return [
      [keyArea.name],
      ...(keyArea.ladder ? toLadderRows(keyArea.ladder) : []),
      ["#", "Objective", ...columns, ...(plain.target === undefined ? [] : [plain.target])],
      ...keyArea.objectives.map((objective) => {
        number += 1;
        return toObjectiveRow(objective, number, periods, plain.target !== undefined);
      }),
      [],
    ];
  });
  return snapshotOf({ rows }, plain.names);
}

/** The scorecard of such a sheet, read as the program reads it. */
export function scorecardOf(plain: PlainScorecard): Scorecard {
  return readScorecard(scoreSheetOf(plain));
}

/** The scorecard of a sheet with one key area and one objective, which has these scores. */
export function scorecardOfScores(periods: readonly string[], scores: readonly PlainCell[]): Scorecard {
  return scorecardOf({ periods, keyAreas: [{ name: "Engaging members", objectives: [{ scores }] }] });
}

/** The scorecard of any workbook. */
export function readScorecard(snapshot: Snapshot): Scorecard {
  return toScorecard(snapshot, recognise(snapshot, new Set()));
}

/** The only objective, or the one at a place counted from 0. Throws where there is none, which fails the test. */
export function objectiveAt(scorecard: Scorecard, index = 0): Objective {
  const objective = scorecard.objectives[index];
  if (!objective) throw new Error(`The test's scorecard has no objective ${index}.`);
  return objective;
}

function toLadderRows(descriptors: readonly string[]): PlainRows {
  return [LADDER_HEADER, [null, ...descriptors]];
}

function toObjectiveRow(
  objective: PlainObjective,
  number: number,
  periods: readonly string[],
  hasTarget: boolean,
): readonly PlainCell[] {
  const { ref = number, title = `Line ${number}`, scores, comments = [], target = null } = objective;
  const columns = periods.flatMap((_, index) => [scores[index] ?? null, comments[index] ?? null]);
  return [ref, title, ...columns, ...(hasTarget ? [target] : [])];
}
