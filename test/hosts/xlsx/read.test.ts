import type { CellContent } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { parseA1 } from "../../../src/core/grid/a1";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { craft, craftParts, craftSheet, MAIN, OFFICE, zip, type CraftedWorkbook } from "./package-builder";

async function read(bytes: Uint8Array): Promise<Snapshot> {
  return (await openWorkbookFile(bytes)).read();
}

async function readCell(
  cells: string,
  a1 = "A1",
  more: Partial<CraftedWorkbook> = {},
): Promise<CellContent & { numberFormat: string }> {
  return cellOf(await read(craftSheet(cells, more)), "Scores", a1);
}

function cellOf(snapshot: Snapshot, sheet: string, a1: string): CellContent & { numberFormat: string } {
  return snapshot.cell({ sheet, ...(parseA1(a1) ?? { row: -1, column: -1 }) });
}

const inRow = (cell: string): string => `<row r="1">${cell}</row>`;

test.each<[string, string, CellContent["value"]]>([
  ["a number", '<c r="A1"><v>3</v></c>', 3],
  ["a number to its last digit", '<c r="A1"><v>6765.3800000000101</v></c>', 6765.3800000000101],
  ["a number with an exponent", '<c r="A1" t="n"><v>1E-3</v></c>', 0.001],
  ["a truth value", '<c r="A1" t="b"><v>1</v></c>', true],
  ["a truth value in words", '<c r="A1" t="b"><v>false</v></c>', false],
  ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
  ["a day in ISO 8601", '<c r="A1" t="d"><v>2023-04-01</v></c>', 45017],
  ["a moment in ISO 8601", '<c r="A1" t="d"><v>2023-04-01T12:00:00</v></c>', 45017.5],
  ["inline text", '<c r="A1" t="inlineStr"><is><t>2/3</t></is></c>', "2/3"],
  [
    "inline text in runs",
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">3 - </t></r><r><t>Mature</t></r></is></c>',
    "3 - Mature",
  ],
  [
    "inline text with its reading aloud",
    '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is></c>',
    "東京",
  ],
  ["inline text with spaces to keep", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "],
  ["inline text with spaces to drop", '<c r="A1" t="inlineStr"><is><t> a </t></is></c>', "a"],
  ["empty inline text", '<c r="A1" t="inlineStr"><is><t/></is></c>', ""],
  ["an escaped character", '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>', "a\rb_x000D_"],
  ["a CDATA section", '<c r="A1" t="inlineStr"><is><t><![CDATA[<&>]]></t></is></c>', "<&>"],
  ["text escaped twice", '<c r="A1" t="str"><v>&amp;lt;b&amp;gt;</v></c>', "&lt;b&gt;"],
  ["nothing but a look", '<c r="A1" s="0"/>', null],
])("reads %s", async (_, cell, value) => {
  expect((await readCell(inRow(cell))).value).toEqual(value);
});

test.each<[string, string, string]>([
  ["plain", "<t>Mature</t>", "Mature"],
  ["in runs", '<r><t xml:space="preserve">one </t></r><r><rPr><i/></rPr><t>two</t></r>', "one two"],
  ["with its reading aloud", '<t>課</t><phoneticPr fontId="1"/><rPh sb="0" eb="1"><t>カ</t></rPh>', "課"],
  ["over lines", "<t>one\r\ntwo</t>", "one\ntwo"],
  ["with marks of XML", "<t>R&amp;D &lt;3&gt; &amp;amp;</t>", "R&D <3> &amp;"],
  ["of nothing", "<t></t>", ""],
])("reads shared text %s", async (_, item, value) => {
  expect((await readCell(inRow('<c r="A1" t="s"><v>0</v></c>'), "A1", { sharedStrings: [item] })).value).toBe(value);
});

test.each<[string, string, CellContent]>([
  ["with a number", '<c r="A1"><f>1+2</f><v>3</v></c>', { formula: "1+2", value: 3 }],
  ["with nought", '<c r="A1"><f>1-1</f><v>0</v></c>', { formula: "1-1", value: 0 }],
  [
    "with text",
    '<c r="A1" t="str"><f>"a"&amp;"&amp;lt;"</f><v>a&amp;lt;_x000D_</v></c>',
    { formula: '"a"&"&lt;"', value: "a&lt;\r" },
  ],
  ["with empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', { formula: '""', value: "" }],
  ["with a truth value", '<c r="A1" t="b"><f>1=2</f><v>0</v></c>', { formula: "1=2", value: false }],
  ["with an error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { formula: "1/0", value: { error: "#DIV/0!" } }],
  ["that was never calculated", '<c r="A1"><f>B1</f></c>', { formula: "B1", value: null }],
  ["that begins with =", '<c r="A1"><f>=B1</f><v>1</v></c>', { formula: "B1", value: 1 }],
  ["over an array", '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c>', { formula: "B1:B2*2", value: 4 }],
  [
    "of a newer function",
    '<c r="A1"><f>_xlfn.XLOOKUP(1,B:B,C:C)</f><v>4</v></c>',
    { formula: "XLOOKUP(1,B:B,C:C)", value: 4 },
  ],
  [
    "of a newer function of the second kind",
    '<c r="A1"><f>_xlfn._xlws.SORT(B:B)</f><v>4</v></c>',
    { formula: "SORT(B:B)", value: 4 },
  ],
  [
    "of a function that nobody knows",
    '<c r="A1"><f>_xlfn.NEVERHEARD(1)</f><v>4</v></c>',
    { formula: "_xlfn.NEVERHEARD(1)", value: 4 },
  ],
])("reads a formula %s", async (_, cell, content) => {
  expect(await readCell(inRow(cell))).toMatchObject(content);
});

test("spells out shared formulas for each cell", async () => {
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A:A)+\'My sheet\'!A1</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';
  const snapshot = await read(craftSheet(cells));
  expect(cellOf(snapshot, "Scores", "B3")).toMatchObject({ formula: "A3*$C$1+SUM(A:A)+'My sheet'!A3", value: 3 });
});

test.each([
  ["none", '<xf numFmtId="0"/>', "General"],
  ["the built-in short date", '<xf numFmtId="14"/>', "m/d/yyyy"],
  ["the built-in percentage", '<xf numFmtId="9"/>', "0%"],
  ["text", '<xf numFmtId="49"/>', "@"],
  ["the workbook's own", '<xf numFmtId="164"/>', 'dd" of "mmmm'],
])("gives a number with the format %s", async (_, look, numberFormat) => {
  const more = { looks: look, numberFormats: '<numFmt numFmtId="164" formatCode="dd&quot; of &quot;mmmm"/>' };
  const cell = await readCell(inRow('<c r="A1" s="1"><v>45017.123456789</v></c>'), "A1", more);
  expect(cell).toEqual({ value: 45017.123456789, formula: null, numberFormat });
});

test("keeps the raw number of a date in a workbook that counts from 1904", async () => {
  const more = { looks: '<xf numFmtId="14"/>', beforeSheets: '<workbookPr date1904="1"/>' };
  expect((await readCell(inRow('<c r="A1" s="1"><v>43555</v></c>'), "A1", more)).value).toBe(43555);
});

test("tells the format of an empty cell", async () => {
  const cells = '<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row><row r="9"><c r="A9" s="1"/></row>';
  const snapshot = await read(craftSheet(cells, { looks: '<xf numFmtId="49"/>' }));
  expect(cellOf(snapshot, "Scores", "A1")).toEqual({ value: null, formula: null, numberFormat: "@" });
  expect(snapshot.findSheet("Scores")?.rowCount).toBe(1);
});

test("reads prefixed elements", async () => {
  const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const parts = craftParts({ sheets: [{ name: "Scores", xml }] });
  const workbook = `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="Scores" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`;
  const snapshot = await read(zip({ ...parts, "xl/workbook.xml": workbook }));
  expect(cellOf(snapshot, "Scores", "A1").value).toBe("a");
  expect(cellOf(snapshot, "Scores", "B1").value).toBe(2);
});

test("numbers rows and cells that carry no number", async () => {
  const cells =
    "<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='C4'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>";
  const snapshot = await read(craftSheet(cells));
  expect(["A1", "B1", "C4", "D4", "A5"].map((a1) => cellOf(snapshot, "Scores", a1).value)).toEqual([1, 2, 3, 4, 5]);
});

test("gives the cells of a merge their own values", async () => {
  const bytes = craft({
    sheets: [
      {
        name: "Scores",
        cells: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>7</v></c><c r="A2"/></row>',
        after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      },
    ],
  });
  const snapshot = await read(bytes);
  expect(snapshot.findSheet("Scores")?.content.merges).toEqual([
    { sheet: "Scores", top: 0, left: 0, bottom: 1, right: 1 },
  ]);
  expect(cellOf(snapshot, "Scores", "B1").value).toBe(7);
  expect(cellOf(snapshot, "Scores", "A2").value).toBeNull();
});

test("tells hidden sheets, rows and columns, and protection", async () => {
  const snapshot = await read(
    craft({
      sheets: [
        { name: "Open", cells: "<row/>" },
        {
          name: "Shut ",
          state: "veryHidden",
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
          cells: '<row r="3" hidden="true"><c r="A3"><v>1</v></c></row>',
          after: '<sheetProtection sheet="1"/>',
        },
      ],
    }),
  );
  const [open, shut] = snapshot.sheets;
  expect(open?.content).toMatchObject({ visibility: "visible", isProtected: false });
  expect(shut?.content).toMatchObject({ name: "Shut ", visibility: "veryHidden", isProtected: true });
  expect([...(shut?.content.hiddenRows ?? [])]).toEqual([2]);
  expect([...(shut?.content.hiddenColumns ?? [])]).toEqual([1, 2]);
});

test("reads tables with filters", async () => {
  const table = `<table xmlns="${MAIN}" id="1" name="T" displayName="ScoresTable" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter></table>`;
  const bytes = craft({
    sheets: [
      { name: "Chart" },
      {
        name: "Scores",
        cells: '<row r="1"><c r="A1"><v>1</v></c></row>',
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/odd name.xml"/>`,
      },
    ],
    parts: { "xl/tables/odd name.xml": table },
  });
  const snapshot = await read(bytes);
  expect(snapshot.findSheet("Scores")?.content.tables).toEqual([
    {
      name: "ScoresTable",
      range: { sheet: "Scores", top: 0, left: 0, bottom: 2, right: 1 },
      hasHeaderRow: true,
      hasTotalsRow: true,
    },
  ]);
});

test("leaves chart sheets out, and keeps count of them for the names of sheets", async () => {
  const names = '<definedName name="Own" localSheetId="1">Scores!$A$1</definedName>';
  const parts = craftParts({ sheets: [{ name: "Chart" }, { name: "Scores", cells: "<row/>" }], names });
  const relationships = String(parts["xl/_rels/workbook.xml.rels"]).replace("/worksheet", "/chartsheet");
  const snapshot = await read(zip({ ...parts, "xl/_rels/workbook.xml.rels": relationships }));
  expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(["Scores"]);
  expect(snapshot.names[0]?.scope).toBe("Scores");
});

test("reads names of all kinds", async () => {
  const names =
    '<definedName name="_maturity.basis" hidden="1">"weakest"</definedName><definedName name="Rate">0.2</definedName>' +
    '<definedName name="Own" localSheetId="0">Scores!$A$1</definedName><definedName name="R_D">\'R&amp;D\'\'s\'!$A$1</definedName>';
  const snapshot = await read(craftSheet("<row/>", { names }));
  expect(snapshot.names).toEqual([
    { name: "_maturity.basis", refersTo: '"weakest"', scope: null, isHidden: true },
    { name: "Rate", refersTo: "0.2", scope: null, isHidden: false },
    { name: "Own", refersTo: "Scores!$A$1", scope: "Scores", isHidden: false },
    { name: "R_D", refersTo: "'R&D''s'!$A$1", scope: null, isHidden: false },
  ]);
});

test.each(["utf-16le", "utf-16be", "utf-8-with-mark"])("reads parts in %s", async (encoding) => {
  const parts = craftParts({
    sheets: [{ name: "Scores", cells: inRow('<c r="A1" t="inlineStr"><is><t>Münze £5</t></is></c>') }],
  });
  const text = `\ufeff${String(parts["xl/worksheets/sheet1.xml"])}`;
  const little = Buffer.from(text, "utf16le");
  const bytes =
    encoding === "utf-16le"
      ? little
      : encoding === "utf-16be"
        ? Buffer.from(little).swap16()
        : Buffer.from(text, "utf8");
  const snapshot = await read(zip({ ...parts, "xl/worksheets/sheet1.xml": new Uint8Array(bytes) }));
  expect(cellOf(snapshot, "Scores", "A1").value).toBe("Münze £5");
});

test("finds parts by their relationships, whatever they are called", async () => {
  const parts = craftParts({ sheets: [{ name: "Scores", cells: inRow('<c r="A1"><v>1</v></c>') }] });
  const {
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": rels,
    "xl/worksheets/sheet1.xml": sheet,
    ...rest
  } = parts;
  const moved = {
    ...rest,
    "_rels/.rels": String(rest["_rels/.rels"]).replace("xl/workbook.xml", "/Book/Main.xml"),
    "Book/Main.xml": workbook ?? "",
    "Book/_rels/Main.xml.rels": String(rels).replace("worksheets/sheet1.xml", "/odd/s%20one.xml"),
    "odd/s one.xml": sheet ?? "",
    "Book/styles.xml": rest["xl/styles.xml"] ?? "",
  };
  expect(cellOf(await read(zip(moved)), "Scores", "A1").value).toBe(1);
});

test("reads Strict Open XML", async () => {
  const parts = craftParts({ sheets: [{ name: "Scores", cells: inRow('<c r="A1" t="d"><v>2023-04-01</v></c>') }] });
  const strict = Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      String(content)
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ]),
  );
  expect(cellOf(await read(zip(strict)), "Scores", "A1").value).toBe(45017);
});

test("gives back the very bytes where nothing was changed", async () => {
  const bytes = craftSheet(inRow('<c r="A1"><v>1</v></c>'));
  const file = await openWorkbookFile(bytes);
  await file.read();
  expect(file.toBytes()).toBe(bytes);
});
