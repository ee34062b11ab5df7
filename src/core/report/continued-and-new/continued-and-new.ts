import { toRowHeights } from "../../change/row-heights";
import type { PlannedCell, PlanRange, SheetPlan } from "../../change/sheet-plan";
import type { ObjectiveGap } from "../../gaps/measure";
import { findBehind, planListingLine, planLiveFigures } from "../behind";
import { planWrappedLink } from "../link";
import { toObjectiveGroups } from "../objective-groups";
import { toPageBreaks } from "../page-breaks";
import { planRow, type PlannedContent } from "../plan-row";
import { AGAINST_WORDS } from "../report-scope";
import { toPage, toTitle } from "../tab";
import { HEAD_ROWS, planHead } from "../tab-head";
import type { ScoresContext, TabMaker } from "../tab-maker";
import { toStandings, type Standing } from "./standing";

const LISTING_ROW = HEAD_ROWS;
const NOTICE_ROW = LISTING_ROW + 1;
const HEADER_ROW = NOTICE_ROW + 1;

/**
 * The Continued and new tab: the objectives that are behind under headings of key areas, those that were behind in the period
 * compared with in one part and those that were not in another, each with its comment taken apart into commentary and action.
 */
export const continuedAndNewTab: TabMaker = {
  id: "continued-and-new",
  standsOn: "scores",
  findObstacle: () => null,
  plan: planContinuedAndNew,
};

/** Objectives under a heading. */
interface Part {
  readonly heading: string;
  readonly gaps: readonly ObjectiveGap[];
}

interface Column {
  readonly header: string;
  readonly width: number;
  readonly plan: (measured: ObjectiveGap) => PlannedContent | null;
}

function planContinuedAndNew(context: ScoresContext): SheetPlan {
  const { options, period, names } = context;
  const wanted = AGAINST_WORDS[options.against].short;
  const toStanding = toStandings(context);
  const columns = toColumns(context);
  const behind = findBehind(context);
  const parts = (["continued", "new", "untold"] as const).map((standing) => ({
    heading: toHeading(standing, wanted),
    gaps: behind.filter((measured) => toStanding(measured) === standing),
  }));
  const placed = placeParts(context, parts, columns);
  const cells = [
    ...planHead(context, {
      title: toTitle("continued-and-new", period.label),
      subtitle: `Objectives behind their ${wanted}, by key area. Scores and gaps follow the scores.`,
      scope: context.scope.measured,
    }),
    ...planRow(LISTING_ROW, 0, [planListingLine(context, behind.length, placed.gaps)]),
    ...planRow(NOTICE_ROW, 0, [{ value: toNotice(context, wanted, behind.map(toStanding)), style: "plain" }]),
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

/** The columns of such a list; the score of the period compared with where there is one. */
function toColumns(context: ScoresContext): readonly Column[] {
  const { options, period } = context;
  const { compared } = options;
  const column = (header: string, width: number, plan: Column["plan"]): Column => ({ header, width, plan });
  const label = (value: string): PlannedContent => ({ value, style: "label" });
  return [
    column("Ref", 7, ({ objective }) => label(objective.ref ?? "")),
    column("Objective", 26, ({ objective }) => label(objective.title.value)),
    ...(compared
      ? [column(`Score ${compared.label}`, 13, (measured) => planLiveFigures(context, measured).previousScore)]
      : []),
    column(`Score ${period.label}`, 13, (measured) => planLiveFigures(context, measured).score),
    column(AGAINST_WORDS[options.against].header, 8, (measured) => planLiveFigures(context, measured).target),
    column(GAP, 6, (measured) => planLiveFigures(context, measured).gap),
    column("Commentary", 52, ({ objective }) => label(objective.comments.get(period.key)?.commentary ?? "")),
    column("Action", 42, ({ objective }) => label(objective.comments.get(period.key)?.actions.join("\n") ?? "")),
    column("Cell", 14, ({ objective, score }) => planWrappedLink(score?.at ?? objective.title.at)),
  ];
}

/** What tells the two parts apart, in a sentence. */
function toNotice({ options: { compared } }: ScoresContext, wanted: string, standings: readonly Standing[]): string {
  if (compared) {
    return (
      `Continued: behind ${wanted} in ${compared.label} as well, or listed so. ` +
      `New: not behind ${wanted} in ${compared.label}, or not scored then.`
    );
  }
  return standings.length > 0 && !standings.includes("untold")
    ? "Continued and new as the list itself says: the workbook has no period before."
    : "The workbook has no period before, so nothing tells continued objectives from new ones.";
}

function toHeading(standing: Standing, wanted: string): string {
  switch (standing) {
    case "continued":
      return "Continued objectives";
    case "new":
      return "New objectives";
    case "untold":
      return `Objectives behind ${wanted}`;
  }
}

function placeParts(
  { scorecard }: ScoresContext,
  parts: readonly Part[],
  columns: readonly Column[],
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
  for (const { heading, gaps } of parts) {
    if (gaps.length === 0) continue;
    addHeading(heading, "part");
    const measuredOf = new Map(gaps.map((measured) => [measured.objective, measured]));
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
  const gapColumn = columns.findIndex(({ header }) => header === GAP);
  const listed = { top: HEADER_ROW + 1, bottom: lastRow, left: gapColumn, right: gapColumn };
  return { cells, headings, gaps: lastRow > HEADER_ROW ? listed : null, lastRow };
}
