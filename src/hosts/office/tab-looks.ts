import { toCellStyle, type CellLines, type CellStyle } from "../../core/change/cell-style";
import { toA1Range, toColumnLetters } from "../../core/grid/a1";
import type { LineStyle } from "../../core/grid/appearance";
import type { PlannedCell, SheetPlan } from "../../core/change/sheet-plan";
import { toAreaAddresses, toRectangles } from "./rectangles";

/** What a look asks of a format, for all areas that have it. */
type Brush = (format: Excel.RangeFormat) => void;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const ALL_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
/** Properties that every style has, so that the most frequent value is painted first and the others over it. */
const SPREADABLE = ["color", "vertical"];
/** The colour of the lines around cells, as in the files that this program writes. */
const LINE_COLOR = "#9CA3AF";

/** Each style of line as Excel takes it apart. */
const LINES = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
} as const satisfies Record<LineStyle, { readonly style: string; readonly weight: string }>;

/** One property of a look, by a key that is the same wherever the property is the same. */
const PROPERTIES: readonly ((style: CellStyle) => readonly [string, Brush] | null)[] = [
  ({ color }) => paint("color", color, (format, to) => (format.font.color = `#${to}`)),
  ({ bold }) => paint("bold", bold, (format, to) => (format.font.bold = to)),
  ({ italic }) => paint("italic", italic, (format, to) => (format.font.italic = to)),
  ({ size }) => paint("size", size, (format, to) => (format.font.size = to)),
  ({ underline }) => paint("underline", underline, (format, to) => (format.font.underline = to ? "Single" : "None")),
  ({ font }) => paint("font", font, (format, to) => (format.font.name = to)),
  ({ strikethrough }) => paint("strikethrough", strikethrough, (format, to) => (format.font.strikethrough = to)),
  ({ fill }) => paint("fill", fill, (format, to) => (format.fill.color = `#${to}`)),
  ({ horizontal }) => paint("horizontal", horizontal, (format, to) => (format.horizontalAlignment = HORIZONTAL[to])),
  ({ wrap }) => paint("wrap", wrap, (format, to) => (format.wrapText = to)),
  ({ vertical = "top" }) => paint("vertical", vertical, (format, to) => (format.verticalAlignment = VERTICAL[to])),
  ({ indent }) => paint("indent", indent, (format, to) => (format.indentLevel = to)),
  ({ border }) => paint("border", border, drawLines),
];

/** A property of a look as it is painted. */
interface Stroke {
  readonly key: string;
  readonly brush: Brush;
}

/**
 * Gives cells their looks in as few requests as it can: what most cells of the tab have goes over all of them at once, and what
 * is left goes property by property, those that the very same cells have together.
 */
export function queueLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const strokesOf = new Map(plan.cells.map(({ style }) => [style, toStrokes(toCellStyle(style))]));
  const base = plan.columnStyle === undefined ? findBase(plan, strokesOf) : new Map<string, Brush>();
  if (base.size > 0) {
    for (const address of toAreaAddresses(toRectangles(plan.cells))) {
      const { format } = sheet.getRanges(address);
      for (const brush of base.values()) brush(format);
    }
  }
  // Properties often go over the same cells: an object that is asked for once is sent once.
  const groups = new Map<string, { readonly stroke: Stroke; readonly cells: PlannedCell[] }>();
  for (const cell of plan.cells) {
    for (const stroke of strokesOf.get(cell.style) ?? []) {
      if (base.has(stroke.key)) continue;
      const group = groups.get(stroke.key);
      if (group) group.cells.push(cell);
      else groups.set(stroke.key, { stroke, cells: [cell] });
    }
  }
  const formats = new Map<string, Excel.RangeFormat>();
  for (const { stroke, cells } of groups.values()) {
    for (const address of toAreaAddresses(toRectangles(cells))) {
      const format = formats.get(address) ?? sheet.getRanges(address).format;
      formats.set(address, format);
      stroke.brush(format);
    }
  }
}

function toStrokes(style: CellStyle): readonly Stroke[] {
  return PROPERTIES.flatMap((property) => {
    const [key, brush] = property(style) ?? [];
    return key === undefined || brush === undefined ? [] : [{ key, brush }];
  });
}

/** Where every cell says what it has of a property, what most of them have: the others are painted over it. */
function findBase(
  { cells }: SheetPlan,
  strokesOf: ReadonlyMap<PlannedCell["style"], readonly Stroke[]>,
): ReadonlyMap<string, Brush> {
  const counts = new Map<string, { readonly brush: Brush; count: number }>();
  for (const { style } of cells) {
    for (const { key, brush } of strokesOf.get(style) ?? []) {
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { brush, count: 1 });
    }
  }
  const base = new Map<string, Brush>();
  for (const property of SPREADABLE) {
    const values = [...counts].filter(([key]) => key.startsWith(`${property}:`));
    const said = values.reduce((sum, [, { count }]) => sum + count, 0);
    const [most] = values.sort(([, a], [, b]) => b.count - a.count);
    if (most && said === cells.length) base.set(most[0], most[1].brush);
  }
  return base;
}

/** Gives whole columns the look that cells to come take on. */
export function queueColumnLook(sheet: Excel.Worksheet, { columnStyle, columnWidths }: SheetPlan): void {
  if (columnStyle === undefined || columnWidths.length === 0) return;
  const { format } = sheet.getRange(`A:${toColumnLetters(columnWidths.length - 1)}`);
  for (const property of PROPERTIES) property(toCellStyle(columnStyle))?.[1](format);
}

/** Number formats come last: a cell that is formatted as text takes a formula for text. */
export function queueNumberFormats(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const cells = plan.cells.flatMap(({ row, column, style }) => {
    const { numberFormat } = toCellStyle(style);
    return numberFormat === undefined ? [] : [{ row, column, format: numberFormat }];
  });
  queueFormatRanges(sheet, cells);
}

/** Gives cells their number formats, as few ranges as there can be. */
export function queueFormatRanges(
  sheet: Excel.Worksheet,
  cells: readonly { readonly row: number; readonly column: number; readonly format: string }[],
): void {
  const groups = new Map<string, { readonly row: number; readonly column: number }[]>();
  for (const { format, ...cell } of cells) {
    const group = groups.get(format);
    if (group) group.push(cell);
    else groups.set(format, [cell]);
  }
  for (const [format, group] of groups) {
    for (const area of toRectangles(group)) {
      const range = sheet.getRange(toA1Range(area));
      // Excel takes a single value for all cells of a range; the type knows lists alone. Source: Office.js, "Set and get
      // range values": update all cells.
      range.numberFormat = format as unknown as string[][];
    }
  }
}

function paint<T>(
  property: string,
  value: T | undefined,
  set: (format: Excel.RangeFormat, value: T) => void,
): readonly [string, Brush] | null {
  if (value === undefined) return null;
  return [
    `${property}:${JSON.stringify(value)}`,
    (format) => {
      set(format, value);
    },
  ];
}

function drawLines(format: Excel.RangeFormat, border: NonNullable<CellStyle["border"]>): void {
  if (typeof border === "object") {
    drawEachLine(format, border);
    return;
  }
  const edges = border === "all" ? ALL_EDGES : (["EdgeBottom"] as const);
  for (const edge of edges) {
    const line = format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = LINE_COLOR;
  }
}

/** Lines between cells that look the same are drawn once. */
function drawEachLine(format: Excel.RangeFormat, { top, bottom, left, right }: CellLines): void {
  const edges = {
    EdgeTop: top,
    EdgeBottom: bottom,
    InsideHorizontal: bottom ?? top,
    EdgeLeft: left,
    EdgeRight: right,
    InsideVertical: right ?? left,
  };
  for (const [edge, line] of Object.entries(edges)) {
    if (!line) continue;
    const drawn = format.borders.getItem(edge as keyof typeof edges);
    const { style, weight } = LINES[line.style];
    drawn.style = style;
    drawn.weight = weight;
    drawn.color = `#${line.color}`;
  }
}
