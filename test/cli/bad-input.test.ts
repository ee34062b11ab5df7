import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { strToU8, zipSync } from "fflate";
import { makeFolder, maturity, SAMPLE } from "./run-maturity";

/**
 * How much a part of the bomb inflates to: a thousand times what it takes in the zip, and no more than is packed in a moment.
 * Parts that are too large by themselves are tried in test/hosts/xlsx.
 */
const BOMB_BYTES = 64 * 1024 * 1024;
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file, as old .xls workbooks and encrypted ones are, with the name of a stream in it. */
function compoundFile(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from(OLE_SIGNATURE),
    Buffer.alloc(2040),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(2048),
  ]);
}

async function workbookWithout(scoreSheet: boolean): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Rotas");
  sheet.addRow(scoreSheet ? ["#", "Objective", "2025 Score"] : ["Name", "Week", "Shift"]);
  sheet.addRow(["A", "1", "late"]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function bomb(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet("Scores").addRow(["#", "Objective", "2025 Score"]);
  const sound = Buffer.from(await workbook.xlsx.writeBuffer());
  const zip = zipSync(
    { "xl/worksheets/sheet1.xml": new Uint8Array(BOMB_BYTES), "[Content_Types].xml": strToU8("<Types/>") },
    { level: 9 },
  );
  expect(zip.length).toBeLessThan(BOMB_BYTES / 500 + sound.length);
  return zip;
}

/** Each kind of input that is no score workbook, and a word that its message must hold. */
const INPUTS: readonly (readonly [name: string, make: () => Promise<Uint8Array> | Uint8Array, says: RegExp])[] = [
  ["a text file", () => strToU8("Ref,Objective,Score\n1,Reporting,3\n"), /text|CSV/i],
  ["an empty file", () => new Uint8Array(), /empty/],
  ["a truncated zip", async () => (await readFile(SAMPLE)).subarray(0, 9000), /damaged|broken|incomplete|cut/i],
  ["a workbook with a password", () => compoundFile("EncryptedPackage"), /password/],
  ["an .xls", () => compoundFile("Workbook"), /\.xls\b/],
  [
    "a Word document",
    () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") }),
    /Word/,
  ],
  ["a zip that is no workbook", () => zipSync({ "notes.txt": strToU8("notes") }), /workbook/],
  ["a workbook without a score sheet", () => workbookWithout(false), /no score sheet was recognised/],
  ["a zip bomb", bomb, /large|MB|unpack/i],
];

describe.each(INPUTS)("%s", (_, make, says) => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await makeFolder();
    file = join(folder, "input.xlsx");
    await writeFile(file, await make());
  });

  test.each([
    ["read", ["read"]],
    ["check", ["check"]],
    ["gaps", ["gaps"]],
  ])("maturity %s says so in one line", async (__, args) => {
    const { status, stdout, stderr } = await maturity([...args, file]);
    expect(status).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/^maturity: input\.xlsx: [^\n]+\n$/);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined/);
  });

  test.each([
    ["summary", []],
    ["score", ["--objective", "1", "--period", "2026", "--score", "3"]],
  ])("maturity %s writes nothing", async (command, args) => {
    const { status } = await maturity([command, file, "-o", join(folder, "copy.xlsx"), ...args]);
    expect(status).toBe(3);
    expect(await readdir(folder)).toEqual(["input.xlsx"]);
  });
});

test("a stream of no bytes is an empty file", async () => {
  const { status, stderr } = await maturity(["read", "-"], new Uint8Array());
  expect([status, stderr.startsWith("maturity: standard input: ")]).toEqual([3, true]);
  expect(stderr).toMatch(/empty/);
});

test("a folder is no workbook", async () => {
  expect(await maturity(["read", "src"])).toEqual({
    status: 3,
    stdout: "",
    stderr: "maturity: src: cannot be read: it is a folder, not a workbook.\n",
  });
});

describe("wrong usage ends with status 2 and one line", () => {
  test.each([
    [["frobnicate"], "there is no command “frobnicate”"],
    [["read"], "name at least one workbook"],
    [["gaps", "a.xlsx", "b.xlsx"], "takes one workbook, and 2 were named"],
    [["check", "a.xlsx", "--fail-on", "sometimes"], "--fail-on takes error, warning, never"],
    [["check", "a.xlsx", "--rule", "no-such-check=off"], "there is no check “no-such-check”"],
    [["gaps", "a.xlsx", "--against", "baseline=7"], "a level from 1 to 5"],
    [["summary", "a.xlsx", "-o", "b.xlsx", "--tabs", "pie"], "--tabs takes scores-data, summary"],
    [["summary", "a.xlsx"], "--output is missing"],
    [["summary", "a.xlsx", "-o", "b.csv"], "must end in .xlsx"],
    [["read", "a.xlsx", "--colour"], "there is no option --colour here. --help lists those that there are."],
    [["check", "a.xlsx", "--rule", "missing-score=off=x"], "“off=x” is none of them"],
    [["score", "a.xlsx", "--score", "-1"], "--score=-1"],
  ])("%j", async (args, message) => {
    const { status, stdout, stderr } = await maturity(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

test("text from a workbook cannot command the terminal", async () => {
  const folder = await makeFolder();
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Scores");
  sheet.addRow(["#", "Objective", "2025 Score"]);
  sheet.addRow([1, "Fraud", "\u001b[2Jthree\nlines"]);
  await workbook.xlsx.writeFile(join(folder, "escape.xlsx"));
  const { stdout } = await maturity(["check", join(folder, "escape.xlsx")]);
  expect(stdout).toContain("[2Jthree lines");
  expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("help and version are given by every command", async () => {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  expect((await maturity(["--version"])).stdout).toBe(`${version}\n`);
  expect((await maturity(["gaps", "--version"])).stdout).toBe(`${version}\n`);
  for (const command of ["read", "check", "gaps", "summary", "score", "compare"]) {
    const { status, stdout } = await maturity([command, "--help"]);
    expect([status, stdout.startsWith(`maturity ${command} FILE`)]).toEqual([0, true]);
    expect((await maturity(["--help"])).stdout).toContain(`maturity ${command} FILE`);
  }
});
