import type { PagePlan } from "./sheet-plan";

/** How a tab of ours prints unless it is told otherwise: on A4 landscape, all of its columns made to fit on one page side by side. */
export const USUAL_PAGE: PagePlan = {
  orientation: "landscape",
  printedColumns: null,
  pagesWide: 1,
  titleRows: null,
  titleColumns: null,
  breaksBefore: [],
  footer: "Maturity scorecard",
};
