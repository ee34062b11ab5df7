import { FAULTLESS } from "../core/check/proof/faultless-workbook";
import { plantFaults, PLANTED_FAULTS } from "../core/check/proof/planted-faults";
import { makeFolder, maturity } from "./run-maturity";
import { writeWorkbook } from "./write-workbook";

let folder: string;

beforeAll(async () => {
  folder = await makeFolder();
});

describe("maturity check, of a real file", () => {
  test("finds nothing in a workbook that is in order", async () => {
    const file = await writeWorkbook(folder, "faultless.xlsx", FAULTLESS);
    const { status, stdout, stderr } = await maturity(["check", file, "--json", "--fail-on", "warning"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject([{ findings: [] }]);
  });

  test("finds each fault that was planted in it, at its cell, and nothing else", async () => {
    const file = await writeWorkbook(folder, "faults.xlsx", plantFaults(FAULTLESS, PLANTED_FAULTS));
    const { status, stdout, stderr } = await maturity(["check", file, "--json"]);
    expect([status, stderr]).toEqual([1, ""]);
    const [{ findings }] = JSON.parse(stdout) as [{ findings: readonly { rule: string; cell: string }[] }];
    expect(findings.map(({ rule, cell }) => `${rule} ${cell}`).sort()).toEqual(
      PLANTED_FAULTS.map(({ rule, cell }) => `${rule} ${cell}`).sort(),
    );
  });
});
