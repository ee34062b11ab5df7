import type { RangeRef } from "../grid/cell-ref";
import type { Period } from "../period/period";
import type { Level } from "../scale/level";
import type { Score } from "../scale/score";
import type { Comment } from "./commentary";
import type { Kpi } from "./kpi";
import type { Saving } from "./saving";
import type { Settings } from "./settings";
import type { Sourced } from "./sourced";

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
  readonly kpis: readonly Kpi[];
  /** The periods of the KPIs' targets and actuals, oldest first. */
  readonly kpiPeriods: readonly Period[];
  /** The lines of savings registers, in the order of the workbook. */
  readonly savings: readonly Saving[];
  readonly settings: Settings;
  /** What was not read, and why. */
  readonly unrecognised: readonly { readonly range: RangeRef; readonly why: string }[];
}

/** A group of objectives with one maturity ladder. */
export interface KeyArea {
  readonly name: string;
  readonly theme: string | null;
  readonly source: Sourced<string>;
  readonly ladder: Ladder | null;
}

/** One scored line. Maps are by the period's key. */
export interface Objective {
  /** Its place in {@link Scorecard.objectives}, from 0: tells two objectives with one ref apart. */
  readonly index: number;
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
  readonly ladder: Ladder | null;
  readonly owner: Sourced<string> | null;
}

/** Five descriptors, of a key area or of a single objective. */
export interface Ladder {
  readonly name: string;
  readonly for: "keyArea" | "objective";
  readonly descriptors: readonly { readonly level: Level; readonly source: Sourced<string> }[];
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

/** How a sentence names an objective: "Objective 7", or its title in quotes where it has no ref. */
export function toObjectiveName(objective: Objective): string {
  return objective.ref === null ? `“${objective.title.value}”` : `Objective ${objective.ref}`;
}
