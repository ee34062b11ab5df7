import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useMemo, type RefObject } from "react";
import type { Area } from "../../simulator/workbook/area";
import type { Axis } from "./axis";
import type { SheetView } from "./sheet-view";

/** What is drawn in any case: the frozen ones, and the one that holds the active cell. */
interface Always {
  readonly frozen: number;
  readonly active: number;
}

/** Where a merged area begins and ends along an axis. */
type SpanOf = (merge: Area) => readonly [first: number, last: number];

interface WindowOptions extends Always {
  readonly axis: Axis;
  /** Pixels that the headers take up before the first. */
  readonly header: number;
  readonly isHorizontal: boolean;
  readonly overscan: number;
}

/** The rows (or columns) to draw, in order: those that the scroller shows, and those that must not be missed. */
export function useWindow(
  view: SheetView,
  scroller: RefObject<HTMLDivElement | null>,
  { axis, header, isHorizontal, overscan, frozen, active }: WindowOptions,
): readonly number[] {
  const { merges } = view.sheet;
  const rangeExtractor = useCallback(
    (range: Range) => toIndexes(range, { frozen, active }, merges, isHorizontal ? columnsOf : rowsOf),
    [frozen, active, merges, isHorizontal],
  );
  const virtualizer = useVirtualizer({
    count: axis.count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => axis.size(index),
    horizontal: isHorizontal,
    paddingStart: header,
    overscan,
    rangeExtractor,
  });
  // Sizes are asked for once, so another axis has to be announced.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, axis]);
  const items = virtualizer.getVirtualItems();
  return useMemo(() => items.map(({ index }) => index), [items]);
}

const rowsOf: SpanOf = ({ top, bottom }) => [top, bottom];
const columnsOf: SpanOf = ({ left, right }) => [left, right];

/** The range, what must always be there, and the first row of each merged area that reaches into the range. */
function toIndexes(range: Range, { frozen, active }: Always, merges: readonly Area[], spanOf: SpanOf): number[] {
  const indexes = new Set(defaultRangeExtractor(range));
  for (let index = 0; index < Math.min(frozen, range.count); index++) indexes.add(index);
  if (active < range.count) indexes.add(active);
  for (const merge of merges) {
    const [first, last] = spanOf(merge);
    if (first < range.startIndex && last >= range.startIndex) indexes.add(first);
  }
  return [...indexes].sort((a, b) => a - b);
}
