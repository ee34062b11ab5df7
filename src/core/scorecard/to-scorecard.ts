import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import { findColumn } from "../recognise/table-header";
import { comparePeriods, type Period } from "../recognise/period";
import type { LadderBlock, ObjectiveTable, Reading, TableColumn } from "../recognise/reading";
import { findRef } from "../recognise/ref";
import { toScore } from "../scale/score-text";
import { toComment } from "./commentary";
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
  const objectives: Objective[] = [];
  for (const { sheet, reading: own } of sheets) {
    for (const table of own.tables) {
      for (const group of table.groups) {
        const keyArea = group.keyArea ? addKeyArea(sheet, group.keyArea, ladders, keyAreas) : null;
        for (const row of group.rows) {
          objectives.push(toObjective(sheet, table, row, { keyArea, ladders, index: objectives.length }));
        }
      }
    }
  }
  return {
    periods: toPeriods(reading),
    keyAreas: [...keyAreas.values()],
    objectives,
    ladders: ladders.all,
    settings: readSettings(snapshot),
    unrecognised: reading.sheets.flatMap((each) => each.leftOut),
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
  { keyArea, ladders, index }: { keyArea: KeyArea | null; ladders: Ladders; index: number },
): Objective {
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
