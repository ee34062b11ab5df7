import { LEVELS, toLevelName, type Level } from "../scale/level";
import type { Ladder } from "../scorecard/scorecard";
import { toTextLiteral } from "./formula";
import type { LiveLevel, LiveValue } from "./live-level";
import type { Place } from "./places";
import { toNameFormula, toShownLevel } from "./shown-level";
import { toWrittenTextFormula, toWrittenTextOf } from "./written-text";

/** A text that a formula gives. */
export interface LiveText extends LiveValue {
  readonly value: string;
  /** The longest that it may become when levels change: what its row must have room for. */
  readonly longest: string;
}

/** A level, and the cells of the same tab that hold it. */
export interface LevelInCells {
  readonly level: LiveLevel;
  readonly lower: string;
  readonly upper: string;
}

/** Between two neighbouring levels, or a range from one to another. */
type Joint = "between" | "range";

/** "3 Mature", "2/3 Developing/Mature", "3 Mature to 5 Innovator", or the word that says why there is no level. */
export function toLevelText({ level, lower, upper }: LevelInCells, joint: Joint): LiveText {
  const [low, high] = [toLevel(level.lower), toLevel(level.upper)];
  const phrase = (cell: string): string => `${cell}&" "&${toNameFormula(cell)}`;
  const both =
    joint === "between"
      ? `${lower}&"/"&${upper}&" "&${toNameFormula(lower)}&"/"&${toNameFormula(upper)}`
      : `${phrase(lower)}&" to "&${phrase(upper)}`;
  return {
    value: low === null || high === null ? String(level.lower.value) : toPhrase(low, high, joint),
    formula: `IF(ISNUMBER(${lower}),IF(${lower}=${upper},${phrase(lower)},${both}),${lower})`,
    longest: joint === "between" ? toPhrase(1, 2, joint) : toPhrase(2, 5, joint),
  };
}

/** "3 Mature", of a cell that holds one level. */
export function toPhraseText({ level, lower }: LevelInCells): LiveText {
  const only = toLevel(level.lower);
  return {
    value: only === null ? "" : toPhrase(only, only, "between"),
    formula: `${lower}&" "&${toNameFormula(lower)}`,
    longest: toPhrase(2, 2, "between"),
  };
}

/**
 * The descriptor of a level, from the ladder's own cells; of a score between levels those of both. Empty where there is no level,
 * and what the place says where there is no ladder.
 */
export function toDescriptorText(
  { level, lower, upper }: LevelInCells,
  { ladder, withoutLadder }: Pick<Place, "ladder" | "withoutLadder">,
): LiveText {
  const [low, high] = [toLevel(level.lower), toLevel(level.upper)];
  if (!ladder) {
    return {
      value: low === null ? "" : withoutLadder,
      formula: `IF(ISNUMBER(${lower}),${toTextLiteral(withoutLadder)},"")`,
      longest: withoutLadder,
    };
  }
  const describe = (cell: string): string =>
    `CHOOSE(${cell},${LEVELS.map((each) => toDescriptorFormula(ladder, each)).join(",")})`;
  const join = (from: Level, to: Level): string =>
    from === to ? toDescriptor(ladder, from) : `${toDescriptor(ladder, from)}\n${toDescriptor(ladder, to)}`;
  const value = low === null || high === null ? "" : join(low, high);
  const possible = LEVELS.flatMap((each, index) => [
    join(each, each),
    ...(level.isOne ? [] : [join(LEVELS[index - 1] ?? each, each)]),
  ]);
  return {
    value,
    formula: `IF(ISNUMBER(${lower}),${describe(lower)}&IF(${lower}=${upper},"",CHAR(10)&${describe(upper)}),"")`,
    longest: [value, ...possible].reduce((longest, each) => (each.length > longest.length ? each : longest)),
  };
}

/** What stands in place of a descriptor that a ladder lacks. */
const NO_DESCRIPTOR = "The ladder does not describe this level.";

/** A level's descriptor as a tab shows it. */
export function toDescriptor(ladder: Ladder, level: Level): string {
  const source = ladder.descriptors.find((each) => each.level === level)?.source;
  return source ? toWrittenTextOf(source) : NO_DESCRIPTOR;
}

/** A formula for what {@link toDescriptor} gives. */
export function toDescriptorFormula(ladder: Ladder, level: Level): string {
  const source = ladder.descriptors.find((each) => each.level === level)?.source;
  return source ? toWrittenTextFormula(source) : toTextLiteral(NO_DESCRIPTOR);
}

/** The level that a value is; null where it is a word. */
export function toLevel({ value }: LiveValue): Level | null {
  return LEVELS.find((level) => level === value) ?? null;
}

function toPhrase(low: Level, high: Level, joint: Joint): string {
  if (low === high) return toShownLevel(low);
  if (joint === "range") return `${toShownLevel(low)} to ${toShownLevel(high)}`;
  return `${low}/${high} ${toLevelName(low)}/${toLevelName(high)}`;
}
