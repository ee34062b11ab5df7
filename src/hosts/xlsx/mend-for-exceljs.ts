import { strToU8, zipSync } from "fflate";
import { toA1 } from "../../core/grid/a1";
import { HostError } from "../../core/change/workbook-host";
import { decodeExcelText, encodeExcelText, escapeXmlAttribute, escapeXmlText } from "./xml-text";
import type { SheetFormulas } from "./shared-formulas";
import type { ScannedCell, SheetScan } from "./sheet-scan";
import { toNumberFormat, type StylesPart } from "./styles-part";

/**
 * A package that exceljs reads rightly, with what the workbook's cells hold and nothing else. exceljs 4.4 cannot read, or
 * reads wrongly, what other programs write and the standard allows:
 *
 * - prefixed elements (`<x:row>`), rows and cells without numbers, other names of parts than Excel's, UTF-16: the package
 *   is written anew in the plainest form;
 * - tables with filters, some drawings and validations, on which it throws: left out, as it need not see them;
 * - merged cells, of which it gives each the first one's value: left out, and read by {@link SheetScan};
 * - dates, which it turns into JavaScript dates and so loses digits: the number format that it sees is only a label;
 * - formulas shared between cells, which it moves with a regular expression: spelt out before;
 * - a formula's empty text, which it takes for no result, and `&amp;lt;`, which it decodes twice: see {@link TEXT_MARK}.
 */
export interface MendedWorkbook {
  readonly bytes: Uint8Array;
  /** The number format codes by the label that stands in their place. */
  readonly numberFormats: readonly string[];
}

/** A sheet to be mended. */
export interface SheetToMend {
  readonly scan: SheetScan;
  readonly formulas: SheetFormulas;
}

/** Stands before a formula's text, so that exceljs sees some text where it is empty. */
export const TEXT_MARK = "=";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
/** Numbers below 164 are Excel's own formats. */
const FIRST_OWN_FORMAT = 164;
const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, 30 December 1899, in milliseconds before 1970. */
const DAY_ZERO = -25_569 * MS_PER_DAY;

/** The plain package for a workbook's sheets, in their order: sheet 1 in it is the first of them. */
export function mendForExceljs(
  sheets: readonly SheetToMend[],
  texts: readonly string[],
  styles: StylesPart | null,
): MendedWorkbook {
  const mender = new Mender(texts, styles);
  const files: Record<string, Uint8Array> = {};
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(mender.toSheetXml(sheet));
  });
  files["xl/workbook.xml"] = strToU8(
    `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets
      .map((_, index) => `<sheet name="${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
  );
  files["xl/_rels/workbook.xml.rels"] = strToU8(
    `<Relationships xmlns="${PACKAGE}">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
  );
  files["xl/sharedStrings.xml"] = strToU8(mender.toSharedStringsXml());
  files["xl/styles.xml"] = strToU8(mender.toStylesXml());
  return { bytes: zipSync(files, { level: 0 }), numberFormats: mender.numberFormats };
}

class Mender {
  private readonly textIndexes = new Map<string, number>();
  private readonly formatIndexes = new Map<string, number>([["General", 0]]);

  constructor(
    private readonly texts: readonly string[],
    private readonly styles: StylesPart | null,
  ) {}

  get numberFormats(): readonly string[] {
    return [...this.formatIndexes.keys()];
  }

  toSheetXml({ scan, formulas }: SheetToMend): string {
    const pieces = [`<worksheet ${MAIN}><sheetData>`];
    for (const row of scan.rows) {
      const cells = row.cells.map((cell) => this.toCellXml(cell, formulas)).join("");
      if (cells !== "") pieces.push(`<row r="${row.row + 1}">${cells}</row>`);
    }
    pieces.push("</sheetData></worksheet>");
    return pieces.join("");
  }

  toSharedStringsXml(): string {
    const items = [...this.textIndexes.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXmlText(encodeExcelText(text))}</t></si>`,
    );
    return `<sst ${MAIN}>${items.join("")}</sst>`;
  }

  toStylesXml(): string {
    const formats = this.numberFormats.map((_, index) => {
      return `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXmlAttribute(`"${index}"`)}"/>`;
    });
    const looks = this.numberFormats.map((_, index) => `<xf numFmtId="${FIRST_OWN_FORMAT + index}"/>`);
    return `<styleSheet ${MAIN}><numFmts>${formats.join("")}</numFmts><cellXfs>${looks.join("")}</cellXfs></styleSheet>`;
  }

  private toCellXml(cell: ScannedCell, formulas: SheetFormulas): string {
    const formula = formulas.formulaOf(cell);
    const value = formula === null ? this.toValueXml(cell) : this.toResultXml(cell);
    if (value === null && formula === null) return "";
    const content = formula === null ? "" : `<f>${escapeXmlText(formula)}</f>`;
    const style = indexIn(this.formatIndexes, toNumberFormat(this.styles, cell.style));
    return `<c r="${toA1(cell.row, cell.column)}" s="${style}"${value?.type ?? ""}>${content}${value?.xml ?? ""}</c>`;
  }

  private toValueXml(cell: ScannedCell): { readonly type: string; readonly xml: string } | null {
    const text = this.toText(cell);
    if (text === null) return toPlainValueXml(cell);
    return { type: ' t="s"', xml: `<v>${indexIn(this.textIndexes, text)}</v>` };
  }

  private toResultXml(cell: ScannedCell): { readonly type: string; readonly xml: string } | null {
    const text = this.toText(cell);
    if (text === null) return toPlainValueXml(cell);
    const twice = escapeXmlText(escapeXmlText(encodeExcelText(TEXT_MARK + text)));
    return { type: ' t="str"', xml: `<v>${twice}</v>` };
  }

  /** The text that a cell holds; null where it holds something else or nothing. */
  private toText(cell: ScannedCell): string | null {
    if (cell.text === null) return null;
    if (cell.type === "str" || cell.type === "inlineStr") return decodeExcelText(cell.text);
    if (cell.type !== "s") return null;
    const text = this.texts[Number(cell.text)];
    if (text === undefined) {
      throw new HostError("notAWorkbook", "The workbook is damaged: a cell's text is missing. Ask for a new copy.");
    }
    return text;
  }
}

function toPlainValueXml(cell: ScannedCell): { readonly type: string; readonly xml: string } | null {
  const text = cell.text?.trim() ?? "";
  if (text === "") return null;
  if (cell.type === "e") return { type: ' t="e"', xml: `<v>${escapeXmlText(text)}</v>` };
  if (cell.type === "b") return { type: ' t="b"', xml: `<v>${text === "1" || text === "true" ? 1 : 0}</v>` };
  const number = cell.type === "d" ? toSerialDate(text) : Number(text);
  return Number.isFinite(number) ? { type: "", xml: `<v>${number}</v>` } : null;
}

/** The number that Excel counts a day and time as, for one written as in ISO 8601. */
function toSerialDate(text: string): number {
  const isTimeAlone = /^\d\d:/.test(text);
  const moment = Date.parse(
    isTimeAlone ? `1899-12-30T${text}Z` : text.includes("T") && !text.endsWith("Z") ? `${text}Z` : text,
  );
  return (moment - DAY_ZERO) / MS_PER_DAY;
}

/** The index of a key, which is put at the end if it is new. */
function indexIn(indexes: Map<string, number>, key: string): number {
  const known = indexes.get(key);
  if (known !== undefined) return known;
  indexes.set(key, indexes.size);
  return indexes.size - 1;
}
