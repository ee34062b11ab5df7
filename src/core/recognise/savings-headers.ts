import { CURRENCY } from "../amount/unit";
import { toHeaderParts, toHint, type FigureColumn } from "./figure-column";
import { toWording } from "./headers";
import type { TextAt } from "./sheet-text";

/** What a column of a savings register holds. */
export type SavingsRole =
  "ref" | "title" | "directorate" | "period" | "budget" | "value" | "saving" | "type" | "status" | "recurring";

/** A column of a savings register. */
export interface SavingsColumn extends FigureColumn<SavingsRole> {
  /** What the header of a saving says of all savings under it, as it is written; null where it does not. */
  readonly type: string | null;
  readonly status: string | null;
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
    "contract title",
    "contract name",
    "contract",
    "contract description",
    "title",
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
  ],
  period: ["financial year", "year", "fy", "period", "savings year", "saving year", "year of saving", "year delivered"],
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
    "total saving",
    "total savings",
    "net saving",
    "net savings",
    "annual saving",
    "annual savings",
    "saving in year",
    "in year saving",
    "in year savings",
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
  ],
};

/** Words in the header of a saving that say what kind of saving its column holds. */
const TYPE_WORDS: readonly string[] = ["non cashable", "cashable", "cost avoidance", "cost avoided"];
/** Words in the header of a saving that say how far it has come. */
const STATUS_WORDS: readonly string[] = [
  ...["delivered", "achieved", "realised", "forecast", "projected", "planned", "expected", "anticipated"],
  ...["estimated", "target", "actual", "identified", "potential"],
];

/**
 * A saving, or a type or status of one with the sign of a currency: every header of a savings register has one. The sign is
 * looked for first: most texts have none, whereas looking from each of their letters for one takes long.
 */
export const SAVINGS_HINT = new RegExp(
  `${toHint(SAVINGS_WORDINGS.saving).source}|(?:${CURRENCY})(?:.*\\p{L}|(?<=\\p{L}.*(?:${CURRENCY})))`,
  "iu",
);

const ROLE_OF_WORDING: ReadonlyMap<string, SavingsRole> = new Map(
  Object.entries(SAVINGS_WORDINGS).flatMap(([role, wordings]) =>
    wordings.map((wording) => [wording, role as SavingsRole] as const),
  ),
);

/**
 * What a header of a savings register says its column holds; null where its wording is not known. The header of a saving may
 * name its year, type and status: "Forecast cashable saving 2021/22 (£000)".
 */
export function findSavingsColumn({ column, text }: TextAt): SavingsColumn | null {
  const { rest, period, unit } = toHeaderParts(text);
  const wording = toWording(rest);
  const plain = ROLE_OF_WORDING.get(wording);
  const isMoney = plain === "budget" || plain === "value" || plain === "saving";
  // A percentage of the budget is no sum of money.
  if (isMoney && unit?.kind === "percent") return null;
  const bare = { column, header: text, type: null, status: null };
  if (plain === "saving") return { ...bare, role: plain, period, unit };
  if (plain) return { ...bare, role: plain, period: null, unit: isMoney ? unit : null };
  const [type, withoutType] = takeWords(wording, TYPE_WORDS);
  const [status, saving] = takeWords(withoutType, STATUS_WORDS);
  const isSaving = saving === "" ? unit?.kind === "money" : ROLE_OF_WORDING.get(saving) === "saving";
  if (!isSaving || unit?.kind === "percent" || !(type ?? status)) return null;
  return { ...bare, role: "saving", period, unit, type, status };
}

/** The first of some words that a wording holds, and the wording without it. */
function takeWords(wording: string, words: readonly string[]): readonly [string | null, string] {
  const padded = ` ${wording} `;
  const word = words.find((each) => padded.includes(` ${each} `));
  return word === undefined ? [null, wording] : [word, padded.replace(` ${word} `, " ").trim()];
}
