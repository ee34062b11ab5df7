import type { ReactNode } from "react";
import { AxisPlot } from "./AxisPlot";
import { toChartName, toSentence, toUsualColor, type DrawnChart } from "./drawn-chart";
import { PiePlot } from "./PiePlot";

interface ChartPictureProps {
  readonly chart: DrawnChart;
  readonly width: number;
  readonly height: number;
  readonly widthOf: (text: string) => number;
}

const TITLE_HEIGHT = 30;
const LEGEND_HEIGHT = 24;
const EDGE = 8;
const KEY = 10;
const KEY_GAP = 16;

/** A chart as a picture of its figures at the moment. */
export function ChartPicture({ chart, width, height, widthOf }: ChartPictureProps): ReactNode {
  const top = chart.title === "" ? EDGE : TITLE_HEIGHT;
  const bottom = chart.hasLegend ? LEGEND_HEIGHT : EDGE;
  const box = { x: EDGE, y: top, width: width - 2 * EDGE, height: height - top - bottom };
  return (
    <svg role="img" aria-label={toChartName(chart)} className="chart" width={width} height={height}>
      <text x={width / 2} y={20} textAnchor="middle" className="chart-title">
        {chart.title}
      </text>
      {chart.form === null && (
        <text x={width / 2} y={height / 2} textAnchor="middle">
          {`${toSentence(chart.typeName)}, which the workbench does not draw`}
        </text>
      )}
      {chart.form === "pie" && <PiePlot chart={chart} box={box} />}
      {chart.form !== null && chart.form !== "pie" && <AxisPlot chart={chart} box={box} widthOf={widthOf} />}
      {chart.hasLegend && chart.form !== null && (
        <Legend chart={chart} width={width} y={height - EDGE} widthOf={widthOf} />
      )}
    </svg>
  );
}

interface LegendProps {
  readonly chart: DrawnChart;
  readonly width: number;
  readonly y: number;
  readonly widthOf: (text: string) => number;
}

function Legend({ chart, width, y, widthOf }: LegendProps): ReactNode {
  const keys =
    chart.form === "pie"
      ? chart.categories.map((name, index) => ({ name, color: toUsualColor(index) }))
      : chart.series.map(({ name, color }) => ({ name, color }));
  const widths = keys.map(({ name }) => KEY + 4 + widthOf(name) + KEY_GAP);
  const total = widths.reduce((sum, each) => sum + each, 0) - KEY_GAP;
  let next = Math.max(EDGE, (width - total) / 2);
  return keys.map(({ name, color }, index) => {
    const x = next;
    next += widths[index] ?? 0;
    return (
      <g key={index}>
        <rect x={x} y={y - KEY + 1} width={KEY} height={KEY} fill={color} className="figure" />
        <text x={x + KEY + 4} y={y}>
          {name}
        </text>
      </g>
    );
  });
}
