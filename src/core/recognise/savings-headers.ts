import { CURRENCY, findUnit } from "../amount/unit";
import { findSingleYear, toHeaderParts, toHint, type FigureColumn, type Hint } from "./figure-column";
import { toWording } from "./headers";
import { SAVINGS_WORDINGS, type SavingsRole } from "./savings-wordings";
import type { TextAt } from "./sheet-text";

/** A column of a savings register. */
export interface SavingsColumn extends FigureColumn<SavingsRole> {
  /** What the header of a saving says of all savings under it, as it is written; null where it does not. */
  readonly type: string | null;
  readonly status: string | null;
  readonly recurrence: string | null;
}

/** What the header of a saving, or a heading over lines, says of savings. */
export type SaidOfSavings = Pick<SavingsColumn, "period" | "type" | "status" | "recurrence">;

/** Columns of sums saved; those beside "saving" say of what time. */
export const SAVING_ROLES: ReadonlySet<SavingsRole> = new Set<SavingsRole>([
  "saving",
  "partYear",
  "fullYear",
  "lifetime",
]);

/** Words in the header of a saving that say what kind of saving its column holds. */
const TYPE_WORDS: readonly string[] = ["non cashable", "cashable", "cost avoidance", "cost avoided"];
/** Words in the header of a saving that say how far it has come. */
const STATUS_WORDS: readonly string[] = [
  ...["delivered", "achieved", "realised", "forecast", "projected", "planned", "expected", "anticipated"],
  ...["estimated", "target", "actual", "identified", "potential", "pipeline"],
];
/** Words in the header of a saving that say whether it comes again. */
const RECURRENCE_WORDS: readonly string[] = ["non recurring", "recurring", "recurrent", "one off", "ongoing"];

/** What every text has that {@link SAVING_OR_SUM} finds, and most texts have not: it is looked for in no time. */
const MAY_HINT = /sav|effect|[£€$]|GBP|EUR|USD/i;
const SAVING_OR_SUM = new RegExp(
  `${toHint(["savings?", "saved", "effect"]).source}|(?:${CURRENCY})(?:.*\\p{L}|(?<=\\p{L}.*(?:${CURRENCY})))`,
  "iu",
);

/** A saving, or a type or status of one with the sign of a currency: every header of a savings register has one. */
export const SAVINGS_HINT: Hint = { test: (text) => MAY_HINT.test(text) && SAVING_OR_SUM.test(text) };

const ROLE_OF_WORDING: ReadonlyMap<string, SavingsRole> = new Map(
  Object.entries(SAVINGS_WORDINGS).flatMap(([role, wordings]) =>
    wordings.map((wording) => [wording, role as SavingsRole] as const),
  ),
);

/**
 * What a header of a savings register says its column holds; null where its wording is not known. The header of a saving may
 * name its year, type, status and recurrence: "Forecast cashable saving 2021/22 (£000)".
 */
export function findSavingsColumn({ column, text }: TextAt): SavingsColumn | null {
  const { rest, period, unit } = toHeaderParts(text);
  const wording = toWording(rest);
  // "Previous contract value" names no year but another column than "Contract value".
  const plain = findRole(toWording(findUnit(text)?.rest ?? text), text) ?? findRole(wording, text);
  // "Recurring saving (£)" is a sum, "Recurring saving" mostly yes or no.
  const isMoney = MONEY_ROLES.has(plain) || (plain === "recurring" && unit?.kind === "money");
  // A percentage of the budget is no sum of money.
  if (isMoney && unit?.kind === "percent") return null;
  const bare = { column, header: text, type: null, status: null, recurrence: null };
  if (plain && SAVING_ROLES.has(plain)) return { ...bare, role: plain, period, unit };
  if (plain && !(plain === "recurring" && isMoney)) {
    return { ...bare, role: plain, period: null, unit: isMoney ? unit : null };
  }
  const { saving, ...said } = takeSaid(wording);
  const role = saving === "" && unit?.kind === "money" ? "saving" : ROLE_OF_WORDING.get(saving);
  const saysAny = said.type !== null || said.status !== null || said.recurrence !== null;
  if (!role || !SAVING_ROLES.has(role) || unit?.kind === "percent" || !saysAny) return null;
  return { column, header: text, role, period, unit, ...said };
}

/**
 * A saving whose header is nothing but its type, status or recurrence, such as "Cashable" or "Forecast 2024/25": it is one
 * where sums stand under it, which the header alone does not tell. Null for any other header.
 */
export function findBareSaving({ column, text }: TextAt): SavingsColumn | null {
  const { rest, period, unit } = toHeaderParts(text);
  const wording = toWording(rest);
  const { saving, ...said } = takeSaid(wording);
  const isBare = saving === "" || wording === "recurring saving";
  if (wording === "" || !isBare || unit?.kind === "percent") return null;
  return { column, header: text, role: "saving", period, unit, ...said };
}

/** What a heading over lines says of their savings: "Cashable savings 2024/25". All null where it says nothing of the kind. */
export function toSaidOfHeading(text: string): SaidOfSavings {
  const said = findSavingsColumn({ column: 0, text }) ?? findBareSaving({ column: 0, text });
  const { type = null, status = null, recurrence = null } = said ?? {};
  return { period: findSingleYear(text), type, status, recurrence };
}

/** Whether two columns are of the same year, type, status and recurrence. */
export function isSameKind(a: SaidOfSavings, b: SaidOfSavings): boolean {
  return a.period?.key === b.period?.key && a.type === b.type && a.status === b.status && a.recurrence === b.recurrence;
}

/** Whether a column of savings holds those of one year, type, status or recurrence. */
export function isSpecific({ period, type, status, recurrence }: SaidOfSavings): boolean {
  return period !== null || type !== null || status !== null || recurrence !== null;
}

/** The role of yes or no where that stands under a header such as "Cashable"; null for any other header. */
export function findFlagRole(header: string): "cashable" | "delivered" | null {
  const wording = toWording(header);
  if (/^(?:cashable|cash releasing)(?: savings?)?$/.test(wording)) return "cashable";
  return /^(?:savings? )?(?:delivered|achieved|realised)$/.test(wording) ? "delivered" : null;
}

const MONEY_ROLES: ReadonlySet<SavingsRole | undefined> = new Set<SavingsRole | undefined>([
  "budget",
  "value",
  ...SAVING_ROLES,
]);

/** A header that asks, such as "Cashable?", is answered by yes or no. */
function findRole(wording: string, header: string): SavingsRole | undefined {
  return (header.trim().endsWith("?") ? findFlagRole(header) : null) ?? ROLE_OF_WORDING.get(wording);
}

/** What a wording says of savings, and what is left of it. */
function takeSaid(
  wording: string,
): Pick<SavingsColumn, "type" | "status" | "recurrence"> & { readonly saving: string } {
  const [type, withoutType] = takeWords(wording, TYPE_WORDS);
  const [status, withoutStatus] = takeWords(withoutType, STATUS_WORDS);
  const [recurrence, saving] = takeWords(withoutStatus, RECURRENCE_WORDS);
  return { type, status, recurrence, saving };
}

/** The first of some words that a wording holds, and the wording without it. */
function takeWords(wording: string, words: readonly string[]): readonly [string | null, string] {
  const padded = ` ${wording} `;
  const word = words.find((each) => padded.includes(` ${each} `));
  return word === undefined ? [null, wording] : [word, padded.replace(` ${word} `, " ").trim()];
}
