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

  /** Its own properties and those of its parts, parts that have none left out. */
  toJSON(): object {
    const parts = [...this.#parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, part.toJSON()]);
    return { properties: this.properties, parts: Object.fromEntries(parts) as Readonly<Record<string, object>> };
  }
}
