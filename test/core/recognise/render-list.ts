import { toA1, toA1Range } from "../../../src/core/grid/a1";
import { LADDER_HEADER } from "../scorecard-builder";
import type { PlainCell, PlainSheet } from "../snapshot-builder";
import type { List, ListedKeyArea, ListedObjective, Look } from "./random-list";

/** A column of a rendered table; those of one block stay beside each other. */
interface Column {
  readonly header: string;
  /** The year over the header, where the header is in two rows. */
  readonly over: string | null;
  readonly cell: (objective: ListedObjective, keyArea: ListedKeyArea, isFirst: boolean) => PlainCell;
  readonly isScore?: boolean;
}

/** The sheets on which an officer with these habits would keep the list. */
export function renderList(list: List, look: Look): readonly PlainSheet[] {
  const sheets = renderScores(list, look);
  return hasLaddersApart(list, look) ? [...sheets, renderLadders(list, look)] : sheets;
}

function renderScores(list: List, look: Look): readonly PlainSheet[] {
  const { keyAreas, periods } = list;
  switch (look.layout) {
    case "stacked":
      return [renderStacked("Scores", list, look)];
    case "oneTable":
    case "flat":
    case "excelTable":
      return [renderTable(list, look)];
    case "sheetPerKeyArea":
      return keyAreas.map((keyArea, index) =>
        renderStacked(`${index + 1}. ${keyArea.name} `, { ...list, keyAreas: [keyArea] }, look, false),
      );
    case "sheetPerPeriod":
      return periods.map(({ label }, index) =>
        renderStacked(
          label.replace("/", "-"),
          { ...list, periods: [{ label: "", key: "" }] },
          { ...look, place: index },
        ),
      );
    case "sideBySide":
      return [renderSideBySide(list, look)];
  }
}

function hasLaddersApart({ keyAreas }: List, { ladders, layout }: Look): boolean {
  const standAbove = ladders === "above" && ["stacked", "sheetPerKeyArea", "sheetPerPeriod"].includes(layout);
  return !standAbove && keyAreas.some(({ ladder }) => ladder !== null);
}

/** Cells that are put anywhere. */
class Page {
  private readonly rows: PlainCell[][] = [];
  readonly merges: string[] = [];

  put(row: number, column: number, cells: readonly PlainCell[]): void {
    while (this.rows.length <= row) this.rows.push([]);
    const own = this.rows[row] ?? [];
    cells.forEach((cell, index) => {
      while (own.length < column + index) own.push(null);
      own[column + index] = cell;
    });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push(toA1Range({ top, left, bottom, right }));
  }

  get width(): number {
    return Math.max(0, ...this.rows.map((row) => row.length));
  }

  get height(): number {
    return this.rows.length;
  }

  toSheet(name: string, { hides, legend, left }: Look, headerRow: number): PlainSheet {
    const side = this.width + 1;
    if (legend)
      ["Key", "1 nothing yet", "2 some of it", "3 most", "4 all"].forEach((text, index) =>
        this.put(headerRow + index, side, [text]),
      );
    return {
      name,
      rows: this.rows,
      merges: this.merges,
      ...(hides ? { hiddenRows: [headerRow + 1, headerRow + 2], hiddenColumns: [left + 2] } : {}),
    };
  }
}

function startPage(look: Look): { readonly page: Page; readonly top: number } {
  const page = new Page();
  look.titles.forEach((title, index) => page.put(index, look.left, [title]));
  return { page, top: look.titles.length + look.top };
}

function renderStacked(name: string, list: List, look: Look, hasHeadings = true): PlainSheet {
  const { page, top } = startPage(look);
  let row = top;
  const headings = new Headings(list);
  for (const keyArea of list.keyAreas) {
    for (const heading of headings.toNew(keyArea)) page.put(row++, look.left, [heading]);
    row = putKeyArea(page, row, look.left, keyArea, list, look, hasHeadings) + 1;
  }
  return page.toSheet(name, look, top);
}

function renderSideBySide(list: List, look: Look): PlainSheet {
  const { page, top } = startPage(look);
  const half = Math.ceil(list.keyAreas.length / 2);
  const plain: Look = { ...look, blankColumn: false, ladders: "table", legend: false };
  let left = look.left;
  for (const keyAreas of [list.keyAreas.slice(0, half), list.keyAreas.slice(half)]) {
    let row = top;
    const headings = new Headings(list);
    for (const keyArea of keyAreas) {
      // Only where the second table's header stands beside the first one's can it be told from notes.
      for (const heading of headings.toNew(keyArea)) page.put(row++, left, [heading]);
      row = putKeyArea(page, row, left, keyArea, list, plain, true) + 1;
    }
    left = page.width + 1;
  }
  return page.toSheet("Scores", plain, top);
}

/** The headings of themes and parts, each written where it begins. */
class Headings {
  private last: readonly (string | null)[] = [];

  constructor(private readonly list: List) {}

  toNew({ theme, part }: ListedKeyArea): readonly string[] {
    const names = this.list.hasThemesInParts ? [part, theme] : [theme, part];
    const first = names.findIndex((name, index) => name !== this.last[index]);
    this.last = names;
    return first < 0 ? [] : names.slice(first).flatMap((name) => name ?? []);
  }
}

/** Puts a key area with a table of its own; gives the row behind it. */
function putKeyArea(
  page: Page,
  top: number,
  left: number,
  keyArea: ListedKeyArea,
  list: List,
  look: Look,
  hasHeading: boolean,
): number {
  let row = top;
  if (hasHeading) page.put(row++, left, [keyArea.name]);
  if (keyArea.ladder && look.ladders === "above") {
    page.put(row++, left, LADDER_HEADER);
    page.put(row++, left, [null, ...keyArea.ladder]);
    row += 1;
  }
  const columns = toColumns(list, look, false);
  row = putHeader(page, row, left, columns, look);
  row = putObjectives(page, row, left, keyArea, columns);
  return look.has.subtotals ? putSubtotal(page, row, left, columns) : row;
}

function renderTable(list: List, look: Look): PlainSheet {
  const { page, top } = startPage(look);
  const isFlat = look.layout !== "oneTable";
  const isExcelTable = look.layout === "excelTable";
  const columns = toColumns(list, isExcelTable ? { ...look, twoHeaderRows: false } : look, isFlat);
  const headerRow = top;
  let row = putHeader(page, top, look.left, columns, {
    ...look,
    has: { ...look.has, columnNumbers: !isExcelTable && look.has.columnNumbers },
  });
  const headings = new Headings(list);
  for (const keyArea of list.keyAreas) {
    if (look.blankRow && !isExcelTable) row += 1;
    for (const heading of isFlat ? [] : [...headings.toNew(keyArea), keyArea.name]) {
      page.put(row, look.left, [heading]);
      page.merge(row, look.left, row, look.left + columns.length - 1);
      row += 1;
    }
    const first = row;
    row = putObjectives(page, row, look.left, keyArea, columns);
    const own = columns.findIndex(({ header }) => /^key area$/i.test(header));
    if (isFlat && !isExcelTable && look.keyAreaColumn === "merged")
      page.merge(first, look.left + own, row - 1, look.left + own);
    if (look.has.subtotals && !isExcelTable) row = putSubtotal(page, row, look.left, columns);
  }
  const sheet = page.toSheet("Scores", look, top);
  const range = `${toA1(headerRow, look.left)}:${toA1(row - 1, look.left + columns.length - 1)}`;
  return isExcelTable ? { ...sheet, excelTables: [range] } : sheet;
}

function putHeader(page: Page, top: number, left: number, columns: readonly Column[], look: Look): number {
  let row = top;
  if (columns.some(({ over }) => over !== null)) {
    columns.forEach(({ over }, index) => {
      if (over === null || columns[index - 1]?.over === over) return;
      page.put(row, left + index, [over]);
      const width = columns.slice(index).findIndex((each) => each.over !== over);
      page.merge(row, left + index, row, left + (width < 0 ? columns.length : index + width) - 1);
    });
    row += 1;
  }
  page.put(
    row++,
    left,
    columns.map(({ header }) => (header === "" ? null : header)),
  );
  if (look.has.columnNumbers && columns.length > 2)
    page.put(
      row++,
      left,
      columns.map((_, index) => index + 1),
    );
  return row;
}

function putObjectives(
  page: Page,
  top: number,
  left: number,
  keyArea: ListedKeyArea,
  columns: readonly Column[],
): number {
  keyArea.objectives.forEach((objective, index) => {
    page.put(
      top + index,
      left,
      columns.map(({ cell }) => cell(objective, keyArea, index === 0)),
    );
  });
  return top + keyArea.objectives.length;
}

function putSubtotal(page: Page, row: number, left: number, columns: readonly Column[]): number {
  const average = { formula: "AVERAGE(A1)", value: 3.25 };
  page.put(
    row,
    left,
    columns.map(({ isScore }, index) => (index === 0 ? "Average" : isScore ? average : null)),
  );
  return row + 1;
}

function toColumns({ periods }: List, look: Look, isFlat: boolean): readonly Column[] {
  const { wordings, has } = look;
  const single: readonly (Column | null)[] = [
    has.refs ? { header: wordings.ref, over: null, cell: ({ number }) => look.toRef(number) } : null,
    isFlat ? { header: "Theme", over: null, cell: (_, { theme }) => theme } : null,
    isFlat ? { header: "Part", over: null, cell: (_, { part }) => part } : null,
    isFlat
      ? {
          header: "Key area",
          over: null,
          cell: (_, { name }, isFirst) =>
            look.keyAreaColumn === "every" || look.layout === "excelTable" || isFirst ? name : null,
        }
      : null,
    { header: wordings.title, over: null, cell: ({ title }) => title },
    has.description ? { header: wordings.description, over: null, cell: ({ description }) => description } : null,
    look.blankColumn && look.layout !== "excelTable" ? { header: "", over: null, cell: () => null } : null,
    has.owner ? { header: wordings.owner, over: null, cell: ({ owner }) => owner } : null,
    has.target ? { header: wordings.target, over: null, cell: ({ target }) => target } : null,
  ];
  const blocks = single.flatMap((column) => (column ? [[column]] : []));
  const dated = periods.map((period, index) => toPeriodColumns(period.label, look.place ?? index, look));
  const all = [...blocks, ...(look.newestFirst ? dated.reverse() : dated)];
  const order = (index: number): number => look.order[index] ?? index;
  const shuffled = all.map((_, index) => index).sort((a, b) => order(a) - order(b));
  const columns = shuffled.flatMap((index) => all[index] ?? []);
  // Nobody leaves the first column of a table blank: then it begins with the next one.
  return [...columns.filter(({ header }, index) => index > 0 || header !== "")].map((column) => ({
    ...column,
    header: look.capitals ? column.header.toUpperCase() : column.header,
  }));
}

function toPeriodColumns(label: string, place: number, look: Look): readonly Column[] {
  const isOver = look.twoHeaderRows && label !== "";
  const toHeader = (wording: string): string => {
    if (isOver || label === "") return wording;
    return look.periodFirst ? `${label} ${wording}` : `${wording} ${label}`;
  };
  const over = isOver ? label : null;
  const score: Column = {
    header: toHeader(look.wordings.score),
    over,
    cell: ({ scores }) => scores[place]?.cell ?? null,
    isScore: true,
  };
  const comment: Column = {
    header: toHeader(look.wordings.comment),
    over,
    cell: ({ comments }) => comments[place] ?? null,
  };
  return look.has.comments ? [score, comment] : [score];
}

function renderLadders({ keyAreas }: List, { ladders, left }: Look): PlainSheet {
  const page = new Page();
  const own = keyAreas.flatMap(({ name, ladder }) => (ladder ? [{ name, ladder }] : []));
  let row = 0;
  if (ladders === "table") page.put(row++, left, ["Key area", ...LADDER_HEADER.slice(1)]);
  for (const { name, ladder } of own) {
    if (ladders === "table") {
      page.put(row++, left, [name, ...ladder]);
    } else {
      page.put(row++, left, [name]);
      page.put(row++, left, LADDER_HEADER);
      page.put(row++, left, [null, ...ladder]);
      row += 1;
    }
  }
  return page.toSheet("Ladders", { hides: false, legend: false, left } as Look, 0);
}
