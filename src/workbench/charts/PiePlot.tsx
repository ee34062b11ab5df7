import type { ReactNode } from "react";
import { toUsualColor, type DrawnChart } from "./drawn-chart";
import { toSlices, type Box } from "./plot";

/** The first series as shares of a whole. */
export function PiePlot({ chart, box }: { readonly chart: DrawnChart; readonly box: Box }): ReactNode {
  const values = chart.series[0]?.values ?? [];
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const radius = Math.max(0, Math.min(box.width, box.height) / 2 - 8);
  return toSlices(values, centre, radius).map((path, index) => (
    <path key={index} d={path} fill={toUsualColor(index)} className="figure" />
  ));
}
