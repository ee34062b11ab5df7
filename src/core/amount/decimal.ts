import Big from "big.js";
import type { Decimal } from "./amount";

/** Excel keeps and shows 15 significant digits of a number. Source: Excel specifications and limits. */
const SIGNIFICANT_DIGITS = 15;
/** A last digit behind zeros or nines is what binary arithmetic left of a difference such as 323586.77 - 316821.39. */
const NOISE = /\.\d*(?:0{5}|9{5})\d$/;
const DIGITS_BEFORE_NOISE = 10;
const PENCE = 2;
const ZERO = new Big("0");

// Any binary number handed to it, or wanted of it, is an error from here on: an amount cannot pass through one unseen.
Big.strict = true;

/**
 * A cell's number at Excel's 15 significant digits, without the noise of binary arithmetic in the last of them:
 * 6765.38000000001 is "6765.38". Throws for infinity, which no cell holds.
 */
export function toDecimalOfNumber(value: number): Decimal {
  const digits = value.toPrecision(SIGNIFICANT_DIGITS);
  return toPlain(new Big(NOISE.test(digits) ? value.toPrecision(DIGITS_BEFORE_NOISE) : digits));
}

/** Digits with or without commas and a sign as a decimal: "1,250.50" is "1250.5". Throws where they are no number. */
export function toDecimalOfDigits(digits: string): Decimal {
  return toPlain(new Big(digits.replaceAll(",", "")));
}

/** A decimal times another: "0.966" times "100" is "96.6". */
export function multiply(value: Decimal, by: Decimal): Decimal {
  return toPlain(new Big(value).times(by));
}

/** A decimal divided by a power of ten, which is always exact. */
export function divideByPowerOfTen(value: Decimal, by: Decimal): Decimal {
  return toPlain(new Big(value).div(by));
}

/** Whether a sum of money has fractions of a penny. */
export function hasFractionsOfAPenny(value: Decimal): boolean {
  return !new Big(value).round(PENCE).eq(value);
}

/** A sum at its pence, halves away from zero: "185000" is "185000.00", "872.6000001" is "872.60". */
export function toPence(value: Decimal): Decimal {
  const pence = new Big(value).round(PENCE);
  return toUnsignedZero(pence).toFixed(PENCE);
}

/** Whether the first is less (-1), the same (0) or more (1) than the second. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(a).cmp(b);
}

/** A decimal plus another: "0.1" plus "0.2" is "0.3". */
export function add(a: Decimal, b: Decimal): Decimal {
  return toPlain(new Big(a).plus(b));
}

/** A decimal less another: "176" less "189" is "-13". */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return toPlain(new Big(a).minus(b));
}

/** A decimal without its sign. */
export function toAbsolute(value: Decimal): Decimal {
  return toPlain(new Big(value).abs());
}

/** A decimal with the other sign; zero stays zero. */
export function negate(value: Decimal): Decimal {
  return toPlain(new Big(value).neg());
}

/** Whether a decimal is a whole number of times another one, which is not zero; zero is none of any. */
export function isMultipleOf(value: Decimal, of: Decimal): boolean {
  return !new Big(value).eq(ZERO) && new Big(value).mod(of).eq(ZERO);
}

/** A sum that grows: exact, however many decimals are added to it and in whatever order. */
export class DecimalSum {
  private total = ZERO;

  add(value: Decimal): void {
    this.total = this.total.plus(value);
  }

  /** The sum so far: "0" where nothing was added. */
  get value(): Decimal {
    return toPlain(this.total);
  }
}

function toPlain(value: Big): Decimal {
  return toUnsignedZero(value).toFixed();
}

/** big.js knows a negative zero, and writes it as -0. */
function toUnsignedZero(value: Big): Big {
  return value.eq(ZERO) ? ZERO : value;
}
