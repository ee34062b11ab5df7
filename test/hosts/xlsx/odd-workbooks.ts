import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import { relation } from "./everything-package";
import { craftParts, MAIN, OFFICE, zip, type CraftedWorkbook } from "./package-builder";

type Parts = Record<string, string | Uint8Array>;

/** A workbook that some program could have written, with one thing about it that is out of the usual. */
export interface OddWorkbook {
  readonly oddity: string;
  readonly bytes: Uint8Array;
  /** Its score sheet's part. */
  readonly scores: string;
  /** Further parts that a score may touch, such as sheets that read it. */
  readonly readers: readonly string[];
  /** Whether nobody can tell what those read: their results go with any change. */
  readonly readsAnything: boolean;
  /** Whether exceljs cannot read it, or not once it holds a look of ours. */
  readonly isBeyondExceljs: boolean;
}

interface Oddity {
  readonly workbook?: Partial<CraftedWorkbook>;
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly name?: string;
  readonly relationships?: string;
  readonly change?: (parts: Parts) => void;
  readonly pack?: (parts: Parts) => Uint8Array;
  readonly scores?: string;
  readonly readers?: readonly string[];
  readonly readsAnything?: true;
  readonly isBeyondExceljs?: true;
}

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const FIRST = "xl/worksheets/sheet1.xml";
const SECOND = "xl/worksheets/sheet2.xml";

const text = (cell: string, content: string): string => `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`;
const HEADERS = ["#", "Objective", "2025 Score", "2026 Score", "Comments"];
const HEADER_ROW = `<row r="1">${HEADERS.map((each, column) => text(`${"ABCDE"[column] ?? ""}1`, each)).join("")}</row>`;
const objectiveRow = (row: number, title: string, older: number, newer: string): string =>
  `<row r="${row}"><c r="A${row}"><v>${row - 1}</v></c>${text(`B${row}`, title)}<c r="C${row}"><v>${older}</v></c>${newer}</row>`;
const STRATEGY = objectiveRow(2, "Strategy", 3, '<c r="D2"><v>3</v></c>');
const LEADERSHIP = objectiveRow(3, "Leadership", 2, '<c r="D3"><v>2</v></c>');
const CONTRACTS = objectiveRow(4, "Contracts", 4, '<c r="D4"><v>5</v></c>');
const ROWS = HEADER_ROW + STRATEGY + LEADERSHIP + CONTRACTS;

/** Replaces text in a part, which must be there. */
function replaceIn(part: string, from: string | RegExp, to: string): (parts: Parts) => void {
  return (parts) => {
    const before = parts[part];
    if (typeof before !== "string" || before.search(from instanceof RegExp ? from : escapePattern(from)) < 0) {
      throw new Error(`${part} does not hold ${String(from)}`);
    }
    parts[part] = typeof from === "string" ? before.replaceAll(from, to) : before.replace(from, to);
  };
}

function escapePattern(wanted: string): string {
  return wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function encode(part: string, toBytes: (content: string) => Uint8Array): (parts: Parts) => void {
  return (parts) => {
    parts[part] = toBytes(String(parts[part]));
  };
}

/** Puts a prefix on every element of a part. */
function prefix(part: string): (parts: Parts) => void {
  return (parts) => {
    parts[part] = String(parts[part])
      .replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:")
      .replace(` xmlns="${MAIN}"`, ` xmlns:x="${MAIN}"`);
  };
}

function all(...changes: readonly ((parts: Parts) => void)[]): (parts: Parts) => void {
  return (parts) => {
    for (const change of changes) change(parts);
  };
}

/** As programs write that send a zip before they know its sizes. */
function packAsStream(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const stream = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const file = name.endsWith(".rels") ? new ZipPassThrough(name) : new ZipDeflate(name);
    file.mtime = "2020-02-29T12:00:00";
    stream.add(file);
    file.push(typeof content === "string" ? strToU8(content) : content, true);
  }
  stream.end();
  return new Uint8Array(Buffer.concat(chunks));
}

function packStored(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => {
    return [name, typeof content === "string" ? strToU8(content) : content] as const;
  });
  return zipSync(Object.fromEntries(files), { level: 0, mtime: "2020-02-29T12:00:00" });
}

function utf16(content: string): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, "utf16le")]));
}

function withSecond(cells: string, more: Partial<CraftedWorkbook["sheets"][number]> = {}): Partial<CraftedWorkbook> {
  return { sheets: [{ name: "Other", cells, ...more }] };
}

const ODDITIES: Readonly<Record<string, Oddity>> = {
  "nothing odd": {},
  "prefixed elements in the sheet": { change: prefix(FIRST), isBeyondExceljs: true },
  "prefixed elements in the workbook": { change: prefix("xl/workbook.xml"), isBeyondExceljs: true },
  // exceljs passes over such styles, and stumbles over the first look that is one of them.
  "prefixed elements in the styles": { change: prefix("xl/styles.xml"), isBeyondExceljs: true },
  "a sheet in UTF-16": { change: encode(FIRST, utf16), isBeyondExceljs: true },
  "a sheet that begins with a byte order mark": { change: encode(FIRST, (each) => strToU8(`\ufeff${each}`)) },
  "entries that are not packed": { pack: packStored },
  "entries with their sizes behind them": { pack: packAsStream },
  "entries for folders": { pack: (parts) => zip({ "xl/": "", "xl/worksheets/": "", ...parts }) },
  "a file that nothing points at": { change: (parts) => (parts["[trash]/0000.dat"] = new Uint8Array([1, 2, 3])) },
  "sheets in a folder of another name": {
    scores: "xl/blatt/eins.xml",
    change: (parts) => {
      parts["xl/blatt/eins.xml"] = parts[FIRST] ?? "";
      Reflect.deleteProperty(parts, FIRST);
      all(
        replaceIn("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "blatt/eins.xml"),
        replaceIn("[Content_Types].xml", "/xl/worksheets/sheet1.xml", "/xl/blatt/eins.xml"),
      )(parts);
    },
    isBeyondExceljs: true,
  },
  "absolute targets": {
    change: replaceIn("xl/_rels/workbook.xml.rels", 'Target="worksheets', 'Target="/xl/worksheets'),
  },
  "relationships with ids of another kind": {
    change: all(
      replaceIn("xl/_rels/workbook.xml.rels", 'Id="rId1"', 'Id="Rf3b7c0d1e2a94b55"'),
      replaceIn("xl/workbook.xml", 'r:id="rId1"', 'r:id="Rf3b7c0d1e2a94b55"'),
    ),
  },
  "content types by ending alone": {
    change: all(
      replaceIn("[Content_Types].xml", /<Override PartName="\/xl\/worksheets[^>]*>/g, ""),
      replaceIn("[Content_Types].xml", 'ContentType="application/xml"', `ContentType="${SHEET_ML}.worksheet+xml"`),
    ),
  },
  "no styles": {
    change: (parts) => {
      Reflect.deleteProperty(parts, "xl/styles.xml");
      replaceIn("xl/_rels/workbook.xml.rels", /<Relationship Id="rIdStyles"[^>]*>/, "")(parts);
      replaceIn("[Content_Types].xml", /<Override PartName="\/xl\/styles[^>]*>/, "")(parts);
    },
  },
  "empty lists in the styles": {
    change: replaceIn(
      "xl/styles.xml",
      "</cellXfs>",
      '</cellXfs><cellStyles count="0"/><dxfs count="0"/><tableStyles count="0"/>',
    ),
  },
  "lists in the styles that count wrongly or not at all": {
    change: all(
      replaceIn("xl/styles.xml", '<fonts count="1">', "<fonts>"),
      replaceIn("xl/styles.xml", '<fills count="2">', '<fills count="9">'),
    ),
  },
  "rows and cells without their places": { change: replaceIn(FIRST, / r="[A-Z]?\d+"/g, ""), isBeyondExceljs: true },
  "comments between rows": { rows: ROWS.replaceAll("<row", "<!-- a > b --><row") },
  "tags over several lines, in single quotes": {
    rows: ROWS.replaceAll('<c r="D3">', "<c\n   r='D3'\n  >").replaceAll("</row>", "</row >\n"),
  },
  "character references and escapes": {
    rows: ROWS.replace("Strategy", "&#83;tr&#x61;tegy_x000D_ &amp;amp; &quot;so&quot;"),
  },
  "a text in CDATA": { rows: ROWS.replace("Strategy", "<![CDATA[Str<at>egy]]>") },
  "empty cells that are written": {
    rows: ROWS.replace('<c r="D3"><v>2</v></c>', '<c r="D3" s="0" /><c r="E3" s="0"></c><c r="F3"/>'),
  },
  "empty rows that are written": { rows: `${ROWS}<row r="9" ht="40" customHeight="1"/><row r="1048576"/>` },
  "a range that the sheet says wrongly": { before: '<dimension ref="A1"/>' },
  "numbers written oddly": {
    rows: ROWS.replace("<v>2</v>", "<v>2.0E0</v>").replace("<v>5</v>", "<v>5.0000000000000000</v>"),
  },
  "no cells on another sheet": {
    workbook: withSecond("", { xml: `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` }),
  },
  "days from 1904": { workbook: { beforeSheets: '<workbookPr date1904="1"/>' } },
  "a very hidden sheet": { workbook: withSecond('<row r="1"><c r="A1"><v>1</v></c></row>', { state: "veryHidden" }) },
  "a protected sheet beside it": { workbook: withSecond("", { after: '<sheetProtection sheet="1"/>' }) },
  "a sheet of a chart first": {
    change: (parts) => {
      parts["xl/chartsheets/sheet1.xml"] =
        `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`;
      all(
        replaceIn("xl/workbook.xml", "<sheets>", '<sheets><sheet name="Chart" sheetId="9" r:id="rIdChart"/>'),
        replaceIn(
          "xl/_rels/workbook.xml.rels",
          "</Relationships>",
          `${relation("rIdChart", "chartsheet", "chartsheets/sheet1.xml")}</Relationships>`,
        ),
        replaceIn(
          "[Content_Types].xml",
          "</Types>",
          `<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${SHEET_ML}.chartsheet+xml"/></Types>`,
        ),
      )(parts);
    },
  },
  "the highest number that a sheet may have": {
    change: replaceIn("xl/workbook.xml", 'sheetId="1"', 'sheetId="65534"'),
  },
  "a name of a sheet that needs quotes": { name: `Bob's "A & B" <1>` },
  "a name of a sheet that looks like a cell": { name: "R1C1" },
  "a sheet of the user's called like ours": {
    workbook: { sheets: [{ name: "Readings", cells: `<row r="1">${text("A1", "Mine")}</row>` }] },
  },
  "the last tab in front": {
    workbook: {
      ...withSecond(""),
      beforeSheets: '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>',
    },
  },
  "names of every scope": {
    workbook: {
      ...withSecond(""),
      names:
        '<definedName name="Mine" localSheetId="1" comment="Kept">Other!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Scores!$A$1:$E$4</definedName><definedName name="Nowhere">#REF!</definedName><definedName name="Lost" localSheetId="7">1</definedName>',
    },
  },
  "a request to calculate that is there already": {
    workbook: { afterNames: '<calcPr calcMode="manual" fullCalcOnLoad="true"/>' },
  },
  "an order of calculation": {
    readers: [SECOND],
    workbook: {
      ...withSecond('<row r="1"><c r="A1"><f>SUM(Scores!D2:D4)</f><v>10</v></c></row>'),
      relationships: relation("rIdChain", "calcChain", "calcChain.xml"),
      contentTypes: `<Override PartName="/xl/calcChain.xml" ContentType="${SHEET_ML}.calcChain+xml"/>`,
      parts: { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="2" l="1"/></calcChain>` },
    },
  },
  "shared, array and spilled formulas beside the scores": {
    rows: ROWS.replace(
      '<c r="D2"><v>3</v></c>',
      '<c r="D2"><v>3</v></c><c r="G2"><f t="shared" ref="G2:G3" si="4">D2*2</f><v>6</v></c><c r="H2"><f t="array" ref="H2:H3">D2:D3*3</f><v>9</v></c>',
    ).replace(
      '<c r="D3"><v>2</v></c>',
      '<c r="D3"><v>2</v></c><c r="G3"><f t="shared" si="4"/><v>4</v></c><c r="H3"><v>6</v></c>',
    ),
  },
  "a what-if table": {
    readers: [SECOND],
    readsAnything: true,
    workbook: withSecond(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="dataTable" ref="B1:B2" dt2D="0" dtr="0" r1="A1"/><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>',
    ),
  },
  "a link to a sheet called like ours in another workbook": {
    workbook: {
      ...withSecond('<row r="1"><c r="A1"><f>[1]Readings!A1+[1]Summary!B2</f><v>1</v></c></row>'),
      relationships: relation("rIdLink", "externalLink", "externalLinks/externalLink1.xml"),
      contentTypes: `<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="${SHEET_ML}.externalLink+xml"/>`,
      parts: {
        "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Readings"/></sheetNames></externalBook></externalLink>`,
        "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("rId1", "externalLinkPath", "Other.xlsx", true)}</Relationships>`,
      },
    },
    change: replaceIn(
      "xl/workbook.xml",
      "</sheets>",
      '</sheets><externalReferences><externalReference r:id="rIdLink"/></externalReferences>',
    ),
  },
  "conditional formats that newer Excels alone know": {
    after: `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="3" id="{11111111-2222-4333-8444-555555555555}"><xm:f>D2&gt;4</xm:f></x14:cfRule><xm:sqref>D2:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
  },
  "a user's conditional format that speaks of maturity": {
    after:
      '<conditionalFormatting sqref="D2:D4"><cfRule type="expression" priority="1"><formula>AND(D2&gt;4,"maturity:met"&lt;&gt;"")</formula></cfRule></conditionalFormatting>',
  },
  "a title over merged cells": {
    rows: ROWS.replace(/(r="[A-E]?)(\d)"/g, (_, start: string, row: string) => `${start}${Number(row) + 2}"`).replace(
      /^/,
      `<row r="1">${text("A1", "Our maturity")}</row>`,
    ),
    after: '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>',
  },
  "a table over the scores, its filter on": {
    rows: ROWS.replace('<row r="2">', '<row r="2" hidden="1">'),
    after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    relationships: relation("rId1", "table", "../tables/table1.xml"),
    workbook: {
      contentTypes: `<Override PartName="/xl/tables/table1.xml" ContentType="${SHEET_ML}.table+xml"/>`,
      parts: {
        "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="Scores" displayName="ScoresTable" ref="A1:E4"><autoFilter ref="A1:E4"><filterColumn colId="3"><customFilters><customFilter operator="notEqual" val="3"/></customFilters></filterColumn></autoFilter><tableColumns count="5">${HEADERS.map((each, index) => `<tableColumn id="${index + 1}" name="${each}"/>`).join("")}</tableColumns></table>`,
      },
    },
  },
  "a workbook that several people share the old way": {
    change: (parts) => {
      parts["xl/revisions/revisionHeaders.xml"] =
        `<headers xmlns="${MAIN}" guid="{11111111-2222-4333-8444-555555555555}"/>`;
      replaceIn(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `${relation("rIdRev", "revisionHeaders", "revisions/revisionHeaders.xml")}</Relationships>`,
      )(parts);
    },
  },
  "settings of a sheet around its cells": {
    before:
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showZeros="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="4" max="16384" width="12" style="0"/></cols>',
    after:
      '<sheetCalcPr fullCalcOnLoad="1"/><scenarios current="0"/><sortState ref="A2:E4"><sortCondition ref="A2:A4"/></sortState><phoneticPr fontId="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
  },
};

/** Some dozens of workbooks, each odd in a way of its own. Objective 2 has the score of 2026 in column D. */
export const ODD_WORKBOOKS: readonly OddWorkbook[] = Object.entries(ODDITIES).map(([oddity, given]) => {
  const { workbook = {}, rows = ROWS, before, after, name = "Scores", relationships } = given;
  const sheet = {
    name,
    cells: rows,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(relationships ? { relationships } : {}),
  };
  const parts = craftParts({ ...workbook, sheets: [sheet, ...(workbook.sheets ?? [])] });
  given.change?.(parts);
  return {
    oddity,
    bytes: (given.pack ?? zip)(parts),
    scores: given.scores ?? FIRST,
    readers: given.readers ?? [],
    readsAnything: given.readsAnything ?? false,
    isBeyondExceljs: given.isBeyondExceljs ?? false,
  };
});
