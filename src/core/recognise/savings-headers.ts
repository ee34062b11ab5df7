import { CURRENCY } from "../amount/unit";
import { findSingleYear, toHeaderParts, toHint, type FigureColumn } from "./figure-column";
import { toWording } from "./headers";
import type { TextAt } from "./sheet-text";

/** What a column of a savings register holds. */
export type SavingsRole =
  | "ref"
  | "title"
  | "contract"
  | "supplier"
  | "directorate"
  | "lead"
  | "period"
  | "budget"
  | "value"
  | "saving"
  | "partYear"
  | "fullYear"
  | "lifetime"
  | "type"
  | "cashable"
  | "status"
  | "delivered"
  | "recurring"
  | "start"
  | "months";

/** A column of a savings register. */
export interface SavingsColumn extends FigureColumn<SavingsRole> {
  /** What the header of a saving says of all savings under it, as it is written; null where it does not. */
  readonly type: string | null;
  readonly status: string | null;
  readonly recurrence: string | null;
}

/**
 * The wordings of each header of a savings register, in small letters, with the period, the unit, punctuation and brackets left
 * out. To teach the program another wording, add it here: nothing else needs to change.
 */
export const SAVINGS_WORDINGS: Readonly<Record<SavingsRole, readonly string[]>> = {
  ref: [
    "#",
    "no",
    "ref",
    "ref no",
    "reference",
    "id",
    "contract ref",
    "contract reference",
    "contract no",
    "contract number",
    "contract id",
    "saving ref",
    "savings ref",
    "saving reference",
    "saving id",
    "project ref",
    "project no",
    "procurement ref",
    "dn number",
  ],
  title: [
    "title",
    "name",
    "description",
    "project",
    "project title",
    "project name",
    "procurement",
    "procurement title",
    "procurement project",
    "scheme",
    "initiative",
    "saving description",
    "savings description",
    "description of saving",
    "saving title",
    "saving name",
    "savings project",
    "savings initiative",
    "opportunity",
    "proposal",
  ],
  contract: [
    "contract title",
    "contract name",
    "contract",
    "contract description",
    "contract project",
    "name of contract",
    "title of contract",
  ],
  supplier: [
    "supplier",
    "supplier name",
    "suppliers",
    "contractor",
    "contractor name",
    "provider",
    "provider name",
    "vendor",
    "vendor name",
    "successful bidder",
    "awarded supplier",
    "awarded to",
    "new supplier",
  ],
  directorate: [
    "directorate",
    "department",
    "dept",
    "service",
    "service area",
    "division",
    "directorate service",
    "business unit",
    "service dept",
    "service department",
    "client department",
    "portfolio",
    "cabinet portfolio",
    "budget area",
  ],
  lead: [
    "procurement lead",
    "procurement officer",
    "category lead",
    "category manager",
    "contract manager",
    "contract owner",
    "lead",
    "lead officer",
    "officer",
    "owner",
    "responsible officer",
    "buyer",
    "savings owner",
    "budget holder",
  ],
  period: [
    "financial year",
    "year",
    "fy",
    "period",
    "savings year",
    "saving year",
    "year of saving",
    "year delivered",
    "year achieved",
    "year of delivery",
    "delivery year",
    "financial year of saving",
    "first year",
    "first year of saving",
    "year first achieved",
    "start year",
  ],
  budget: [
    "budget",
    "annual budget",
    "original budget",
    "approved budget",
    "budget value",
    "baseline",
    "baseline budget",
    "baseline cost",
    "baseline spend",
    "previous cost",
    "previous price",
    "previous spend",
    "previous contract value",
    "old price",
    "original cost",
    "estimate",
    "estimated cost",
    "estimated value",
    "pre procurement estimate",
    "pre tender estimate",
    "baseline value",
    "baseline price",
    "baseline contract value",
    "current spend",
    "current cost",
    "current contract value",
    "current annual spend",
    "existing contract value",
    "existing cost",
    "old contract value",
    "old cost",
    "previous annual cost",
    "previous annual value",
    "previous annual contract value",
    "previous value",
    "budgeted cost",
    "budgeted spend",
    "budget provision",
    "annual baseline",
    "annual baseline spend",
  ],
  value: [
    "contract value",
    "contract award value",
    "award value",
    "awarded value",
    "award price",
    "contract price",
    "contract cost",
    "contract sum",
    "new contract value",
    "new cost",
    "new price",
    "value",
    "price",
    "tender price",
    "tendered price",
    "actual cost",
    "new annual cost",
    "new annual value",
    "new annual contract value",
    "new value",
    "new contract price",
    "new contract cost",
    "new spend",
    "new annual spend",
    "awarded contract value",
    "awarded price",
    "value awarded",
    "value of contract",
    "revised contract value",
    "annual contract value",
  ],
  saving: [
    "saving",
    "savings",
    "saving amount",
    "savings amount",
    "amount saved",
    "amount of saving",
    "saving value",
    "savings value",
    "value of saving",
    "saving made",
    "savings made",
    "net saving",
    "net savings",
    "procurement saving",
    "procurement savings",
    "saving against budget",
    "savings against budget",
    "saving to budget",
    "budget saving",
    "budget savings",
    "efficiency saving",
    "efficiency savings",
  ],
  partYear: [
    "saving in year",
    "savings in year",
    "in year saving",
    "in year savings",
    "in year effect",
    "part year effect",
    "part year saving",
    "part year savings",
    "part year effect saving",
    "part year effect pye",
    "pye saving",
    "saving pye",
    "current year saving",
    "current year savings",
    "saving this year",
  ],
  fullYear: [
    "annual saving",
    "annual savings",
    "annual saving amount",
    "annualised saving",
    "annualised savings",
    "saving per annum",
    "savings per annum",
    "saving pa",
    "savings pa",
    "saving p a",
    "savings p a",
    "full year effect",
    "full year saving",
    "full year savings",
    "full year effect saving",
    "full year effect fye",
    "yearly saving",
  ],
  lifetime: [
    "total saving",
    "total savings",
    "total contract saving",
    "total contract savings",
    "total saving over contract",
    "total saving over contract term",
    "total saving over term",
    "contract term saving",
    "contract life saving",
    "whole life saving",
    "whole life savings",
    "lifetime saving",
    "lifetime savings",
    "saving over contract term",
    "saving over contract life",
    "saving over term",
    "savings over contract term",
    "total savings over contract term",
    "cumulative saving",
    "cumulative savings",
  ],
  type: [
    "type",
    "saving type",
    "savings type",
    "type of saving",
    "type of savings",
    "category of saving",
    "saving category",
    "savings category",
    "benefit type",
    "classification",
    "cashable cost avoidance",
    "cashable or cost avoidance",
    "cashable non cashable",
    "cashable or non cashable",
    "cashable cost avoided",
    "cashable avoidance",
    "cash or cost avoidance",
    "nature of saving",
    "kind of saving",
  ],
  cashable: [
    "cashable yes no",
    "cashable y n",
    "cashable yn",
    "is cashable",
    "cashable saving y n",
    "cash releasing y n",
  ],
  status: [
    "status",
    "saving status",
    "savings status",
    "delivery status",
    "delivered forecast",
    "forecast delivered",
    "delivered or forecast",
    "forecast or delivered",
    "stage",
    "delivered or not",
    "status of saving",
    "saving stage",
    "delivery stage",
    "actual forecast",
    "actual or forecast",
    "forecast or actual",
    "forecast actual",
  ],
  delivered: [
    "delivered y n",
    "delivered yes no",
    "delivered yn",
    "achieved y n",
    "achieved yes no",
    "saving delivered y n",
    "saving achieved y n",
    "realised y n",
  ],
  recurring: [
    "recurring",
    "recurring one off",
    "one off recurring",
    "recurring or one off",
    "one off or recurring",
    "recurrent",
    "recurring saving",
    "recurring yes no",
    "recurring y n",
    "one off or on going",
    "one off ongoing",
    "recurrence",
    "saving recurrence",
    "recurring non recurring",
    "recurring or non recurring",
    "frequency of saving",
    "one off or recurring saving",
  ],
  start: [
    "start date",
    "contract start",
    "contract start date",
    "start of contract",
    "commencement date",
    "contract commencement",
    "saving start date",
    "savings start date",
    "start date of saving",
    "saving from",
    "savings from",
    "date saving starts",
    "effective from",
    "effective date",
    "date effective",
    "go live date",
  ],
  months: [
    "months",
    "no of months",
    "number of months",
    "months in year",
    "months of saving",
    "months in the year",
    "months this year",
    "months effective",
    "part year months",
  ],
};

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

/**
 * A saving, or a type or status of one with the sign of a currency: every header of a savings register has one. The sign is
 * looked for first: most texts have none, whereas looking from each of their letters for one takes long.
 */
export const SAVINGS_HINT = new RegExp(
  `\\bsavings?\\b|\\b(?:full|part)\\W+year\\W+effect\\b|${toHint(["amount saved", "in year effect"]).source}` +
    `|(?:${CURRENCY})(?:.*\\p{L}|(?<=\\p{L}.*(?:${CURRENCY})))`,
  "iu",
);

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
  const plain = findRole(wording, text);
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
