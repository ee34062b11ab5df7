import { readFile, writeFile } from "node:fs/promises";
import { toFiguresToSign } from "../../src/app/figures-to-sign";
import { isProblem } from "../../src/app/problem";
import { understand } from "../../src/app/review";
import { planSignOff } from "../../src/app/sign-off";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import { figureSheetsOf } from "../core/figure-builder";
import { makeFolder, maturity } from "./run-maturity";
import { writeWorkbook } from "./write-workbook";

const ANN = { by: "A. Accountant", when: "2026-06-03 14:05", reason: "Outturn agreed" };
const PLACE = { sheet: "KPIs", row: 1, column: 6 };

/** A workbook that was signed off for 2025/26 with an actual of £100.00, and whose actual may be another since. */
async function writeSigned(actual: string | null): Promise<string> {
  const sheets = figureSheetsOf({
    kpis: [[1, "Savings made", "£10.00", "£20.00", "£30.00", "£90.00", "£100.00"]],
    savings: [{ title: "Lamps", year: "2025/26", saving: 100 }],
  });
  const file = await writeWorkbook(await makeFolder(), "signed.xlsx", sheets);
  const host = await openWorkbookFile(await readFile(file));
  const review = understand(await host.read());
  const period = review.scorecard.kpiPeriods.find(({ label }) => label === "2025/26");
  if (!period) throw new Error("No period");
  const plan = planSignOff(review, period, toFiguresToSign(review.scorecard, period), ANN);
  if (isProblem(plan)) throw new Error(plan.message);
  await host.apply(plan);
  if (actual !== null) {
    const from = { value: "£100.00", formula: null };
    const to = { value: actual, formula: null };
    await host.apply({ label: "Test", changes: [{ kind: "setCell", at: PLACE, from, to }] });
  }
  await writeFile(file, host.toBytes());
  return file;
}

async function signOffOf(file: string): Promise<unknown> {
  const { stdout } = await maturity(["kpis", file, "--json"]);
  return (JSON.parse(stdout) as { readonly signOff: unknown }).signOff;
}

test("a sign-off is told with its figures, and stands", async () => {
  const file = await writeSigned(null);
  expect(await signOffOf(file)).toEqual({
    "2025/26": {
      by: "A. Accountant",
      when: "2026-06-03 14:05",
      remark: "Outturn agreed",
      broken: false,
      figures: [
        { figure: "KPI 1 Savings made, actual", value: "£100.00", cell: "KPIs!G2" },
        { figure: "KPI 1 Savings made, outcome", value: "met", cell: "KPIs!G2" },
        { figure: "Delivered cashable savings", value: "£100.00", cell: "Register!G2" },
        { figure: "Delivered in all", value: "£100.00", cell: "Register!G2" },
      ],
      changes: [],
      added: [],
    },
  });
  const { stdout } = await maturity(["kpis", file]);
  expect(stdout).toContain("\n2025/26: signed off by A. Accountant on 2026-06-03 14:05, 4 figures.\n");
});

test("one that broke says which figure, from what to what", async () => {
  const file = await writeSigned("£100.01");
  expect(await signOffOf(file)).toMatchObject({
    "2025/26": {
      broken: true,
      changes: [{ figure: "KPI 1 Savings made, actual", from: "£100.00", to: "£100.01", cell: "KPIs!G2" }],
    },
  });
  const { stdout } = await maturity(["kpis", file]);
  expect(stdout).toContain(
    "\n2025/26: the sign-off by A. Accountant on 2026-06-03 14:05 is broken, 1 of 4 figures changed since:\n" +
      "  KPI 1 Savings made, actual: £100.00 when it was signed, £100.01 now.\n",
  );
});
