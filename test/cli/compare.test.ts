import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import type { CellValue } from "../../src/core/grid/cell";
import { makeFolder, maturity } from "./run-maturity";
import { writeWorkbook } from "./write-workbook";

let folder: string;
let north: string;
let south: string;

/** Two councils: a key area of both with another wording, an objective that each has alone, one that neither spells alike. */
beforeAll(async () => {
  folder = await makeFolder();
  north = await writeWorkbook(folder, "north.xlsx", [
    {
      rows: [
        ["Key area", "Ref", "Objective", "Score 2026"],
        ["Engaging councillors", 1, "Commercial champions", 3],
        ["Engaging councillors", 2, "Reporting to members", 2],
        ["Managing risk", 3, "Supplier failure", 4],
      ],
    },
  ]);
  south = await writeWorkbook(folder, "south.xlsx", [
    {
      rows: [
        ["Key area", "Ref", "Objective", "Score 2025"],
        ["Councillor engagement", 1, "Commercial champions", 5],
        ["Councillor engagement", 2, "Members: reporting", 1],
        ["Obtaining social value", 3, "Local spend", "N/A"],
      ],
    },
  ]);
});

test("puts workbooks side by side, and lists what was likened and what not all of them have", async () => {
  const { status, stdout } = await maturity(["compare", north, south]);
  expect(status).toBe(0);
  expect(stdout).toContain("north.xlsx: 2026, 3 of 3 scored, 1 behind, mean by weakest.");
  expect(stdout).toContain("south.xlsx: 2025, 2 of 2 scored, 1 behind, mean by weakest.");
  expect(stdout).toMatch(/Engaging councillors +2\.50 +3\.00\n/);
  expect(stdout).toMatch(/Managing risk +4\.00 +–\n/);
  expect(stdout).toMatch(/All objectives +3\.00 +3\.00\n/);
  expect(stdout).toContain("south.xlsx: “Councillor engagement” for “Engaging councillors”.");
  expect(stdout).toContain("south.xlsx: “Members: reporting” for “Reporting to members”.");
  expect(stdout).toContain("2 objectives of 4 are in all of them.");
  expect(stdout).toContain("“Managing risk” is in north.xlsx alone.");
  expect(stdout).toContain("“Local spend” is in south.xlsx alone.");
});

test("as JSON, a place in each list for each workbook", async () => {
  const { stdout } = await maturity(["compare", north, south, "--json"]);
  const told = JSON.parse(stdout) as { readonly objectives: readonly unknown[] };
  expect(told).toMatchObject({
    schemaVersion: 1,
    workbooks: [
      { file: "north.xlsx", period: "2026", overall: { mean: 3, scored: 3, of: 3, behind: 1 } },
      { file: "south.xlsx", period: "2025", overall: { mean: 3, scored: 2, of: 2, behind: 1 } },
    ],
  });
  expect(told.objectives).toEqual([
    {
      ref: "1",
      title: "Commercial champions",
      keyArea: "Engaging councillors",
      scores: [
        { score: 3, target: 3, gap: 0, state: "met" },
        { score: 5, target: 3, gap: -2, state: "ahead" },
      ],
    },
    expect.objectContaining({ title: "Reporting to members" }),
    {
      ref: "3",
      title: "Supplier failure",
      keyArea: "Managing risk",
      scores: [{ score: 4, target: 3, gap: -1, state: "ahead" }, null],
    },
    {
      ref: "3",
      title: "Local spend",
      keyArea: "Obtaining social value",
      scores: [null, { score: null, target: 3, gap: null, state: "unknown" }],
    },
  ]);
});

test("into a new workbook that opens, with one tab and the figures as they are; never over an input", async () => {
  const output = join(folder, "both.xlsx");
  const { status, stdout } = await maturity(["compare", north, south, "-o", output]);
  expect([status, stdout.endsWith(`Wrote ${output}.\n`)]).toEqual([0, true]);
  const snapshot = await (await openWorkbookFile(await readFile(output))).read();
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Comparison"]);
  const rows = Array.from(snapshot.sheets[0]?.content.rows ?? [], (row) =>
    Array.from(row ?? [], (cell) => cell?.value ?? null),
  );
  const rowOf = (first: string): readonly CellValue[] | undefined => rows.find(([value]) => value === first);
  expect(rowOf("Engaging councillors")).toEqual(["Engaging councillors", "", 2.5, 3]);
  expect(rowOf("Reporting to members")).toEqual(["Reporting to members", "2", 2, 1]);
  expect(rowOf("Local spend")).toEqual(["Local spend", "3", "", "N/A"]);
  expect(rowOf("In south.xlsx, “Councillor engagement” was taken for “Engaging councillors”.")).toBeDefined();
  const refused = await maturity(["compare", north, south, "-o", south, "--force"]);
  expect([refused.status, refused.stderr]).toEqual([4, expect.stringContaining("never written to")]);
});

test.each([
  [[], 2, "two workbooks at least"],
  [["a.xlsx"], 2, "two workbooks at least"],
  [["-", "-"], 2, "not standard input"],
])("%j ends with %i", async (files, expected, message) => {
  const { status, stderr } = await maturity(["compare", ...files]);
  expect([status, stderr]).toEqual([expected, expect.stringContaining(message)]);
});
