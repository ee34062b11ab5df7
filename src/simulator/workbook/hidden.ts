import { HostError } from "../host-error";
import type { LiveRange } from "./workbook";

/** Whether all rows (or columns) of the range are hidden; null where some are. */
export function readHidden({ sheet, area }: LiveRange, what: "rows" | "columns"): boolean | null {
  const hidden = what === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [first, last] = what === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const count = [...hidden].filter((at) => at >= first && at <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

export function writeHidden({ sheet, area }: LiveRange, what: "rows" | "columns", written: unknown): void {
  if (typeof written !== "boolean") throw new HostError("InvalidArgument");
  sheet.requireAllowed(what === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const hidden = what === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [first, last] = what === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  for (let at = first; at <= last; at++) {
    if (written) hidden.add(at);
    else hidden.delete(at);
  }
}
