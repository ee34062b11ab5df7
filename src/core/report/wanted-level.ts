import { toAddress } from "../grid/a1";
import { findCountedLevel, type Score } from "../scale/score";
import { findNextLevel, LEVELS, type Level } from "../scale/level";
import type { Objective, Scorecard } from "../scorecard/scorecard";
import { DEFAULT_BASELINE } from "../scorecard/settings";
import type { Sourced } from "../scorecard/sourced";
import type { Target } from "../scorecard/target";
import type { PlannedAmbitions } from "./ambitions";
import { lookUp, toTextLiteral } from "./formula";
import type { PlannedContent } from "./plan-row";
import { READ_AS, type ReadingsRanges } from "./reading-ranges";
import type { AgainstKind, ReportOptions, SettingFormulas } from "./report-options";

/** A blank to people, and not to Excel's TRIM. */
const NO_BREAK_SPACE = "\u00A0";
const HIGHEST_LEVEL = LEVELS.length;
const TARGET_FROM: Readonly<Record<Target["from"], string>> = {
  cell: "objective's own cell",
  ambition: "key area's ambition",
  baseline: "baseline",
  default: "baseline",
};
/** The same where something else than the target is measured against. */
const WANTED_FROM = { previous: "score compared with", next: "level above" } as const;

/** What the level that is wanted of an objective in a period is planned from. */
export interface WantedContext {
  readonly scorecard: Scorecard;
  readonly options: ReportOptions;
  readonly settings: SettingFormulas;
  readonly readings: ReadingsRanges;
  readonly levelOf: PlannedAmbitions["levelOf"];
}

/** A row of Scores data, as far as a wanted level goes by it. The formulas name cells of the row. */
export interface WantedRow {
  readonly objective: Objective;
  readonly target: Target;
  /** The cell that holds what the target's own cell holds, as text; empty where there is no such cell. */
  readonly targetWritten: string;
  readonly score: Sourced<Score> | null;
  readonly before: Sourced<Score> | null;
  readonly lower: string;
  readonly previousWritten: string;
}

/** The level that a row's score is measured against, and the words that say where it comes from. */
export interface PlannedWanted {
  /** Null where there is none. */
  readonly level: Level | null;
  readonly target: PlannedContent;
  readonly targetFrom: PlannedContent;
}

/** What stands for the level that a score is measured against: only a target can be there and not be read. */
export function toShownWanted(level: Level | null, against: AgainstKind): Level | "" | typeof READ_AS.notRead {
  return level ?? (against === "target" ? READ_AS.notRead : "");
}

/** The level that a row's score is measured against: it follows its cells, and the baseline the cell that holds it. */
export function planWanted(row: WantedRow, context: WantedContext): PlannedWanted {
  const { scorecard, options, settings, readings } = context;
  const planned = (level: Level | null, formula: string, from: string): PlannedWanted => ({
    level,
    target: { value: toShownWanted(level, options.against), formula, style: "count" },
    targetFrom: { value: from, style: "cell" },
  });
  switch (options.against) {
    case "target":
      return {
        level: row.target.level,
        target: planTarget(row, context),
        targetFrom: planTargetFrom(row, context),
      };
    case "baseline":
      return planned(scorecard.settings.baseline?.value ?? DEFAULT_BASELINE, settings.baseline, TARGET_FROM.baseline);
    case "previous": {
      const { before, previousWritten: written } = row;
      const isRead = `AND(${written}<>"",${lookUp(readings.kind, written, readings)}=1)`;
      return planned(
        before && findCountedLevel(before.value),
        `IF(${isRead},${lookUp(readings.lower, written, readings)},"")`,
        WANTED_FROM.previous,
      );
    }
    case "next": {
      const level = row.score && findCountedLevel(row.score.value);
      const { lower } = row;
      const formula = `IF(ISNUMBER(${lower}),IF(${lower}<${HIGHEST_LEVEL},${lower}+1,${lower}),"")`;
      return planned(level && (findNextLevel(level) ?? level), formula, WANTED_FROM.next);
    }
  }
}

function planTarget({ target, targetWritten: text, objective }: WantedRow, context: WantedContext): PlannedContent {
  const { readings, settings } = context;
  const ambition = findAmbitionCell(objective, context);
  const shared = ambition === null ? settings.baseline : `IF(${ambition}="",${settings.baseline},${ambition})`;
  const value = toShownWanted(target.level, "target");
  const byKind = `CHOOSE(1+${lookUp(readings.kind, text, readings)},"${READ_AS.notRead}",${lookUp(readings.lower, text, readings)},"${READ_AS.notRead}",${shared})`;
  return { value, formula: `IF(${text}="",${shared},${byKind})`, style: "count" };
}

function planTargetFrom(
  { target: { from }, targetWritten, objective }: WantedRow,
  context: WantedContext,
): PlannedContent {
  const value = TARGET_FROM[from];
  const ambition = findAmbitionCell(objective, context);
  const [own, baseline] = [toTextLiteral(TARGET_FROM.cell), toTextLiteral(TARGET_FROM.baseline)];
  const shared = ambition === null ? baseline : `IF(${ambition}="",${baseline},${toTextLiteral(TARGET_FROM.ambition)})`;
  const isBlank = `SUBSTITUTE(${targetWritten},"${NO_BREAK_SPACE}","")=""`;
  return { value, formula: `IF(${isBlank},${shared},${own})`, style: "cell" };
}

/** The reference of the level that is wanted of an objective's key area; null where nothing is. */
function findAmbitionCell({ ambition }: Objective, { levelOf }: WantedContext): string | null {
  return (ambition && levelOf.get(toAddress(ambition.at))) ?? null;
}
