import { randomBytes } from "node:crypto";
import { unzipSync, zipSync } from "fflate";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { craftSheet } from "./package-builder";

const MEGABYTE = 1024 * 1024;
const REFUSED = /would unpack to far more than a workbook holds/;

/** A sound workbook with a picture of two megabytes in it that no packing makes smaller, and what the directory says of its size. */
function withPicture(saidSize: number): Uint8Array {
  const bytes = zipSync({
    ...unzipSync(craftSheet('<row r="1"><c r="A1"><v>3</v></c></row>')),
    "xl/media/image1.png": new Uint8Array(randomBytes(2 * MEGABYTE)),
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let last = 0;
  for (let at = view.getUint32(bytes.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    last = at;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // The picture is the last entry: what it says to be when it is unpacked.
  view.setUint32(last + 24, saidSize, true);
  return bytes;
}

test("a part that says to be larger than any workbook's is refused before it is unpacked", async () => {
  await expect(openWorkbookFile(withPicture(257 * MEGABYTE))).rejects.toThrow(REFUSED);
});

test("the same part of its true size is left alone", async () => {
  const file = await openWorkbookFile(withPicture(2 * MEGABYTE));
  expect((await file.read()).sheets.map(({ name }) => name)).toEqual(["Scores"]);
});
