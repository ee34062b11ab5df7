import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import { figureSheetsOf } from "../core/figure-builder";
import { makeFolder, maturity, SAMPLE } from "./run-maturity";
import { writeWorkbook } from "./write-workbook";

const NONE = "there are no scores in this workbook to highlight.";

let folder: string;
let figures: string;

beforeAll(async () => {
  folder = await makeFolder();
  figures = await writeWorkbook(
    folder,
    "figures.xlsx",
    figureSheetsOf({
      kpis: [[1, "Savings delivered", "£1.00", "£1,900.00", "£1,924.56", "£2,000", null]],
      savings: [{ title: "Salt", saving: 1924.56 }],
    }),
  );
});

async function sheetsOf(file: string): Promise<readonly string[]> {
  return (await (await openWorkbookFile(await readFile(file))).read()).sheets.map(({ name }) => name);
}

describe("maturity summary --highlight in a workbook that has no scores to highlight", () => {
  test("writes the tabs that can be made, and says on standard error that and why there are no highlights", async () => {
    const copy = join(folder, "copy.xlsx");
    const { status, stdout, stderr } = await maturity(["summary", figures, "-o", copy, "--highlight"]);
    expect([status, stderr]).toEqual([0, `maturity: no highlights were made: ${NONE}\n`]);
    expect(stdout.split("\n")[0]).toBe(`Wrote ${copy} with the tabs “KPI review” and “Savings data”.`);
    expect(await sheetsOf(copy)).toEqual(["KPIs", "Register", "KPI review", "Savings data"]);
  });

  test("is not silenced by --quiet, since what was asked for was not done", async () => {
    const copy = join(folder, "quiet.xlsx");
    const { status, stdout, stderr } = await maturity(["summary", figures, "-o", copy, "--highlight", "--quiet"]);
    expect([status, stdout, stderr]).toEqual([0, "", `maturity: no highlights were made: ${NONE}\n`]);
  });

  test("says it in the JSON too", async () => {
    const copy = join(folder, "json.xlsx");
    const args = ["summary", figures, "-o", copy, "--tabs", "gaps,kpi-review", "--highlight", "--json"];
    const { status, stdout, stderr } = await maturity(args);
    expect([status, stderr]).toEqual([0, `maturity: no highlights were made: ${NONE}\n`]);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      file: "figures.xlsx",
      output: copy,
      tabs: [
        { id: "kpi-review", name: "KPI review" },
        { id: "savings-data", name: "Savings data" },
      ],
      notMade: [{ id: "gaps", why: "There are no scores in this workbook to sum up." }],
      highlights: { period: null, why: "There are no scores in this workbook to highlight." },
      notes: [],
    });
  });

  test("writes nothing where no tab can be made either", async () => {
    const copy = join(folder, "never.xlsx");
    const { status, stderr } = await maturity(["summary", figures, "-o", copy, "--tabs", "gaps", "--highlight"]);
    expect([status, stderr]).toEqual([
      3,
      "maturity: figures.xlsx: The tab “Gaps and actions” is not made: there are no scores in this workbook to sum up.\n",
    ]);
    await expect(stat(copy)).rejects.toThrow("ENOENT");
  });
});

test("maturity summary --json tells whose scores are highlighted, and nothing of highlights that nobody asked for", async () => {
  const [lit, plain] = [join(folder, "lit.xlsx"), join(folder, "plain.xlsx")];
  const asked = await maturity(["summary", SAMPLE, "-o", lit, "--tabs", "heat-map", "--highlight", "--json"]);
  expect([asked.status, asked.stderr]).toEqual([0, ""]);
  expect(JSON.parse(asked.stdout)).toMatchObject({
    tabs: [{ id: "heat-map" }, { id: "scores-data" }, { id: "readings" }],
    highlights: { period: "2026", why: null },
  });
  const unasked = await maturity(["summary", SAMPLE, "-o", plain, "--tabs", "heat-map", "--json"]);
  expect(JSON.parse(unasked.stdout)).toMatchObject({ notMade: [], highlights: null });
});
