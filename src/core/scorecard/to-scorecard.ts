import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import { findColumn } from "../recognise/objective-table";
import { comparePeriods, type Period } from "../recognise/period";
import type { LadderBlock, ObjectiveTable, Reading, SheetReading, TableColumn } from "../recognise/reading";
import { findRef } from "../recognise/ref";
import { toScore } from "../scale/score-text";
import { toComment } from "./commentary";
import type { KeyArea, Ladder, Objective, Scorecard } from "./scorecard";
import { readSettings } from "./settings";
import { toSourced, toSourcedText, type Sourced } from "./sourced";

/** The scorecard of a workbook that was read. Total and cheap: it looks only at cells that the reading names. */
export function toScorecard(snapshot: Snapshot, reading: Reading): Scorecard {
  const keyAreas: KeyArea[] = [];
  const objectives: Objective[] = [];
  const ladders: Ladder[] = [];
  for (const sheetReading of reading.sheets) {
    const sheet = snapshot.findSheet(sheetReading.sheet);
    if (sheet) addSheet(sheet, sheetReading, { keyAreas, objectives, ladders });
  }
  return {
    periods: toPeriods(reading),
    keyAreas,
    objectives,
    ladders,
    settings: readSettings(snapshot),
    unrecognised: reading.sheets.flatMap((each) => each.leftOut),
  };
}

interface Parts {
  readonly keyAreas: KeyArea[];
  readonly objectives: Objective[];
  readonly ladders: Ladder[];
}

/** The ladders of one sheet, as its objectives look them up. */
interface SheetLadders {
  readonly ofKeyArea: ReadonlyMap<string, Ladder>;
  readonly ofRef: ReadonlyMap<string, Ladder>;
  readonly ofTitle: ReadonlyMap<string, Ladder>;
}

function addSheet(sheet: SheetSnapshot, reading: SheetReading, parts: Parts): void {
  const ladders = toLadders(sheet, reading, parts);
  for (const table of reading.tables) {
    for (const group of table.groups) {
      const keyArea = group.keyArea ? addKeyArea(sheet, group.keyArea, ladders, parts) : null;
      for (const row of group.rows) {
        parts.objectives.push(toObjective(sheet, table, row, keyArea, ladders, parts.objectives.length));
      }
    }
  }
}

function addKeyArea(
  sheet: SheetSnapshot,
  at: { readonly row: number; readonly column: number },
  ladders: SheetLadders,
  parts: Parts,
): KeyArea {
  const source = toSourcedText(sheet, at.row, at.column);
  const known = parts.keyAreas.find((each) => toNameKey(each.name) === toNameKey(source.value));
  if (known) return known;
  const ladder = ladders.ofKeyArea.get(toNameKey(source.value)) ?? null;
  const keyArea = { name: source.value, theme: null, source, ladder };
  parts.keyAreas.push(keyArea);
  return keyArea;
}

function toLadders(sheet: SheetSnapshot, reading: SheetReading, parts: Parts): SheetLadders {
  const ofKeyArea = new Map<string, Ladder>();
  const ofRef = new Map<string, Ladder>();
  const ofTitle = new Map<string, Ladder>();
  for (const block of reading.ladders) {
    const ladder = toLadder(sheet, block);
    parts.ladders.push(ladder);
    if (ladder.for === "keyArea") ofKeyArea.set(toNameKey(ladder.name), ladder);
    else ofTitle.set(toNameKey(ladder.name), ladder);
    if (block.owner.kind === "objective" && block.owner.ref !== null) ofRef.set(block.owner.ref, ladder);
  }
  return { ofKeyArea, ofRef, ofTitle };
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
  return owner.heading ? toSourcedText(sheet, owner.heading.row, owner.heading.column).value : sheet.name;
}

function toObjective(
  sheet: SheetSnapshot,
  table: ObjectiveTable,
  row: number,
  keyArea: KeyArea | null,
  ladders: SheetLadders,
  index: number,
): Objective {
  const textOf = (role: "ref" | "description" | "owner"): Sourced<string> | null => {
    const column = findColumn(table.columns, role);
    return column ? toSourcedText(sheet, row, column.column) : null;
  };
  const refText = textOf("ref");
  const ref = refText ? (findRef(refText.value) ?? (refText.value === "" ? null : refText.value)) : null;
  const title = toSourcedText(sheet, row, table.titleColumn);
  const own = (ref === null ? undefined : ladders.ofRef.get(ref)) ?? ladders.ofTitle.get(toNameKey(title.value));
  const commentCells = toCellsByPeriod(table, "comment", (column) => toSourcedText(sheet, row, column));
  const readScore = (column: number): Sourced<ReturnType<typeof toScore>> => toSourced(sheet, row, column, toScore);
  return {
    index,
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
    ladder: own ?? keyArea?.ladder ?? null,
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

/** Names are compared without regard to case and spacing. */
function toNameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
