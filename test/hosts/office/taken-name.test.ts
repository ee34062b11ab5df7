import { Snapshot } from "../../../src/core/grid/snapshot";
import { workbookOf } from "../contract/fixtures";
import { openInExcel } from "../contract/office-host";
import { planOf } from "../contract/plans";
import { toTabPlan } from "../xlsx/package-builder";

test("a tab that is called like a chart sheet is refused, as Excel lists no chart sheets, and nothing is left of it", async () => {
  const { sheets, names } = workbookOf([{ name: "Scores", rows: [["Mine", 1]] }]);
  const { host, simulator } = await openInExcel(new Snapshot(sheets, names, false, ["summary"]));
  const before = simulator.snapshot();
  await host.read();
  await expect(host.apply(planOf({ kind: "writeSheet", plan: toTabPlan() }))).rejects.toMatchObject({
    code: "unsupported",
    message:
      "A sheet without cells, such as a chart sheet, is called “Summary”, as a tab would be. Nothing was written. Rename that sheet in Excel, then try again.",
  });
  expect(simulator.snapshot()).toEqual(before);
});
