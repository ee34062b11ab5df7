import type { Snapshot } from "../grid/snapshot";
import { comparePeriods, type Period } from "../period/period";
import { findToldTitle, toToldReason } from "../recognise/doubts";
import type { KpiTable, LeftOut, Reading } from "../recognise/reading";
import { toAssessments } from "./assessments";
import { KeyAreaNames, type ReadSheet } from "./key-area-names";
import { addStandings, toKeyAreas } from "./key-areas";
import { toKpiPeriods, toKpis, toKpisByYear, type Kpi } from "./kpi";
import { readKpiChoices, withChosenDirections } from "./kpi-choices";
import { ObjectiveLadders, toLadder } from "./ladders";
import { toObjective, toPlace } from "./objective-row";
import { Objectives } from "./objectives";
import { toSavings, type Saving } from "./saving";
import type { Assessment, KeyArea, Ladder, Scorecard, Standing } from "./scorecard";
import { readSettings } from "./settings";

/** The scorecard of a workbook that was read. Total and cheap: it looks only at cells that the reading names. */
export function toScorecard(snapshot: Snapshot, reading: Reading): Scorecard {
  const sheets = reading.sheets.flatMap((each) => {
    const sheet = snapshot.findSheet(each.sheet);
    return sheet ? [{ sheet, reading: each }] : [];
  });
  const names = new KeyAreaNames(sheets);
  const maturity = toMaturity(sheets, names);
  const objectives = toObjectives(sheets, names, maturity);
  const figures = toFigures(sheets);
  const kpiChoices = readKpiChoices(snapshot);
  return {
    periods: toPeriods(reading),
    keyAreas: [...maturity.keyAreas.values()],
    objectives: objectives.all,
    ladders: maturity.ladders,
    assessments: maturity.assessments,
    sheets: snapshot.sheets.map(({ name }) => name),
    kpis: withChosenDirections(figures.kpis, kpiChoices),
    kpiPeriods: toKpiPeriods(reading.sheets.flatMap((each) => each.kpiTables)),
    savings: figures.savings,
    kpiChoices,
    settings: readSettings(snapshot),
    readAs: reading.sheets.flatMap(toReadAs),
    unrecognised: [
      ...reading.sheets.flatMap((each) => each.leftOut),
      ...maturity.leftOut,
      ...objectives.repeated,
      ...figures.unrecognised,
    ],
  };
}

/** What sheets say of key areas as a whole, and the ladders. */
interface Maturity {
  readonly keyAreas: ReadonlyMap<string, KeyArea>;
  readonly ladders: readonly Ladder[];
  readonly ofObjectives: ObjectiveLadders;
  readonly assessments: readonly Assessment[];
  readonly leftOut: readonly LeftOut[];
}

function toMaturity(sheets: readonly ReadSheet[], names: KeyAreaNames): Maturity {
  const ladders: Ladder[] = [];
  const ofObjectives = new ObjectiveLadders(sheets.filter(({ reading }) => reading.tables.length > 0).length === 1);
  const assessments: Assessment[] = [];
  const leftOut: LeftOut[] = [];
  const standings = new Map<string, Standing[]>();
  for (const each of sheets) {
    const own = each.reading.ladders.map((block) => {
      const ladder = toLadder(each.sheet, block, names.findOfLadder(block));
      ofObjectives.add(ladder, block);
      return ladder;
    });
    const found = toAssessments(each, names);
    ladders.push(...own);
    assessments.push(...found.assessments);
    leftOut.push(...found.leftOut);
    addStandings(own, found.assessments, standings);
  }
  const keyAreas = toKeyAreas(sheets, names, ladders, assessments, standings);
  return { keyAreas, ladders, ofObjectives, assessments, leftOut };
}

function toObjectives(
  sheets: readonly ReadSheet[],
  names: KeyAreaNames,
  { keyAreas, ofObjectives }: Maturity,
): Objectives {
  const objectives = new Objectives();
  for (const { sheet, reading } of sheets) {
    for (const table of reading.tables) {
      objectives.startTable();
      for (const group of table.groups) {
        const keyArea = keyAreas.get(names.findOfGroup(reading, group) ?? "") ?? null;
        const place = { ...toPlace(sheet, group), keyArea };
        for (const row of group.rows) objectives.add(toObjective(sheet, table, row, place, ofObjectives));
      }
    }
  }
  return objectives;
}

/** The KPIs and savings of all sheets. */
function toFigures(sheets: readonly ReadSheet[]): Pick<Scorecard, "kpis" | "savings" | "unrecognised"> {
  const kpis: Kpi[] = [];
  const savings: Saving[] = [];
  const unrecognised: LeftOut[] = [];
  for (const { sheet, reading } of sheets) {
    for (const tables of toTablesOfHeader(reading.kpiTables)) {
      const [table] = tables;
      if (table?.yearColumn !== undefined) kpis.push(...toKpisByYear(sheet, tables, kpis.length));
      else if (table) kpis.push(...toKpis(sheet, table, kpis.length));
    }
    for (const register of reading.registers) {
      const found = toSavings(sheet, register, savings.length);
      savings.push(...found.savings);
      unrecognised.push(...found.unrecognised);
    }
  }
  return { kpis, savings, unrecognised };
}

/** What was told of a sheet's tables from their cells, each with the rows that it is about. */
function toReadAs({ tables, registers }: Reading["sheets"][number]): Scorecard["readAs"] {
  const titles = tables.flatMap((table) => {
    const title = findToldTitle(table);
    if (!title) return [];
    const { sheet, headerRow, groups } = table;
    const bottom = Math.max(headerRow, ...groups.flatMap(({ rows }) => rows));
    return [
      {
        range: { sheet, top: headerRow, bottom, left: title.column, right: title.column },
        why: toToldReason(title.header),
      },
    ];
  });
  const ofRegisters = registers.flatMap(({ sheet, headerRow, columns, rows, notes }) => {
    const places = columns.map(({ column }) => column);
    const [left, right] = [Math.min(...places), Math.max(...places)];
    return notes.map((why) => ({
      range: { sheet, top: headerRow, bottom: rows.at(-1) ?? headerRow, left, right },
      why,
    }));
  });
  return [...titles, ...ofRegisters];
}

/** Tables under one header are the years of one list. */
function toTablesOfHeader(tables: readonly KpiTable[]): readonly (readonly KpiTable[])[] {
  const byHeader = new Map<number, KpiTable[]>();
  for (const table of tables) {
    const key = table.yearColumn === undefined ? -1 - byHeader.size : table.headerRow;
    byHeader.set(key, [...(byHeader.get(key) ?? []), table]);
  }
  return [...byHeader.values()];
}

function toPeriods(reading: Reading): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const sheet of reading.sheets) {
    for (const column of sheet.tables.flatMap((table) => table.columns)) {
      if (column.role !== "score" || !column.period || periods.has(column.period.key)) continue;
      periods.set(column.period.key, column.period);
    }
  }
  return [...periods.values()].sort(comparePeriods);
}
