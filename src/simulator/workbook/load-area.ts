import type { RangeRef } from "../../core/grid/cell-ref";
import type { Area } from "./area";

/** A rectangle without the name of its sheet. */
export function toArea({ top, left, bottom, right }: RangeRef): Area {
  return { top, left, bottom, right };
}
