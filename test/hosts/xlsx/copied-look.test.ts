import type { Change, LookCopy } from "../../../src/core/change/change-plan";
import { openWorkbookFile, type WorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { applyAll, craft, expectConflict, textOf, toSetCell } from "./package-builder";

const SHEET = "xl/worksheets/sheet1.xml";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const ROWS = [{ first: 0, last: 2 }];
const COPY: LookCopy = { sheet: "Scores", from: 1, to: 2, rows: ROWS };
const LOOK: Change = { kind: "copyLook", copy: COPY };

/** B has a look, a width and rules of both kinds; D to F are one stretch of columns. */
function open(rules: string, extension = ""): Promise<WorkbookFile> {
  const look = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  return openWorkbookFile(
    craft({
      looks: `${look}${look.replace('numFmtId="0"', 'numFmtId="1"')}${look.replace('numFmtId="0"', 'numFmtId="2"')}`,
      sheets: [
        {
          name: "Scores",
          before:
            '<cols><col min="2" max="2" width="30" customWidth="1"/><col min="3" max="6" width="9" style="2" customWidth="1"/></cols>',
          cells:
            '<row r="1"><c r="B1" s="1"><v>1</v></c></row><row r="2"><c r="B2" s="2"/><c r="C2" s="1"/></row>' +
            '<row r="3" s="1" customFormat="1"><c r="A3"><v>3</v></c></row>',
          after: `${rules}${extension}`,
        },
        { name: "Lists" },
      ],
    }),
  );
}

const list = (...rules: readonly string[]): string =>
  `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
const rule = (sqref: string, formula: string): string =>
  `<dataValidation type="custom" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation>`;
const newer = (sqref: string): string =>
  `<extLst><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${XM}" count="1">` +
  `<x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

function sectionOf(file: WorkbookFile, local: string): string {
  return new RegExp(`<${local}[ >].*</${local}>`, "s").exec(textOf(file.toBytes(), SHEET))?.[0] ?? "";
}

test("cells, columns and rows take on the look, and no other column changes", async () => {
  const file = await open("");
  await applyAll(file, LOOK);
  expect(sectionOf(file, "cols")).toBe(
    '<cols><col min="2" max="2" width="30" customWidth="1"/><col min="3" max="3" width="30" style="2" customWidth="1"/>' +
      '<col min="4" max="6" width="9" style="2" customWidth="1"/></cols>',
  );
  expect(sectionOf(file, "sheetData")).toBe(
    '<sheetData><row r="1"><c r="B1" s="1"><v>1</v></c><c r="C1" s="1"/></row><row r="2"><c r="B2" s="2"/><c r="C2" s="2"/></row>' +
      '<row r="3" s="1" customFormat="1"><c r="A3"><v>3</v></c></row></sheetData>',
  );
});

test.each([
  [
    "for more cells, where it is the same there",
    list(rule("B2:B9", "$A2&gt;1")),
    list(rule("B2:B9 C2:C3", "$A2&gt;1")),
  ],
  [
    "anew, where its formula moves along",
    list(rule("A9", "1"), rule("B2:B3", "LEN(B2)&lt;5")),
    list(rule("A9", "1"), rule("B2:B3", "LEN(B2)&lt;5"), rule("C2:C3", "LEN(C2)&lt;5")),
  ],
  [
    "anew from the row that it begins in",
    list(rule("A1:B9", "LEN(A1)&lt;5")),
    list(rule("A1:B9", "LEN(A1)&lt;5"), rule("C1:C3", "LEN(C1)&lt;5")),
  ],
])("a rule is there %s", async (_, before, after) => {
  const file = await open(before);
  await applyAll(file, LOOK);
  expect(sectionOf(file, "dataValidations")).toBe(after);
});

test("a rule of later Excels is copied where it stands", async () => {
  const file = await open("", newer("B1:B3"));
  await applyAll(file, LOOK);
  expect(sectionOf(file, "extLst")).toBe(newer("B1:B3 C1:C3"));
});

test("all of it goes back to what was written there, whatever came in between", async () => {
  const file = await open(list(rule("B2:B3", "LEN(B2)&lt;5")), newer("B1:B3"));
  const before = textOf(file.toBytes(), SHEET);
  const { undo } = await applyAll(file, LOOK, { kind: "copyLook", copy: { ...COPY, to: 5 } });
  const note = await toSetCell(file, "Lists", "A1", { value: "A note" });
  await applyAll(file, note);
  await applyAll(file, ...undo.changes);
  expect(textOf(file.toBytes(), SHEET)).toBe(before);
});

test("nothing goes back where another column's width or rules have come since, which are told", async () => {
  const file = await open(list(rule("B2:B3", "LEN(B2)&lt;5")));
  const { undo } = await applyAll(file, LOOK);
  await applyAll(file, { kind: "copyLook", copy: { ...COPY, to: 5 } });
  const after = file.toBytes();
  expect((await expectConflict(file, ...undo.changes)).structure).toEqual([
    "Column widths or data validation of “Scores” were changed meanwhile, so that its columns stay.",
  ]);
  const other: Change = { kind: "restoreLook", copy: COPY, saved: { host: "office", content: 48 } };
  expect((await expectConflict(file, other)).structure).toEqual([
    "The look of these columns was saved from another workbook and cannot be put back here.",
  ]);
  expect(file.toBytes()).toEqual(after);
});
