import { toAddress } from "../grid/a1";
import type { RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import { findColumn } from "../recognise/table-header";
import { comparePeriods, type Period } from "../period/period";
import type { LeftOut, ObjectiveGroup, ObjectiveTable, Reading, SheetReading, TableColumn } from "../recognise/reading";
import { findRef } from "../recognise/ref";
import type { Score } from "../scale/score";
import { findFilled, toAssessments } from "./assessments";
import { toComment } from "./commentary";
import { KeyAreaNames, type NamedKeyArea } from "./key-area-names";
import { ObjectiveLadders, toLadder } from "./ladders";
import { toNameKey } from "./name-matcher";
import { findAmbition, type Assessment, type KeyArea, type Ladder } from "./scorecard";
import type { Objective, Scorecard, Standing } from "./scorecard";
import { toKpiPeriods, toKpis, type Kpi } from "./kpi";
import { toSavings, type Saving } from "./saving";
import { readSettings } from "./settings";
import { toSourcedScore, toSourcedText, type Sourced } from "./sourced";

/** The scorecard of a workbook that was read. Total and cheap: it looks only at cells that the reading names. */
export function toScorecard(snapshot: Snapshot, reading: Reading): Scorecard {
  const sheets = reading.sheets.flatMap((each) => {
    const sheet = snapshot.findSheet(each.sheet);
    return sheet ? [{ sheet, reading: each }] : [];
  });
  const names = new KeyAreaNames(sheets);
  const ladders: Ladder[] = [];
  const ofObjectives = new ObjectiveLadders();
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
  const keyAreas = new Map(
    names.all.map((named) => [named.name, toKeyArea(named, ladders, assessments, standings.get(named.name) ?? [])]),
  );
  const objectives = new Objectives();
  for (const { sheet, reading: own } of sheets) {
    for (const table of own.tables) {
      objectives.startTable();
      for (const group of table.groups) {
        const keyArea = keyAreas.get(findGroupName(group, names) ?? "") ?? null;
        for (const row of group.rows) {
          objectives.add(toObjective(sheet, table, row, keyArea, ofObjectives));
        }
      }
    }
  }
  const figures = toFigures(sheets);
  return {
    periods: toPeriods(reading),
    keyAreas: [...keyAreas.values()],
    objectives: objectives.all,
    ladders,
    assessments,
    sheets: snapshot.sheets.map(({ name }) => name),
    kpis: figures.kpis,
    kpiPeriods: toKpiPeriods(reading.sheets.flatMap((each) => each.kpiTables)),
    savings: figures.savings,
    settings: readSettings(snapshot),
    unrecognised: [
      ...reading.sheets.flatMap((each) => each.leftOut),
      ...leftOut,
      ...objectives.repeated,
      ...figures.unrecognised,
    ],
  };
}

function findGroupName({ keyArea, principle }: ObjectiveGroup, names: KeyAreaNames): string | null {
  if (keyArea) return names.toName(keyArea);
  return principle ? names.findOfAssessment(principle) : null;
}

function addStandings(
  ladders: readonly Ladder[],
  assessments: readonly Assessment[],
  standings: Map<string, Standing[]>,
): void {
  const marked = ladders.map(({ keyArea, current, ambition }) => ({
    keyArea,
    current,
    wanted: ambition?.source ?? null,
  }));
  for (const { keyArea, current, wanted } of [...marked, ...assessments]) {
    const standing = { current: findFilled(current), wanted: findFilled(wanted) };
    if (keyArea === null || !(standing.current || standing.wanted)) continue;
    const known = standings.get(keyArea);
    if (known) known.push(standing);
    else standings.set(keyArea, [standing]);
  }
}

function toKeyArea(
  { name, source }: NamedKeyArea,
  ladders: readonly Ladder[],
  assessments: readonly Assessment[],
  standings: readonly Standing[],
): KeyArea {
  return {
    name,
    theme: assessments.find((each) => each.keyArea === name && each.theme !== null)?.theme ?? null,
    source,
    ladder: ladders.find((ladder) => ladder.keyArea === name) ?? null,
    standings,
  };
}

/** A sheet and what it was taken for. */
interface ReadSheet {
  readonly sheet: SheetSnapshot;
  readonly reading: SheetReading;
}

/** The KPIs and savings of all sheets. */
function toFigures(sheets: readonly ReadSheet[]): Pick<Scorecard, "kpis" | "savings" | "unrecognised"> {
  const kpis: Kpi[] = [];
  const savings: Saving[] = [];
  const unrecognised: LeftOut[] = [];
  for (const { sheet, reading } of sheets) {
    for (const table of reading.kpiTables) kpis.push(...toKpis(sheet, table, kpis.length));
    for (const register of reading.registers) {
      const found = toSavings(sheet, register, savings.length);
      savings.push(...found.savings);
      unrecognised.push(...found.unrecognised);
    }
  }
  return { kpis, savings, unrecognised };
}

/**
 * The objectives of all tables. One that stands in several, with the same ref and title, is one objective with the periods of
 * all; where two give it a score for the same period, the first counts and the other row is left out and said.
 */
class Objectives {
  readonly all: Objective[] = [];
  readonly repeated: { readonly range: RangeRef; readonly why: string }[] = [];
  private readonly places = new Map<string, number>();
  private ofThisTable = new Set<string>();

  startTable(): void {
    this.ofThisTable = new Set();
  }

  add(found: Omit<Objective, "index">): void {
    const key = `${found.ref ?? ""} ${toNameKey(found.title.value)}`;
    const place = this.places.get(key);
    const known = place === undefined || this.ofThisTable.has(key) ? undefined : this.all[place];
    this.ofThisTable.add(key);
    if (place !== undefined && known && found.ref !== null) {
      const twice = [...found.scores].filter(([period]) => known.scores.has(period));
      if (twice.length > 0) {
        const more = twice.map(([period, score]) => ({ period, score }));
        this.repeated.push(toRepeated(found, known));
        this.all[place] = { ...known, otherScores: [...known.otherScores, ...more] };
      } else {
        this.all[place] = merge(known, found);
      }
      return;
    }
    if (place === undefined) this.places.set(key, this.all.length);
    this.all.push({ ...found, index: this.all.length });
  }
}

function merge(first: Objective, second: Omit<Objective, "index">): Objective {
  return {
    ...first,
    scores: new Map([...first.scores, ...second.scores]),
    comments: new Map([...first.comments, ...second.comments]),
    commentCells: new Map([...first.commentCells, ...second.commentCells]),
    targets: new Map([...second.targets, ...first.targets]),
    owner: first.owner ?? second.owner,
  };
}

function toRepeated({ title }: Omit<Objective, "index">, first: Objective): Objectives["repeated"][number] {
  const { sheet, row, column } = title.at;
  return {
    range: { sheet, top: row, bottom: row, left: column, right: column },
    why: `The same objective has a score for the same period at ${toAddress(first.title.at)}; that one is read.`,
  };
}

function toObjective(
  sheet: SheetSnapshot,
  table: ObjectiveTable,
  row: number,
  keyArea: KeyArea | null,
  ladders: ObjectiveLadders,
): Omit<Objective, "index"> {
  const textOf = (role: "ref" | "description" | "owner"): Sourced<string> | null => {
    const column = findColumn(table.columns, role);
    return column ? toSourcedText(sheet, row, column.column) : null;
  };
  const refText = textOf("ref");
  const ref = refText ? (findRef(refText.value) ?? (refText.value === "" ? null : refText.value)) : null;
  const title = toSourcedText(sheet, row, table.titleColumn);
  const commentCells = toCellsByPeriod(table, "comment", (column) => toSourcedText(sheet, row, column));
  const readScore = (column: number): Sourced<Score> => toSourcedScore(sheet, row, column, table.portion);
  return {
    ref,
    title,
    description: textOf("description"),
    keyArea: keyArea?.name ?? null,
    theme: keyArea?.theme ?? null,
    part: null,
    scores: toCellsByPeriod(table, "score", readScore),
    comments: new Map(
      [...commentCells].filter(([, { value }]) => value !== "").map(([key, text]) => [key, toComment(text)]),
    ),
    commentCells,
    targets: toCellsByPeriod(table, "target", readScore),
    ambition: keyArea ? findAmbition(keyArea) : null,
    otherScores: [],
    ladder: ladders.find(ref, title.value) ?? keyArea?.ladder ?? null,
    owner: textOf("owner"),
  };
}

function toCellsByPeriod<T>(
  table: ObjectiveTable,
  role: TableColumn["role"],
  read: (column: number) => T,
): ReadonlyMap<string, T> {
  const own = table.columns.filter((column) => column.role === role);
  return new Map(own.map((column) => [column.period?.key ?? "", read(column.column)]));
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
