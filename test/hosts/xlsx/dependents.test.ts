import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import {
  applyAll,
  craft,
  findChangedParts,
  OFFICE,
  MAIN,
  textOf,
  toSetCell,
  toTabPlan,
  type CraftedWorkbook,
} from "./package-builder";

const SCORES =
  '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';

/** A workbook with scores in A1:A3 of "Scores" and one formula in A1 of "Own sheet", whose result is kept as 9. */
function withFormula(formula: string, more: Partial<CraftedWorkbook> = {}, type = ""): Uint8Array {
  const cells = `<row r="1"><c r="A1"${type}><f>${formula.replaceAll("&", "&amp;")}</f><v>9</v></c></row>`;
  return craft({
    sheets: [
      { name: "Scores", cells: SCORES },
      { name: "Own sheet", cells },
      { name: "Last", cells: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' },
    ],
    ...more,
  });
}

async function afterScore(bytes: Uint8Array): Promise<{ readonly text: string; readonly changed: readonly string[] }> {
  const file = await openWorkbookFile(bytes);
  await applyAll(file, await toSetCell(file, "Scores", "A2", { value: 5 }));
  const after = file.toBytes();
  return { text: textOf(after, "xl/worksheets/sheet2.xml"), changed: findChangedParts(bytes, after) };
}

const names =
  '<definedName name="Chosen">Scores!$A$1:$A$3</definedName><definedName name="Via">Chosen</definedName>' +
  '<definedName name="Moving">Scores!A1</definedName><definedName name="Other">Last!$A$1</definedName>' +
  '<definedName name="Own" localSheetId="1">Scores!$A$2</definedName><definedName name="Own">Last!$A$1</definedName>';

test.each([
  "AVERAGE(Scores!A1:A3)",
  "AVERAGE('scores'!$A$1:$A$3)",
  "Scores!A2",
  "SUM(Scores!A:A)",
  "SUM(Scores!2:2)",
  "SUM(Scores:Last!A2)",
  "SUM('Scores:Own sheet'!A2)",
  "AVERAGE(Chosen)",
  "SUM(Via)",
  "Moving",
  "Own",
  "[0]!Chosen",
  'INDIRECT("Scores!A"&2)',
  "OFFSET(Last!A1,1,1)",
  "NOW()",
  'CELL("contents",Scores!A1)',
  "SUM(Scores!A1:INDEX(Last!A:A,3))",
  "SUM(Unknown[Score])",
  "_xlfn.LET(_xlpm.x,Scores!A2,_xlpm.x)",
  "SUM(Scores!A1:Scores!A3)",
])("a result that hangs on the score is dropped: %s", async (formula) => {
  const { text, changed } = await afterScore(withFormula(formula, { names }));
  expect(text).toContain(`</f></c>`);
  expect(changed).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
});

test.each([
  "1+1",
  "Last!A1",
  "Scores!A1+Scores!A3",
  "SUM(Scores!B:B)",
  "SUM(Scores!3:9)",
  "Other",
  "[1]Scores!A2",
  "SUM('[1]Chosen Book'!A2)",
  '"Scores!A2"',
  "SUM(A2:A3)",
  'HYPERLINK("#"&CELL("address",Scores!$A$1),"A1")',
])("a result that does not is kept: %s", async (formula) => {
  const { changed } = await afterScore(withFormula(formula, { names }));
  expect(changed).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
});

test("the type of a dropped result goes with it", async () => {
  const { text } = await afterScore(withFormula('IF(Scores!A2>1,"yes","no")', {}, ' t="str"'));
  expect(text).toContain('<c r="A1"><f>IF(Scores!A2>1,"yes","no")</f></c>');
});

test("a chain is followed to its end, and no further", async () => {
  const cells = SCORES.replace(
    "</row>",
    '<c r="B1"><f>A2*2</f><v>4</v></c><c r="C1"><f>B1+1</f><v>5</v></c><c r="D1"><f>A1</f><v>1</v></c></row>',
  );
  const file = await openWorkbookFile(craft({ sheets: [{ name: "Scores", cells }] }));
  await applyAll(file, await toSetCell(file, "Scores", "A2", { value: 5 }));
  const text = textOf(file.toBytes(), "xl/worksheets/sheet1.xml");
  expect(text).toContain('<c r="B1"><f>A2*2</f></c><c r="C1"><f>B1+1</f></c><c r="D1"><f>A1</f><v>1</v></c>');
});

test("a shared formula is judged cell by cell", async () => {
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="3">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="3"/><v>4</v></c></row>';
  const file = await openWorkbookFile(craft({ sheets: [{ name: "Scores", cells }] }));
  await applyAll(file, await toSetCell(file, "Scores", "A2", { value: 5 }));
  const text = textOf(file.toBytes(), "xl/worksheets/sheet1.xml");
  expect(text).toContain('<c r="B1"><f t="shared" ref="B1:B2" si="3">A1*2</f><v>2</v></c>');
  expect(text).toContain('<c r="B2"><f t="shared" si="3"/></c>');
});

test("all cells of an array lose their results", async () => {
  const cells = SCORES.replace(
    "</row>",
    '<c r="B1"><f t="array" ref="B1:C1">A2:A3*2</f><v>4</v></c><c r="C1"><v>6</v></c><c r="D1"><f>C1</f><v>6</v></c></row>',
  );
  const file = await openWorkbookFile(craft({ sheets: [{ name: "Scores", cells }] }));
  await applyAll(file, await toSetCell(file, "Scores", "A2", { value: 5 }));
  const text = textOf(file.toBytes(), "xl/worksheets/sheet1.xml");
  expect(text).toContain('<f t="array" ref="B1:C1">A2:A3*2</f></c><c r="C1"></c><c r="D1"><f>C1</f></c>');
});

describe("a table", () => {
  const bytes = (formula: string): Uint8Array =>
    craft({
      sheets: [
        {
          name: "Scores",
          cells: SCORES,
          after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          relationships: `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>`,
        },
        { name: "Own sheet", cells: `<row r="1"><c r="A1"><f>${formula}</f><v>9</v></c></row>` },
      ],
      parts: { "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="T" displayName="Marks" ref="A1:A3"/>` },
    });

  test.each([
    "AVERAGE(Marks[Score])",
    "SUM(marks[])",
    "Marks[[#This Row],[Score]]",
    "SUM(Marks[#All])",
    "COUNTA(Marks)",
  ])("is read by %s", async (formula) => {
    expect((await afterScore(bytes(formula))).text).toContain("</f></c>");
  });
});

test("Excel is asked to calculate, once, and in the right place", async () => {
  const file = await openWorkbookFile(withFormula("1", { names, afterNames: '<oleSize ref="A1"/>' }));
  await applyAll(file, await toSetCell(file, "Scores", "A2", { value: 5 }));
  expect(textOf(file.toBytes(), "xl/workbook.xml")).toContain(
    '</definedNames><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>',
  );
  const set = await openWorkbookFile(withFormula("1", { afterNames: '<calcPr calcId="191029"/>' }));
  await applyAll(set, await toSetCell(set, "Scores", "A2", { value: 5 }));
  expect(textOf(set.toBytes(), "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
});

test("the results that a plan brings are kept", async () => {
  const file = await openWorkbookFile(withFormula("1"));
  await applyAll(
    file,
    await toSetCell(file, "Scores", "A2", { value: 5 }),
    await toSetCell(file, "Scores", "C1", { value: 6, formula: "A2+1" }),
    { kind: "writeSheet", plan: toTabPlan() },
  );
  expect(textOf(file.toBytes(), "xl/worksheets/sheet1.xml")).toContain("<f>A2+1</f><v>6</v>");
  expect(textOf(file.toBytes(), "xl/worksheets/sheet4.xml")).toContain("<f>AVERAGE(Scores!A1:A2)</f><v>3.5</v>");
});

test("a tab of ours is read by the user's own formula", async () => {
  const file = await openWorkbookFile(withFormula("Scores!A1"));
  await applyAll(file, { kind: "writeSheet", plan: toTabPlan() });
  await applyAll(file, await toSetCell(file, "Own sheet", "B1", { value: 3, formula: "Summary!B4" }));
  // Written again as it is, it shows what it did.
  await applyAll(file, { kind: "writeSheet", plan: toTabPlan() });
  expect(textOf(file.toBytes(), "xl/worksheets/sheet2.xml")).toContain("<f>Summary!B4</f><v>3</v></c>");
  const cells = toTabPlan().cells.map((cell) => (cell.style === "mean" ? { ...cell, value: 2.5 } : cell));
  await applyAll(file, { kind: "writeSheet", plan: toTabPlan({ cells }) });
  expect(textOf(file.toBytes(), "xl/worksheets/sheet2.xml")).toContain("<f>Summary!B4</f></c>");
});

test("a name that changes is felt where it is used", async () => {
  const bytes = withFormula("_maturity.basis", {
    names: '<definedName name="_maturity.basis" hidden="1">"weakest"</definedName>',
  });
  const file = await openWorkbookFile(bytes);
  await applyAll(file, { kind: "setName", name: "_maturity.basis", from: '"weakest"', to: '"midpoint"' });
  expect(textOf(file.toBytes(), "xl/worksheets/sheet2.xml")).toContain("<f>_maturity.basis</f></c>");
});

test("long chains take no long time", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => {
    const row = index + 1;
    const content = row === 1 ? "<v>1</v>" : `<f>A${row - 1}+1+SUM($C$1:$C$500)</f><v>${row}</v>`;
    return `<row r="${row}"><c r="A${row}">${content}</c></row>`;
  });
  const file = await openWorkbookFile(craft({ sheets: [{ name: "Scores", cells: rows.join("") }] }));
  await applyAll(file, await toSetCell(file, "Scores", "A1", { value: 2 }));
  expect(textOf(file.toBytes(), "xl/worksheets/sheet1.xml")).not.toContain("<v>20000</v>");
});
