import { toRowHeights } from "../../change/row-heights";
import type { PlannedCell, PlanRange, SheetPlan } from "../../change/sheet-plan";
import type { ObjectiveGap } from "../../gaps/measure";
import type { Objective } from "../../scorecard/scorecard";
import { findBehind, planListingLine } from "../behind";
import { assignNotes, NOTE_HEADERS, type AssignedNotes, type KeptNote } from "../kept-notes";
import { toPageBreaks } from "../page-breaks";
import { planRow, type PlannedContent } from "../plan-row";
import { AGAINST_WORDS } from "../report-scope";
import { toPage, toTitle } from "../tab";
import { HEAD_ROWS, planHead } from "../tab-head";
import type { ScoresContext, TabMaker } from "../tab-maker";
import { planGapRow, toGapColumns, toGapPlace, type GapColumn } from "./columns";
import { planNote } from "./note";

const LISTING_ROW = HEAD_ROWS;
const HEADER_ROW = LISTING_ROW + 1;

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

/** Rows under a heading. */
interface Part {
  readonly heading: string;
  readonly rows: readonly (readonly (PlannedContent | null)[])[];
  /** Whether the rows are objectives that are listed. */
  readonly isListing: boolean;
}

function planGaps(context: ScoresContext): SheetPlan {
  const { scorecard, options, period, names } = context;
  const wanted = AGAINST_WORDS[options.against].short;
  const columns = toGapColumns(context);
  const behind = [...findBehind(context)].sort(byWidth(scorecard.keyAreas.map(({ name }) => name)));
  const listed = new Set(behind.map(({ objective }) => objective.index));
  const notes = assignNotes(context.notes.get("gaps") ?? [], scorecard.objectives, ({ index }) => listed.has(index));
  const isCeiling = ({ objective }: ObjectiveGap): boolean =>
    objective.comments.get(period.key)?.noFurtherAction === true;
  const rowsOf = (gaps: readonly ObjectiveGap[]): Part["rows"] =>
    gaps.map((gap) => planGapRow(context, columns, gap, toNoteOf(notes, gap.objective)));
  const parts: readonly Part[] = [
    { heading: `Behind ${wanted}`, rows: rowsOf(behind.filter((gap) => !isCeiling(gap))), isListing: true },
    {
      heading: `At a reasoned ceiling: behind ${wanted}, and the comment says that there is no further action`,
      rows: rowsOf(behind.filter(isCeiling)),
      isListing: true,
    },
    {
      heading: "Notes on objectives that are no longer listed",
      rows: notes.others.map((note) => planOtherNote(columns, note)),
      isListing: false,
    },
  ].filter(({ rows }) => rows.length > 0);
  const placed = placeParts(parts, toGapPlace(columns));
  const cells = [
    ...planHead(context, {
      title: toTitle("gaps", period.label),
      subtitle:
        "Scores, gaps and movement follow the scores. The yellow cells are for your notes, which stay with their objectives.",
      scope: context.scope.measured,
    }),
    ...planRow(LISTING_ROW, 0, [planListingLine(context, behind.length, placed.gaps)]),
    ...planRow(
      HEADER_ROW,
      0,
      columns.map(({ header }) => ({ value: header, style: "header" })),
    ),
    ...placed.cells,
  ];
  const columnWidths = columns.map(({ width }) => width);
  const rowHeights = toRowHeights(cells, columnWidths);
  const paged = { columnWidths, rowHeights, headerRow: HEADER_ROW, lastRow: placed.lastRow, parts: [] };
  return {
    tab: "gaps",
    name: names.gaps,
    columnWidths,
    rowHeights,
    cells,
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    table: null,
    validations: [],
    charts: [],
    page: toPage(HEADER_ROW, toPageBreaks({ ...paged, headings: new Set(placed.headings) })),
  };
}

function placeParts(
  parts: readonly Part[],
  gapColumn: number,
): {
  readonly cells: readonly PlannedCell[];
  readonly headings: readonly number[];
  readonly gaps: PlanRange | null;
  readonly lastRow: number;
} {
  const cells: PlannedCell[] = [];
  const headings: number[] = [];
  let lastListed = HEADER_ROW;
  let row = HEADER_ROW + 1;
  for (const { heading, rows, isListing } of parts) {
    headings.push(row);
    cells.push(...planRow(row, 0, [{ value: heading, style: "part" }]));
    rows.forEach((contents, index) => cells.push(...planRow(row + 1 + index, 0, contents)));
    row += rows.length + 1;
    if (isListing) lastListed = row - 1;
  }
  const listed = { top: HEADER_ROW + 1, bottom: lastListed, left: gapColumn, right: gapColumn };
  return { cells, headings, gaps: lastListed > HEADER_ROW ? listed : null, lastRow: row - 1 };
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
