import { LAST_COLUMN, LAST_ROW, parseA1, toA1 } from "../../core/grid/a1";
import { mapTokens } from "./formula-tokens";

/** A formula as it reads once it is copied to another cell: what has no dollar sign moves along. */
export function moveFormula(formula: string, down: number, across: number): string {
  return mapTokens(formula, (token) => {
    if (token.kind !== "reference") return null;
    const prefix = token.text.slice(0, token.text.length - token.body.length);
    const corners = token.body.split(":").map((corner) => moveCorner(corner, down, across));
    return corners.includes(null) ? "#REF!" : prefix + corners.join(":");
  });
}

function moveCorner(corner: string, down: number, across: number): string | null {
  const at = parseA1(corner);
  // Whole rows and columns, which nothing here copies in relative terms.
  if (at === null) return corner;
  const isColumnFixed = corner.startsWith("$");
  const isRowFixed = corner.lastIndexOf("$") > 0;
  const row = isRowFixed ? at.row : at.row + down;
  const column = isColumnFixed ? at.column : at.column + across;
  if (row < 0 || column < 0 || row > LAST_ROW || column > LAST_COLUMN) return null;
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(toA1(row, column)) ?? [];
  return `${isColumnFixed ? "$" : ""}${letters}${isRowFixed ? "$" : ""}${digits}`;
}
