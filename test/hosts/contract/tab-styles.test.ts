import type { CellStyle } from "../../../src/core/change/cell-style";
import { findCellAppearance, type CellAppearance, type Side } from "../../../src/core/grid/appearance";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { craftSheet, toTabPlan } from "../xlsx/package-builder";
import { openInExcel } from "./office-host";

/** A look that no purpose of ours has. */
const STYLE: CellStyle = {
  ...{ font: "Georgia", size: 14, bold: true, strikethrough: true, color: "112233", fill: "ABCDEF" },
  ...{ numberFormat: "0.000", vertical: "center", indent: 2, horizontal: "right" },
  border: { top: { style: "double", color: "FF0000" }, right: { style: "mediumDashed", color: "00FF00" } },
};
const PLAN = toTabPlan({
  cells: [0, 1].map((row) => ({ row, column: 0, value: row, formula: null, style: STYLE })),
  table: null,
  validations: [],
  charts: [],
});
const CHANGE = { label: "Test", changes: [{ kind: "writeSheet", plan: PLAN } as const] };

test("a file holds a tab's cells in any look that a plan gives them", async () => {
  const file = await openWorkbookFile(craftSheet(""));
  await file.apply(CHANGE);
  const look = findCellAppearance(file.readAppearance(), { sheet: "Summary", row: 1, column: 0 });
  expect(look).toMatchObject({
    font: { name: "Georgia", size: 14, isBold: true, isStruck: true, color: "112233" },
    ...{ fill: "ABCDEF", numberFormat: "0.000", vertical: "center", horizontal: "right", indent: 2 },
  });
  const lines: Partial<CellAppearance["lines"]> = {
    top: { style: "double", color: "FF0000" },
    right: { style: "mediumDashed", color: "00FF00" },
  };
  expect(look.lines).toEqual(lines);
});

test("Excel draws a tab's cells in any look that a plan gives them, each line where it belongs", async () => {
  const { host, simulator } = await openInExcel(await (await openWorkbookFile(craftSheet(""))).read());
  await host.apply(CHANGE);
  const sheet = simulator.workbook.findSheet("Summary");
  expect(sheet?.style(1, 0)).toMatchObject({
    ...{ fontName: "Georgia", fontSize: 14, fontBold: true, fontStrikethrough: true, fontColor: "#112233" },
    ...{ fillColor: "#ABCDEF", numberFormat: "0.000", verticalAlignment: "Center", indentLevel: 2 },
    borderRight: { style: "Dash", weight: "Medium", color: "#00FF00" },
  });
  const drawn = (side: Extract<Side, "top" | "bottom">, row: number): unknown =>
    sheet?.style(row, 0)[side === "top" ? "borderTop" : "borderBottom"].style;
  // The line between the two cells is the lower one's upper line, drawn once.
  expect([drawn("top", 0), drawn("bottom", 0), drawn("bottom", 1)]).toEqual(["Double", "Double", "None"]);
});
