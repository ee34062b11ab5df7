import { HostError } from "../../core/change/workbook-host";

/** How the characters of a part are kept as bytes. The standard allows these; Excel itself writes UTF-8 without a mark. */
export type TextEncoding = "utf-8" | "utf-8-with-mark" | "utf-16le" | "utf-16be";

/** The text of a part, without a byte order mark, and how it is kept as bytes. */
export interface DecodedPart {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** The text of a part, without a byte order mark, and how it was encoded. Throws {@link HostError} for broken text. */
export function decodePart(bytes: Uint8Array): DecodedPart {
  const encoding = findEncoding(bytes);
  const label = encoding === "utf-8-with-mark" ? "utf-8" : encoding;
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch (cause) {
    throw new HostError(
      "notAWorkbook",
      "The workbook is damaged: part of it is not readable text. Ask for a new copy.",
      {
        cause,
      },
    );
  }
}

/** The bytes of a text, in the encoding that the part had before. */
export function encodePart(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8-with-mark") return new TextEncoder().encode(`\ufeff${text}`);
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  const littleEndian = encoding === "utf-16le";
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}

function findEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8-with-mark";
  // Without a mark, UTF-16 shows in the zero beside the "<" that every XML part begins with.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
