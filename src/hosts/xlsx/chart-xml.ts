import { toAbsoluteRangeAddress } from "../../core/grid/a1";
import type { CellValue } from "../../core/grid/cell";
import type { ChartPlan, ChartSeries, PlanRange, SeriesLook, SheetPlan } from "../../core/change/sheet-plan";
import { toPlainText } from "./plain-text";
import { escapeXmlAttribute, escapeXmlText } from "./xml-text";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const INK = "1F2937";
const GRID = "D1D5DB";
/** Of 1/12,700 point: a line that is seen in print beside a dark and a light fill. */
const OUTLINE_WIDTH = 9_525;
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

const PATTERNS: Readonly<Record<Exclude<SeriesLook["pattern"], "solid">, string>> = {
  wideUpwardDiagonal: "wdUpDiag",
  smallGrid: "smGrid",
  horizontal: "dkHorz",
  dots: "pct20",
};

/** The whole text of a chart's part. The figures that it shows before Excel reads the cells are those of the plan. */
export function toChartXml(chart: ChartPlan, plan: SheetPlan): string {
  const isBar = chart.kind !== "clusteredColumn";
  const isStacked = chart.kind === "stackedBar";
  const cells = new PlannedValues(plan);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>` +
    `<c:title>${toTextXml(chart.title, 1400, true, false)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    "<c:plotArea><c:layout/><c:barChart>" +
    `<c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    chart.series.map((series, index) => toSeriesXml(series, index, chart, cells)).join("") +
    `<c:gapWidth val="${isStacked ? 50 : 80}"/>${isStacked ? '<c:overlap val="100"/>' : ""}` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    toCategoryAxisXml(chart, isBar) +
    toValueAxisXml(chart, isBar) +
    '<c:spPr><a:noFill/></c:spPr></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>' +
    `${toTextStyleXml(1000)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    "</c:chartSpace>"
  );
}

function toSeriesXml(series: ChartSeries, index: number, chart: ChartPlan, cells: PlannedValues): string {
  const { row, column } = series.name;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${cells.toTextReference({ top: row, left: column, bottom: row, right: column })}</c:tx>` +
    `<c:spPr>${toFillXml(series.look)}<a:ln w="${OUTLINE_WIDTH}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:ln></c:spPr>` +
    `<c:invertIfNegative val="0"/>${toLabelsXml(chart)}` +
    `<c:cat>${cells.toTextReference(chart.categories)}</c:cat><c:val>${cells.toNumberReference(series.values)}</c:val></c:ser>`
  );
}

/** Figures stand at the end of a bar, or on white in the middle of a stacked one, where they would cross its fill. */
function toLabelsXml({ labelFormat, kind }: ChartPlan): string {
  if (labelFormat === null) return "";
  const isStacked = kind === "stackedBar";
  const paper = isStacked ? '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>' : "";
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXmlAttribute(labelFormat)}" sourceLinked="0"/>${paper}${toTextStyleXml(900)}` +
    `<c:dLblPos val="${isStacked ? "ctr" : "outEnd"}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function toFillXml({ color, pattern }: SeriesLook): string {
  const ink = `<a:srgbClr val="${color}"/>`;
  if (pattern === "solid") return `<a:solidFill>${ink}</a:solidFill>`;
  return (
    `<a:pattFill prst="${PATTERNS[pattern]}"><a:fgClr>${ink}</a:fgClr>` +
    '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
  );
}

/** Bars run from the top down as the rows of the sheet do, which turns the other axis to the far end: it is turned back. */
function toCategoryAxisXml(chart: ChartPlan, isBar: boolean): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/>${toAxisTitleXml(chart.categoryAxisTitle, isBar)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/>${toLineXml(INK)}${toTextStyleXml(1000)}<c:crossAx val="${VALUE_AXIS}"/>` +
    '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function toValueAxisXml(chart: ChartPlan, isBar: boolean): string {
  const { title, minimum, maximum, majorUnit } = chart.valueAxis;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>` +
    (maximum === null ? "" : `<c:max val="${maximum}"/>`) +
    (minimum === null ? "" : `<c:min val="${minimum}"/>`) +
    `</c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "b" : "l"}"/>` +
    `<c:majorGridlines>${toLineXml(GRID)}</c:majorGridlines>${toAxisTitleXml(title, !isBar)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/>${toLineXml(INK)}${toTextStyleXml(1000)}<c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/>` +
    (majorUnit === null ? "" : `<c:majorUnit val="${majorUnit}"/>`) +
    "</c:valAx>"
  );
}

function toAxisTitleXml(title: string, isUpright: boolean): string {
  if (title === "") return "";
  return `<c:title>${toTextXml(title, 1000, false, isUpright)}<c:overlay val="0"/></c:title>`;
}

function toTextXml(text: string, size: number, isBold: boolean, isUpright: boolean): string {
  const turn = isUpright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  const look = `sz="${size}" b="${isBold ? 1 : 0}"`;
  const ink = `<a:solidFill><a:srgbClr val="${INK}"/></a:solidFill>`;
  return (
    `<c:tx><c:rich>${turn}<a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${ink}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="en-GB" ${look}>${ink}</a:rPr><a:t>${escapeXmlText(text)}</a:t></a:r></a:p></c:rich></c:tx>`
  );
}

function toTextStyleXml(size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill>` +
    '</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
  );
}

function toLineXml(color: string): string {
  return `<c:spPr><a:ln w="${OUTLINE_WIDTH}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
}

/** References to planned cells, with the values that stand there. */
class PlannedValues {
  private readonly values: ReadonlyMap<string, CellValue>;

  constructor(private readonly plan: SheetPlan) {
    this.values = new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  }

  toTextReference(range: PlanRange): string {
    const points = this.valuesOf(range).map((value, index) => {
      return value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXmlText(toPlainText(value))}</c:v></c:pt>`;
    });
    return `<c:strRef>${this.toFormula(range)}<c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache></c:strRef>`;
  }

  toNumberReference(range: PlanRange): string {
    const points = this.valuesOf(range).map((value, index) => {
      return typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "";
    });
    return (
      `<c:numRef>${this.toFormula(range)}<c:numCache><c:formatCode>General</c:formatCode>` +
      `<c:ptCount val="${points.length}"/>${points.join("")}</c:numCache></c:numRef>`
    );
  }

  private toFormula(range: PlanRange): string {
    return `<c:f>${escapeXmlText(toAbsoluteRangeAddress({ sheet: this.plan.name, ...range }))}</c:f>`;
  }

  private valuesOf(range: PlanRange): readonly CellValue[] {
    const values: CellValue[] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        values.push(this.values.get(`${row},${column}`) ?? null);
      }
    }
    return values;
  }
}
