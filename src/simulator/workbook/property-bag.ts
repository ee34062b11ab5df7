import type { Json } from "../json";

/** Settings that nothing else depends on: kept as they are given and given back as they were. */
export class PropertyBag {
  readonly #values = new Map<string, Json>();

  get(name: string): Json | undefined {
    return this.#values.get(name);
  }

  set(name: string, value: Json): void {
    this.#values.set(name, value);
  }

  /** All that is kept, in alphabetical order: two bags are alike if these are. */
  toJSON(): Readonly<Record<string, Json>> {
    return Object.fromEntries([...this.#values].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
