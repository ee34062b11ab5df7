import type { Area } from "./area";
import { PropertyBag } from "./property-bag";
import type { Sheet } from "./sheet";

/** Cells that a chart takes its figures or labels from. */
export interface ChartSource {
  readonly sheet: Sheet;
  area: Area;
}

/** A part of a chart with properties of its own. Parts are made when first asked for. */
export class ChartPart {
  readonly properties = new PropertyBag();
  readonly #parts = new Map<string, ChartPart>();

  part(name: string): ChartPart {
    let part = this.#parts.get(name);
    if (part === undefined) this.#parts.set(name, (part = new ChartPart()));
    return part;
  }
}

/** A series of a chart: where its figures and labels stand, and how it looks. */
export class ChartSeries extends ChartPart {
  values: ChartSource | null = null;
  categories: ChartSource | null = null;

  constructor(
    readonly chart: Chart,
    name: string,
  ) {
    super();
    this.properties.set("Name", name);
  }
}

/** A chart of a sheet. */
export class Chart extends ChartPart {
  readonly series: ChartSeries[] = [];

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    name: string,
    type: string,
  ) {
    super();
    this.properties.set("Name", name);
    this.properties.set("ChartType", type);
  }
}
