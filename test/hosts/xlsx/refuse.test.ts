import { HostError } from "../../../src/core/change/workbook-host";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { craft, craftParts, craftSheet, MAIN, OFFICE, unzip, zip } from "./package-builder";

const sound = { sheets: [{ name: "Scores", cells: '<row r="1"><c r="A1"><v>1</v></c></row>' }] };

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const failure: unknown = await openWorkbookFile(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(HostError);
  if (!(failure instanceof HostError)) throw new Error("It was opened");
  expect(failure.code).toBe("notAWorkbook");
  expect(failure.message).not.toContain("\n");
  return failure.message;
}

function ole2(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let index = 0; index < stream.length; index += 1) bytes[1024 + index * 2] = stream.charCodeAt(index);
  return bytes;
}

function officePackage(type: string, part: string): Uint8Array {
  return zip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${part}"/></Relationships>`,
    [part]: "<x/>",
  });
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test.each<[string, Uint8Array, RegExp]>([
  ["nothing", new Uint8Array(), /empty/],
  ["a CSV", text("objective,score\n1,3\n"), /plain text/],
  ["a web page", text("<html><table></table></html>"), /web page/],
  ["a PDF", text("%PDF-1.7\n"), /PDF/],
  [
    "an XML spreadsheet",
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    /old kind/,
  ],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7]), /not an Excel workbook/],
  ["a zip cut short", craft(sound).subarray(0, 700), /cut short or damaged/],
  ["a zip of something else", zip({ "notes.txt": "hello" }), /no Excel workbook/],
  ["a zip of nothing", zip({}), /no Excel workbook/],
  [
    "a Word document",
    officePackage(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      "word/document.xml",
    ),
    /Word/,
  ],
  [
    "a presentation",
    officePackage(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      "ppt/presentation.xml",
    ),
    /PowerPoint/,
  ],
  [
    "a binary workbook",
    officePackage("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin"),
    /\.xlsb/,
  ],
  [
    "a template",
    officePackage("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", "xl/workbook.xml"),
    /is a template\. Open it in Excel/,
  ],
  [
    "a template with macros",
    officePackage("application/vnd.ms-excel.template.macroEnabled.main+xml", "xl/workbook.xml"),
    /is a template\. Open it in Excel/,
  ],
  ["an add-in", officePackage("application/vnd.ms-excel.addin.macroEnabled.main+xml", "xl/workbook.xml"), /add-in/],
  [
    "an OpenDocument spreadsheet",
    zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    /OpenDocument/,
  ],
  ["an old workbook", ole2("Workbook"), /\.xls\b/],
  ["a still older workbook", ole2("Book"), /\.xls\b/],
  ["a workbook with a password", ole2("EncryptedPackage"), /password/],
  ["an old Word document", ole2("WordDocument"), /old Office kind/],
])("says what %s is", async (_, bytes, message) => {
  expect(await refusalOf(bytes)).toMatch(message);
});

test("tells a workbook part that is missing", async () => {
  const { "xl/workbook.xml": _, ...rest } = craftParts(sound);
  expect(await refusalOf(zip(rest))).toMatch(/list of its sheets is missing/);
});

test("tells a sheet part that is missing", async () => {
  const { "xl/worksheets/sheet1.xml": _, ...rest } = craftParts(sound);
  expect(await refusalOf(zip(rest))).toMatch(/missing/);
});

test("tells a workbook without sheets", async () => {
  const parts = { ...craftParts(sound), "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets/></workbook>` };
  expect(await refusalOf(zip(parts))).toMatch(/lists no sheets/);
});

test("tells a workbook of chart sheets alone", async () => {
  const parts = craftParts(sound);
  const relationships = String(parts["xl/_rels/workbook.xml.rels"]).replace("/worksheet", "/chartsheet");
  expect(await refusalOf(zip({ ...parts, "xl/_rels/workbook.xml.rels": relationships }))).toMatch(/only charts/);
});

test("does not expand entities", async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
  expect(await refusalOf(craft({ sheets: [{ name: "Scores", xml: bomb }] }))).toMatch(/document type/);
});

test.each([
  ["broken XML", "<worksheet><sheetData>"],
  ["a tag that was never opened", `<worksheet xmlns="${MAIN}"></sheetData></worksheet>`],
  ["no XML at all", "oops"],
  [
    "a cell outside the grid",
    `<worksheet xmlns="${MAIN}"><sheetData><row r="2000000"><c><v>1</v></c></row></sheetData></worksheet>`,
  ],
  [
    "a row outside the grid without cells",
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1048577"/></sheetData></worksheet>`,
  ],
  [
    "a tag too many behind plain cells",
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></c></row></sheetData></worksheet>`,
  ],
  [
    "rows without an end",
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c>`,
  ],
])("tells a sheet of %s", async (_, xml) => {
  expect(await refusalOf(craft({ sheets: [{ name: "Scores", xml }] }))).toMatch(/damaged/);
});

test("tells a text that is missing from the list of shared texts", async () => {
  expect(await refusalOf(craftSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', { sharedStrings: [] }))).toMatch(
    /damaged/,
  );
});

test("tells an entity that nobody declared in a shared text", async () => {
  const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  expect(await refusalOf(craftSheet(cells, { sharedStrings: ["<t>a&madeup;b</t>"] }))).toMatch(/damaged/);
});

describe("a zip that unpacks to far too much", () => {
  test("is refused by what it says of itself", async () => {
    const parts = { ...craftParts(sound), "xl/media/bomb.bin": new Uint8Array(64 * 1024 * 1024) };
    expect(await refusalOf(zip(parts))).toMatch(/far more than a workbook holds/);
  });

  test("is stopped where it lies about its size", async () => {
    const honest = zip({
      ...craftParts(sound),
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${" ".repeat(8_000_000)}</worksheet>`,
    });
    const size = new DataView(honest.buffer);
    // In both headers, the size says 100 bytes instead of eight million.
    for (let at = 0; at < honest.length - 4; at += 1) {
      if (size.getUint32(at, true) > 8_000_000 && size.getUint32(at, true) < 8_000_200) size.setUint32(at, 100, true);
    }
    expect(await refusalOf(honest)).toMatch(/damaged/);
  });

  test("is refused where entries share their packed bytes", async () => {
    const bytes = craft(sound);
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    const first = view.getUint32(directory + 42, true);
    for (let at = directory; view.getUint32(at, true) === 0x02014b50;) {
      view.setUint32(at + 42, first, true);
      view.setUint32(at + 20, Math.floor(bytes.length / 3), true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(await refusalOf(bytes)).toMatch(/damaged|far more/);
  });
});

test("tells a part whose bytes were changed", async () => {
  const stored = Object.fromEntries(Object.entries(unzip(craft(sound))));
  const bytes = zip(stored);
  const sheet = craft(sound);
  const at = Buffer.from(sheet).indexOf("xl/worksheets/sheet1.xml") + 24 + 4;
  sheet[at] = (sheet[at] ?? 0) ^ 0xff;
  expect(bytes.length).toBeGreaterThan(0);
  expect(await refusalOf(sheet)).toMatch(/damaged/);
});

test("never throws anything else, whatever the bytes", async () => {
  const bytes = craft(sound);
  for (let at = 0; at < bytes.length; at += 7) {
    const broken = bytes.slice();
    broken[at] = (broken[at] ?? 0) ^ 0x55;
    await openWorkbookFile(broken).catch((error: unknown) => {
      expect(error).toBeInstanceOf(HostError);
    });
    await openWorkbookFile(bytes.slice(0, at)).catch((error: unknown) => {
      expect(error).toBeInstanceOf(HostError);
    });
  }
});
