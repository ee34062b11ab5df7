const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const NUMBER_OR_DATE = new RegExp(`^(?:[\\d\\s.,/:()%£$€¥+\\-]|e[+\\-]?\\d|[ap]m?|${MONTHS})+$`, "i");
const WORDS = new Set(["TRUE", "FALSE"]);
const ERROR = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/i;
/** No number, date or time that Excel reads is longer. */
const LONGEST = 40;

/**
 * Whether Excel would make something else than this text of it if it were typed: a number, a date ("2/3", "3-Mar"), a
 * percentage, a time, a truth value, an error or a formula; or would take its apostrophe away. Says yes where it is not
 * sure, which only keeps the text as it is.
 */
export function looksTyped(text: string): boolean {
  if (/^[=+\-@']/.test(text)) return true;
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > LONGEST) return false;
  if (WORDS.has(trimmed.toUpperCase()) || ERROR.test(trimmed)) return true;
  return /\d/.test(trimmed) && NUMBER_OR_DATE.test(trimmed);
}
