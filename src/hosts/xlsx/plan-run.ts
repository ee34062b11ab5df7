import { LAST_COLUMN, LAST_ROW, toA1 } from "../../core/grid/a1";
import { isSameContent } from "../../core/grid/cell";
import { isSameSheetName } from "../../core/grid/cell-ref";
import type { TableContent } from "../../core/grid/snapshot";
import type {
  Change,
  ChangePlan,
  HighlightChange,
  LookCopy,
  SavedLook,
  SavedSheet,
} from "../../core/change/change-plan";
import type { HighlightRule } from "../../core/change/highlight";
import type { SheetPlan } from "../../core/change/sheet-plan";
import { HostError } from "../../core/change/workbook-host";
import { removeFromCalcChain } from "./calc-chain";
import { dropUnusedLooks } from "./conditional-looks";
import { copyLook, findLookObstacle, restoreLook } from "./copy-look";
import { refuseControls } from "./form-controls";
import { findChangedCells } from "./changed-cells";
import { toCellKey } from "./dependents";
import { dropStaleResults, findReaderOfSheet, findReaderOfTables } from "./drop-stale-results";
import type { SheetArea } from "./formula-references";
import { findOwnedTab, type OwnedTab } from "./owned-tab";
import type { Package } from "./package";
import { PackageDraft } from "./package-draft";
import { findStyle, patchCells } from "./patch-cells";
import { readTables } from "./read-snapshot";
import { findRestoreObstacle, removeTab, restoreTab, saveTab } from "./saved-tab";
import type { Area } from "./scanned-cell";
import { scanSheet } from "./sheet-scan";
import { StylesEdit } from "./styles-edit";
import { readTableIds, refuseSlicers } from "./table-slicers";
import { requestFullCalculation, setDefinedName } from "./workbook-edit";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part";
import { readHighlights, replaceHighlights } from "./write-highlights";
import { writeTab } from "./write-tab";
import { toKeptFormula } from "./future-functions";

type SetCell = Extract<Change, { kind: "setCell" }>;

/** A plan on its way: the package as far as it has come, and what follows from it for formulas elsewhere. */
export class PlanRun {
  private readonly draft: PackageDraft;
  private readonly styles: StylesEdit;
  private readonly changed: SheetArea[] = [];
  private readonly changedNames = new Set<string>();
  private readonly fresh = new Map<string, Set<number> | "all">();
  private readonly formerFormulas = new Map<number, Set<string> | "all">();
  private hasHighlighted = false;
  private readonly lostTables: { readonly name: string; readonly tables: readonly TableContent[] }[] = [];
  /** The tables of tabs that were written over or removed, by number: most of them stand there again. */
  private readonly gone: { readonly name: string; readonly tables: readonly number[] }[] = [];
  private readonly removed: { readonly name: string; readonly tables: readonly TableContent[] }[] = [];

  constructor(
    source: Package,
    private readonly workbookPart: string,
  ) {
    this.draft = new PackageDraft(source);
    this.styles = new StylesEdit(this.draft, this.workbook);
  }

  /** Why the plan's tabs cannot be written or put back as they are now, in a sentence; null where they can. */
  findObstacle(plan: ChangePlan): string | null {
    for (const change of plan.changes) {
      if (change.kind === "restoreSheet") {
        const obstacle = findRestoreObstacle(this.draft, this.workbookPart, change.tab, change.saved);
        if (obstacle !== null) return obstacle;
      }
      if (change.kind === "writeSheet") {
        // The plan's formulas and charts call the tab by the name that it had.
        const present = this.findTab(change.plan.tab)?.entry.name ?? change.plan.name;
        if (!isSameSheetName(present, change.plan.name))
          return `The tab “${change.plan.name}” is called “${present}” now.`;
      }
    }
    return findLookObstacle(
      (sheet) => scanSheet(this.draft.package.get(this.findSheetPart(sheet))),
      plan.changes.filter((change) => change.kind === "restoreLook"),
    );
  }

  /** Carries out one change, or several cells at once. Tabs and looks that it overwrites are kept as they first stood. */
  carryOut(
    changes: readonly [Change, ...Change[]],
    saved: Map<string, SavedSheet>,
    looks: Map<LookCopy, SavedLook>,
  ): void {
    const [change] = changes;
    switch (change.kind) {
      case "setCell":
        this.setCells(changes.filter((each) => each.kind === "setCell"));
        break;
      case "setName":
        this.setName(change.name, change.to);
        break;
      case "writeSheet":
        this.writeSheet(change.plan, saved);
        break;
      case "removeSheet":
        this.removeSheet(change.tab, saved);
        break;
      case "restoreSheet":
        this.restoreSheet(change.tab, change.saved, saved);
        break;
      case "highlight":
        this.highlight(change);
        break;
      case "copyLook":
        looks.set(change.copy, copyLook(this.draft, this.openForLook(change.copy), change.copy, this.styles));
        break;
      case "restoreLook":
        restoreLook(this.draft, this.openForLook(change.copy), change.copy, change.saved, this.styles);
        break;
    }
  }

  /** The highlights of ours that stand on these sheets. */
  readHighlights(sheets: readonly string[]): readonly HighlightRule[] {
    return sheets.flatMap((name) => readHighlights(name, scanSheet(this.draft.package.get(this.findSheetPart(name)))));
  }

  /** The package with everything in it that follows from the changes. */
  finish(): Package {
    this.styles.finish();
    const { stylesPart } = this.workbook;
    if (this.hasHighlighted && stylesPart !== null) dropUnusedLooks(this.draft, stylesPart);
    this.refuseDangling();
    this.refuseLostTables();
    refuseSlicers(this.draft.package, this.workbook, this.gone);
    // Highlights alone change no value.
    if (this.fresh.size === 0 && this.changed.length === 0 && this.changedNames.size === 0) return this.draft.package;
    const changed = { areas: this.changed, names: this.changedNames, fresh: this.fresh };
    dropStaleResults(this.draft, this.workbook, changed);
    removeFromCalcChain(this.draft, this.workbook, this.formerFormulas);
    requestFullCalculation(this.draft, this.workbookPart);
    return this.draft.package;
  }

  private get workbook(): WorkbookPart {
    return readWorkbookPart(this.draft.package, this.workbookPart);
  }

  private setCells(changes: readonly SetCell[]): void {
    const { sheets } = this.workbook;
    const bySheet = new Map<string, SetCell[]>();
    for (const change of changes) {
      const sheet = change.at.sheet.toLowerCase();
      const own = bySheet.get(sheet);
      if (own) own.push(change);
      else bySheet.set(sheet, [change]);
    }
    for (const [name, own] of bySheet) {
      const entry = sheets.find((sheet) => isSameSheetName(sheet.name, name));
      if (entry?.kind !== "worksheet") throw new Error(`No sheet ${name} to write to`);
      const scan = scanSheet(this.draft.package.get(entry.part));
      if (scan.isProtected && own.some(({ at }) => this.styles.isLocked(findStyle(scan, at.row, at.column)))) {
        throw protectedSheet(entry.name);
      }
      this.refuseHeadings(entry, own);
      const edits = own.map(({ at, to }) => ({ row: at.row, column: at.column, content: to }));
      this.draft.write(entry.part, patchCells(entry.name, scan, edits, this.styles));
      for (const { at, from, to } of own) {
        const { row, column } = at;
        this.changed.push({ sheet: name, area: { top: row, left: column, bottom: row, right: column } });
        this.addFresh(name, toCellKey(row, column));
        if (from.formula !== null && to.formula === null) this.addFormerFormula(entry.sheetId, toA1(row, column));
      }
    }
  }

  /** A table's own part lists its headings, and Excel calls a file damaged where a cell says something else. */
  private refuseHeadings(entry: SheetEntry, changes: readonly SetCell[]): void {
    for (const { name, range, hasHeaderRow } of readTables(this.draft.package, entry)) {
      const heading = changes.find(({ at: { row, column }, from, to }) => {
        const isInside = row === range.top && column >= range.left && column <= range.right;
        return hasHeaderRow && isInside && !isSameContent(from, to);
      });
      if (!heading) continue;
      throw new HostError(
        "unsupported",
        `Cell ${toA1(heading.at.row, heading.at.column)} on the sheet “${entry.name}” is a heading of the table “${name}”, which formulas may call by it. Change it in Excel.`,
      );
    }
  }

  private setName(name: string, to: string | null): void {
    const refersTo = to === null ? null : toKeptFormula(to);
    setDefinedName(this.draft, this.workbookPart, { name, sheet: null, isHidden: true, refersTo });
    this.changedNames.add(name.toLowerCase());
  }

  private highlight({ sheets, rules }: HighlightChange): void {
    for (const name of sheets) {
      const part = this.findSheetPart(name);
      const scan = scanSheet(this.draft.package.get(part));
      const own = rules.filter(({ sheet }) => isSameSheetName(sheet, name));
      if (own.length === 0 && readHighlights(name, scan).length === 0) continue;
      if (scan.isProtected) throw protectedSheet(name);
      this.draft.write(part, replaceHighlights(scan, own, this.styles));
      this.hasHighlighted = true;
    }
  }

  private openForLook({ sheet }: LookCopy): string {
    const part = this.findSheetPart(sheet);
    if (scanSheet(this.draft.package.get(part)).isProtected) throw protectedSheet(sheet);
    return part;
  }

  private findSheetPart(name: string): string {
    const entry = this.workbook.sheets.find((sheet) => isSameSheetName(sheet.name, name));
    if (entry?.kind !== "worksheet") throw new Error(`No sheet ${name} to write to`);
    return entry.part;
  }

  private writeSheet(plan: SheetPlan, saved: Map<string, SavedSheet>): void {
    const owned = this.findTab(plan.tab);
    const before = owned && scanSheet(this.draft.package.get(owned.entry.part));
    if (owned && before) {
      refuseControls(plan.name, before);
      this.prepareOverwrite(plan.tab, owned, saved);
    } else this.refuseLockedStructure();
    const tables = owned ? readTables(this.draft.package, owned.entry) : [];
    if (owned) this.gone.push({ name: plan.name, tables: readTableIds(this.draft.package, owned.entry.part) });
    writeTab(this.draft, this.workbookPart, plan, this.styles);
    const after = this.findTab(plan.tab);
    const left = after ? readTables(this.draft.package, after.entry) : [];
    const lost = tables.filter(({ name }) => !left.some((each) => each.name.toLowerCase() === name.toLowerCase()));
    if (lost.length > 0) this.lostTables.push({ name: plan.name, tables: lost });
    // A tab that looks at another keeps its results where that shows what it did.
    const areas = before && after && findChangedCells(before, scanSheet(this.draft.package.get(after.entry.part)));
    this.noteWholeSheet(plan.name, areas);
  }

  private removeSheet(tab: string, saved: Map<string, SavedSheet>): void {
    const owned = this.findTab(tab);
    if (!owned) return;
    this.refuseLockedStructure();
    this.prepareOverwrite(tab, owned, saved);
    const { entry } = owned;
    this.removed.push({ name: entry.name, tables: readTables(this.draft.package, entry) });
    this.gone.push({ name: entry.name, tables: readTableIds(this.draft.package, entry.part) });
    removeTab(this.draft, this.workbookPart, tab, owned);
    this.noteWholeSheet(entry.name);
  }

  private restoreSheet(tab: string, former: SavedSheet, saved: Map<string, SavedSheet>): void {
    const owned = this.findTab(tab);
    if (owned) this.prepareOverwrite(tab, owned, saved);
    else this.refuseLockedStructure();
    restoreTab(this.draft, this.workbookPart, tab, former);
    const restored = this.findTab(tab);
    if (restored) this.noteWholeSheet(restored.entry.name);
  }

  private findTab(tab: string): OwnedTab | null {
    return findOwnedTab(this.workbook, tab);
  }

  private prepareOverwrite(tab: string, owned: OwnedTab, saved: Map<string, SavedSheet>): void {
    const { entry } = owned;
    if (scanSheet(this.draft.package.get(entry.part)).isProtected) {
      throw protectedSheet(entry.name);
    }
    if (!saved.has(tab)) saved.set(tab, saveTab(this.draft, this.workbookPart, tab, owned));
    this.formerFormulas.set(entry.sheetId, "all");
  }

  private refuseLockedStructure(): void {
    if (!this.workbook.isStructureLocked) return;
    throw new HostError(
      "protected",
      "The workbook's structure is protected, so no sheet can be added or removed. Unprotect it in Excel (Review, Protect Workbook), then try again.",
    );
  }

  private refuseDangling(): void {
    for (const { name, tables } of this.removed) {
      if (this.workbook.sheets.some((sheet) => isSameSheetName(sheet.name, name))) continue;
      const reader = findReaderOfSheet(this.draft.package, this.workbook, name, tables);
      if (reader === null) continue;
      throw new HostError(
        "unsupported",
        `The tab “${name}” cannot be removed, as formulas read it (${reader}). Take them out of those formulas first.`,
      );
    }
  }

  /** Excel calls a file damaged in which a formula calls a table that is not there. */
  private refuseLostTables(): void {
    for (const { name, tables } of this.lostTables) {
      const reader = findReaderOfTables(this.draft.package, this.workbook, tables);
      if (reader === null) continue;
      const names = tables.map((table) => `“${table.name}”`).join(", ");
      throw new HostError(
        "unsupported",
        `The tab “${name}” cannot be written anew, as formulas (${reader}) read a table on it that would go: ${names}. Move the table to a sheet of your own first.`,
      );
    }
  }

  /** @param areas what has changed on it; null for all of it. */
  private noteWholeSheet(name: string, areas: readonly Area[] | null = null): void {
    const sheet = name.toLowerCase();
    const whole = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
    this.changed.push(...(areas ?? [whole]).map((area) => ({ sheet, area })));
    this.fresh.set(sheet, "all");
  }

  private addFresh(sheet: string, cell: number): void {
    const cells = this.fresh.get(sheet);
    if (cells === "all") return;
    if (cells) cells.add(cell);
    else this.fresh.set(sheet, new Set([cell]));
  }

  private addFormerFormula(sheetId: number, cell: string): void {
    const cells = this.formerFormulas.get(sheetId);
    if (cells === "all") return;
    if (cells) cells.add(cell);
    else this.formerFormulas.set(sheetId, new Set([cell]));
  }
}

function protectedSheet(name: string): HostError {
  return new HostError(
    "protected",
    `The sheet “${name}” is protected. Unprotect it in Excel (Review, Unprotect Sheet), then try again.`,
  );
}
