import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { toHeadingName } from "../recognise/heading-kinds";
import type { AssessmentRow, LadderBlock, ObjectiveGroup, SheetReading } from "../recognise/reading";
import { parseHeadScore } from "../scale/head-score";
import { toLadderName } from "./ladders";
import { matchNames, toNameKey } from "./name-matcher";
import { toSourcedText, type Sourced } from "./sourced";
import { WordingMatcher, type Described } from "./wording-matcher";

/** A sheet that was read, with its reading. */
export interface ReadSheet {
  readonly sheet: SheetSnapshot;
  readonly reading: SheetReading;
}

/** A key area by the name that the workbook first gives it, and the cell of that name. */
export interface NamedKeyArea {
  readonly name: string;
  readonly source: Sourced<string>;
}

/**
 * Under which name each key area goes. Sheets of one workbook may word a name differently ("Engaging VCSEs", "Enabling VCSE
 * engagement"), and an assessment may name none and be told by its wording alone. What is not clearly the same stays apart.
 */
export class KeyAreaNames {
  /** In the order in which the workbook first names them. */
  readonly all: NamedKeyArea[] = [];
  private readonly bySheet = new Map<string, Map<string, string>>();
  /** Those that sheets' own names name: each sheet is another one, however alike two names are. */
  private readonly ofSheets = new Set<string>();
  private readonly ofLadder = new Map<LadderBlock, string>();
  private readonly ofUnnamed = new Map<AssessmentRow, string>();

  constructor(private readonly sheets: readonly ReadSheet[]) {
    for (const each of sheets) this.addNames(each);
    for (const each of sheets) this.matchLadders(each);
    if (sheets.some(({ reading }) => reading.assessments.some(({ keyArea }) => !keyArea))) this.matchUnnamed();
  }

  /** The name of the key area that a heading names. */
  toName(at: CellRef): string {
    const { name } = this.toNamed(at);
    return this.bySheet.get(at.sheet)?.get(toNameKey(name)) ?? name;
  }

  /** The name of the key area of a group: of its own heading or assessment, or else its sheet's; null where none names one. */
  findOfGroup({ sheet, keyArea: ofSheet }: SheetReading, { keyArea, principle }: ObjectiveGroup): string | null {
    if (keyArea) return this.toName(keyArea);
    if (principle) return this.findOfAssessment(principle);
    return ofSheet === null ? null : (this.bySheet.get(sheet)?.get(toNameKey(ofSheet)) ?? ofSheet);
  }

  /** The name of the key area that an assessment is of; null where it cannot be told. */
  findOfAssessment(row: AssessmentRow): string | null {
    return row.keyArea ? this.toName(row.keyArea) : (this.ofUnnamed.get(row) ?? null);
  }

  /** The name of the key area that a ladder belongs to; null where that is none of the scorecard's key areas. */
  findOfLadder(block: LadderBlock): string | null {
    return this.ofLadder.get(block) ?? null;
  }

  private toNamed(at: CellRef): NamedKeyArea {
    const sheet = this.sheets.find((each) => each.sheet.name === at.sheet)?.sheet;
    if (!sheet) throw new Error(`No sheet ${at.sheet} was read.`);
    const source = toSourcedText(sheet, at.row, at.column);
    return { name: toHeadingName(source.value), source };
  }

  /** The key areas that a sheet names: by objectives, by assessments, or by ladders that mark where the council stands. */
  private addNames({ sheet, reading }: ReadSheet): void {
    const marked = reading.ladders.filter(isMarked).flatMap(({ owner }) => toHeading(owner));
    const groups = reading.tables.flatMap((table) => table.groups.flatMap(({ keyArea }) => keyArea ?? []));
    const assessed = reading.assessments.flatMap(({ keyArea }) => keyArea ?? []);
    const cells = [...marked, ...groups, ...assessed].sort((a, b) => a.row - b.row);
    const ofSheet = reading.keyArea === null ? [] : [{ name: reading.keyArea, source: toSourcedText(sheet, 0, 0) }];
    const own = new Map<string, NamedKeyArea>();
    for (const named of [...ofSheet, ...cells.map((at) => this.toNamed(at))]) {
      if (!own.has(toNameKey(named.name))) own.set(toNameKey(named.name), named);
    }
    const others = this.all.map(({ name }) => name);
    const known = reading.keyArea === null ? others : others.filter((name) => !this.ofSheets.has(name));
    const matched = matchNames(
      [...own.values()].map(({ name }) => name),
      known,
    );
    const names = new Map<string, string>();
    for (const [key, named] of own) {
      const name = matched.get(named.name);
      if (name === undefined) this.all.push(named);
      names.set(key, name ?? named.name);
    }
    this.bySheet.set(sheet.name, names);
    if (reading.keyArea !== null) this.ofSheets.add(names.get(toNameKey(reading.keyArea)) ?? reading.keyArea);
  }

  private matchLadders({ sheet, reading }: ReadSheet): void {
    const own = this.bySheet.get(sheet.name) ?? new Map<string, string>();
    const blocks = reading.ladders
      .filter(({ owner }) => owner.kind === "keyArea")
      .map((block) => ({ block, name: toLadderName(sheet, block) }));
    const others = new Map(
      blocks.filter(({ name }) => !own.has(toNameKey(name))).map(({ name }) => [toNameKey(name), name]),
    );
    const taken = new Set(blocks.map(({ name }) => own.get(toNameKey(name))));
    const free = this.all.map(({ name }) => name).filter((name) => !taken.has(name));
    const matched = matchNames([...others.values()], free);
    for (const { block, name } of blocks) {
      const keyArea = own.get(toNameKey(name)) ?? matched.get(others.get(toNameKey(name)) ?? name);
      if (keyArea !== undefined) this.ofLadder.set(block, keyArea);
    }
  }

  /** Assessments that name no key area are told by texts that describe one elsewhere. Two of one sheet are never the same. */
  private matchUnnamed(): void {
    const headings = new Map<string, CellRef>();
    const matcher = new WordingMatcher(this.describe(headings));
    for (const { sheet, reading } of this.sheets) {
      const found = reading.assessments
        .filter(({ keyArea }) => !keyArea)
        .map((row) => ({ row, name: matcher.find(row.wordings.map((at) => toWording(sheet, at))) }));
      for (const { row, name } of found) {
        if (name === null || found.filter((other) => other.name === name).length > 1) continue;
        const heading = headings.get(name);
        if (heading && !this.all.some((known) => known.name === name)) this.all.push(this.toNamed(heading));
        this.ofUnnamed.set(row, name);
      }
    }
  }

  /** The texts that describe each key area, and each ladder that is of none yet, whose heading is kept. */
  private describe(headings: Map<string, CellRef>): readonly Described<string>[] {
    return this.sheets.flatMap(({ sheet, reading }) => [
      ...reading.assessments.flatMap(({ keyArea, wordings }) =>
        keyArea ? [{ value: this.toName(keyArea), texts: wordings.map((at) => toWording(sheet, at)) }] : [],
      ),
      ...reading.ladders.flatMap((block) => {
        const [heading] = toHeading(block.owner);
        const name = this.findOfLadder(block) ?? (heading ? toLadderName(sheet, block) : null);
        if (name === null) return [];
        if (heading) headings.set(name, heading);
        return [
          {
            value: name,
            texts: block.levels.map(({ descriptor: { row, column } }) => toSourcedText(sheet, row, column).value),
          },
        ];
      }),
    ]);
  }
}

function isMarked({ marked }: LadderBlock): boolean {
  return marked.current !== null || marked.ambition !== null;
}

function toHeading(owner: LadderBlock["owner"]): readonly CellRef[] {
  return owner.kind === "keyArea" && owner.heading ? [owner.heading] : [];
}

/** A cell's text without the level at its head. */
function toWording(sheet: SheetSnapshot, at: CellRef): string {
  return parseHeadScore(toSourcedText(sheet, at.row, at.column).value).rest;
}
