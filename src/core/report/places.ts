import type { CellRef } from "../grid/cell-ref";
import { findFilled } from "../scorecard/assessments";
import { toObjectivesOf, type Assessment, type KeyArea, type Ladder } from "../scorecard/scorecard";
import { countRows } from "./formula";
import {
  toCellLevel,
  toLevelOfMark,
  toWantedLevels,
  toWeakestLevel,
  type KeyAreaRows,
  type LiveLevel,
  type LiveValue,
} from "./live-level";
import type { LevelsContext, ScoresContext } from "./tab-maker";
import { toTarget } from "../scorecard/target";

/** One thing in a workbook that says where a key area stands. Each is shown by itself: what they say may differ. */
export interface Place {
  /** What it is, in a few words. */
  readonly label: string;
  /** Where it stands. */
  readonly at: CellRef;
  /** Null where it says nothing of today, or of what is wanted. */
  readonly now: LiveLevel | null;
  readonly wanted: LiveLevel | null;
  /** Words behind the level that is wanted, such as that it is the baseline; "" for none. */
  readonly wantedNote: LiveValue;
  /** The ladder that describes its levels. */
  readonly ladder: Ladder | null;
  /** Its own words, where it is an assessment. */
  readonly assessment: Assessment | null;
  /** The rows of Scores data that it is made from, where it is a group of objectives. */
  readonly rows: KeyAreaRows | null;
}

/** All that says where a key area stands: its objectives, marked ladders, assessments, each group in the order of the workbook. */
export function toPlaces(context: LevelsContext, keyArea: KeyArea): readonly Place[] {
  const ofObjectives = context.scores && findObjectivesPlace(context.scores, keyArea);
  return [
    ...(ofObjectives ? [ofObjectives] : []),
    ...context.scorecard.ladders.flatMap((ladder) => (isOf(ladder, keyArea) ? toMarkedPlace(ladder) : [])),
    ...context.scorecard.assessments.flatMap((assessment) =>
      assessment.keyArea === keyArea.name ? toAssessedPlace(context, keyArea, assessment) : [],
    ),
  ];
}

/** The rows of Scores data that are a key area's in the tab's period. */
export function toKeyAreaRows({ scorecard, data, period }: ScoresContext, keyArea: KeyArea): KeyAreaRows {
  return {
    objectives: toObjectivesOf(scorecard, keyArea),
    criteria: [
      { range: data.keyAreaOrder, equals: String(scorecard.keyAreas.indexOf(keyArea) + 1) },
      { range: data.periodOrder, equals: String(scorecard.periods.indexOf(period) + 1) },
    ],
  };
}

function isOf(ladder: Ladder, keyArea: KeyArea): boolean {
  return ladder.for === "keyArea" && ladder.keyArea === keyArea.name;
}

function findObjectivesPlace(scores: ScoresContext, keyArea: KeyArea): Place | null {
  const rows = toKeyAreaRows(scores, keyArea);
  const [first] = rows.objectives;
  if (!first) return null;
  const count = rows.objectives.length;
  return {
    label:
      count === 1 ? `Its objective, ${scores.period.label}` : `Weakest of ${count} objectives, ${scores.period.label}`,
    at: first.scores.get(scores.period.key)?.at ?? first.title.at,
    now: toWeakestLevel(rows, scores),
    wanted: toWantedLevels(rows, scores),
    wantedNote: toBaselineNote(rows, scores),
    ladder: keyArea.ladder,
    assessment: null,
    rows,
  };
}

const BASELINE_NOTE = " (baseline)";
const NO_NOTE: LiveValue = { value: "", formula: '""' };

/** Says that nothing but the baseline is wanted of a group of objectives. */
function toBaselineNote({ objectives, criteria }: KeyAreaRows, { scorecard, data, period }: ScoresContext): LiveValue {
  const isBaseline = objectives.every((objective) =>
    ["baseline", "default"].includes(toTarget(scorecard, objective, period).from),
  );
  const ofBaseline = countRows([...criteria, { range: data.targetFrom, equals: '"baseline"' }]);
  return {
    value: isBaseline ? BASELINE_NOTE : "",
    formula: `IF(${ofBaseline}=${countRows(criteria)},"${BASELINE_NOTE}","")`,
  };
}

function toMarkedPlace(ladder: Ladder): readonly Place[] {
  const { current, ambition } = ladder;
  const source = current?.source ?? ambition?.source;
  if (!source) return [];
  return [
    {
      label: `Marked ladder, sheet “${source.at.sheet}”`,
      at: source.at,
      now: current && toLevelOfMark(ladder, current),
      wanted: ambition && toLevelOfMark(ladder, ambition),
      wantedNote: NO_NOTE,
      ladder,
      assessment: null,
      rows: null,
    },
  ];
}

function toAssessedPlace({ readings }: LevelsContext, keyArea: KeyArea, assessment: Assessment): readonly Place[] {
  const { current, wanted, source } = assessment;
  if (!findFilled(current) && !findFilled(wanted)) return [];
  return [
    {
      label: `Assessment, sheet “${source.at.sheet}”`,
      at: findFilled(current) ? current.at : source.at,
      now: toCellLevel(current, readings.ranges),
      wanted: wanted && toCellLevel(wanted, readings.ranges),
      wantedNote: NO_NOTE,
      ladder: keyArea.ladder,
      assessment,
      rows: null,
    },
  ];
}
