import { toAddress } from "../grid/a1";
import type { CellRef, RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import { toHeadingName } from "../recognise/heading-kinds";
import { findColumn } from "../recognise/table-header";
import { comparePeriods, type Period } from "../recognise/period";
import type {
  LadderBlock,
  ObjectiveGroup,
  ObjectiveTable,
  Reading,
  SheetReading,
  TableColumn,
} from "../recognise/reading";
import { findRef } from "../recognise/ref";
import { toScore } from "../scale/score-text";
import { toComment, withAction, type Comment } from "./commentary";
import type { KeyArea, Ladder, Objective, Scorecard } from "./scorecard";
import { readSettings } from "./settings";
import { toSourced, toSourcedText, type Sourced } from "./sourced";

/** The scorecard of a workbook that was read. Total and cheap: it looks only at cells that the reading names. */
export function toScorecard(snapshot: Snapshot, reading: Reading): Scorecard {
  const sheets = reading.sheets.flatMap((each) => {
    const sheet = snapshot.findSheet(each.sheet);
    return sheet ? [{ sheet, reading: each }] : [];
  });
  const ladders = new Ladders(reading.sheets.filter(({ tables }) => tables.length > 0).length === 1);
  for (const { sheet, reading: own } of sheets) for (const block of own.ladders) ladders.add(sheet, block);
  const keyAreas = new Map<string, KeyArea>();
  const objectives = new Objectives();
  for (const { sheet, reading: own } of sheets) {
    for (const table of own.tables) {
      objectives.startTable();
      for (const group of table.groups) {
        const place = { ...toPlace(sheet, group), keyArea: findKeyArea(sheet, own, group, ladders, keyAreas) };
        for (const row of group.rows) objectives.add(toObjective(sheet, table, row, place, ladders));
      }
    }
  }
  return {
    periods: toPeriods(reading),
    keyAreas: [...keyAreas.values()],
    objectives: objectives.all,
    ladders: ladders.all,
    settings: readSettings(snapshot),
    unrecognised: [...reading.sheets.flatMap((each) => each.leftOut), ...objectives.repeated],
  };
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
    // Without a ref, the same title may stand in several key areas.
    const key = `${found.ref ?? found.keyArea ?? ""} ${toNameKey(found.title.value)}`;
    const place = this.places.get(key);
    const known = place === undefined || this.ofThisTable.has(key) ? undefined : this.all[place];
    this.ofThisTable.add(key);
    if (place !== undefined && known) {
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

  /** @param isNumberedOnce whether a ref is one objective's in the whole workbook, not one's on each sheet. */
  constructor(private readonly isNumberedOnce: boolean) {}

  add(sheet: SheetSnapshot, block: LadderBlock): void {
    const ladder = toLadder(sheet, block);
    this.all.push(ladder);
    const byName = ladder.for === "keyArea" ? this.ofKeyArea : this.ofTitle;
    if (!byName.has(toNameKey(ladder.name))) byName.set(toNameKey(ladder.name), ladder);
    if (block.owner.kind === "objective" && block.owner.ref !== null) {
      this.ofRef.set(toRefKey(sheet.name, block.owner.ref), ladder);
      if (this.isNumberedOnce) this.ofRef.set(block.owner.ref, ladder);
    }
  }

  findForKeyArea(name: string): Ladder | null {
    return this.ofKeyArea.get(toNameKey(name)) ?? null;
  }

  findForObjective(ref: string | null, { value: title, at }: Sourced<string>): Ladder | null {
    const byRef = ref === null ? undefined : (this.ofRef.get(toRefKey(at.sheet, ref)) ?? this.ofRef.get(ref));
    return byRef ?? this.ofTitle.get(toNameKey(title)) ?? null;
  }
}

/** Where an objective is filed. */
interface Place {
  readonly keyArea: KeyArea | null;
  readonly theme: string | null;
  readonly part: string | null;
}

function toPlace(sheet: SheetSnapshot, group: ObjectiveGroup): Omit<Place, "keyArea"> {
  const nameAt = (at: CellRef | null): string | null =>
    at && toHeadingName(toSourcedText(sheet, at.row, at.column).value);
  return { theme: nameAt(group.theme), part: nameAt(group.part) };
}

/** The key area that a group's own heading names, or else the sheet; null where neither does. */
function findKeyArea(
  sheet: SheetSnapshot,
  reading: SheetReading,
  group: ObjectiveGroup,
  ladders: Ladders,
  keyAreas: Map<string, KeyArea>,
): KeyArea | null {
  const at = group.keyArea ?? (reading.keyArea === null ? null : { row: 0, column: 0 });
  if (at === null) return null;
  const source = toSourcedText(sheet, at.row, at.column);
  const name = toHeadingName(group.keyArea ? source.value : (reading.keyArea ?? ""));
  const known = keyAreas.get(toNameKey(name));
  if (known) return known;
  const keyArea = { name, theme: toPlace(sheet, group).theme, source, ladder: ladders.findForKeyArea(name) };
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
  return owner.heading
    ? toHeadingName(toSourcedText(sheet, owner.heading.row, owner.heading.column).value)
    : toHeadingName(sheet.name.trim());
}

function toObjective(
  sheet: SheetSnapshot,
  table: ObjectiveTable,
  row: number,
  place: Place,
  ladders: Ladders,
): Omit<Objective, "index"> {
  const textOf = (role: "ref" | "description" | "owner"): Sourced<string> | null => {
    const column = findColumn(table.columns, role);
    return column ? toSourcedText(sheet, row, column.column) : null;
  };
  const textAt = (column: number): Sourced<string> => toSourcedText(sheet, row, column);
  const refText = textOf("ref");
  const ref = refText ? (findRef(refText.value) ?? (refText.value === "" ? null : refText.value)) : null;
  const title = toSourcedText(sheet, row, table.titleColumn);
  const commentCells = toCellsByPeriod(table, "comment", textAt);
  const readScore = (column: number): Sourced<ReturnType<typeof toScore>> => toSourced(sheet, row, column, toScore);
  return {
    ref,
    title,
    description: textOf("description"),
    keyArea: place.keyArea?.name ?? null,
    theme: place.theme,
    part: place.part,
    scores: toCellsByPeriod(table, "score", readScore),
    comments: toComments(commentCells, toCellsByPeriod(table, "action", textAt)),
    commentCells,
    targets: toCellsByPeriod(table, "target", readScore),
    ladder: ladders.findForObjective(ref, title) ?? place.keyArea?.ladder ?? null,
    owner: textOf("owner"),
  };
}

/** Comments by period, with the actions that stand in a column of their own. */
function toComments(
  comments: ReadonlyMap<string, Sourced<string>>,
  actions: ReadonlyMap<string, Sourced<string>>,
): ReadonlyMap<string, Comment> {
  const all = new Map<string, Comment>();
  for (const [key, source] of comments) if (source.value !== "") all.set(key, toComment(source));
  for (const [key, source] of actions) if (source.value !== "") all.set(key, withAction(all.get(key) ?? null, source));
  return all;
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

function toRefKey(sheet: string, ref: string): string {
  return `${sheet}!${ref}`;
}

/** Names are compared without regard to case and spacing. */
function toNameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
