import type { PackagePart } from "./package";
import { trimSpaces } from "./sheet-scan";
import { scanXml } from "./xml-scan";
import { decodeExcelText } from "./xml-text";

const lists = new WeakMap<PackagePart, readonly string[]>();

/** The texts that the sheets' cells point at, without their formatting. Throws {@link HostError} for broken XML. */
export function readSharedStrings(part: PackagePart | null): readonly string[] {
  if (!part) return [];
  const known = lists.get(part);
  if (known) return known;
  const texts: string[] = [];
  const path: string[] = [];
  let text = "";
  let piece: string | null = null;
  let keepsSpaces = false;
  scanXml(part.text, {
    open(tag) {
      const parent = path.at(-1);
      path.push(tag.local);
      if (tag.local === "si") text = "";
      // Phonetic runs (rPh) hold a t too, which says how the text is read aloud.
      if (tag.local === "t" && (parent === "si" || parent === "r")) {
        piece = "";
        keepsSpaces = tag.attribute("xml:space") === "preserve";
      }
    },
    text(content) {
      if (piece !== null) piece += content;
    },
    close() {
      const local = path.pop();
      if (local === "t" && piece !== null) {
        text += keepsSpaces ? piece : trimSpaces(piece);
        piece = null;
      }
      if (local === "si") texts.push(decodeExcelText(text));
    },
  });
  lists.set(part, texts);
  return texts;
}
