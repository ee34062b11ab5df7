import { zipSync, type ZipOptions } from "fflate";
import { HostError } from "../../../src/core/change/workbook-host";
import { craft, craftParts, OFFICE, unzip, zip } from "../../hosts/xlsx/package-builder";
import { open } from "./opened";

const SOUND = { sheets: [{ name: "Scores", cells: '<row r="1"><c r="A1"><v>1</v></c></row>' }] };
const MEGABYTE = 1024 * 1024;

async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  const failure: unknown = await open(bytes, name).catch((error: unknown) => error);
  if (!(failure instanceof HostError)) throw new Error(`${name} was opened, or failed otherwise`);
  return failure.message;
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** A compound file whose directory names one stream. */
function ole(stream: string): Uint8Array {
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

/** Bytes that do not pack, so that a file made of them is as large as they are; the same each time. */
function noise(length: number): Uint8Array {
  const words = new Uint32Array(length / 4);
  let state = 1;
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state;
  }
  return new Uint8Array(words.buffer);
}

/** A file in a zip that is not packed, as pictures are not. */
function stored(bytes: Uint8Array): [Uint8Array, ZipOptions] {
  return [bytes, { level: 0 }];
}

test.each<[string, Uint8Array, string]>([
  ["empty.xlsx", new Uint8Array(), "The file is empty. Copy or download it again."],
  [
    "notes.txt",
    text("Minutes of the meeting\n"),
    "The file is plain text, such as a CSV, and not a workbook. Open it in Excel and save it as .xlsx.",
  ],
  [
    "scores.csv",
    text("objective,score\r\n1,3\r\n"),
    "The file is plain text, such as a CSV, and not a workbook. Open it in Excel and save it as .xlsx.",
  ],
  ["old.xls", ole("Workbook"), "The file is a workbook of an old kind (.xls). Open it in Excel and save it as .xlsx."],
  [
    "locked.xlsx",
    ole("EncryptedPackage"),
    "The workbook is locked by a password. Remove the password in Excel, then try again.",
  ],
  [
    "scores.ods",
    zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    "The file is an OpenDocument spreadsheet. Open it in Excel or LibreOffice and save it as .xlsx.",
  ],
  [
    "report.docx",
    officePackage(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      "word/document.xml",
    ),
    "The file is a Word document. Choose an Excel workbook.",
  ],
  [
    "scores.xlsb",
    officePackage("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin"),
    "The file is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
  ],
])("%s is refused with what it is and what to do", async (name, bytes, message) => {
  expect(await refusalOf(bytes, name)).toBe(message);
});

test("a workbook that broke off on its way is refused", async () => {
  expect(await refusalOf(craft(SOUND).subarray(0, 700), "half.xlsx")).toMatch(/cut short or damaged/);
});

test("50 MB that are no workbook are refused", async () => {
  expect(await refusalOf(new Uint8Array(50 * MEGABYTE).fill(65), "large.xlsx")).toMatch(/plain text/);
  expect(await refusalOf(noise(50 * MEGABYTE), "noise.xlsx")).toMatch(/not an Excel workbook/);
});

test("a workbook of 50 MB is opened, and its copy is as large", async () => {
  const bytes = zipSync({ ...unzip(craft(SOUND)), "xl/media/photo.jpeg": stored(noise(50 * MEGABYTE)) });
  expect(bytes.length).toBeGreaterThan(50 * MEGABYTE);
  const opened = await open(bytes);
  opened.excel.editAs("user", (editor) => editor.type("Scores!A1", 2));
  const copy = await opened.saveCopy();
  expect(copy.leftOut).toEqual([]);
  expect(copy.bytes.length).toBeGreaterThan(50 * MEGABYTE);
});

test("a workbook of more cells than can be held is refused", async () => {
  const row = Array.from({ length: 1_001 }, () => "<c/>").join("");
  const cells = Array.from({ length: 1_000 }, (_, index) => `<row r="${index + 1}">${row}</row>`).join("");
  const message = await refusalOf(craft({ sheets: [{ name: "Scores", cells }] }), "wide.xlsx");
  expect(message).toMatch(/^The workbook has more than a million cells, .* Remove sheets that are not needed\.$/);
});

test("a workbook whose styles are broken is refused", async () => {
  const bytes = zip({ ...craftParts(SOUND), "xl/styles.xml": "<styleSheet><fonts>" });
  expect(await refusalOf(bytes, "styles.xlsx")).toBe(
    "The workbook is damaged: part of it cannot be read. Ask for a new copy.",
  );
});

test("a drawing or theme that is broken is refused in plain words", async () => {
  const parts = craftParts({
    ...SOUND,
    relationships: `<Relationship Id="rIdTheme" Type="${OFFICE}/theme" Target="theme/theme1.xml"/>`,
  });
  expect(await refusalOf(zip({ ...parts, "xl/theme/theme1.xml": "<a:theme" }), "theme.xlsx")).toBe(
    "The workbook is damaged: part of it cannot be read. Ask for a new copy.",
  );
});
