import type { CellRef } from "../grid/cell-ref";
import type { HeadingKind } from "./heading-kinds";

/**
 * The headings that stand over a row: a theme, a part and a key area. Which of them encloses which differs from list to
 * list and shows where one heading follows another at once: the upper one encloses the lower. A new heading ends whatever
 * it encloses.
 */
export class Outline {
  /** From the outermost kind of heading to the innermost. */
  private order: readonly HeadingKind[] = [];
  private readonly headings = new Map<HeadingKind, CellRef | null>();
  /** The heading above, while no objective stands between; null below objectives. */
  private above: HeadingKind | null = null;

  /** The cell of the heading that holds here; null where none does. */
  find(kind: HeadingKind): CellRef | null {
    return this.headings.get(kind) ?? null;
  }

  /** Goes below a heading; null below a row that may be a heading whose words say nothing. */
  enter(kind: HeadingKind, heading: CellRef | null): void {
    if (this.above !== null && this.above !== kind) this.placeBehind(kind, this.above);
    else if (!this.order.includes(kind)) this.order = [kind, ...this.order];
    for (const inner of this.order.slice(this.order.indexOf(kind) + 1)) this.headings.set(inner, null);
    this.headings.set(kind, heading);
    this.above = kind;
  }

  /** The cells of all headings that hold here. */
  toNames(): Readonly<Record<HeadingKind, CellRef | null>> {
    return { theme: this.find("theme"), part: this.find("part"), keyArea: this.find("keyArea") };
  }

  /** Goes below an objective. */
  pass(): void {
    this.above = null;
  }

  private placeBehind(kind: HeadingKind, outer: HeadingKind): void {
    if (this.order.includes(kind) && this.order.indexOf(kind) > this.order.indexOf(outer)) return;
    this.order = this.order.flatMap((each) => (each === kind ? [] : each === outer ? [outer, kind] : [each]));
  }
}
