import { toRowHeights } from "../change/row-heights";
import type { CellStyle, CellStyleName } from "../change/cell-style";
import type { PlannedCell, PlannedValidation, SheetPlan } from "../change/sheet-plan";
import { USUAL_PAGE } from "../change/usual-page";
import type { CellValue } from "../grid/cell";
import { LEVELS, toLevelName } from "../scale/level";

/** The objectives and ladders that a new score sheet begins with, in the project's own words. */
export interface ScoreSheetTemplate {
  readonly keyAreas: readonly {
    readonly name: string;
    /** The descriptors of levels 1 to 5; null where each objective has its own. */
    readonly ladder: readonly string[] | null;
    readonly objectives: readonly {
      readonly ref: string;
      readonly title: string;
      readonly description: string;
      readonly ladder: readonly string[] | null;
    }[];
  }[];
}

const TITLE = "Maturity scores";
/** #, objective, description, owner, target, score, comment; a ladder's levels stand in B to F. */
const WIDTHS: readonly number[] = [18, 30, 40, 20, 24, 24, 60];
const SCORE_CHOICES: readonly string[] = ["1", "1/2", "2", "2/3", "3", "3/4", "4", "4/5", "5", "N/A"];
const USUAL_TARGET = 3;
/** Text, or Excel would make a date of 2/3. */
const SCORE: CellStyle = { border: "all", horizontal: "center", numberFormat: "@" };
const TARGET: CellStyle = { border: "all", horizontal: "center" };

/**
 * A score sheet for people who have no list yet: each key area with its ladder and objectives, blank columns for the owners,
 * scores and comments of one period, and the usual target. It reads back as what it is. Total.
 * @param tab tells the sheet from others that this program made.
 * @param name the name on the sheet's tab.
 * @param period as the headers write it: "2026", "2025/26".
 */
export function toScoreSheet(template: ScoreSheetTemplate, tab: string, name: string, period: string): SheetPlan {
  const sheet = new Lines();
  sheet.add([TITLE], "title");
  sheet.skip();
  for (const { name: keyArea, ladder, objectives } of template.keyAreas) {
    sheet.add([keyArea], "section");
    if (ladder) sheet.addLadder("Key area principle:", ladder);
    for (const { ref, title, ladder: own } of objectives) {
      if (own) sheet.addLadder(`Objective ${ref} - ${title} - scoring criteria`, own);
    }
    sheet.add(
      ["#", "Objective", "Description", "Owner", "Target", `${period} Score`, `${period} Comments and Action`],
      "header",
    );
    for (const { ref, title, description } of objectives) sheet.addObjective(Number(ref), title, description);
    sheet.skip();
  }
  return {
    tab,
    name,
    columnWidths: WIDTHS,
    rowHeights: toRowHeights(sheet.cells, WIDTHS),
    cells: sheet.cells,
    frozen: { rows: 1, columns: 2 },
    table: null,
    validations: sheet.validations,
    charts: [],
    page: { ...USUAL_PAGE, footer: TITLE },
  };
}

/** The rows of a sheet, written from the top. */
class Lines {
  readonly cells: PlannedCell[] = [];
  readonly validations: PlannedValidation[] = [];
  private row = 0;

  add(values: readonly CellValue[], style: CellStyleName): void {
    values.forEach((value, column) => this.put(column, value, style));
    this.row += 1;
  }

  addLadder(label: string, descriptors: readonly string[]): void {
    this.add(["Score:", ...LEVELS.map((level) => `${level} - ${toLevelName(level)}`)], "header");
    this.add([label, ...descriptors], "label");
    this.skip();
  }

  addObjective(ref: number, title: string, description: string): void {
    const texts: readonly CellValue[] = [ref, title, description, null];
    texts.forEach((value, column) => this.put(column, value, "label"));
    const target = texts.length;
    this.put(target, USUAL_TARGET, TARGET);
    this.put(target + 1, null, SCORE);
    this.put(target + 2, null, "label");
    this.validations.push({
      row: this.row,
      column: target + 1,
      list: SCORE_CHOICES,
      prompt: "A level from 1 to 5, two neighbouring levels such as 2/3, or N/A.",
      error: "Write a level from 1 to 5, two neighbouring levels such as 2/3, or N/A.",
    });
    this.row += 1;
  }

  skip(): void {
    this.row += 1;
  }

  private put(column: number, value: CellValue, style: PlannedCell["style"]): void {
    this.cells.push({ row: this.row, column, value, formula: null, style });
  }
}
