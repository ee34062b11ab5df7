import type { PackagePart } from "./package";
import { scanXml } from "./xml-scan";
import { decodeExcelText, decodePlainEntities, trimSpaces } from "./xml-text";

/** A text in one piece, as nearly all are; runs, phonetics and returns are left to the XML parser. */
const PLAIN_ITEM = /\s*<si><t( xml:space="preserve")?(?:\/>|>([^<\r]*)<\/t>)<\/si>/y;

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
    take(at) {
      if (path.length !== 1) return at;
      PLAIN_ITEM.lastIndex = at;
      const match = PLAIN_ITEM.exec(part.text);
      const plain = match && decodePlainEntities(match[2] ?? "");
      if (typeof plain !== "string") return at;
      texts.push(decodeExcelText(match?.[1] === undefined ? trimSpaces(plain) : plain));
      return PLAIN_ITEM.lastIndex;
    },
  });
  lists.set(part, texts);
  return texts;
}
