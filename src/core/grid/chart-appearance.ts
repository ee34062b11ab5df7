/** Where a corner of a chart or picture lies: in which cell, and how many points inside it. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/** Where a chart or picture lies: between two corners, or from one corner with a size in points. */
export interface Place {
  readonly from: Corner;
  readonly to: Corner | null;
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** The kinds of charts that are told apart; "other" is anything that is none of these. */
export type ChartKind =
  "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "scatter" | "bubble" | "radar" | "stock" | "other";

/** One series of a chart. References are as the file keeps them: "Scores!$B$2:$B$9". */
export interface ChartSeriesAppearance {
  /** As last shown; empty where it has none. */
  readonly name: string;
  /** The cell that the name stands in; null where it is a text of its own. */
  readonly nameFrom: string | null;
  readonly valuesFrom: string | null;
  readonly categoriesFrom: string | null;
  /** RRGGBB; null where Excel chooses it. */
  readonly color: string | null;
  /** The file format's name of the pattern in that colour, such as "pct20"; null for a plain fill. */
  readonly pattern: string | null;
  /** The number format of the figures written on it; null where there are none. */
  readonly labelFormat: string | null;
}

/** An axis of a chart. Null stands for what Excel chooses. */
export interface ChartAxisAppearance {
  /** Empty where it has none. */
  readonly title: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly isReversed: boolean;
}

/** A chart on a sheet. */
export interface ChartAppearance {
  readonly name: string;
  readonly kind: ChartKind;
  readonly grouping: "clustered" | "stacked" | "percentStacked";
  /** Empty where it has none. */
  readonly title: string;
  /** What a person who cannot see it is told. */
  readonly altText: string;
  readonly series: readonly ChartSeriesAppearance[];
  readonly categoryAxis: ChartAxisAppearance;
  readonly valueAxis: ChartAxisAppearance;
  /** Where the legend stands; null where there is none. */
  readonly legend: "bottom" | "top" | "left" | "right" | "corner" | null;
  readonly place: Place;
}

/** A picture on a sheet. */
export interface PictureAppearance {
  readonly name: string;
  readonly altText: string;
  /** Such as "image/png". */
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly place: Place;
}
