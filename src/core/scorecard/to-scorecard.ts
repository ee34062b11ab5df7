import { toAddress } from "../grid/a1";
import type { RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import { findColumn } from "../recognise/table-header";
import { comparePeriods, type Period } from "../period/period";
import type { LadderBlock, LeftOut, ObjectiveTable, Reading, SheetReading, TableColumn } from "../recognise/reading";
import { findRef } from "../recognise/ref";
import { toScore } from "../scale/score-text";
import { toComment } from "./commentary";
import { toKpiPeriods, toKpis, type Kpi } from "./kpi";
import { toSavings, type Saving } from "./saving";
import type { KeyArea, Ladder, Objective, Scorecard } from "./scorecard";
import { readSettings } from "./settings";
import { toSourced, toSourcedText, type Sourced } from "./sourced";

/** The scorecard of a workbook that was read. Total and cheap: it looks only at cells that the reading names. */
export function toScorecard(snapshot: Snapshot, reading: Reading): Scorecard {
  const sheets = reading.sheets.flatMap((each) => {
    const sheet = snapshot.findSheet(each.sheet);
    return sheet ? [{ sheet, reading: each }] : [];
  });
  const ladders = new Ladders();
  for (const { sheet, reading: own } of sheets) for (const block of own.ladders) ladders.add(sheet, block);
  const keyAreas = new Map<string, KeyArea>();
  const objectives = new Objectives();
  for (const { sheet, reading: own } of sheets) {
    for (const table of own.tables) {
      objectives.startTable();
      for (const group of table.groups) {
        const keyArea = group.keyArea ? addKeyArea(sheet, group.keyArea, ladders, keyAreas) : null;
        for (const row of group.rows) {
          objectives.add(toObjective(sheet, table, row, keyArea, ladders));
        }
      }
    }
  }
  const figures = toFigures(sheets);
  return {
    periods: toPeriods(reading),
    keyAreas: [...keyAreas.values()],
    objectives: objectives.all,
    ladders: ladders.all,
    kpis: figures.kpis,
    kpiPeriods: toKpiPeriods(reading.sheets.flatMap((each) => each.kpiTables)),
    savings: figures.savings,
    settings: readSettings(snapshot),
    unrecognised: [...reading.sheets.flatMap((each) => each.leftOut), ...objectives.repeated, ...figures.unrecognised],
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
      const isTwice = [...found.scores.keys()].some((period) => known.scores.has(period));
      if (isTwice) this.repeated.push(toRepeated(found, known));
      else this.all[place] = merge(known, found);
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

/** The ladders of all sheets, as key areas and objectives look them up. */
class Ladders {
  readonly all: Ladder[] = [];
  private readonly ofKeyArea = new Map<string, Ladder>();
  private readonly ofRef = new Map<string, Ladder>();
  private readonly ofTitle = new Map<string, Ladder>();

  add(sheet: SheetSnapshot, block: LadderBlock): void {
    const ladder = toLadder(sheet, block);
    this.all.push(ladder);
    const byName = ladder.for === "keyArea" ? this.ofKeyArea : this.ofTitle;
    if (!byName.has(toNameKey(ladder.name))) byName.set(toNameKey(ladder.name), ladder);
    if (block.owner.kind === "objective" && block.owner.ref !== null) this.ofRef.set(block.owner.ref, ladder);
  }

  findForKeyArea(name: string): Ladder | null {
    return this.ofKeyArea.get(toNameKey(name)) ?? null;
  }

  findForObjective(ref: string | null, title: string): Ladder | null {
    return (ref === null ? undefined : this.ofRef.get(ref)) ?? this.ofTitle.get(toNameKey(title)) ?? null;
  }
}

function addKeyArea(
  sheet: SheetSnapshot,
  at: { readonly row: number; readonly column: number },
  ladders: Ladders,
  keyAreas: Map<string, KeyArea>,
): KeyArea {
  const source = toSourcedText(sheet, at.row, at.column);
  const name = toName(source.value);
  const known = keyAreas.get(toNameKey(name));
  if (known) return known;
  const keyArea = { name, theme: null, source, ladder: ladders.findForKeyArea(name) };
  keyAreas.set(toNameKey(name), keyArea);
  return keyArea;
}

function toLadder(sheet: SheetSnapshot, block: LadderBlock): Ladder {
  return {
    name: toLadderName(sheet, block),
    for: block.owner.kind,
    descriptors: block.levels
      .map(({ level, column }) => ({ level, source: toSourcedText(sheet, block.descriptorRow, column) }))
      .sort((a, b) => a.level - b.level),
  };
}

function toLadderName(sheet: SheetSnapshot, { owner }: LadderBlock): string {
  if (owner.kind === "objective") return owner.title !== "" ? owner.title : `Objective ${owner.ref ?? ""}`.trim();
  return owner.heading ? toName(toSourcedText(sheet, owner.heading.row, owner.heading.column).value) : sheet.name;
}

function toObjective(
  sheet: SheetSnapshot,
  table: ObjectiveTable,
  row: number,
  keyArea: KeyArea | null,
  ladders: Ladders,
): Omit<Objective, "index"> {
  const textOf = (role: "ref" | "description" | "owner"): Sourced<string> | null => {
    const column = findColumn(table.columns, role);
    return column ? toSourcedText(sheet, row, column.column) : null;
  };
  const refText = textOf("ref");
  const ref = refText ? (findRef(refText.value) ?? (refText.value === "" ? null : refText.value)) : null;
  const title = toSourcedText(sheet, row, table.titleColumn);
  const commentCells = toCellsByPeriod(table, "comment", (column) => toSourcedText(sheet, row, column));
  const readScore = (column: number): Sourced<ReturnType<typeof toScore>> => toSourced(sheet, row, column, toScore);
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
    ladder: ladders.findForObjective(ref, title.value) ?? keyArea?.ladder ?? null,
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

/** A heading as a name: without the colon that some put behind it. */
function toName(heading: string): string {
  return heading.replace(/\s*:$/, "");
}

/** Names are compared without regard to case and spacing. */
function toNameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
