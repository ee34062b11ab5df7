import { ConditionalFormat, type CellValueRule } from "../../src/simulator/workbook/conditional-format";
import { conditionalStyle } from "../../src/simulator/workbook/conditional-looks";
import { parseArea } from "../../src/simulator/workbook/area";
import type { StylePatch } from "../../src/simulator/workbook/style";
import type { Sheet } from "../../src/simulator/workbook/workbook";
import { openSimulator, type Simulator } from "../../src/simulator/simulator";
import { snapshotOfSheets } from "../core/snapshot-builder";

const BOLD: StylePatch = { fontBold: true };

function open(): { readonly simulator: Simulator; readonly sheet: Sheet } {
  const simulator = openSimulator(
    snapshotOfSheets([
      {
        rows: [
          ["Line", "2025", "2026"],
          ["a", 3, 2],
          ["b", 2, 2],
          ["a", 4, null],
        ],
      },
      { name: "Other", rows: [[7]] },
    ]),
  );
  const sheet = simulator.workbook.findSheet("Scores");
  if (!sheet) throw new Error("The fixture has no sheet");
  return { simulator, sheet };
}

function add(sheet: Sheet, cells: string, type: string, style: StylePatch): ConditionalFormat {
  const areas = cells.split(",").flatMap((each) => parseArea(each) ?? []);
  const format = new ConditionalFormat(`format ${sheet.conditionalFormats.length}`, type, areas);
  format.style = style;
  sheet.conditionalFormats.push(format);
  return format;
}

function addCustom(sheet: Sheet, cells: string, formula: string, style: StylePatch = BOLD): ConditionalFormat {
  const format = add(sheet, cells, "Custom", style);
  format.formula = `=${formula}`;
  return format;
}

/** The cells of A1:E6 that look like anything, column by column. */
function litCells(sheet: Sheet): string[] {
  const lit: string[] = [];
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column < 5; column++) {
      if (Object.keys(conditionalStyle(sheet, row, column)).length > 0) lit.push(`${"ABCDE".charAt(column)}${row + 1}`);
    }
  }
  return lit.sort();
}

describe("what conditional formats give a cell", () => {
  test.each<[string, string, string[]]>([
    ["a formula as the first cell sees it", "C2<B2", ["C2", "C4"]],
    ["a fixed column", "$B2>2", ["C2", "C4"]],
    ["a fixed cell", "$B$2=3", ["C2", "C3", "C4"]],
    ["the row it is in", "MOD(ROW(),2)=0", ["C2", "C4"]],
    ["the column it is in", "COLUMN()=3", ["C2", "C3", "C4"]],
    ["a whole column", "COUNTIF($A:$A,$A2)>1", ["C2", "C4"]],
    ["another sheet", "Other!$A$1=7", ["C2", "C3", "C4"]],
    ["a number for true", "C2", ["C2", "C3"]],
    ["an error for not", "1/0", []],
    ["a text for not", '"yes"', []],
    ["a function that is not known", "AGGREGATE(9,6,B2)>0", []],
  ])("takes %s", (_, formula, expected) => {
    const { sheet } = open();
    addCustom(sheet, "C2:C4", formula);
    expect(litCells(sheet)).toEqual(expected);
  });

  test("counts from the top left of several areas", () => {
    const { sheet } = open();
    addCustom(sheet, "C2,C4", "C2<B2");
    expect(litCells(sheet)).toEqual(["C2", "C4"]);
  });

  test.each<[CellValueRule, string[]]>([
    [{ operator: "EqualTo", formula1: "=2" }, ["B3", "C2", "C3"]],
    [{ operator: "NotEqualTo", formula1: "2" }, ["B2", "B4", "C4"]],
    [{ operator: "GreaterThan", formula1: "=2" }, ["B2", "B4"]],
    [{ operator: "GreaterThanOrEqual", formula1: "=3" }, ["B2", "B4"]],
    // A blank cell counts as 0 in a comparison.
    [{ operator: "LessThan", formula1: "=2" }, ["C4"]],
    [{ operator: "LessThanOrEqual", formula1: "=2" }, ["B3", "C2", "C3", "C4"]],
    [{ operator: "Between", formula1: "=3", formula2: "=2" }, ["B2", "B3", "C2", "C3"]],
    [{ operator: "NotBetween", formula1: "=2", formula2: "=3" }, ["B4", "C4"]],
    [{ operator: "LessThan", formula1: "=$B$2" }, ["B3", "C2", "C3", "C4"]],
    [{ operator: "SomethingNew", formula1: "=1" }, []],
  ])("compares cells by %j", (rule, expected) => {
    const { sheet } = open();
    add(sheet, "B2:C4", "CellValue", BOLD).cellValueRule = rule;
    expect(litCells(sheet)).toEqual(expected);
  });

  test("shows nothing of a type that it does not know", () => {
    const { sheet } = open();
    add(sheet, "A1:E6", "DataBar", BOLD);
    expect(litCells(sheet)).toEqual([]);
  });

  test("takes each property from the first that sets it, and none behind one that stops", () => {
    const { sheet } = open();
    addCustom(sheet, "C2:C3", "TRUE", { fillColor: "#FF0000", fontColor: "" });
    const second = addCustom(sheet, "C2:C3", "C2<B2", { fillColor: "#00FF00", fontColor: "#0000FF" });
    addCustom(sheet, "C2:C3", "TRUE", { fontItalic: true });
    expect(conditionalStyle(sheet, 1, 2)).toEqual({ fillColor: "#FF0000", fontColor: "#0000FF", fontItalic: true });
    second.stopIfTrue = true;
    expect(conditionalStyle(sheet, 1, 2)).toEqual({ fillColor: "#FF0000", fontColor: "#0000FF" });
    expect(conditionalStyle(sheet, 2, 2)).toEqual({ fillColor: "#FF0000", fontItalic: true });
  });

  test("follows what is typed, what is calculated, and changes of the formats themselves", () => {
    const { simulator, sheet } = open();
    const format = addCustom(sheet, "C2:C4", "C2<$E$1");
    expect(litCells(sheet)).toEqual([]);
    simulator.editAs("user", (editor) => editor.type("Scores!E1", "=SUM(Other!A1)-4"));
    expect(litCells(sheet)).toEqual(["C2", "C3", "C4"]);
    simulator.editAs("user", (editor) => editor.type("Other!A1", "5"));
    expect(litCells(sheet)).toEqual(["C4"]);
    format.formula = "=C2=2";
    expect(litCells(sheet)).toEqual(["C2", "C3"]);
    simulator.editAs("user", (editor) => editor.insertRows("Scores!1:1"));
    expect(litCells(sheet)).toEqual(["C3", "C4"]);
    sheet.conditionalFormats.length = 0;
    expect(litCells(sheet)).toEqual([]);
  });
});
