import { toA1Range, toColumnLetters, quoteSheetName } from "../../core/grid/a1";
import type { Period } from "../../core/period/period";
import { BLOCK_NAMES } from "../../core/recognise/block-names";
import type { KpiTable, ObjectiveTable, SheetReading } from "../../core/recognise/reading";
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
  const lines = [
    paint("bold", file),
    ...toScoreLines(scorecard),
    ...toFigureLines(scorecard),
    ...sheets.filter((sheet) => sheet.holds.length > 0).flatMap(toSheetLines),
  ];
  if (scorecard.readAs.length > 0) lines.push("", "How it was read:", toReasons(scorecard.readAs));
  if (scorecard.unrecognised.length > 0) lines.push("", "Not read:", toReasons(scorecard.unrecognised));
  return lines.join("\n");
}

function toReasons(reasons: Scorecard["unrecognised"]): string {
  return toTable(reasons.map(({ range, why }) => [`  ${quoteSheetName(range.sheet)}!${toA1Range(range)}`, why]));
}

/** How many assessments there are and how many ladders are marked; "" where there are none. */
function toAssessedText({ assessments, ladders }: Scorecard): string {
  const marked = ladders.filter((ladder) => ladder.current ?? ladder.ambition).length;
  const parts = [
    ...(assessments.length > 0 ? [toCount(assessments.length, "assessment")] : []),
    ...(marked > 0 ? [`${toCount(marked, "ladder")} marked with a current level or an ambition`] : []),
  ];
  return parts.map((part) => `${part}; `).join("");
}

/** A workbook of KPIs alone has no objectives to count. */
function toScoreLines(scorecard: Scorecard): readonly string[] {
  const figures = scorecard.kpis.length + scorecard.savings.length;
  if (scorecard.objectives.length + scorecard.ladders.length === 0 && figures > 0) return [];
  const forKeyAreas = scorecard.ladders.filter((ladder) => ladder.for === "keyArea").length;
  const forObjectives = scorecard.ladders.length - forKeyAreas;
  return [
    `${toCount(scorecard.objectives.length, "objective")} in ${toCount(scorecard.keyAreas.length, "key area")}; ` +
      `${toCount(scorecard.ladders.length, "ladder")} (${forKeyAreas} for key areas, ${forObjectives} for single objectives); ` +
      `${toAssessedText(scorecard)}periods: ${toList(scorecard.periods.map((period) => period.label)) || "none"}.`,
  ];
}

function toFigureLines({ kpis, kpiPeriods, savings }: Scorecard): readonly string[] {
  const periods = toList(kpiPeriods.map((period) => period.label)) || "none";
  const unclear = [
    ...kpis.flatMap(({ baseline, targets, actuals }) =>
      [baseline, ...targets.values(), ...actuals.values()].flatMap((figure) => figure?.value ?? []),
    ),
    ...savings.flatMap(({ budget, value, saving }) => [budget, value, saving].flatMap((each) => each?.value ?? [])),
  ].filter(({ kind }) => kind === "unreadable").length;
  return [
    ...(kpis.length > 0 ? [`${toCount(kpis.length, "KPI")}; periods: ${periods}.`] : []),
    ...(savings.length > 0 ? [`${toCount(savings.length, "saving")} in registers${toHiddenText(savings)}.`] : []),
    ...(unclear > 0 ? [`${toCount(unclear, "amount")} could not be read.`] : []),
  ];
}

/** A filter hides lines, and does not take them out of the register. */
function toHiddenText(savings: Scorecard["savings"]): string {
  const hidden = savings.filter(({ isHidden }) => isHidden).length;
  return hidden > 0 ? `, ${hidden} of them in hidden rows, which count too` : "";
}

/** A table of any kind, as far as its columns go. */
interface PlainTable {
  readonly headerRow: number;
  readonly columns: readonly PlainColumn[];
}

interface PlainColumn {
  readonly column: number;
  readonly header: string;
  readonly role: string;
  readonly period: Period | null;
}

function toSheetLines(sheet: SheetReading): readonly string[] {
  const shapes = new Map<string, { readonly columns: readonly PlainColumn[]; readonly tables: PlainTable[] }>();
  for (const table of [
    ...sheet.tables.map(toWithoutYears),
    ...sheet.kpiTables.map(toWithoutYears),
    ...sheet.registers,
  ]) {
    const key = JSON.stringify(table.columns.map(({ column, role, period }) => [column, role, period?.key]));
    const shape = shapes.get(key) ?? { columns: table.columns, tables: [] };
    if (!shape.tables.some(({ headerRow }) => headerRow === table.headerRow)) shape.tables.push(table);
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

/** A table whose rows name their year is one table to whoever reads of it. */
function toWithoutYears({ headerRow, columns, yearColumn }: ObjectiveTable | KpiTable): PlainTable {
  if (yearColumn === undefined) return { headerRow, columns };
  return { headerRow, columns: columns.map((column) => ({ ...column, period: null })) };
}

function toRoleText({ role, period }: PlainColumn): string {
  // "keyArea", "fullYear" and the like, as words.
  const name = role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return period ? `${name} for ${period.label}` : name;
}
