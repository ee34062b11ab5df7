import { snapshotOf } from "../core/snapshot-builder";
import { codeOf, openWithClient } from "./clients";

const workbook = snapshotOf({ name: "Scores", rows: [["Roads", 3]] });

test("a current Excel supports what the simulator emulates, and says so", async () => {
  const { Office } = await openWithClient(workbook);
  const { requirements } = Office.context;
  const versions = ["1.1", "1.9", "1.20", "1.21"];
  expect(versions.map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(requirements.isSetSupported("NoSuchApi")).toBe(false);
});

test("an older Excel says so, and refuses what came later", async () => {
  const { Excel, Office } = await openWithClient(workbook, { requirementSets: { ExcelApi: "1.8" } });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
  const doing = (act: (range: Excel.Range) => unknown): Promise<string> =>
    codeOf(
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("Scores").getRange("A1"));
        await context.sync();
      }),
    );
  expect(await doing((range) => range.load("values"))).toBe("no error");
  expect(await doing((range) => range.dataValidation.clear())).toBe("no error");
  expect(await doing((range) => range.copyFrom("B1"))).toBe("ApiNotFound");
  expect(await doing((range) => range.load("height"))).toBe("ApiNotFound");
  expect(await doing((range) => range.worksheet.pageLayout.load("orientation"))).toBe("ApiNotFound");
});

test("below 1.3, the client itself goes without writing in parts", async () => {
  const { Excel, traffic } = await openWithClient(workbook, { requirementSets: { ExcelApi: "1.2" } });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scores").getRange("A1:A2000").values = Array.from({ length: 2000 }, () => [1]);
    await context.sync();
  });
  expect(traffic.members).not.toContain("Range.getBoundingRect");
});

test("a read-only workbook says so", async () => {
  const { Excel } = await openWithClient(workbook, { isReadOnly: true, name: "Scores 2026.xlsx" });
  await Excel.run(async (context) => {
    context.workbook.load("readOnly,name");
    await context.sync();
    expect([context.workbook.readOnly, context.workbook.name]).toEqual([true, "Scores 2026.xlsx"]);
  });
});
