import { toA1 } from "../../core/grid/a1";
import { isCellError, type CellContent } from "../../core/grid/cell";
import { HostError } from "../../core/change/workbook-host";
import { toKeptFormula } from "./future-functions";
import { encodeExcelText, escapeXmlText } from "./xml-text";

/** The longest text that a cell of Excel's holds. Source: Excel specifications and limits. */
const LONGEST_TEXT = 32_767;

/** What stands between a cell's tags, and the type that its `t` has to say (null for numbers). */
export interface CellXml {
  readonly type: string | null;
  readonly inner: string;
}

/** A cell's content as a sheet keeps it; text goes into the cell itself, so that the shared texts stay as they are. */
export function toCellXml(
  content: CellContent,
  prefix: string,
  at: { readonly row: number; readonly column: number },
): CellXml {
  const { value, formula } = content;
  if (typeof value === "string" && value.length > LONGEST_TEXT) {
    throw new HostError(
      "unsupported",
      `The text for cell ${toA1(at.row, at.column)} is longer than Excel's ${LONGEST_TEXT.toLocaleString("en-GB")} characters.`,
    );
  }
  if (formula === null && typeof value === "string") {
    return { type: "inlineStr", inner: `<${prefix}is>${toTextXml(value, `${prefix}t`)}</${prefix}is>` };
  }
  const result = toResultXml(value, prefix);
  if (formula === null) return result;
  return {
    type: result.type,
    inner: `<${prefix}f>${escapeXmlText(toKeptFormula(formula))}</${prefix}f>${result.inner}`,
  };
}

/** Text in an element, its spaces kept. */
function toTextXml(text: string, name: string): string {
  const encoded = escapeXmlText(encodeExcelText(text));
  const space = /^\s|\s$|\n|\t/.test(encoded) ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${encoded}</${name}>`;
}

function toResultXml(value: CellContent["value"], prefix: string): CellXml {
  const name = `${prefix}v`;
  if (value === null) return { type: null, inner: "" };
  if (typeof value === "string") return { type: "str", inner: toTextXml(value, name) };
  if (typeof value === "boolean") return { type: "b", inner: `<${name}>${value ? 1 : 0}</${name}>` };
  if (isCellError(value)) return { type: "e", inner: `<${name}>${escapeXmlText(value.error)}</${name}>` };
  if (!Number.isFinite(value)) throw new Error("A cell cannot hold a number without end");
  return { type: null, inner: `<${name}>${value}</${name}>` };
}
