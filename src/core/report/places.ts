import type { CellRef } from "../grid/cell-ref";
import { findFilled } from "../scorecard/assessments";
import { toObjectivesOf, type Assessment, type KeyArea, type Ladder } from "../scorecard/scorecard";
import { countRows, toTextLiteral } from "./formula";
import {
  toCellLevel,
  toLevelOfMark,
  toWantedLevels,
  toWeakestLevel,
  type KeyAreaRows,
  type LiveLevel,
  type LiveValue,
} from "./live-level";
import { AGAINST_WORDS } from "./report-scope";
import type { LevelsContext, ScoresContext } from "./tab-maker";

/** One thing in a workbook that says where a key area stands. Each is shown by itself: what they say may differ. */
export interface Place {
  /** What it is, in a few words. */
  readonly label: string;
  /** Where it stands. */
  readonly at: CellRef;
  /** Null where it says nothing of today, or of what is wanted. */
  readonly now: LiveLevel | null;
  readonly wanted: LiveLevel | null;
  /** What stands behind the level that is wanted, where that may be no ambition; null where it cannot be another thing. */
  readonly wantedNote: LiveValue | null;
  /** Whether the level in place of the wanted one is that of the period compared with. */
  readonly isEarlier: boolean;
  /** The ladder that describes its levels. */
  readonly ladder: Ladder | null;
  /** A sentence for where it has none. */
  readonly withoutLadder: string;
  /** Its own words, where it is an assessment. */
  readonly assessment: Assessment | null;
  /** The rows of Scores data that it is made from, where it is a group of objectives. */
  readonly rows: KeyAreaRows | null;
}

/** All that says where a key area stands: its objectives, marked ladders, assessments, each group in the order of the workbook. */
export function toPlaces(context: LevelsContext, keyArea: KeyArea): readonly Place[] {
  const ofObjectives = findObjectivesPlace(context, keyArea);
  return [
    ...(ofObjectives ? [ofObjectives] : []),
    ...context.scorecard.ladders.flatMap((ladder) => (isOf(ladder, keyArea) ? toMarkedPlace(ladder) : [])),
    ...context.scorecard.assessments.flatMap((assessment) =>
      assessment.keyArea === keyArea.name ? toAssessedPlace(context, keyArea, assessment) : [],
    ),
  ];
}

/** The rows of Scores data that are a key area's in the tab's period. */
export function toKeyAreaRows({ scorecard, current, data, period }: ScoresContext, keyArea: KeyArea): KeyAreaRows {
  const gaps = current.objectives.filter(({ objective }) => objective.keyArea === keyArea.name);
  return {
    objectives: gaps.map(({ objective }) => objective),
    gaps,
    criteria: [
      { range: data.keyAreaOrder, equals: String(scorecard.keyAreas.indexOf(keyArea) + 1) },
      { range: data.periodOrder, equals: String(scorecard.periods.indexOf(period) + 1) },
    ],
  };
}

function isOf(ladder: Ladder, keyArea: KeyArea): boolean {
  return ladder.for === "keyArea" && ladder.keyArea === keyArea.name;
}

function findObjectivesPlace(context: LevelsContext, keyArea: KeyArea): Place | null {
  const { scores } = context;
  if (!scores) return null;
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
    wantedNote: toWantedNote(rows, scores),
    isEarlier: scores.options.against === "previous",
    ladder: keyArea.ladder,
    withoutLadder: toWithoutLadder(context, keyArea),
    assessment: null,
    rows,
  };
}

const BASELINE_NOTE = " (baseline)";

/** Says that a group of objectives is measured against something else than what is wanted of it. */
function toWantedNote({ gaps, criteria }: KeyAreaRows, { options, data }: ScoresContext): LiveValue {
  if (options.against === "previous" || options.against === "next") {
    const note = ` (${AGAINST_WORDS[options.against].short})`;
    return { value: note, formula: toTextLiteral(note) };
  }
  const isBaseline = gaps.every(({ from }) => from === "baseline" || from === "default");
  const ofBaseline = countRows([...criteria, { range: data.targetFrom, equals: '"baseline"' }]);
  return {
    value: isBaseline ? BASELINE_NOTE : "",
    formula: `IF(${ofBaseline}=${countRows(criteria)},"${BASELINE_NOTE}","")`,
  };
}

const NO_LADDER = "The workbook has no ladder that describes it.";
const OWN_LADDERS = "Its objectives have ladders of their own.";

function toWithoutLadder({ scorecard }: LevelsContext, keyArea: KeyArea): string {
  return toObjectivesOf(scorecard, keyArea).some(({ ladder }) => ladder) ? OWN_LADDERS : NO_LADDER;
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
      wantedNote: null,
      isEarlier: false,
      ladder,
      withoutLadder: NO_LADDER,
      assessment: null,
      rows: null,
    },
  ];
}

function toAssessedPlace(context: LevelsContext, keyArea: KeyArea, assessment: Assessment): readonly Place[] {
  const { ranges } = context.readings;
  const { current, wanted, source } = assessment;
  if (!findFilled(current) && !findFilled(wanted)) return [];
  return [
    {
      label: `Assessment, sheet “${source.at.sheet}”`,
      at: findFilled(current) ? current.at : source.at,
      now: toCellLevel(current, ranges),
      wanted: wanted && toCellLevel(wanted, ranges),
      wantedNote: null,
      isEarlier: false,
      ladder: keyArea.ladder,
      withoutLadder: toWithoutLadder(context, keyArea),
      assessment,
      rows: null,
    },
  ];
}
