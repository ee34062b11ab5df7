import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import { USUAL_PAGE } from "../../../src/core/change/usual-page";

/** A tab of ours with nothing on it. */
export function blankTab(tab: string, name: string): SheetPlan {
  return {
    tab,
    name,
    columnWidths: [],
    rowHeights: [],
    cells: [],
    frozen: { rows: 0, columns: 0 },
    table: null,
    validations: [],
    charts: [],
    page: { ...USUAL_PAGE, orientation: "portrait", footer: "" },
  };
}
