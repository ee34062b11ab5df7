import { Workbook, type CellValue as ExceljsValue } from "exceljs";
import { fc } from "../../property";
import { parseA1, toA1 } from "../../../src/core/grid/a1";
import type { CellValue } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { craft, craftSheet, setCells, textOf, type CraftedWorkbook } from "./package-builder";

/*
 * Plain rows, cells and texts are read without the XML parser. A comment in front of each sends the very same sheet through the
 * parser instead: both must come to the same.
 */

const SHEET = "xl/worksheets/sheet1.xml";
const COMMENT = "<!---->";

function throughParser(xml: string): string {
  return xml.replace(/<(row|c|si)\b/g, `${COMMENT}<$1`);
}

async function read(workbook: CraftedWorkbook): Promise<Snapshot> {
  return (await openWorkbookFile(craft(workbook))).read();
}

async function valuesOf(cells: string, more: Partial<CraftedWorkbook> = {}): Promise<Record<string, CellValue>> {
  const snapshot = await (await openWorkbookFile(craftSheet(cells, more))).read();
  const values: Record<string, CellValue> = {};
  snapshot.sheets[0]?.content.rows.forEach((row, index) => {
    row?.forEach((cell, column) => (values[toA1(index, column)] = cell?.value ?? null));
  });
  return values;
}

const TEXTS = [
  "<t>Mature</t>",
  '<t xml:space="preserve"> R&amp;D &lt;3&gt; </t>',
  "<t> a&#10;b </t>",
  "<r><t>in </t></r><r><t>runs</t></r>",
  "<t/>",
];

const content = fc.constantFrom(
  "<v>3</v>",
  "<v>-0</v>",
  "<v> 1E-3 </v>",
  "<v>many</v>",
  "<v></v>",
  "<v/>",
  "<f>A1*2</f><v>8</v>",
  "<f>=A1</f>",
  '<f>IF(A1&lt;2,"a","b")</f><v>1</v>',
  '<f t="array" ref="C1:C2">A1:A2</f><v>1</v>',
  "",
);
const typed = fc.constantFrom(
  ' t="s"><v>0</v>',
  ' t="s"><v>1</v>',
  ' t="s"><v>2</v>',
  ' t="s"><v>3</v>',
  ' t="s"><v>4</v>',
  ' t="str"><v>a > b</v>',
  ' t="str"><f>"x"</f><v>x&amp;y</v>',
  ' t="inlineStr"><is><t> a </t></is>',
  ' t="b"><v>1</v>',
  ' t="e"><v>#N/A</v>',
  ' t="d"><v>2023-04-01</v>',
);
const cell = fc.record({
  look: fc.constantFrom("", ' s="0"', ' s="1"', ' s="99"'),
  inner: fc.oneof(
    content.map((xml) => `>${xml}</c>`),
    typed.map((xml) => `${xml}</c>`),
    fc.constantFrom("/>", " />", ' cm=">"><v>1</v></c>'),
  ),
  isNumbered: fc.boolean(),
});
const row = fc.record({
  attributes: fc.constantFrom(
    "",
    ' spans="1:3"',
    ' spans="1:3" s="1" ht="12.5" hidden="1"',
    ' hidden="false"',
    ' ph="1"',
  ),
  isNumbered: fc.boolean(),
  gap: fc.constantFrom("", "\n  "),
  cells: fc.array(cell, { maxLength: 4 }),
});
const sheet = fc.array(row, { maxLength: 5 }).map((rows) =>
  rows
    .map(({ attributes, isNumbered, gap, cells }, index) => {
      const inner = cells.map(
        (each, column) => `${gap}<c${each.isNumbered ? ` r="${toA1(index, column)}"` : ""}${each.look}${each.inner}`,
      );
      const start = `<row${isNumbered ? ` r="${index + 1}"` : ""}${attributes}`;
      return cells.length === 0 && gap === "" ? `${start}/>` : `${start}>${inner.join("")}${gap}</row>`;
    })
    .join(""),
);
const toBook = (cells: string, sharedStrings: readonly string[] = TEXTS): CraftedWorkbook => ({
  sheets: [{ name: "Scores", cells }],
  looks: '<xf numFmtId="9"/>',
  sharedStrings,
});

test("plain rows and the parser come to the same", async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async (cells) => {
      const parsed = toBook(throughParser(cells), [
        ...TEXTS.slice(0, 1),
        ...TEXTS.slice(1).map((text) => COMMENT + text),
      ]);
      expect(await read(toBook(cells))).toEqual(await read(parsed));
    }),
  );
});

test("an edit finds its places in plain rows as in those that the parser reads", async () => {
  await fc.assert(
    fc.asyncProperty(sheet, fc.constantFrom("A1", "B2", "C3", "D5"), async (cells, a1) => {
      // An array formula cannot be written over in part.
      fc.pre(!cells.includes('t="array"'));
      const [plain, parsed] = await Promise.all(
        [cells, throughParser(cells)].map((each) => setCells(craft(toBook(each)), { [a1]: { value: 7 } })),
      );
      if (!plain || !parsed) throw new Error("Both were written");
      expect(textOf(plain.toBytes(), SHEET)).toBe(textOf(parsed.toBytes(), SHEET).replaceAll(COMMENT, ""));
      expect((await plain.read()).cell({ sheet: "Scores", ...(parseA1(a1) ?? { row: -1, column: -1 }) }).value).toBe(7);
    }),
  );
});

test.each<[string, string, Record<string, CellValue>]>([
  ["a cell inside a comment", '<row r="1"><!--<c r="A1"><v>9</v></c>--><c r="B1"><v>1</v></c></row>', { B1: 1 }],
  [
    "a row inside a comment",
    '<row r="1"><c r="A1"><v>1</v></c></row><!-- > <row r="2"><c r="A2"><v>9</v></c></row>-->',
    { A1: 1 },
  ],
  [
    "a cell inside a text",
    '<row r="1"><c r="A1" t="str"><v><![CDATA[<c r="B1"><v>5</v></c>]]></v></c></row>',
    { A1: '<c r="B1"><v>5</v></c>' },
  ],
  ["a cell that no row holds", '<c r="A1"><v>9</v></c><row r="2"><c r="A2"><v>2</v></c></row>', { A2: 2 }],
  ["a cell inside a cell", '<row r="1"><c r="A1"><x><c r="B1"><v>9</v></c></x><v>1</v></c></row>', { A1: 1 }],
  ["a row inside a row", '<row r="1"><row r="2"><c r="A2"><v>9</v></c></row><c r="B1"><v>1</v></c></row>', { B1: 1 }],
  ["rows behind one that is empty", '<row r="3"/><row><c><v>4</v></c></row>', { A4: 4 }],
  ["cells behind a gap", '<row r="1"><c r="C1"><v>3</v></c><c><v>4</v></c></row>', { C1: 3, D1: 4 }],
  ["a column that Excel has not", '<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row>', { A1: 1, B1: 2 }],
])("%s", async (_, cells, values) => {
  expect(await valuesOf(cells)).toEqual(values);
});

test("cells behind the sheet's own are no cells", async () => {
  const after = '<extLst><ext uri="x"><row r="1"><c r="A1"><v>9</v></c></row></ext></extLst>';
  const snapshot = await read({
    sheets: [{ name: "Scores", cells: '<row r="2"><c r="A2"><v>2</v></c></row>', after }],
  });
  expect(snapshot.sheets[0]?.content.rows).toEqual([undefined, [{ value: 2, formula: null, numberFormat: "General" }]]);
});

test("tells plain rows that are hidden", async () => {
  const cells =
    '<row r="2" spans="1:1" hidden="1"><c r="A2"><v>1</v></c></row><row r="4" hidden="0"/><row r="5" hidden="true"/>';
  const snapshot = await read({ sheets: [{ name: "Scores", cells }] });
  expect([...(snapshot.sheets[0]?.content.hiddenRows ?? [])]).toEqual([1, 4]);
});

test("counts shared texts alike, plain or not", async () => {
  const cells = `<row r="1">${TEXTS.map((_, index) => `<c r="${toA1(0, index)}" t="s"><v>${index}</v></c>`).join("")}</row>`;
  expect(await valuesOf(cells, { sharedStrings: TEXTS })).toEqual({
    A1: "Mature",
    B1: " R&D <3> ",
    C1: "a\nb",
    D1: "inruns",
    E1: "",
  });
});

test("reads what exceljs writes", async () => {
  const value = fc.oneof(
    fc.integer(),
    fc.double({ noDefaultInfinity: true, noNaN: true }).map((each) => each + 0),
    fc.boolean(),
    // exceljs drops what XML cannot hold.
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.constantFrom("R&D <3>", " a ", "one\ntwo", "3 - 'Mature'"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.option(value), { maxLength: 5 }), { maxLength: 6 }), async (rows) => {
      const workbook = new Workbook();
      const own = workbook.addWorksheet("Scores");
      rows.forEach((each, index) => {
        each.forEach((to, column) => (own.getCell(index + 1, column + 1).value = to satisfies ExceljsValue));
      });
      const snapshot = await (await openWorkbookFile(new Uint8Array(await workbook.xlsx.writeBuffer()))).read();
      rows.forEach((each, index) => {
        each.forEach((to, column) => {
          expect(snapshot.cell({ sheet: "Scores", row: index, column }).value).toEqual(to);
        });
      });
    }),
  );
});
