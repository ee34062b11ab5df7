import { quoteSheetName } from "../../core/grid/a1";
import { isSameSheetName } from "../../core/grid/cell-ref";
import { parseArea, toAreaAddress, type Area } from "./area";
import { mapTokens, type Token } from "./formula-tokens";
import { shiftArea, type Shift } from "./shift";

/** A formula after cells of a sheet moved. `home` is the sheet that the formula stands on. */
export function shiftReferences(formula: string, home: string, shifted: string, shift: Shift): string {
  return mapTokens(formula, (token) => {
    if (token.kind !== "reference" || !isSameSheetName(token.sheet ?? home, shifted)) return null;
    const area = parseArea(token.body);
    if (area === null) return null;
    const moved = shiftArea(shift, area);
    return prefix(token) + (moved === null ? "#REF!" : writeLike(token.body, moved));
  });
}

/** A formula after a sheet was renamed. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return mapTokens(formula, (token) => {
    if (token.sheet === null || !isSameSheetName(token.sheet, from)) return null;
    return `${quoteSheetName(to)}!${token.body}`;
  });
}

/** A formula after a sheet was deleted: what referred to it is #REF!. */
export function dropFromFormula(formula: string, sheet: string): string {
  return mapTokens(formula, (token) => (token.sheet !== null && isSameSheetName(token.sheet, sheet) ? "#REF!" : null));
}

function prefix(token: Token): string {
  return token.text.slice(0, token.text.length - token.body.length);
}

/** An area's address with dollar signs where another had them. */
function writeLike(model: string, area: Area): string {
  const signs = model.split(":").map((corner) => ({
    column: corner.startsWith("$") && /^\$[A-Za-z]/.test(corner),
    row: /\$[0-9]+$/.test(corner),
  }));
  return toAreaAddress(area)
    .split(":")
    .map((corner, index) => {
      const sign = signs[index] ?? signs[0] ?? { column: false, row: false };
      const [, letters = "", digits = ""] = /^([A-Z]*)([0-9]*)$/.exec(corner) ?? [];
      return (sign.column && letters !== "" ? "$" : "") + letters + (sign.row && digits !== "" ? "$" : "") + digits;
    })
    .join(":");
}
