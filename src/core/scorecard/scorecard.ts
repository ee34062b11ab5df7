import type { CellRef, RangeRef } from "../grid/cell-ref";
import type { Period } from "../period/period";
import type { Level } from "../scale/level";
import type { Score } from "../scale/score";
import type { Comment } from "./commentary";
import type { Kpi } from "./kpi";
import type { KeptKpiChoice } from "./kpi-choices";
import type { Saving } from "./saving";
import type { Settings } from "./settings";
import type { Sourced } from "./sourced";

export { UNNAMED_PERIOD as CURRENT_PERIOD } from "../recognise/headers";
export type { Period } from "../period/period";

/** What a workbook's score sheets say, every value with its cell. All that checks, gaps and reports know. */
export interface Scorecard {
  /** Oldest first. */
  readonly periods: readonly Period[];
  /** In the order of the workbook. */
  readonly keyAreas: readonly KeyArea[];
  /** In the order of the workbook. */
  readonly objectives: readonly Objective[];
  readonly ladders: readonly Ladder[];
  /** In the order of the workbook. */
  readonly assessments: readonly Assessment[];
  /** The names of the sheets, in the order of the workbook. */
  readonly sheets: readonly string[];
  readonly kpis: readonly Kpi[];
  /** The periods of the KPIs' targets and actuals, oldest first. */
  readonly kpiPeriods: readonly Period[];
  /** The lines of savings registers, in the order of the workbook. */
  readonly savings: readonly Saving[];
  /** What the workbook keeps that people said of its KPIs. */
  readonly kpiChoices: readonly KeptKpiChoice[];
  readonly settings: Settings;
  /** What was told from cells where no header says it, or is left open, and how it was read. */
  readonly readAs: readonly { readonly range: RangeRef; readonly why: string }[];
  /** What was not read, and why. */
  readonly unrecognised: readonly { readonly range: RangeRef; readonly why: string }[];
}

/** A group of objectives with one maturity ladder. */
export interface KeyArea {
  readonly name: string;
  readonly theme: string | null;
  readonly source: Sourced<string>;
  readonly ladder: Ladder | null;
  /** What marked ladders and assessments say of it as a whole, in the order of the workbook; sheets may disagree. */
  readonly standings: readonly Standing[];
}

/** What one place of a workbook says of a key area: where it stands and where it is wanted to be. Blank cells count as null. */
export interface Standing {
  readonly current: Sourced<Score> | null;
  readonly wanted: Sourced<Score> | null;
}

/** A key area's assessment in words, each level at the head of its text. */
export interface Assessment {
  readonly keyArea: string;
  readonly theme: string | null;
  /** Where it stands: the key area's name or the label of its row. */
  readonly source: Sourced<string>;
  readonly current: Sourced<Score>;
  readonly wanted: Sourced<Score> | null;
  /** The cells that describe these two in words, the level at their head or beside them; null where there are none. */
  readonly currentWording: Sourced<string> | null;
  readonly wantedWording: Sourced<string> | null;
  /** The level above; null where the sheet names none. */
  readonly next: Sourced<Score> | null;
  /** What the next level would mean, without the level's name; null where the sheet has no such column. */
  readonly wouldMean: Sourced<string> | null;
  /** What it would take to get there; null where the sheet has no such column. */
  readonly wouldRequire: Sourced<string> | null;
}

/** One scored line. Maps are by the period's key. */
export interface Objective {
  /** Its place in {@link Scorecard.objectives}, from 0: tells two objectives with one ref apart. */
  readonly index: number;
  /** The table of its row, of all tables of the workbook counted from 0; of several, the first. */
  readonly table: number;
  /** The number without decoration; null where the list has none. */
  readonly ref: string | null;
  readonly title: Sourced<string>;
  readonly description: Sourced<string> | null;
  readonly keyArea: string | null;
  readonly theme: string | null;
  readonly part: string | null;
  /** A period without a score column for this objective is absent. */
  readonly scores: ReadonlyMap<string, Sourced<Score>>;
  /** A blank comment is absent. */
  readonly comments: ReadonlyMap<string, Comment>;
  /** Where a comment for a period is to be written, blank or not. */
  readonly commentCells: ReadonlyMap<string, Sourced<string>>;
  /** The target cells, by period, or under "" where the column names no period. */
  readonly targets: ReadonlyMap<string, Sourced<Score>>;
  /** The level that is wanted of its key area as a whole; null where nothing says so. */
  readonly ambition: Sourced<Score> | null;
  /** The scores that further sheets give it for periods that it has a score for already; they are not counted. */
  readonly otherScores: readonly { readonly period: string; readonly score: Sourced<Score> }[];
  /** The rows of those scores: where each stands and under what; they are not counted. */
  readonly repeats: readonly ObjectivePlace[];
  readonly ladder: Ladder | null;
  readonly owner: Sourced<string> | null;
}

/** Where a row of an objective stands. */
export type ObjectivePlace = Pick<Objective, "title" | "keyArea" | "theme" | "part" | "table">;

/** Five descriptors, of a key area or of a single objective. */
export interface Ladder {
  readonly name: string;
  readonly for: "keyArea" | "objective";
  readonly descriptors: readonly { readonly level: Level; readonly source: Sourced<string> }[];
  /** The key area that it belongs to, by the name that the scorecard knows it by; null where that is none of its key areas. */
  readonly keyArea: string | null;
  /** The level that its header marks as the one where the council stands: "(Current level)". */
  readonly current: MarkedLevel | null;
  /** The level that its header marks as wanted: "(Ambition)". */
  readonly ambition: MarkedLevel | null;
  /** Its header, level by level, lowest first. */
  readonly header: readonly { readonly level: Level; readonly at: CellRef }[];
}

/** A level of a ladder whose header is marked, and the words that mark it. */
export interface MarkedLevel {
  readonly source: Sourced<Score>;
  readonly mark: string;
}

/** The newest period; null where no score belongs to any. */
export function findNewestPeriod(scorecard: Scorecard): Period | null {
  return scorecard.periods.at(-1) ?? null;
}

/** The period before another; null before the first. */
export function findPeriodBefore(scorecard: Scorecard, period: Period): Period | null {
  const index = scorecard.periods.findIndex((each) => each.key === period.key);
  return scorecard.periods[index - 1] ?? null;
}

/** The objectives of a key area, in the order of the workbook. */
export function toObjectivesOf(scorecard: Scorecard, keyArea: KeyArea): readonly Objective[] {
  return scorecard.objectives.filter((objective) => objective.keyArea === keyArea.name);
}

/** The level that is wanted of a key area as a whole: the first that the workbook gives; null where it gives none. */
export function findAmbition({ standings }: KeyArea): Sourced<Score> | null {
  return standings.find(({ wanted }) => wanted)?.wanted ?? null;
}

/** How a sentence names an objective: "Objective 7", or its title in quotes where it has no ref. */
export function toObjectiveName(objective: Objective): string {
  return objective.ref === null ? `“${objective.title.value}”` : `Objective ${objective.ref}`;
}
