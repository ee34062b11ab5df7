import { HostError } from "../../../src/core/change/workbook-host";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import {
  applyAll,
  craft,
  craftParts,
  craftSheet,
  expectConflict,
  findChangedParts,
  MAIN,
  OFFICE,
  setCells,
  textOf,
  toSetCell,
  zip,
} from "./package-builder";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";

/** What stands inside the sheet's `<sheetData>` after cells are set in it. */
async function cellsAfter(cells: string, values: Parameters<typeof setCells>[1], more = {}): Promise<string> {
  const file = await setCells(craftSheet(cells, more), values);
  return /<sheetData>(.*)<\/sheetData>/s.exec(textOf(file.toBytes(), SHEET))?.[1] ?? "";
}

async function failureOf(work: Promise<unknown>): Promise<HostError> {
  const failure: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof HostError)) throw new Error(`No refusal: ${String(failure)}`);
  return failure;
}

describe("where a cell goes", () => {
  test.each([
    [
      "a cell that is there",
      '<row r="1" ht="20"><c r="A1" s="0"><v>1</v></c></row>',
      '<row r="1" ht="20"><c r="A1" s="0"><v>4</v></c></row>',
    ],
    ["an empty cell", '<row r="1"><c r="A1" /></row>', '<row r="1"><c r="A1"><v>4</v></c></row>'],
    [
      "the front of a row",
      '<row r="1"><c r="C1"><v>1</v></c></row>',
      '<row r="1"><c r="A1"><v>4</v></c><c r="C1"><v>1</v></c></row>',
    ],
    ["an empty row", '<row r="1" hidden="1"/>', '<row r="1" hidden="1"><c r="A1"><v>4</v></c></row>'],
    [
      "a missing row",
      '<row r="3"><c r="A3"/></row>',
      '<row r="1"><c r="A1"><v>4</v></c></row><row r="3"><c r="A3"/></row>',
    ],
    ["no rows at all", "", '<row r="1"><c r="A1"><v>4</v></c></row>'],
  ])("%s", async (_, before, after) => {
    expect(await cellsAfter(before, { A1: { value: 4 } })).toBe(after);
  });

  test("a sheet whose cells' element closes itself", async () => {
    const bytes = craft({ sheets: [{ name: "Scores", xml: `<worksheet xmlns="${MAIN}"><sheetData /></worksheet>` }] });
    const file = await setCells(bytes, { B2: { value: 4 } });
    expect(textOf(file.toBytes(), SHEET)).toBe(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="B2"><v>4</v></c></row></sheetData></worksheet>`,
    );
  });

  test("prefixed elements, and rows without numbers", async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const file = await setCells(craft({ sheets: [{ name: "Scores", xml }] }), {
      A1: { value: "b" },
      C1: { value: 2 },
      A4: { value: 3 },
    });
    expect(textOf(file.toBytes(), SHEET)).toContain(
      '<x:row><x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c><x:c r="C1"><x:v>2</x:v></x:c></x:row><x:row r="4"><x:c r="A4"><x:v>3</x:v></x:c></x:row>',
    );
  });

  test("the look of its row or column, where it is new", async () => {
    const looks = '<xf numFmtId="2" xfId="0"/><xf numFmtId="9" xfId="0"/>';
    const bytes = craft({
      sheets: [
        {
          name: "Scores",
          before: '<cols><col min="2" max="2" style="1"/></cols>',
          cells: '<row r="2" s="2" customFormat="1"/>',
        },
      ],
      looks,
    });
    const text = textOf((await setCells(bytes, { B1: { value: 1 }, B2: { value: 2 } })).toBytes(), SHEET);
    expect(text).toContain('<c r="B1" s="1"><v>1</v></c>');
    expect(text).toContain('<c r="B2" s="2"><v>2</v></c>');
  });

  test("the range and the spans that the sheet names are widened, not narrowed", async () => {
    const before = '<dimension ref="B2:C3"/>';
    const row = '<row r="2" spans="2:3"><c r="B2"><v>1</v></c></row>';
    const bytes = craft({ sheets: [{ name: "Scores", before, cells: row }] });
    expect(textOf((await setCells(bytes, { C2: { value: 1 } })).toBytes(), SHEET)).toContain(before);
    const wider = textOf((await setCells(bytes, { E2: { value: 1 } })).toBytes(), SHEET);
    expect(wider).toContain('<dimension ref="B2:E3"/>');
    expect(wider).toContain('<row r="2" spans="2:5">');
  });
});

describe("what is written", () => {
  const empty = '<row r="1"><c r="A1"/></row>';

  test.each([
    ["a number", { value: 2.5 }, "<v>2.5</v>", ""],
    ["a truth value", { value: true }, "<v>1</v>", ' t="b"'],
    ["an error", { value: { error: "#N/A" } }, "<v>#N/A</v>", ' t="e"'],
    ["text", { value: "R&D <3>" }, "<is><t>R&amp;D &lt;3&gt;</t></is>", ' t="inlineStr"'],
    ["text with spaces", { value: " a\nb" }, '<is><t xml:space="preserve"> a\nb</t></is>', ' t="inlineStr"'],
    [
      "text with control characters",
      { value: "a\rb\u0001_x0041_" },
      "<is><t>a_x000D_b_x0001__x005F_x0041_</t></is>",
      ' t="inlineStr"',
    ],
    ["a formula with a number", { formula: "1+2", value: 3 }, "<f>1+2</f><v>3</v>", ""],
    ["a formula with text", { formula: '"a"&"b"', value: "ab" }, '<f>"a"&amp;"b"</f><v>ab</v>', ' t="str"'],
    [
      "a formula of a newer function",
      { formula: "XLOOKUP(1,B:B,C:C)", value: 3 },
      "<f>_xlfn.XLOOKUP(1,B:B,C:C)</f><v>3</v>",
      "",
    ],
  ])("%s", async (_, content, inner, type) => {
    expect(await cellsAfter(empty, { A1: content })).toBe(`<row r="1"><c r="A1"${type}>${inner}</c></row>`);
  });

  test("nothing", async () => {
    expect(await cellsAfter('<row r="1"><c r="A1" s="0" t="b"><v>1</v></c></row>', { A1: { value: null } })).toBe(
      '<row r="1"><c r="A1" s="0"/></row>',
    );
    expect(await cellsAfter("", { A1: { value: null } })).toBe("");
  });

  test("a text that is too long is refused", async () => {
    const failure = await failureOf(setCells(craftSheet(empty), { A1: { value: "x".repeat(32_768) } }));
    expect(failure.code).toBe("unsupported");
    expect(failure.message).toContain("32,767");
  });
});

describe("text that Excel would make something else of", () => {
  test.each([
    "2/3",
    "2-3",
    "3-Mar",
    "Mar 2023",
    "3",
    " 3",
    "2.5",
    "1,000",
    "50%",
    "£5",
    "(5)",
    "10:30",
    "10 pm",
    "1e3",
    "true",
    "#N/A",
    "#DIV/0!",
    "=text",
    "+1",
    "-",
    "@me",
    "'quoted",
    "2023/24",
    "31/12/2023",
  ])("%s is marked to stay text", async (value) => {
    const file = await setCells(craftSheet('<row r="1"><c r="A1"/></row>'), { A1: { value } });
    expect(textOf(file.toBytes(), SHEET)).toContain('<c r="A1" s="1" t="inlineStr">');
    expect(textOf(file.toBytes(), STYLES)).toContain(
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
    );
    expect(textOf(file.toBytes(), STYLES)).toContain('<cellXfs count="2">');
    const again = await openWorkbookFile(file.toBytes());
    expect((await again.read()).cell({ sheet: "Scores", row: 0, column: 0 }).value).toBe(value);
  });

  test.each(["3 - Mature", "Mature", "1 of 3", "N/A", "Level 3", "May be", "a=b", ""])(
    "%s is not marked",
    async (value) => {
      const bytes = craftSheet('<row r="1"><c r="A1"/></row>');
      const file = await setCells(bytes, { A1: { value } });
      expect(findChangedParts(bytes, file.toBytes())).toEqual(["xl/workbook.xml", SHEET]);
    },
  );

  test("needs no mark in a cell formatted as text", async () => {
    const bytes = craftSheet('<row r="1"><c r="A1" s="1"/></row>', { looks: '<xf numFmtId="49"/>' });
    expect(findChangedParts(bytes, (await setCells(bytes, { A1: { value: "2/3" } })).toBytes())).not.toContain(STYLES);
  });

  test("uses a look again that is there, and takes the mark off where it is not wanted", async () => {
    const looks = '<xf numFmtId="2"><alignment wrapText="1"/></xf>';
    const file = await setCells(craftSheet('<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>', { looks }), {
      A1: { value: "2/3" },
    });
    await applyAll(file, await toSetCell(file, "Scores", "B1", { value: "3/4" }));
    expect(textOf(file.toBytes(), STYLES)).toContain('<cellXfs count="3">');
    expect(textOf(file.toBytes(), STYLES)).toContain('<xf numFmtId="2" quotePrefix="1"><alignment wrapText="1"/></xf>');
    await applyAll(file, await toSetCell(file, "Scores", "B1", { value: 3 }));
    expect(textOf(file.toBytes(), SHEET)).toContain('<c r="B1" s="1"><v>3</v></c>');
  });

  test("makes the styles of a workbook that has none", async () => {
    const { [STYLES]: _, ...rest } = craftParts({ sheets: [{ name: "Scores", cells: "" }] });
    const bare = zip({
      ...rest,
      "xl/_rels/workbook.xml.rels": String(rest["xl/_rels/workbook.xml.rels"]).replace(
        /<Relationship Id="rIdStyles"[^>]*>/,
        "",
      ),
    });
    expect(findChangedParts(bare, (await setCells(bare, { A1: { value: 1 } })).toBytes())).toEqual([
      "xl/workbook.xml",
      SHEET,
    ]);
    const file = await setCells(bare, { A1: { value: "2/3" } });
    expect(findChangedParts(bare, file.toBytes())).toContain("xl/styles.xml");
    expect(
      (await (await openWorkbookFile(file.toBytes())).read()).cell({ sheet: "Scores", row: 0, column: 0 }).value,
    ).toBe("2/3");
  });
});

describe("what is refused", () => {
  const cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>';

  test("a locked cell of a protected sheet, but not an open one", async () => {
    const bytes = craft({
      sheets: [{ name: "Scores", cells, after: '<sheetProtection sheet="1"/>' }],
      looks: '<xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf>',
    });
    const failure = await failureOf(setCells(bytes, { A1: { value: 2 } }));
    expect(failure.code).toBe("protected");
    expect(failure.message).toContain("“Scores”");
    expect(textOf((await setCells(bytes, { B1: { value: 3 } })).toBytes(), SHEET)).toContain("<v>3</v>");
  });

  test.each([
    ["inside a merge", cells, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>', /merged cells A1:B1/],
    [
      "of an array",
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
      "",
      /array formula/,
    ],
    [
      "of a data table",
      '<row r="1"><c r="A1"/><c r="B1"><f t="dataTable" ref="B1:B2" r1="A1"/><v>2</v></c></row>',
      "",
      /data table/,
    ],
  ])("a cell %s", async (_, inner, after, message) => {
    const failure = await failureOf(
      setCells(craft({ sheets: [{ name: "Scores", cells: inner, after }] }), { B1: { value: 9 } }),
    );
    expect(failure.code).toBe("unsupported");
    expect(failure.message).toMatch(message);
  });

  test("a workbook that is signed", async () => {
    const parts = craftParts({ sheets: [{ name: "Scores", cells }] });
    const signed = String(parts["_rels/.rels"]).replace(
      "</Relationships>",
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    );
    const failure = await failureOf(setCells(zip({ ...parts, "_rels/.rels": signed }), { A1: { value: 2 } }));
    expect(failure.message).toContain("signature");
  });

  test("Strict Open XML", async () => {
    const parts = craftParts({ sheets: [{ name: "Scores", cells }] });
    const strict = String(parts["xl/workbook.xml"]).replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main");
    const failure = await failureOf(setCells(zip({ ...parts, "xl/workbook.xml": strict }), { A1: { value: 2 } }));
    expect(failure.message).toContain("Strict Open XML");
  });

  test("and then nothing is written", async () => {
    const bytes = craft({
      sheets: [{ name: "Scores", cells, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }],
    });
    const file = await openWorkbookFile(bytes);
    await failureOf(
      file.apply({
        label: "Test",
        changes: [
          await toSetCell(file, "Scores", "A1", { value: 5 }),
          await toSetCell(file, "Scores", "B1", { value: 5 }),
        ],
      }),
    );
    expect(file.toBytes()).toBe(bytes);
  });
});

describe("a conflict", () => {
  const bytes = craftSheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>');
  const at = { sheet: "Scores", row: 0, column: 0 };

  test("names the cells and writes nothing", async () => {
    const file = await openWorkbookFile(bytes);
    const from = { value: 2, formula: null };
    const conflict = await expectConflict(file, { kind: "setCell", at, from, to: { value: 3, formula: null } });
    expect(conflict.cells).toEqual([{ at, expected: from, found: { value: 1, formula: null } }]);
    expect(file.toBytes()).toBe(bytes);
  });

  test("tells a sheet and a name that are gone", async () => {
    const file = await openWorkbookFile(bytes);
    const empty = { value: null, formula: null };
    const conflict = await expectConflict(
      file,
      { kind: "setCell", at: { ...at, sheet: "Gone" }, from: empty, to: empty },
      { kind: "setName", name: "_maturity.basis", from: '"weakest"', to: null },
    );
    expect(conflict.structure).toHaveLength(2);
  });
});

describe("shared formulas", () => {
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>';

  test("move to the next cell when their owner is written over", async () => {
    const after = await cellsAfter(shared, { B1: { value: 7 } });
    expect(after).toContain('<c r="B1"><v>7</v></c>');
    expect(after).toContain('<c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>0</v></c>');
    expect(after).toContain('<c r="B3"><f t="shared" si="0"/><v>0</v></c>');
  });

  test("stay as they are when another is written over", async () => {
    expect(await cellsAfter(shared, { B2: { value: 7 } })).toContain('<f t="shared" ref="B1:B3" si="0">A1*2</f>');
  });

  test("end when all are written over", async () => {
    expect(await cellsAfter(shared, { B1: { value: 1 }, B2: { value: 2 }, B3: { value: 3 } })).not.toContain("<f");
  });
});

describe("the order of calculation", () => {
  const cells = '<row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1"><f>2</f><v>2</v></c><c r="C1"><v>3</v></c></row>';
  const chain = (entries: string): Parameters<typeof craft>[0] => ({
    sheets: [{ name: "Scores", cells }],
    parts: { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}">${entries}</calcChain>` },
    relationships: `<Relationship Id="rIdChain" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
    contentTypes:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  });

  test("forgets a cell that stops being a formula, and keeps the sheet of the next", async () => {
    const file = await setCells(craft(chain('<c r="A1" i="1"/><c r="B1"/>')), { A1: { value: 1 } });
    expect(textOf(file.toBytes(), "xl/calcChain.xml")).toBe(`<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`);
  });

  test("goes as a whole where it gets empty", async () => {
    const bytes = craft(chain('<c r="A1" i="1"/>'));
    const after = (await setCells(bytes, { A1: { value: 1 } })).toBytes();
    expect(findChangedParts(bytes, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
      SHEET,
    ]);
    expect(textOf(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(textOf(after, "[Content_Types].xml")).not.toContain("calcChain");
  });

  test("stays as it is when a value changes or a formula comes", async () => {
    const bytes = craft(chain('<c r="A1" i="1"/><c r="B1"/>'));
    const after = (await setCells(bytes, { C1: { value: 1, formula: "1" } })).toBytes();
    expect(findChangedParts(bytes, after)).not.toContain("xl/calcChain.xml");
  });
});

describe("a table with its filter on", () => {
  const part =
    `<table xmlns="${MAIN}" id="1" name="Own" displayName="Own" ref="A1:B3"><autoFilter ref="A1:B3"><filterColumn colId="1"><filters><filter val="1"/></filters></filterColumn></autoFilter>` +
    '<tableColumns count="2"><tableColumn id="1" name="Ref"/><tableColumn id="2" name="Score"/></tableColumns></table>';
  const bytes = craft({
    sheets: [
      {
        name: "Scores",
        cells:
          '<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c><c r="B1" t="inlineStr"><is><t>Score</t></is></c></row>' +
          '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c><c r="B3"><v>2</v></c></row>',
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>`,
      },
    ],
    parts: { "xl/tables/table1.xml": part },
  });

  test("takes a score in a row that is filtered away, which stays so", async () => {
    const file = await setCells(bytes, { B3: { value: 3 } });
    expect(textOf(file.toBytes(), "xl/worksheets/sheet1.xml")).toContain(
      '<row r="3" hidden="1"><c r="A3"><v>2</v></c><c r="B3"><v>3</v></c></row>',
    );
    expect(textOf(file.toBytes(), "xl/tables/table1.xml")).toBe(part);
  });

  test("keeps its headings, which its own part and formulas go by", async () => {
    await expect(setCells(bytes, { B1: { value: "Level" } })).rejects.toMatchObject({
      code: "unsupported",
      message:
        "Cell B1 on the sheet “Scores” is a heading of the table “Own”, which formulas may call by it. Change it in Excel.",
    });
    const file = await setCells(bytes, { B1: { value: "Score" } });
    expect(textOf(file.toBytes(), "xl/tables/table1.xml")).toBe(part);
  });
});

test("a sheet that lists a row twice takes nothing in it, as nobody can tell which of them counts", async () => {
  const bytes = craftSheet(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c></row>',
  );
  await expect(setCells(bytes, { B1: { value: 4 } })).rejects.toMatchObject({
    code: "unsupported",
    message: "The sheet “Scores” is damaged: it lists row 1 twice. Open it in Excel, let that repair it, and save it.",
  });
  await expect(setCells(bytes, { A2: { value: 4 } })).resolves.toBeDefined();
});
