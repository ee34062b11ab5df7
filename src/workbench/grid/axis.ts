/** The rows, or the columns, of a sheet laid end to end: where each begins and how long it is, in pixels. */
export class Axis {
  readonly #starts: Float64Array;

  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.#starts = new Float64Array(count + 1);
    let end = 0;
    for (let index = 0; index < count; index++) this.#starts[index + 1] = end += sizeOf(index);
  }

  get total(): number {
    return this.start(this.count);
  }

  /** Where a row begins; one beyond the last begins where the last ends. */
  start(index: number): number {
    return this.#starts[Math.min(index, this.count)] ?? 0;
  }

  /** 0 for a hidden one. */
  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** How long those from the first to the last are, both counted. */
  span(first: number, last: number): number {
    return this.start(last + 1) - this.start(first);
  }

  /** The one that covers a position; the first or the last for a position outside. */
  indexAt(position: number): number {
    let [low, high] = [0, Math.max(0, this.count - 1)];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.start(middle + 1) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Excel's points are 1/72 of an inch, the browser's pixels 1/96. */
export function toPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/** How far to scroll so that a stretch can be seen in what is left beside the headers and frozen panes. */
export function scrollToShow(
  stretch: { readonly start: number; readonly size: number },
  window: { readonly scroll: number; readonly size: number },
): number {
  const end = stretch.start + stretch.size;
  if (stretch.start < window.scroll || stretch.size > window.size) return stretch.start;
  return end > window.scroll + window.size ? end - window.size : window.scroll;
}
