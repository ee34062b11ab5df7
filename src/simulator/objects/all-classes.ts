import {
  chartAreaFormatClass,
  chartAxesClass,
  chartAxisClass,
  chartAxisFormatClass,
  chartAxisTitleClass,
  chartAxisTitleFormatClass,
  chartDataLabelFormatClass,
  chartDataLabelsClass,
  chartFillClass,
  chartFontClass,
  chartGridlinesClass,
  chartGridlinesFormatClass,
  chartLegendClass,
  chartLegendFormatClass,
  chartLineFormatClass,
  chartSeriesFormatClass,
  chartTitleClass,
  chartTitleFormatClass,
} from "./chart-parts";
import { chartClass, chartCollectionClass, chartSeriesClass, chartSeriesCollectionClass } from "./charts";
import {
  cellValueConditionalFormatClass,
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
  customConditionalFormatClass,
} from "./conditional-formats";
import { dataValidationClass } from "./data-validation";
import { namedItemClass, namedItemCollectionClass } from "./names";
import {
  headerFooterClass,
  headerFooterGroupClass,
  pageBreakClass,
  pageBreakCollectionClass,
  pageLayoutClass,
} from "./page-layout";
import { rangeClass } from "./range";
import { rangeAreasClass, rangeCollectionClass } from "./range-areas";
import { rangeBorderClass, rangeBorderCollectionClass } from "./range-borders";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./range-format";
import { settingClass, settingCollectionClass } from "./settings";
import { tableClass, tableCollectionClass, tableColumnClass, tableColumnCollectionClass } from "./tables";
import {
  applicationClass,
  documentPropertiesClass,
  runtimeClass,
  workbookClass,
  workbookProtectionClass,
} from "./workbook";
import { worksheetClass } from "./worksheet";
import { worksheetCollectionClass } from "./worksheet-collection";
import { worksheetFreezePanesClass, worksheetProtectionClass } from "./worksheet-parts";
import type { Classes } from "./wrap";

/** Every class of Office.js that the simulator emulates. */
export const ALL_CLASSES: Classes = {
  Application: applicationClass,
  CellValueConditionalFormat: cellValueConditionalFormatClass,
  Chart: chartClass,
  ChartAreaFormat: chartAreaFormatClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisFormat: chartAxisFormatClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartAxisTitleFormat: chartAxisTitleFormatClass,
  ChartCollection: chartCollectionClass,
  ChartDataLabelFormat: chartDataLabelFormatClass,
  ChartDataLabels: chartDataLabelsClass,
  ChartFill: chartFillClass,
  ChartFont: chartFontClass,
  ChartGridlines: chartGridlinesClass,
  ChartGridlinesFormat: chartGridlinesFormatClass,
  ChartLegend: chartLegendClass,
  ChartLegendFormat: chartLegendFormatClass,
  ChartLineFormat: chartLineFormatClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeriesFormat: chartSeriesFormatClass,
  ChartTitle: chartTitleClass,
  ChartTitleFormat: chartTitleFormatClass,
  ConditionalFormat: conditionalFormatClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  ConditionalRangeFill: conditionalRangeFillClass,
  ConditionalRangeFont: conditionalRangeFontClass,
  ConditionalRangeFormat: conditionalRangeFormatClass,
  CustomConditionalFormat: customConditionalFormatClass,
  DataValidation: dataValidationClass,
  DocumentProperties: documentPropertiesClass,
  FormatProtection: formatProtectionClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  NamedItem: namedItemClass,
  NamedItemCollection: namedItemCollectionClass,
  PageBreak: pageBreakClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageLayout: pageLayoutClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeBorder: rangeBorderClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  Runtime: runtimeClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  Workbook: workbookClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
