import { toRowHeights } from "../change/row-heights";
import type { PlannedCell, SheetPlan } from "../change/sheet-plan";
import type { TableColumn } from "../change/table-columns";
import { planListingLine } from "./behind";
import { toPageBreaks } from "./page-breaks";
import { planRow, type PlannedContent } from "./plan-row";
import { toPage, toTitle, type TabId } from "./tab";
import { HEAD_ROWS, planHead } from "./tab-head";
import type { ScoresContext } from "./tab-maker";

/** A row of such a list: a heading, which stays on a printed page with the row under it, or the cells of the columns. */
export interface ListLine {
  readonly contents: readonly (PlannedContent | null)[];
  readonly isHeading: boolean;
}

/** A tab that lists the objectives that are behind what they are measured against. */
export interface BehindList {
  readonly id: TabId;
  readonly subtitle: string;
  /** How many objectives are behind as the tab is made, all of which it lists. */
  readonly count: number;
  /** Sentences under the one that says so. */
  readonly notices: readonly string[];
  readonly columns: readonly TableColumn[];
  /** The place among the columns of the one that holds the gaps. */
  readonly gapPlace: number;
  readonly lines: readonly ListLine[];
  /** How many of the lines, from the first on, list objectives that are behind. */
  readonly listing: number;
}

/** The heading of a part of such a list, or of a group within one. */
export function toHeadingLine(value: string, style: "part" | "group"): ListLine {
  return { contents: [{ value, style }], isHeading: true };
}

/** The plan of such a tab. */
export function planBehindList(context: ScoresContext, list: BehindList): SheetPlan {
  const { id, columns, lines, gapPlace, notices } = list;
  const headerRow = HEAD_ROWS + 1 + notices.length;
  const top = headerRow + 1;
  const gaps = list.listing > 0 ? { top, bottom: headerRow + list.listing, left: gapPlace, right: gapPlace } : null;
  const cells: readonly PlannedCell[] = [
    ...planHead(context, {
      title: toTitle(id, context.period.label),
      subtitle: list.subtitle,
      scope: context.scope.measured,
    }),
    ...planRow(HEAD_ROWS, 0, [planListingLine(context, list.count, gaps)]),
    ...notices.flatMap((value, index) => planRow(HEAD_ROWS + 1 + index, 0, [{ value, style: "plain" }])),
    ...planRow(
      headerRow,
      0,
      columns.map(({ header }) => ({ value: header, style: "header" })),
    ),
    ...lines.flatMap(({ contents }, index) => planRow(top + index, 0, contents)),
  ];
  const columnWidths = columns.map(({ width }) => width);
  const rowHeights = toRowHeights(cells, columnWidths);
  const headings = new Set(lines.flatMap(({ isHeading }, index) => (isHeading ? [top + index] : [])));
  const paged = { columnWidths, rowHeights, headerRow, lastRow: headerRow + lines.length, headings, parts: [] };
  return {
    tab: id,
    name: context.names[id],
    columnWidths,
    rowHeights,
    cells,
    frozen: { rows: top, columns: 0 },
    table: null,
    validations: [],
    charts: [],
    page: toPage(headerRow, { breaksBefore: toPageBreaks(paged) }),
  };
}
