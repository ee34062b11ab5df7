import { toRowHeights } from "../../change/row-heights";
import type { PlannedCell, PlanRange, SheetPlan } from "../../change/sheet-plan";
import type { ObjectiveGap } from "../../gaps/measure";
import { findPeriodBefore } from "../../scorecard/scorecard";
import { findBehind, planListingLine, planLiveFigures } from "../behind";
import { planLink } from "../link";
import { toObjectiveGroups } from "../objective-groups";
import { toPageBreaks } from "../page-breaks";
import { planRow, type PlannedContent } from "../plan-row";
import { TAB_NAMES, toPage } from "../tab";
import type { ScoresContext, TabMaker } from "../tab-maker";
import { toStanding, type Standing } from "./standing";

const LISTING_ROW = 2;
const NOTICE_ROW = 3;
const HEADER_ROW = 5;

/**
 * The Continued and new tab: the objectives below their target under headings of key areas, those that were below it the year
 * before in one part and those that were not in another, each with its comment taken apart into commentary and action.
 */
export const continuedAndNewTab: TabMaker = {
  id: "continued-and-new",
  standsOn: "scores",
  findObstacle: () => null,
  plan: planContinuedAndNew,
};

interface Column {
  readonly header: string;
  readonly width: number;
  readonly plan: (measured: ObjectiveGap) => PlannedContent | null;
}

function planContinuedAndNew(context: ScoresContext): SheetPlan {
  const { period, names } = context;
  const columns = toColumns(context);
  const behind = findBehind(context);
  const gapColumn = columns.findIndex(({ header }) => header === GAP);
  const placed = placeParts(context, behind, columns, gapColumn);
  const cells = [
    ...planRow(0, 0, [{ value: `${TAB_NAMES["continued-and-new"]}, ${period.label}`, style: "title" }]),
    ...planRow(1, 0, [
      {
        value: "Objectives below their target by key area. Scores, targets and gaps follow the scores.",
        style: "subtitle",
      },
    ]),
    ...planRow(LISTING_ROW, 0, [planListingLine(context, behind.length, placed.gaps)]),
    ...planRow(NOTICE_ROW, 0, [{ value: toNotice(context, behind), style: "plain" }]),
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
    tab: "continued-and-new",
    name: names["continued-and-new"],
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

const GAP = "Gap";

/** The columns of such a list; the score of the period before where there is one. */
function toColumns(context: ScoresContext): readonly Column[] {
  const { scorecard, period } = context;
  const previous = findPeriodBefore(scorecard, period);
  const column = (header: string, width: number, plan: Column["plan"]): Column => ({ header, width, plan });
  const label = (value: string): PlannedContent => ({ value, style: "label" });
  return [
    column("Ref", 7, ({ objective }) => label(objective.ref ?? "")),
    column("Objective", 30, ({ objective }) => label(objective.title.value)),
    ...(previous
      ? [column(`Score ${previous.label}`, 13, (measured) => planLiveFigures(context, measured).previousScore)]
      : []),
    column(`Score ${period.label}`, 13, (measured) => planLiveFigures(context, measured).score),
    column("Target", 8, (measured) => planLiveFigures(context, measured).target),
    column(GAP, 6, (measured) => planLiveFigures(context, measured).gap),
    column("Commentary", 58, ({ objective }) => label(objective.comments.get(period.key)?.commentary ?? "")),
    column("Action", 44, ({ objective }) => label(objective.comments.get(period.key)?.actions.join("\n") ?? "")),
    column("Cell", 18, ({ objective, score }) => planLink(score?.at ?? objective.title.at)),
  ];
}

/** What tells the two parts apart, in a sentence. */
function toNotice({ scorecard, period }: ScoresContext, behind: readonly ObjectiveGap[]): string {
  const previous = findPeriodBefore(scorecard, period);
  if (previous) {
    return (
      `Continued: below target in ${previous.label} as well, or listed so. ` +
      `New: not below target in ${previous.label}, or not scored then.`
    );
  }
  const isTold = behind.every((measured) => toStanding(scorecard, period, measured) !== "untold");
  return isTold && behind.length > 0
    ? "Continued and new as the list itself says: the workbook has no period before."
    : "The workbook has no period before, so nothing tells continued objectives from new ones.";
}

function toHeading(standing: Standing): string {
  switch (standing) {
    case "continued":
      return "Continued objectives";
    case "new":
      return "New objectives";
    case "untold":
      return "Objectives below target";
  }
}

function placeParts(
  { scorecard, period }: ScoresContext,
  behind: readonly ObjectiveGap[],
  columns: readonly Column[],
  gapColumn: number,
): {
  readonly cells: readonly PlannedCell[];
  readonly headings: readonly number[];
  readonly gaps: PlanRange | null;
  readonly lastRow: number;
} {
  const cells: PlannedCell[] = [];
  const headings: number[] = [];
  let row = HEADER_ROW + 1;
  const addHeading = (value: string, style: "part" | "group"): void => {
    headings.push(row);
    cells.push(...planRow(row, 0, [{ value, style }]));
    row += 1;
  };
  for (const standing of ["continued", "new", "untold"] as const) {
    const part = behind.filter((measured) => toStanding(scorecard, period, measured) === standing);
    if (part.length === 0) continue;
    addHeading(toHeading(standing), "part");
    const measuredOf = new Map(part.map((measured) => [measured.objective, measured]));
    for (const { name, objectives } of toObjectiveGroups(scorecard, [...measuredOf.keys()])) {
      addHeading(name, "group");
      for (const objective of objectives) {
        const measured = measuredOf.get(objective);
        if (!measured) continue;
        cells.push(
          ...planRow(
            row,
            0,
            columns.map(({ plan }) => plan(measured)),
          ),
        );
        row += 1;
      }
    }
  }
  const lastRow = row - 1;
  const listed = { top: HEADER_ROW + 1, bottom: lastRow, left: gapColumn, right: gapColumn };
  return { cells, headings, gaps: behind.length > 0 ? listed : null, lastRow };
}
