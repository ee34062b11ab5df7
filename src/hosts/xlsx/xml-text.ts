const XML_SPECIAL = /[&<>]/g;
const XML_SPECIAL_IN_ATTRIBUTE = /[&<>"\t\n\r]/g;

/** What XML 1.0 cannot hold (control characters, halves of surrogate pairs), and the carriage return, which it changes. */
const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex -- these are the very characters to be found
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What Excel reads as an escaped character: `_x000D_` is a carriage return. */
const EXCEL_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const NAMED_ENTITY = /&(amp|lt|gt|quot|apos);/g;
const OTHER_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)/;

/** Text as it stands between two tags. */
export function escapeXmlText(text: string): string {
  return text.replace(XML_SPECIAL, (character) => ENTITIES[character] ?? character);
}

/** Text as it stands between the double quotes of an attribute. */
export function escapeXmlAttribute(text: string): string {
  return text.replace(XML_SPECIAL_IN_ATTRIBUTE, (character) => ENTITIES[character] ?? character);
}

/** Text as Excel keeps it in a cell: `_xHHHH_` for what XML cannot hold, and for text that only looks like that. */
export function encodeExcelText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(NOT_IN_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The text that Excel shows for what it keeps in a cell: the inverse of {@link encodeExcelText}. */
export function decodeExcelText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(EXCEL_ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What text between two tags says, by the five names that XML knows; null where it holds any other "&". */
export function decodePlainEntities(text: string): string | null {
  if (!text.includes("&")) return text;
  if (OTHER_ENTITY.test(text)) return null;
  return text.replace(NAMED_ENTITY, (_, name: string) => NAMED[name] ?? "");
}

/** Excel drops the spaces around a text that does not ask for them to be kept. */
export function trimSpaces(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}
