import { emulate } from "../wire/emulated-class";
import { asColor, asJson, kept } from "./written";
import { wrap } from "./wrap";
import type { ChartPart } from "../workbook/chart-part";
import type { Chart } from "../workbook/workbook";

const own = (part: ChartPart): ChartPart["properties"] => part.properties;

export const chartAxesClass = emulate<Chart>({
  name: "ChartAxes",
  navigations: {
    CategoryAxis: (chart) => wrap("ChartAxis", chart.part("CategoryAxis")),
    ValueAxis: (chart) => wrap("ChartAxis", chart.part("ValueAxis")),
  },
});

export const chartAxisClass = emulate<ChartPart>({
  name: "ChartAxis",
  properties: {
    ...kept(own, "LinkNumberFormat", true),
    // A number, or "" for one that Excel chooses.
    ...kept(own, "MajorUnit", "", asJson),
    ...kept(own, "Maximum", "", asJson),
    ...kept(own, "Minimum", "", asJson),
    ...kept(own, "MinorUnit", "", asJson),
    ...kept(own, "NumberFormat", "General"),
    ...kept(own, "Offset", 100),
    ...kept(own, "Position", "Automatic"),
    ...kept(own, "ReversePlotOrder", false),
    ...kept(own, "TickLabelPosition", "NextToAxis"),
    ...kept(own, "TickLabelSpacing", 1, asJson),
    ...kept(own, "Visible", true),
  },
  navigations: {
    Format: (axis) => wrap("ChartAxisFormat", axis.part("Format")),
    MajorGridlines: (axis) => wrap("ChartGridlines", axis.part("MajorGridlines")),
    MinorGridlines: (axis) => wrap("ChartGridlines", axis.part("MinorGridlines")),
    Title: (axis) => wrap("ChartAxisTitle", axis.part("Title")),
  },
});

export const chartAxisTitleClass = emulate<ChartPart>({
  name: "ChartAxisTitle",
  properties: { ...kept(own, "Text", ""), ...kept(own, "TextOrientation", 0), ...kept(own, "Visible", false) },
  navigations: { Format: (title) => wrap("ChartAxisTitleFormat", title.part("Format")) },
});

export const chartTitleClass = emulate<ChartPart>({
  name: "ChartTitle",
  properties: {
    ...kept(own, "HorizontalAlignment", "Center"),
    ...kept(own, "Overlay", false),
    ...kept(own, "Position", "Top"),
    ...kept(own, "Text", "Chart Title"),
    ...kept(own, "Visible", true),
  },
  navigations: { Format: (title) => wrap("ChartTitleFormat", title.part("Format")) },
});

export const chartLegendClass = emulate<ChartPart>({
  name: "ChartLegend",
  properties: { ...kept(own, "Overlay", false), ...kept(own, "Position", "Bottom"), ...kept(own, "Visible", true) },
  navigations: { Format: (legend) => wrap("ChartLegendFormat", legend.part("Format")) },
});

export const chartDataLabelsClass = emulate<ChartPart>({
  name: "ChartDataLabels",
  properties: {
    ...kept(own, "NumberFormat", "General"),
    ...kept(own, "Position", "OutsideEnd"),
    ...kept(own, "Separator", ", "),
    ...kept(own, "ShowCategoryName", false),
    ...kept(own, "ShowLegendKey", false),
    ...kept(own, "ShowPercentage", false),
    ...kept(own, "ShowSeriesName", false),
    ...kept(own, "ShowValue", true),
  },
  navigations: { Format: (labels) => wrap("ChartDataLabelFormat", labels.part("Format")) },
});

export const chartGridlinesClass = emulate<ChartPart>({
  name: "ChartGridlines",
  properties: { ...kept(own, "Visible", true) },
  navigations: { Format: (gridlines) => wrap("ChartGridlinesFormat", gridlines.part("Format")) },
});

export const chartFontClass = emulate<ChartPart>({
  name: "ChartFont",
  properties: {
    ...kept(own, "Bold", false),
    ...kept(own, "Color", "#000000", asColor),
    ...kept(own, "Italic", false),
    ...kept(own, "Name", "Calibri"),
    ...kept(own, "Size", 10),
    ...kept(own, "Underline", "None"),
  },
});

export const chartFillClass = emulate<ChartPart>({
  name: "ChartFill",
  methods: {
    Clear: ({ properties }) => {
      properties.set("Color", null);
      return null;
    },
    SetSolidColor: ({ properties }, args) => {
      properties.set("Color", asColor(args.text(0)));
      return null;
    },
  },
});

export const chartLineFormatClass = emulate<ChartPart>({
  name: "ChartLineFormat",
  properties: {
    ...kept(own, "Color", "#000000", asColor),
    ...kept(own, "LineStyle", "Automatic"),
    ...kept(own, "Weight", 0.75),
  },
  methods: {
    Clear: ({ properties }) => {
      properties.set("LineStyle", "None");
      return null;
    },
  },
});

/** What a part's format is made of. */
const FACETS = {
  Fill: (format: ChartPart) => wrap("ChartFill", format.part("Fill")),
  Font: (format: ChartPart) => wrap("ChartFont", format.part("Font")),
  Line: (format: ChartPart) => wrap("ChartLineFormat", format.part("Line")),
};

export const chartAreaFormatClass = emulate<ChartPart>({
  name: "ChartAreaFormat",
  properties: { ...kept(own, "RoundedCorners", false) },
  navigations: { Fill: FACETS.Fill, Font: FACETS.Font },
});
export const chartAxisFormatClass = emulate<ChartPart>({ name: "ChartAxisFormat", navigations: FACETS });
/** The look of a text on a chart: what is behind it, and its letters. */
function emulateText(name: string): ReturnType<typeof emulate<ChartPart>> {
  return emulate<ChartPart>({ name, navigations: { Fill: FACETS.Fill, Font: FACETS.Font } });
}

export const chartAxisTitleFormatClass = emulateText("ChartAxisTitleFormat");
export const chartDataLabelFormatClass = emulateText("ChartDataLabelFormat");
export const chartGridlinesFormatClass = emulate<ChartPart>({
  name: "ChartGridlinesFormat",
  navigations: { Line: FACETS.Line },
});
export const chartLegendFormatClass = emulateText("ChartLegendFormat");
export const chartSeriesFormatClass = emulate<ChartPart>({
  name: "ChartSeriesFormat",
  navigations: { Fill: FACETS.Fill, Line: FACETS.Line },
});
export const chartTitleFormatClass = emulateText("ChartTitleFormat");
