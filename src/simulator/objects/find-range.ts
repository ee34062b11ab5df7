import { isSameSheetName } from "../../core/grid/cell-ref";
import { HostError } from "../host-error";
import { parseArea } from "../workbook/area";
import { tokenize } from "../workbook/formula-tokens";
import { LiveRange, type Sheet, type Workbook } from "../workbook/workbook";

/** The range of "A1:B2", "'My sheet'!A1", "A:C" or a name, as `getRange` takes them. */
export function findRange(sheet: Sheet, address: string): LiveRange {
  const found = findReference(sheet.workbook, address, sheet);
  if (found === null) throw new HostError("InvalidArgument");
  // A sheet gives ranges of its own only.
  if (found.sheet !== sheet && address.includes("!")) throw new HostError("InvalidArgument");
  return found;
}

/** The range that a text names: an address, with or without its sheet, or a defined name. Null if it names none. */
export function findReference(workbook: Workbook, text: string, home: Sheet | null): LiveRange | null {
  const [token, ...more] = tokenize(text.startsWith("=") ? text.slice(1) : text);
  if (token === undefined || more.length > 0) return null;
  const sheet = token.sheet === null ? home : workbook.findSheet(token.sheet);
  if (token.kind === "reference") {
    const area = parseArea(token.body);
    return area === null || sheet === null ? null : new LiveRange(sheet, area);
  }
  if (token.kind !== "name") return null;
  const name = (sheet === null ? null : workbook.findName(token.body, sheet)) ?? workbook.findName(token.body, null);
  if (name === null) return null;
  // A name that refers to itself would go on for ever.
  const isCircular = isSameSheetName(name.refersTo, text);
  return isCircular ? null : findReference(workbook, name.refersTo, name.scope);
}
