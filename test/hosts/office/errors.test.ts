import type { HostErrorCode } from "../../../src/core/change/workbook-host";
import { HostError } from "../../../src/core/change/workbook-host";
import { BatchRunner } from "../../../src/hosts/office/batch-runner";
import { Features } from "../../../src/hosts/office/features";
import { isExcelFailure, toHostError, type Doing } from "../../../src/hosts/office/office-errors";
import { workbookOf } from "../contract/fixtures";
import { openInExcel } from "../contract/office-host";

const SHEETS = workbookOf([
  { name: "Scores", rows: [[3, "Mature"]] },
  { name: "Locked", rows: [["Keep"]], isProtected: true },
]);

type Mistake = (context: Excel.RequestContext) => () => unknown;

/** Mistakes that Microsoft's own client or Excel refuses, with their own codes. */
const MISTAKES: readonly (readonly [string, Doing, string, HostErrorCode, Mistake])[] = [
  [
    "a property that was not loaded",
    "read",
    "PropertyNotLoaded",
    "fault",
    ({ workbook }) => {
      const range = workbook.worksheets.getItem("Scores").getRange("A1");
      return () => range.values;
    },
  ],
  [
    "a sheet that is not there",
    "read",
    "ItemNotFound",
    "notFound",
    ({ workbook }) => {
      workbook.worksheets.getItem("Gone").load({ name: true });
      return () => null;
    },
  ],
  [
    "values of another shape than the range",
    "write",
    "InvalidArgument",
    "fault",
    ({ workbook }) => {
      workbook.worksheets.getItem("Scores").getRange("A1:B1").values = [[1, 2], [3]];
      return () => null;
    },
  ],
  [
    "a protected sheet",
    "write",
    "AccessDenied",
    "accessDenied",
    ({ workbook }) => {
      workbook.worksheets.getItem("Locked").getRange("A1").values = [["Changed"]];
      return () => null;
    },
  ],
];

describe("Microsoft's own errors", () => {
  test.each(MISTAKES)("%s: a typed error with a sentence", async (_, doing, excelCode, code, mistake) => {
    const { client } = await openInExcel(SHEETS);
    const runner = new BatchRunner(client, new Features(client));
    const thrown: unknown = await runner.send(mistake).catch((error: unknown) => error);
    expect(isExcelFailure(thrown) && thrown.code).toBe(excelCode);
    const error = toHostError(thrown, doing);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code, outcome: "nothingWritten", cause: thrown });
    const { message } = error as HostError;
    expect(message).toMatch(/^[A-Z][^.]+\. ([A-Z][^.]+\. ?)+$/);
    expect(message.includes("Nothing was written.")).toBe(doing === "write");
  });

  test("a range whose cells are gone: a typed error with a sentence", async () => {
    const { client, simulator } = await openInExcel(SHEETS);
    const thrown: unknown = await client
      .run(async (context) => {
        const range = context.workbook.worksheets.getItem("Scores").getRange("A1");
        range.load({ values: true });
        await context.sync();
        simulator.editAs("co-author", (editor) => editor.deleteSheet("Scores"));
        range.values = [[4]];
        await context.sync();
      })
      .catch((error: unknown) => error);
    expect(isExcelFailure(thrown)).toBe(true);
    expect(toHostError(thrown, "write")).toBeInstanceOf(HostError);
    expect((toHostError(thrown, "write") as HostError).code).toMatch(/^(stale|notFound)$/);
  });

  test("what is no error of Excel's is a mistake of ours and stays as it is", () => {
    const mistake = new TypeError("undefined is not a function");
    expect(toHostError(mistake, "read")).toBe(mistake);
  });
});

test("a bare 2/3 that is written through values becomes a date, and the host's own does not", async () => {
  const { host, client, simulator } = await openInExcel(SHEETS, { now: () => new Date(2026, 10, 21) });
  const runner = new BatchRunner(client, new Features(client));
  await runner.send(({ workbook }) => {
    workbook.worksheets.getItem("Scores").getRange("A1").values = [["2/3"]];
    return () => null;
  });
  const scores = simulator.snapshot().findSheet("Scores");
  // 3 February 2026, as Excel counts days.
  expect(scores?.cell(0, 0)).toMatchObject({ value: 46_056 });
  expect(scores?.cell(0, 0).numberFormat).not.toBe("General");
  await host.read();
  const from = { value: "Mature", formula: null };
  const change = {
    kind: "setCell" as const,
    at: { sheet: "Scores", row: 0, column: 1 },
    from,
    to: { ...from, value: "2/3" },
  };
  expect((await host.apply({ label: "Score", changes: [change] })).kind).toBe("applied");
  expect(simulator.snapshot().findSheet("Scores")?.cell(0, 1)).toEqual({
    value: "2/3",
    formula: null,
    numberFormat: "General",
  });
});
