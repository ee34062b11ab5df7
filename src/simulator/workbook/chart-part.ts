import { PropertyBag } from "./property-bag";

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
