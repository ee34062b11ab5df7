import { strToU8, zipSync } from "fflate";
import { toTabMark } from "../../core/change/owned-tabs";
import { quoteSheetName } from "../../core/grid/a1";
import { escapeXmlAttribute, escapeXmlText } from "./xml-text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Every entry of the file bears this day, so that the same content makes the same file. */
const NO_TIME = new Date(1980, 0, 1, 12);

/** The bytes of a workbook with one empty sheet, which is marked as our tab of this id: writing that tab fills it. */
export function toNewWorkbook(tab: string, name: string): Uint8Array {
  const mark = `${quoteSheetName(name)}!$A$1`;
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${KINDS}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KINDS}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${KINDS}.styles+xml"/></Types>`,
    "_rels/.rels": toRelationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      `<sheet name="${escapeXmlAttribute(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
      `<definedName name="${toTabMark(tab)}" hidden="1">${escapeXmlText(mark)}</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": toRelationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData/></worksheet>`,
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
  const entries = Object.entries(parts).map(([part, xml]) => [part, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME });
}

function toRelationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}
