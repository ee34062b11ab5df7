import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseAddress } from "../../src/core/grid/a1";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import { EVERYTHING } from "../hosts/xlsx/everything-package";
import { unzip } from "../hosts/xlsx/package-builder";
import { makeFolder, maturity, SAMPLE } from "./run-maturity";

const SCORE = ["--objective", "2", "--period", "2026", "--score", "3"];
let folder: string;
let input: string;

beforeEach(async () => {
  folder = await makeFolder();
  input = join(folder, "book.xlsm");
  await writeFile(input, EVERYTHING);
});

test("a workbook with macros is read, and written as one, its macros byte for byte", async () => {
  const output = join(folder, "copy.xlsm");
  const { status, stderr } = await maturity(["score", input, ...SCORE, "-o", output]);
  expect([status, stderr]).toEqual([0, ""]);
  const bytes = await readFile(output);
  const at = parseAddress("Scores!D3");
  expect(at && (await (await openWorkbookFile(bytes)).read()).cell(at).value).toBe(3);
  const [before, after] = [unzip(EVERYTHING), unzip(bytes)];
  for (const part of ["xl/vbaProject.bin", "xl/vbaProjectSignature.bin", "[Content_Types].xml"]) {
    expect(Buffer.compare(after[part] ?? Buffer.alloc(0), before[part] ?? Buffer.from("-"))).toBe(0);
  }
});

test("the output's ending has to fit what the workbook is, whatever the input is called", async () => {
  const made = "the workbook is made for macros, and Excel opens such a one under no other ending.";
  const asPlain = await maturity(["score", input, ...SCORE, "-o", join(folder, "copy.xlsx")]);
  expect(asPlain).toMatchObject({ status: 2, stdout: "" });
  expect(asPlain.stderr).toContain(`the output copy.xlsx must end in .xlsm: ${made}`);
  const piped = await maturity(["score", "-", ...SCORE, "-o", join(folder, "copy.xlsx")], EVERYTHING);
  expect(piped.stderr).toContain(`the output copy.xlsx must end in .xlsm: ${made}`);
  const plain = await maturity(["summary", SAMPLE, "-o", join(folder, "copy.xlsm")]);
  expect(plain).toMatchObject({ status: 2, stdout: "" });
  expect(plain.stderr).toContain("the output copy.xlsm must end in .xlsx: the workbook is not made for macros,");
  expect(await readdir(folder)).toEqual(["book.xlsm"]);
});

test.each([".xltx", ".xltm", ".xlsb", ".xls", ".ods", ".csv"])("no copy is written as %s", async (extension) => {
  const { status, stderr } = await maturity(["score", input, ...SCORE, "-o", join(folder, `copy${extension}`)]);
  expect(status).toBe(2);
  expect(stderr).toContain(`the output copy${extension} must end in .xlsx (or .xlsm for a workbook with macros).`);
  expect(await readdir(folder)).toEqual(["book.xlsm"]);
});
