import { LONGEST_CELL_TEXT } from "../../grid/cell";
import type { Level } from "../../scale/level";
import { toLevelName } from "../../scale/level";
import { findCountedLevel, toShortScore } from "../../scale/score";
import type { Objective } from "../../scorecard/scorecard";
import { countRows, toTextLiteral } from "../formula";
import type { KeyAreaRows, LiveValue } from "../live-level";
import { toLevel, type LiveText } from "../level-words";
import { READ_AS } from "../reading-ranges";
import { toRowFormula } from "../scores-data";
import { toNameFormula } from "../shown-level";
import type { ScoresContext } from "../tab-maker";

/** How many objectives a row of the tab lists at the most: their formulas stay short, and the row no higher than a page. */
const MOST_LISTED = 12;
const LONGEST_TITLE = 60;

/**
 * The objectives of a key area that stand below a level, each with its score, in as many texts as rows are needed. The first says
 * how many they are, and how many are not scored.
 * @param next the level, and the cell that holds it.
 */
export function toObjectivesBelow(
  rows: KeyAreaRows,
  next: LiveValue,
  cell: string,
  scores: ScoresContext,
): readonly LiveText[] {
  const groups = toGroups(rows.objectives);
  return groups.map((objectives, index) => {
    const head = index === 0 ? toCount(rows, next, cell, scores) : null;
    const lines = objectives.map((objective) => toLine(objective, toLevel(next), cell, scores));
    const value = (head?.value ?? "") + lines.map((line) => line.value).join("");
    const formula = [...(head ? [head.formula] : []), ...lines.map((line) => line.formula)].join("&");
    return {
      value: toLevel(next) === null ? "" : index === 0 ? value : value.slice(1),
      formula: `IF(ISNUMBER(${cell}),${index === 0 ? formula : `MID(${formula},2,${LONGEST_CELL_TEXT})`},"")`,
      longest: (head?.longest ?? "") + lines.map((line) => line.longest).join(""),
    };
  });
}

function toGroups(objectives: readonly Objective[]): readonly (readonly Objective[])[] {
  const count = Math.ceil(objectives.length / MOST_LISTED);
  return Array.from({ length: count }, (_, index) => objectives.slice(index * MOST_LISTED, (index + 1) * MOST_LISTED));
}

/** "2 of 7 objectives stand below Mature; 1 not scored": those that do not apply are not among the 7. */
function toCount(
  { objectives, criteria }: KeyAreaRows,
  next: LiveValue,
  cell: string,
  scores: ScoresContext,
): LiveText {
  const { data, period } = scores;
  const levels = objectives.flatMap(({ scores: own }) => findCountedLevel(own.get(period.key)?.value ?? BLANK) ?? []);
  const notApplicable = objectives.filter(({ scores: own }) => own.get(period.key)?.value.kind === "notApplicable");
  const of = objectives.length - notApplicable.length;
  const level = toLevel(next);
  const below = level === null ? 0 : levels.filter((each) => each < level).length;
  const unscored = of - levels.length;
  const ofFormula = `(${countRows(criteria)}-${countRows([...criteria, { range: data.readAs, equals: `"${READ_AS.notApplicable}"` }])})`;
  const belowFormula = countRows([...criteria, { range: data.lower, equals: `"<"&${cell}` }]);
  const unscoredFormula = `(${ofFormula}-${countRows([...criteria, { range: data.lower, equals: '">0"' }])})`;
  return {
    value: `${below} of ${of} below ${level === null ? "" : toLevelName(level)}${unscored > 0 ? `; ${unscored} not scored` : ""}`,
    formula: `${belowFormula}&" of "&${ofFormula}&" below "&${toNameFormula(cell)}&IF(${unscoredFormula}>0,"; "&${unscoredFormula}&" not scored","")`,
    longest: `${objectives.length} of ${objectives.length} below Developing; ${objectives.length} not scored`,
  };
}

const BLANK = { kind: "blank" } as const;

function toLine(objective: Objective, next: Level | null, cell: string, scores: ScoresContext): LiveText {
  const { data, period, scorecard } = scores;
  const order = scorecard.periods.indexOf(period) + 1;
  const score = objective.scores.get(period.key)?.value ?? BLANK;
  const level = findCountedLevel(score);
  const name = `\n• ${toShortName(objective)}: `;
  const [lower, upper] = [toRowFormula(data, "lower", objective, order), toRowFormula(data, "upper", objective, order)];
  return {
    value: level !== null && next !== null && level < next ? name + toShortScore(score) : "",
    formula: `IF(${lower}<${cell},CHAR(10)&${toTextLiteral(name.slice(1))}&${lower}&IF(${upper}>${lower},"/"&${upper},""),"")`,
    longest: `${name}2/3`,
  };
}

/** "3 Training" on one line, a long title cut short: the objective's own row has it in full. */
export function toShortName({ ref, title: { value: full } }: Objective): string {
  const value = full.replace(/\s+/g, " ");
  const title = value.length > LONGEST_TITLE ? `${value.slice(0, LONGEST_TITLE).trimEnd()}…` : value;
  return ref === null ? title : `${ref} ${title}`;
}
