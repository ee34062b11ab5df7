import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { openInExcel } from "../contract/office-host";
import { craftSheet, toTabPlan } from "../xlsx/package-builder";

test("a bar chart names every category, from the top down", async () => {
  const { host, simulator } = await openInExcel(await (await openWorkbookFile(craftSheet(""))).read());
  await host.apply({ label: "Test", changes: [{ kind: "writeSheet", plan: toTabPlan() }] });
  const axes = simulator.workbook.findSheet("Summary")?.charts.map((chart) => chart.part("CategoryAxis").properties);
  expect(axes?.map((axis) => [axis.get("TickLabelSpacing"), axis.get("ReversePlotOrder")])).toEqual([[1, true]]);
});
