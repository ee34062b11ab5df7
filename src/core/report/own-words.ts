import { toAbsoluteAddress } from "../grid/a1";
import { LONGEST_CELL_TEXT } from "../grid/cell";
import { parseHeadScore } from "../scale/head-score";
import type { Score } from "../scale/score";
import type { Sourced } from "../scorecard/sourced";
import { toDescriptorText, toLevel, type LevelInCells, type LiveText } from "./level-words";
import type { Place } from "./places";
import { toWrittenText, toWrittenTextFormula, toWrittenTextOf } from "./written-text";

/** A cell's whole text. */
export function toWholeText({ at, cell }: Sourced<unknown>): LiveText {
  const value = toWrittenTextOf({ at, cell });
  return { value, formula: toWrittenTextFormula({ at, cell }), longest: value };
}

/** The words that an assessment has for a level of its own; those of the ladder where it has none. */
export function toOwnWords(
  level: LevelInCells,
  named: Sourced<Score>,
  wording: Sourced<string> | null,
  place: Place,
): LiveText {
  if (!wording || isLevelAlone(wording)) return toDescriptorText(level, place);
  return wording.at.column === named.at.column ? toTextBehindLevel(level, wording) : toWholeText(wording);
}

/** Whether a cell says nothing but a level. */
export function isLevelAlone({ value }: Sourced<string>): boolean {
  const { score, rest } = parseHeadScore(value);
  return score.kind !== "unreadable" && rest === "";
}

/** A text without its first line, where that names the level alone; the whole where the level stands in the line. */
function toTextBehindLevel({ level, lower }: LevelInCells, wording: Sourced<string>): LiveText {
  const text = wording.cell.value;
  const first = typeof text === "string" ? (text.split("\n")[0] ?? "") : "";
  const { score, rest } = parseHeadScore(first);
  if (typeof text !== "string" || (score.kind !== "unreadable" && rest !== "")) return toWholeText(wording);
  const behind = toWrittenText(text.slice(text.indexOf("\n") + 1 || text.length));
  const cell = toAbsoluteAddress(wording.at);
  const whole = toWholeText(wording);
  return {
    value: toLevel(level.lower) === null ? whole.value : behind,
    formula: `IFERROR(IF(ISNUMBER(${lower}),TRIM(MID(${cell},FIND(CHAR(10),${cell}&CHAR(10))+1,${LONGEST_CELL_TEXT})),${whole.formula}),"")`,
    longest: whole.value,
  };
}
