import type { ReactNode } from "react";
import { toPlainText } from "../../core/grid/display";
import type { DrawnChart } from "./drawn-chart";
import { toBars, toLines, toShare, toSlot, type Bar, type Box } from "./plot";
import { toValueScale, type ValueScale } from "./value-scale";

interface PlotProps {
  readonly chart: DrawnChart;
  readonly box: Box;
  readonly widthOf: (text: string) => number;
}

const LINE = 14;
const TITLE = 18;
const GAP = 6;

/** Bars, columns or lines between an axis of values and one of categories. */
export function AxisPlot({ chart, box, widthOf }: PlotProps): ReactNode {
  const scale = toValueScale(chart);
  const isLying = chart.form === "bars";
  const plot = toPlotBox(chart, scale, box, widthOf);
  return (
    <>
      {scale.ticks.map((tick) => (
        <Tick key={tick} isLying={isLying} share={toShare(scale, tick)} plot={plot} text={toPlainText(tick)} />
      ))}
      <CategoryLabels chart={chart} plot={plot} room={plot.x - box.x} widthOf={widthOf} />
      {chart.form === "lines" ? (
        <Lines chart={chart} scale={scale} plot={plot} />
      ) : (
        <Bars chart={chart} scale={scale} plot={plot} />
      )}
      <AxisTitles chart={chart} plot={plot} box={box} />
    </>
  );
}

/** What is left for the figures beside labels and titles. */
function toPlotBox(chart: DrawnChart, scale: ValueScale, box: Box, widthOf: (text: string) => number): Box {
  const isLying = chart.form === "bars";
  const beside = isLying ? chart.categories : scale.ticks.map((tick) => toPlainText(tick));
  const [titleBeside, titleBelow] = isLying
    ? [chart.categoryTitle, chart.valueTitle]
    : [chart.valueTitle, chart.categoryTitle];
  const left = Math.min(box.width * 0.4, Math.max(0, ...beside.map(widthOf)) + GAP) + (titleBeside === "" ? 0 : TITLE);
  const bottom = LINE + GAP + (titleBelow === "" ? 0 : TITLE);
  return { x: box.x + left, y: box.y + GAP, width: box.width - left - 2 * GAP, height: box.height - bottom - GAP };
}

interface TickProps {
  readonly isLying: boolean;
  readonly share: number;
  readonly plot: Box;
  readonly text: string;
}

function Tick({ isLying, share, plot, text }: TickProps): ReactNode {
  const x = plot.x + share * plot.width;
  const y = plot.y + (1 - share) * plot.height;
  return isLying ? (
    <>
      <line className="gridline" x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
      <text x={x} y={plot.y + plot.height + LINE} textAnchor="middle">
        {text}
      </text>
    </>
  ) : (
    <>
      <line className="gridline" x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
      <text x={plot.x - GAP} y={y} dy="0.35em" textAnchor="end">
        {text}
      </text>
    </>
  );
}

interface CategoryLabelsProps {
  readonly chart: DrawnChart;
  readonly plot: Box;
  /** What there is beside the plot, for lying bars. */
  readonly room: number;
  readonly widthOf: (text: string) => number;
}

function CategoryLabels({ chart, plot, room, widthOf }: CategoryLabelsProps): ReactNode {
  const { categories } = chart;
  const isLying = chart.form === "bars";
  const slot = (isLying ? plot.height : plot.width) / Math.max(1, categories.length);
  const width = isLying ? room - GAP - (chart.categoryTitle === "" ? 0 : TITLE) : slot - 2;
  // Labels that would lie over each other are left out, every second or more.
  const every = isLying ? Math.ceil(LINE / slot) : 1;
  return categories.map((category, index) => {
    if (index % every !== 0) return null;
    const middle = (toSlot(chart, index) + 0.5) * slot;
    const text = toShortened(category, width, widthOf);
    return isLying ? (
      <text key={index} x={plot.x - GAP} y={plot.y + middle} dy="0.35em" textAnchor="end">
        {text}
      </text>
    ) : (
      <text key={index} x={plot.x + middle} y={plot.y + plot.height + LINE} textAnchor="middle">
        {text}
      </text>
    );
  });
}

interface FiguresProps {
  readonly chart: DrawnChart;
  readonly scale: ValueScale;
  readonly plot: Box;
}

function Bars({ chart, scale, plot }: FiguresProps): ReactNode {
  return toBars(chart, scale, plot).map((bar, index) => (
    <g key={index}>
      <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} fill={bar.color} className="figure" />
      {bar.label !== "" && <BarLabel chart={chart} bar={bar} />}
    </g>
  ));
}

/** In the middle of a stacked bar, at the end of any other. */
function BarLabel({ chart, bar }: { readonly chart: DrawnChart; readonly bar: Bar }): ReactNode {
  const { x, y, width, height, color, label } = bar;
  const [middle, centre] = [x + width / 2, y + height / 2];
  if (chart.isStacked) {
    return (
      <text x={middle} y={centre} dy="0.35em" textAnchor="middle" className={isDark(color) ? "on-dark" : ""}>
        {label}
      </text>
    );
  }
  return chart.form === "bars" ? (
    <text x={x + width + 3} y={centre} dy="0.35em">
      {label}
    </text>
  ) : (
    <text x={middle} y={y - 3} textAnchor="middle">
      {label}
    </text>
  );
}

function Lines({ chart, scale, plot }: FiguresProps): ReactNode {
  return toLines(chart, scale, plot).map((pieces, index) => {
    const color = chart.series[index]?.color;
    return (
      <g key={index} stroke={color} fill={color}>
        {pieces.map((points, piece) => (
          <g key={piece}>
            <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} fill="none" strokeWidth={2} />
            {points.map(({ x, y }) => (
              <circle key={x} cx={x} cy={y} r={3} />
            ))}
          </g>
        ))}
      </g>
    );
  });
}

function AxisTitles({
  chart,
  plot,
  box,
}: {
  readonly chart: DrawnChart;
  readonly plot: Box;
  readonly box: Box;
}): ReactNode {
  const [beside, below] =
    chart.form === "bars" ? [chart.categoryTitle, chart.valueTitle] : [chart.valueTitle, chart.categoryTitle];
  const middle = plot.y + plot.height / 2;
  return (
    <>
      <text x={plot.x + plot.width / 2} y={box.y + box.height - 4} textAnchor="middle">
        {below}
      </text>
      <text x={box.x + LINE - 4} y={middle} textAnchor="middle" transform={`rotate(-90 ${box.x + LINE - 4} ${middle})`}>
        {beside}
      </text>
    </>
  );
}

function toShortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  let length = text.length - 1;
  while (length > 1 && widthOf(`${text.slice(0, length)}…`) > width) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** Whether white letters can be read on a colour better than black ones. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}
