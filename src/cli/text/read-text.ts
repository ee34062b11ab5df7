import { toA1Range, toColumnLetters, quoteSheetName } from "../../core/grid/a1";
import { BLOCK_NAMES } from "../../core/recognise/block-names";
import type { ObjectiveTable, SheetReading, TableColumn } from "../../core/recognise/reading";
import type { Scorecard } from "../../core/scorecard/scorecard";
import type { Terminal } from "../terminal";
import { toCount, toList, toTable } from "./table";

/** What was recognised in a file, for a person: figures, then each sheet and its columns, then what was left out. */
export function toReadText(
  file: string,
  scorecard: Scorecard,
  sheets: readonly SheetReading[],
  paint: Terminal["paint"],
): string {
  const forKeyAreas = scorecard.ladders.filter((ladder) => ladder.for === "keyArea").length;
  const forObjectives = scorecard.ladders.length - forKeyAreas;
  const lines = [
    paint("bold", file),
    `${toCount(scorecard.objectives.length, "objective")} in ${toCount(scorecard.keyAreas.length, "key area")}; ` +
      `${toCount(scorecard.ladders.length, "ladder")} (${forKeyAreas} for key areas, ${forObjectives} for single objectives); ` +
      `periods: ${toList(scorecard.periods.map((period) => period.label)) || "none"}.`,
    ...sheets.filter((sheet) => sheet.holds.length > 0).flatMap(toSheetLines),
  ];
  if (scorecard.unrecognised.length > 0) {
    const rows = scorecard.unrecognised.map(({ range, why }) => [
      `  ${quoteSheetName(range.sheet)}!${toA1Range(range)}`,
      why,
    ]);
    lines.push("", "Not read:", toTable(rows));
  }
  return lines.join("\n");
}

function toSheetLines(sheet: SheetReading): readonly string[] {
  const shapes = new Map<string, { readonly columns: readonly TableColumn[]; readonly tables: ObjectiveTable[] }>();
  for (const table of sheet.tables) {
    const key = JSON.stringify(table.columns.map(({ column, role, period }) => [column, role, period?.key]));
    const shape = shapes.get(key) ?? { columns: table.columns, tables: [] };
    shape.tables.push(table);
    shapes.set(key, shape);
  }
  return [
    "",
    `Sheet “${sheet.sheet}” holds ${toList(sheet.holds.map((kind) => BLOCK_NAMES[kind]))}.`,
    ...[...shapes.values()].flatMap(({ columns, tables }) => [
      `  Tables with their header in ${tables.length > 1 ? "rows" : "row"} ${toList(tables.map((table) => String(table.headerRow + 1)))}:`,
      toTable(
        columns.map((column) => [`    ${toColumnLetters(column.column)}`, toRoleText(column), `“${column.header}”`]),
      ),
    ]),
  ];
}

function toRoleText({ role, period }: TableColumn): string {
  return period ? `${role} for ${period.label}` : role;
}
