import type { SheetPlan } from "../../change/sheet-plan";
import type { ObjectiveGap } from "../../gaps/measure";
import type { Objective } from "../../scorecard/scorecard";
import { findBehind } from "../behind";
import { planBehindList, toHeadingLine, type ListLine } from "../behind-list";
import { assignNotes, NOTE_HEADERS, type AssignedNotes, type KeptNote } from "../kept-notes";
import type { PlannedContent } from "../plan-row";
import { AGAINST_WORDS } from "../report-scope";
import type { ScoresContext, TabMaker } from "../tab-maker";
import { planGapRow, toGapColumns, toGapPlace, type GapColumn } from "./columns";
import { planNote } from "./note";

/**
 * The Gaps and actions tab: the objectives behind what they are measured against, widest first, and apart from them those whose comment says
 * that there is no further action. People write notes beside them, which stay with their objectives.
 */
export const gapsTab: TabMaker = {
  id: "gaps",
  standsOn: "scores",
  findObstacle: () => null,
  plan: planGaps,
};

function planGaps(context: ScoresContext): SheetPlan {
  const { scorecard, options, period } = context;
  const wanted = AGAINST_WORDS[options.against].short;
  const columns = toGapColumns(context);
  const behind = [...findBehind(context)].sort(byWidth(scorecard.keyAreas.map(({ name }) => name)));
  const listed = new Set(behind.map(({ objective }) => objective.index));
  const notes = assignNotes(context.notes.get("gaps") ?? [], scorecard.objectives, ({ index }) => listed.has(index));
  const isCeiling = ({ objective }: ObjectiveGap): boolean =>
    objective.comments.get(period.key)?.noFurtherAction === true;
  const linesOf = (gaps: readonly ObjectiveGap[]): readonly Contents[] =>
    gaps.map((gap) => planGapRow(context, columns, gap, toNoteOf(notes, gap.objective)));
  const listing = [
    ...toPart(`Behind ${wanted}`, linesOf(behind.filter((gap) => !isCeiling(gap)))),
    ...toPart(
      `At a reasoned ceiling: behind ${wanted}, and the comment says that there is no further action`,
      linesOf(behind.filter(isCeiling)),
    ),
  ];
  const others = toPart(
    "Notes on objectives that are no longer listed",
    notes.others.map((note) => planOtherNote(columns, note)),
  );
  return planBehindList(context, {
    id: "gaps",
    subtitle:
      "Scores, gaps and movement follow the scores. The yellow cells are for your notes, which stay with their objectives.",
    count: behind.length,
    notices: [],
    columns,
    gapPlace: toGapPlace(columns),
    lines: [...listing, ...others],
    listing: listing.length,
  });
}

type Contents = ListLine["contents"];

/** Rows under a heading; nothing where there are none. */
function toPart(heading: string, rows: readonly Contents[]): readonly ListLine[] {
  if (rows.length === 0) return [];
  return [toHeadingLine(heading, "part"), ...rows.map((contents) => ({ contents, isHeading: false }))];
}

/** The widest gap first, then by key area, then in the order of the workbook. */
function byWidth(keyAreas: readonly string[]): (one: ObjectiveGap, other: ObjectiveGap) => number {
  const place = ({ keyArea }: Objective): number => (keyArea === null ? keyAreas.length : keyAreas.indexOf(keyArea));
  return (one, other) =>
    (other.gap ?? 0) - (one.gap ?? 0) ||
    place(one.objective) - place(other.objective) ||
    one.objective.index - other.objective.index;
}

function toNoteOf({ noteOf }: AssignedNotes, { index }: Objective): KeptNote | null {
  return noteOf.get(index) ?? null;
}

function planOtherNote(columns: readonly GapColumn[], note: KeptNote): readonly (PlannedContent | null)[] {
  return columns.map(({ header }): PlannedContent | null => {
    switch (header) {
      case NOTE_HEADERS.ref:
        return { value: note.ref, style: "label" };
      case NOTE_HEADERS.keyArea:
        return { value: note.keyArea, style: "label" };
      case NOTE_HEADERS.objective:
        return { value: note.objective, style: "label" };
      case NOTE_HEADERS.notes:
        return planNote(note);
      default:
        return null;
    }
  });
}
