import type { CellValue } from "../../src/core/grid/cell";
import { openSimulator, type Simulator } from "../../src/simulator/simulator";
import { addTable } from "../../src/simulator/workbook/edit-table";
import { LiveRange } from "../../src/simulator/workbook/workbook";
import { snapshotOf, snapshotOfSheets, type PlainName } from "../core/snapshot-builder";

const CELL = { sheet: "Scores", row: 0, column: 5 };

/** What a formula gives in F1, beside A1:B3. */
function calculate(formula: string, names: readonly PlainName[] = []): CellValue {
  const simulator = open(names);
  simulator.editAs("user", (editor) => editor.type("F1", formula));
  return simulator.snapshot().cell(CELL).value;
}

function open(names: readonly PlainName[] = []): Simulator {
  const rows = [
    ["Objective", "Level"],
    ["Roads", 2],
    ["Parks", 4],
  ];
  return openSimulator(snapshotOf({ name: "Scores", rows }, names), { now: () => new Date(2026, 0, 31, 12) });
}

describe("formulas", () => {
  test.each<[string, CellValue]>([
    ["=SUM(B2:B3)/2", 3],
    ['=IF(B2<3,"behind","on track")', "behind"],
    ["=B2>3", false],
    ["=1/0", { error: "#DIV/0!" }],
    ["=Z9", 0],
    ["=NoSuchSheet!A1", { error: "#REF!" }],
    ["=nosuchname", { error: "#NAME?" }],
    ["=TODAY()", 46_053],
    ["=NOW()", 46_053.5],
    ['=HYPERLINK("#Scores!A1","Go "&B2)', "Go 2"],
    ['=HYPERLINK("#"&CELL("address",Scores!$B$2),B2)', 2],
    ['=HYPERLINK("https://example.org")', "https://example.org"],
    ['=CELL("address",B2)', "$B$2"],
    ['=LEN(HYPERLINK("x",")("))', 2],
    ['=_xlfn.XLOOKUP("Parks",A2:A3,B2:B3)', 4],
  ])("%s", (formula, expected) => {
    expect(calculate(formula)).toEqual(expected);
  });

  test.each<[string, string, CellValue]>([
    ["=SUM(levels)", "Scores!$B$2:$B$3", 6],
    ['=IF(basis="latest",1,2)', '"latest"', 1],
    ["=rate*2", "1+2", 6],
  ])("with a name: %s", (formula, refersTo, expected) => {
    const names = ["levels", "basis", "rate"].map((name) => ({ name, refersTo }));
    expect(calculate(formula, names)).toEqual(expected);
  });

  test("a sheet's own name goes before the workbook's", () => {
    const names = [
      { name: "rate", refersTo: "1" },
      { name: "rate", refersTo: "2", scope: "Scores" },
    ];
    expect(calculate("=rate*10", names)).toBe(20);
  });

  test("with a table's columns", () => {
    const simulator = open();
    simulator.editAs("user", (editor) => {
      editor.change((workbook) => {
        const [sheet] = workbook.sheets;
        if (sheet) addTable(new LiveRange(sheet, { top: 0, left: 0, bottom: 2, right: 1 }), true);
      });
      editor.type("F1", "=SUM(Table1[Level])+COUNTA(Table1[[#All],[Objective]])+ROWS(Table1)");
      editor.type("F3", "=Table1[@Level]*2");
    });
    const after = simulator.snapshot();
    expect([after.cell(CELL).value, after.cell({ ...CELL, row: 2 }).value]).toEqual([11, 8]);
  });

  test("that spill fill the cells beside them", () => {
    const simulator = open();
    simulator.editAs("user", (editor) => editor.type("F1", "=FILTER(A2:B3,B2:B3>1)"));
    const [sheet] = simulator.workbook.sheets;
    const shown = [0, 1].map((row) => [5, 6].map((column) => sheet?.value(row, column)));
    expect(shown).toEqual([
      ["Roads", 2],
      ["Parks", 4],
    ]);
  });
});

test("values that came with the workbook stand until something changes", () => {
  const simulator = openSimulator(
    snapshotOf({ name: "Scores", rows: [[1, null, null, null, null, { formula: "A1*2", value: 99 }]] }),
  );
  expect(simulator.snapshot().cell(CELL).value).toBe(99);
  simulator.editAs("user", (editor) => editor.type("A1", 2));
  expect(simulator.snapshot().cell(CELL).value).toBe(4);
});

test("a result that differs in the 16th digit alone is none that changed", () => {
  const rows = [[1, 3, null, null, null, { formula: "1/B1", value: 1 / 3 }]];
  const simulator = openSimulator(snapshotOf({ name: "Scores", rows }));
  simulator.editAs("user", (editor) => editor.type("A1", 2));
  expect(simulator.snapshot().cell(CELL).value).toBe(1 / 3);
});

test("values that are missing are calculated when the workbook is opened", () => {
  const rows = [[1, null, null, null, null, { formula: "A1*2", value: null }]];
  expect(
    openSimulator(snapshotOf({ name: "Scores", rows }))
      .snapshot()
      .cell(CELL).value,
  ).toBe(2);
});

test("a formula that IronCalc does not know keeps its value, feeds others with it, and is reported", () => {
  const rows = [
    [
      1,
      { formula: "AGGREGATE(9,6,A1)", value: 7 },
      { formula: "B1*2", value: 14 },
      null,
      null,
      { formula: "A1+B1", value: 8 },
    ],
  ];
  const simulator = openSimulator(snapshotOf({ name: "Scores", rows }));
  expect(simulator.uncalculated()).toEqual([]);
  simulator.editAs("user", (editor) => editor.type("A1", 2));
  expect(simulator.snapshot().cell(CELL).value).toBe(9);
  expect(simulator.uncalculated()).toEqual([
    { sheet: "Scores", row: 0, column: 1, formula: "AGGREGATE(9,6,A1)", why: "IronCalc has no AGGREGATE" },
  ]);
  simulator.editAs("user", (editor) => editor.type("D1", "=AGGREGATE(9,6,A1)"));
  expect(simulator.snapshot().cell({ ...CELL, column: 3 }).value).toEqual({ error: "#NAME?" });
});

test("with calculation by hand, nothing changes until it is asked for", async () => {
  const simulator = openSimulator(snapshotOfSheets([{ name: "Scores", rows: [[1, { formula: "A1*2", value: 2 }]] }]));
  const { Excel } = await simulator.connect();
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = "Manual";
    const range = context.workbook.worksheets.getItem("Scores").getRange("A1:B1");
    range.getCell(0, 0).values = [[5]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[5, 2]]);
    application.calculate("Full");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[5, 10]]);
  });
});
