import { toColumnLetters } from "../../core/grid/a1";
import type { LookCopy, SavedLook } from "../../core/change/change-plan";
import { HostError } from "../../core/change/workbook-host";
import { copyRules, hasOwnRules } from "./copied-rules";
import { copyWidth } from "./copied-width";
import type { PackageDraft } from "./package-draft";
import { findStyleIn, patchCells, type CellEdit } from "./patch-cells";
import { scanSheet, type SheetFrame } from "./sheet-scan";
import type { StylesEdit } from "./styles-edit";
import { applySplices, type Splice } from "./xml-splice";

const HOST = "xlsx";
/** The sections of a sheet, beside its cells, that a look writes to. */
const SECTIONS: ReadonlySet<string> = new Set(["cols", "dataValidations", "extLst"]);

/** What a copied look replaced: looks of cells by their row, null for one that was not there, and sections of the sheet. */
class ReplacedLook {
  constructor(
    readonly styles: ReadonlyMap<number, number | null>,
    readonly before: SheetSections,
    readonly after: SheetSections,
  ) {}
}

/** The sections as they are written, by their names. */
type SheetSections = ReadonlyMap<string, string>;

/** Copies a look in a sheet's part and keeps what was there. Throws {@link HostError} where that could not be put back. */
export function copyLook(draft: PackageDraft, part: string, copy: LookCopy, styles: StylesEdit): SavedLook {
  const scan = scanSheet(draft.package.get(part));
  if (hasOwnRules(scan, copy)) {
    throw new HostError(
      "unsupported",
      `Column ${toColumnLetters(copy.to)} of “${copy.sheet}” has data validation of its own. Take it away, or leave the look as it is.`,
    );
  }
  const rows = new Map(scan.rows.map((row) => [row.row, row]));
  const former = new Map<number, number | null>();
  const edits: CellEdit[] = [];
  for (const { first, last } of copy.rows) {
    for (let row = first; row <= last; row += 1) {
      const scanned = rows.get(row) ?? null;
      const style = styles.withoutQuotePrefix(findStyleIn(scan, scanned, copy.from));
      former.set(row, scanned?.cells.find(({ column }) => column === copy.to)?.style ?? null);
      edits.push({ row, column: copy.to, content: null, style });
    }
  }
  const before = toSections(scan);
  writeSplices(draft, part, [...copyWidth(scan, copy.from, copy.to), ...copyRules(scan, copy)]);
  draft.write(part, patchCells(copy.sheet, scanSheet(draft.package.get(part)), edits, styles));
  return { host: HOST, content: new ReplacedLook(former, before, toSections(scanSheet(draft.package.get(part)))) };
}

/** Puts back what a copied look replaced. */
export function restoreLook(
  draft: PackageDraft,
  part: string,
  copy: LookCopy,
  saved: SavedLook,
  styles: StylesEdit,
): void {
  const look = toReplaced(saved);
  if (!look) throw new Error(`A look saved by another host: ${saved.host}`);
  const edits = [...look.styles].map(([row, style]) => ({ row, column: copy.to, content: null, style }));
  draft.write(part, patchCells(copy.sheet, scanSheet(draft.package.get(part)), edits, styles));
  const scan = scanSheet(draft.package.get(part));
  const splices = scan.sections.flatMap(({ local, start, end }): readonly Splice[] =>
    SECTIONS.has(local) ? [{ start, end, text: look.before.get(local) ?? "" }] : [],
  );
  writeSplices(draft, part, splices);
}

/** Why looks cannot be put back, one after the other, in a sentence; null where they can. */
export function findLookObstacle(
  find: (sheet: string) => SheetFrame,
  looks: readonly { readonly copy: LookCopy; readonly saved: SavedLook }[],
): string | null {
  const standing = new Map<string, SheetSections>();
  for (const { copy, saved } of looks) {
    const look = toReplaced(saved);
    if (!look) return "The look of these columns was saved from another workbook and cannot be put back here.";
    const key = copy.sheet.toLowerCase();
    const now = standing.get(key) ?? toSections(find(copy.sheet));
    if ([...SECTIONS].some((name) => now.get(name) !== look.after.get(name))) {
      return `Column widths or data validation of “${copy.sheet}” were changed meanwhile, so that its columns stay.`;
    }
    standing.set(key, look.before);
  }
  return null;
}

function toReplaced({ host, content }: SavedLook): ReplacedLook | null {
  return host === HOST && content instanceof ReplacedLook ? content : null;
}

function toSections({ text, sections }: SheetFrame): SheetSections {
  const own = sections.filter(({ local }) => SECTIONS.has(local));
  return new Map(own.map(({ local, start, end }) => [local, text.slice(start, end)]));
}

function writeSplices(draft: PackageDraft, part: string, splices: readonly Splice[]): void {
  if (splices.length > 0) draft.write(part, applySplices(draft.text(part), splices));
}
