import type { CellValue } from "../../core/grid/cell";
import { HostError } from "../host-error";
import type { TypedContent } from "./cell";
import { isBalanced } from "./formula-tokens";
import { parseMoment } from "./typed-date";

/** Where something is typed. */
export interface TypedPlace {
  /** The cell's number format before anything is typed. */
  readonly numberFormat: string;
  readonly today: Date;
}

const ERRORS = ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!"];
const TEXT_FORMAT = "@";
const GENERAL = "General";
/** Excel's limit for a cell's text. */
const TEXT_LENGTH = 32_767;
const FORMULA_LENGTH = 8192;
/** A formula that waits for something more. */
const ENDS_OPEN = /[-+*/^&=<>,(]\s*$/;

/** Digits with or without commas for thousands, and an exponent. */
const PLAIN_NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const FRACTION = /^(\d+) (\d{1,3})\/(\d{1,3})$/;

/**
 * What a cell holds once this text was typed into it, in US rules, which is what Office.js does with every string that
 * is written through `values` or `formulas`: "2/3" is 3 February, "=x" a formula, "5%" 0.05 with a format, and a leading
 * apostrophe keeps the rest as text. Throws InvalidArgument for a formula that Excel would not take.
 */
export function parseTyped(text: string, place: TypedPlace): TypedContent {
  if (text === "") return content(null);
  if (text.startsWith("'")) return { ...content(limited(text.slice(1))), hasApostrophe: true };
  if (place.numberFormat === TEXT_FORMAT) return content(limited(text));
  if (text.startsWith("=") && text.length > 1) return formula(text.slice(1));
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return content(upper === "TRUE");
  if (ERRORS.includes(upper)) return content({ error: upper });
  const typed = parseNumber(trimmed) ?? parseMomentContent(trimmed, place.today);
  if (typed !== null) return place.numberFormat === GENERAL ? typed : { ...typed, numberFormat: null };
  // Lotus 1-2-3 began formulas with a sign, and Excel still takes them.
  if (/^[+-][\p{L}(]/u.test(text)) return formula(text.startsWith("+") ? text.slice(1) : text);
  return content(limited(text));
}

/** A number, true, false, nothing, or text that is typed, as JSON brings it. */
export function parseWritten(written: string | number | boolean, place: TypedPlace): TypedContent {
  return typeof written === "string" ? parseTyped(written, place) : content(written);
}

function content(value: CellValue, numberFormat: string | null = null): TypedContent {
  return { value, formula: null, hasApostrophe: false, numberFormat };
}

function formula(text: string): TypedContent {
  if (text.length > FORMULA_LENGTH || !isBalanced(text) || ENDS_OPEN.test(text)) throw new HostError("InvalidArgument");
  return { value: null, formula: text, hasApostrophe: false, numberFormat: null };
}

function limited(text: string): string {
  if (text.length > TEXT_LENGTH) throw new HostError("InvalidArgument");
  return text;
}

function parseMomentContent(text: string, today: Date): TypedContent | null {
  const moment = parseMoment(text, today);
  return moment === null ? null : content(moment.serial, moment.numberFormat);
}

function parseNumber(text: string): TypedContent | null {
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [, whole = "", over = "", under = ""] = fraction;
    return Number(under) === 0 ? null : content(Number(whole) + Number(over) / Number(under), "# ?/?");
  }
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) {
    const inside = /^[+-]/.test(bracketed[1] ?? "") ? null : parseSigned(bracketed[1] ?? "");
    return inside === null || typeof inside.value !== "number" ? null : { ...inside, value: -inside.value };
  }
  return parseSigned(text);
}

/** Signs, currency and per cent around the digits, in the orders that Excel takes. */
function parseSigned(text: string): TypedContent | null {
  const match = /^([+-]?)([$£€]?)([+-]?)([\d.,eE+-]+)(%?)$/.exec(text);
  const [, before = "", currency = "", after = "", digits = "", percent = ""] = match ?? [];
  const parts = PLAIN_NUMBER.exec(digits);
  if (parts === null || !/\d/.test(digits) || (before !== "" && after !== "") || (currency !== "" && percent !== "")) {
    return null;
  }
  const sign = `${before}${after}` === "-" ? -1 : 1;
  const number = Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(number)) return null;
  const [, , decimals = "", exponent] = parts;
  const hasDecimals = decimals.length > 1;
  if (percent !== "") return content((sign * number) / 100, hasDecimals ? "0.00%" : "0%");
  if (currency !== "") return content(sign * number, currencyFormat(currency, hasDecimals));
  if (exponent !== undefined) return content(sign * number, "0.00E+00");
  if (digits.includes(",")) return content(sign * number, hasDecimals ? "#,##0.00" : "#,##0");
  return content(sign * number);
}

function currencyFormat(currency: string, hasDecimals: boolean): string {
  const digits = hasDecimals ? "#,##0.00" : "#,##0";
  if (currency === "$") return `$${digits}_);[Red]($${digits})`;
  return currency === "£"
    ? `[$£-809]${digits};[Red]-[$£-809]${digits}`
    : `[$€-2]\\ ${digits};[Red]\\-[$€-2]\\ ${digits}`;
}
