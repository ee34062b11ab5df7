import { LEVELS } from "../../core/scale/level";
import { forLocale } from "./locale";

const twoDecimals = forLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const signed = forLocale(
  (locale) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" }),
);
const whole = forLocale((locale) => new Intl.NumberFormat(locale));

/** The highest level that there is, which scales are drawn up to. */
export const HIGHEST_LEVEL = LEVELS.length;

/** "3.27". */
export function toMeanText(mean: number): string {
  return twoDecimals().format(mean);
}

/** "+0.37", with a real minus sign where it fell. */
export function toMovementText(movement: number): string {
  return signed().format(movement).replace("-", "\u2212");
}

/** "10,000". */
export function toWholeText(count: number): string {
  return whole().format(count);
}

/** "1 objective", "59 objectives". */
export function toCountText(count: number, one: string, many = `${one}s`): string {
  return `${toWholeText(count)} ${count === 1 ? one : many}`;
}
