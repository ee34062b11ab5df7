import type { SheetSnapshot } from "../grid/snapshot";
import { toHeadingName } from "../recognise/heading-kinds";
import { findMarkText, type LevelMark } from "../recognise/level-marks";
import type { LadderBlock } from "../recognise/reading";
import { awarded, type Score } from "../scale/score";
import { toNameKey, toWordsKey } from "./name-matcher";
import type { Ladder, MarkedLevel } from "./scorecard";
import { toSourced, toSourcedText, type Sourced } from "./sourced";

/** The ladder of a block; which of the scorecard's key areas it belongs to is told by the caller. */
export function toLadder(sheet: SheetSnapshot, block: LadderBlock, keyArea: string | null): Ladder {
  const levels = [...block.levels].sort((a, b) => a.level - b.level);
  return {
    name: toLadderName(sheet, block),
    for: block.owner.kind,
    descriptors: levels.map(({ level, descriptor: { row, column } }) => ({
      level,
      source: toSourcedText(sheet, row, column),
    })),
    keyArea,
    current: findMarkedLevel(sheet, block, "current"),
    ambition: findMarkedLevel(sheet, block, "ambition"),
    header: levels.map(({ level, name }) => ({ level, at: name })),
  };
}

/** The name of a ladder: of its key area, of its objective, or of its sheet where nothing names it. */
export function toLadderName(sheet: SheetSnapshot, { owner }: LadderBlock): string {
  if (owner.kind === "objective") return owner.title !== "" ? owner.title : `Objective ${owner.ref ?? ""}`.trim();
  if (!owner.heading) return toHeadingName(sheet.name.trim());
  return toHeadingName(toSourcedText(sheet, owner.heading.row, owner.heading.column).value);
}

function findMarkedLevel(sheet: SheetSnapshot, block: LadderBlock, mark: LevelMark): MarkedLevel | null {
  const at = block.marked[mark];
  const level = block.levels.find(({ name }) => name.row === at?.row && name.column === at.column)?.level;
  if (!at || level === undefined) return null;
  const source = toSourced(sheet, at.row, at.column, (): Score => awarded(level));
  return { source, mark: findMarkText(source.text, mark) ?? "" };
}

/** The ladders of single objectives, as objectives look them up. */
export class ObjectiveLadders {
  private readonly ofRef = new Map<string, Ladder>();
  private readonly ofTitle = new Map<string, Ladder>();
  /** By the words of the title; null where several have the same words. */
  private readonly ofWords = new Map<string, Ladder | null>();

  /** @param isNumberedOnce whether a ref is one objective's in the whole workbook, not one's on each sheet. */
  constructor(private readonly isNumberedOnce: boolean) {}

  add(ladder: Ladder, { owner }: LadderBlock): void {
    if (owner.kind !== "objective") return;
    const [title, words] = [toNameKey(ladder.name), toWordsKey(ladder.name)];
    if (!this.ofTitle.has(title)) this.ofTitle.set(title, ladder);
    this.ofWords.set(words, this.ofWords.has(words) ? null : ladder);
    if (owner.ref === null) return;
    this.ofRef.set(toRefKey(owner.label.sheet, owner.ref), ladder);
    if (this.isNumberedOnce) this.ofRef.set(owner.ref, ladder);
  }

  /** The ladder with an objective's ref, with its title, or with a title of the same words; null where there is none. */
  find(ref: string | null, { value: title, at }: Sourced<string>): Ladder | null {
    const byRef = ref === null ? undefined : (this.ofRef.get(toRefKey(at.sheet, ref)) ?? this.ofRef.get(ref));
    const words = this.ofWords.size === 0 ? "" : toWordsKey(title);
    return byRef ?? this.ofTitle.get(toNameKey(title)) ?? (words === "" ? null : (this.ofWords.get(words) ?? null));
  }
}

function toRefKey(sheet: string, ref: string): string {
  return `${sheet}!${ref}`;
}
