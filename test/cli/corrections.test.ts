import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { planReading } from "../../src/app/correct-reading";
import { reviewWorkbook } from "../../src/app/review";
import type { Correction } from "../../src/core/recognise/corrections";
import { applyInPane, open, toPaneHost } from "../workbench/file/opened";
import { makeFolder, maturity, SAMPLE } from "./run-maturity";

/** A copy of the sample, saved after somebody said in the pane that its newest scores are targets. */
async function makeCorrectedCopy(): Promise<string> {
  const opened = await open(await readFile(SAMPLE));
  const review = await reviewWorkbook(toPaneHost(opened));
  const target: Correction = {
    kind: "column",
    sheet: "Scores",
    column: { by: "header", header: "2026 Score", nth: 1 },
    use: { role: "target", period: null },
  };
  await applyInPane(opened, ...planReading(review, "Scores", [target]).changes);
  await applyInPane(opened, {
    kind: "setName",
    name: "_maturity.reading.9",
    from: null,
    to: '"sheet|Last year|skip"',
  });
  const { bytes, leftOut } = await opened.saveCopy();
  expect(leftOut).toEqual([]);
  const file = join(await makeFolder(), "corrected.xlsx");
  await writeFile(file, bytes);
  return file;
}

test("what somebody said in the pane of how a workbook is read counts on the command line", async () => {
  const file = await makeCorrectedCopy();
  const json = await maturity(["read", file, "--json"]);
  const [read] = JSON.parse(json.stdout) as readonly [
    {
      readonly periods: readonly string[];
      readonly objectives: readonly { readonly target: object }[];
      readonly corrections: readonly object[];
    },
  ];
  expect(read.periods).toEqual(["2025"]);
  expect(read.objectives).toHaveLength(59);
  expect(read.objectives[0]?.target).toMatchObject({ from: "cell" });
  expect(read.corrections).toEqual([
    {
      name: "_maturity.reading.1",
      sheet: "Scores",
      what: "“Scores”: “2026 Score” is read as target",
      problem: null,
    },
    { name: "_maturity.reading.2", sheet: "Scores", what: "“Scores”: how it is read was confirmed", problem: null },
    {
      name: "_maturity.reading.9",
      sheet: "Last year",
      what: "“Last year” is no score sheet",
      problem: "The workbook has no sheet “Last year” by now.",
    },
  ]);
  const text = await maturity(["read", file]);
  expect(text.stdout).toContain("    F  target for 2026   “2026 Score”");
  expect(text.stdout).toContain(
    "Corrections kept in the workbook:\n  “Scores”: “2026 Score” is read as target.\n" +
      "  “Scores”: how it is read was confirmed.\n  “Last year” is no score sheet. It changes nothing: " +
      "The workbook has no sheet “Last year” by now.\n",
  );
});

test("a workbook that says nothing of itself is read as before, without a word on corrections", async () => {
  const { stdout } = await maturity(["read", SAMPLE, "--json"]);
  expect(JSON.parse(stdout)).toEqual([expect.not.objectContaining({ corrections: expect.anything() as unknown })]);
});
