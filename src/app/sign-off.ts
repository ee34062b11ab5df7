import type { ChangePlan } from "../core/change/change-plan";
import { LONGEST_CELL_TEXT } from "../core/grid/cell";
import type { SignedOffEntry, SignOffEntry } from "../core/log/log-entry";
import { readLog } from "../core/log/read-log";
import { toSignedDigest, toSignedText, type SignedFigure } from "../core/log/signed-figures";
import { comparePeriods, type Period } from "../core/period/period";
import { planEntries, type Remark } from "./acceptance";
import { toFiguresToSign } from "./figures-to-sign";
import { notFound, refused, type Problem } from "./problem";
import type { Review } from "./review";

/** What the references of sign-offs have in place of a check's id. */
const RULE = "sign-off";
const SUBJECT = "KPIs and savings";

/** A period's figures that were signed off, and how they stand by now. */
export interface SignOff {
  readonly entry: SignedOffEntry;
  /** The signed figures that are others by now: where there is one, the sign-off is broken. */
  readonly changes: readonly SignedChange[];
  /** Figures of the period that came after it, and that it does not cover. */
  readonly added: readonly SignedFigure[];
}

/** A signed figure that changed. */
export interface SignedChange {
  readonly signed: SignedFigure;
  /** What it is by now; null where the workbook does not have it any more. */
  readonly now: SignedFigure | null;
}

/** The sign-offs that stand, by the period's key: of each period the latest, unless it was withdrawn. Never throws. */
export function findSignOffs({
  snapshot,
  scorecard,
}: Pick<Review, "snapshot" | "scorecard">): ReadonlyMap<string, SignOff> {
  const latest = new Map<string, SignOffEntry>();
  for (const entry of readLog(snapshot)?.entries ?? []) {
    if (entry.kind !== "signedOff" && entry.kind !== "signOffWithdrawn") continue;
    latest.set(entry.reference.period ?? "", entry);
  }
  const periods = toSignablePeriods(scorecard);
  return new Map(
    [...latest].flatMap(([key, entry]) => {
      if (entry.kind !== "signedOff") return [];
      const period = periods.find((each) => each.key === key);
      return [[key, hold(entry, period ? toFiguresToSign(scorecard, period) : [])] as const];
    }),
  );
}

/** The periods that have figures which can be signed off, those of KPIs and those of registers, oldest first. */
export function toSignablePeriods({ kpiPeriods, savings }: Review["scorecard"]): readonly Period[] {
  const periods = new Map(
    [...kpiPeriods, ...savings.flatMap(({ period }) => period ?? [])].map((period) => [period.key, period]),
  );
  return [...periods.values()].sort(comparePeriods);
}

/**
 * The change that notes in the log that somebody signed off a period's figures.
 * @param seen the figures as they were shown to whoever signs: nothing else is signed in their name.
 */
export function planSignOff(
  review: Review,
  period: Period,
  seen: readonly SignedFigure[],
  { by, when, reason }: Remark,
): ChangePlan | Problem {
  const name = by.trim();
  if (name === "") return notFound("There is no name yet. Write who signs the figures off.");
  const figures = toFiguresToSign(review.scorecard, period);
  if (figures.length === 0) return notFound(`There are no figures for ${period.label} to sign off.`);
  const digest = toSignedDigest(figures);
  if (digest !== toSignedDigest(seen)) {
    return refused(
      `Figures for ${period.label} changed while you looked at them. Nothing was signed off. Look at them again, and sign then.`,
    );
  }
  const found = toSignedText(figures);
  if (found.length > LONGEST_CELL_TEXT) {
    return refused(
      `The figures for ${period.label} take ${found.length} characters in the log, and a cell holds ${LONGEST_CELL_TEXT}. ` +
        "Nothing was signed off.",
    );
  }
  const entry: SignedOffEntry = {
    kind: "signedOff",
    when,
    by: name,
    about: `${figures.length} figures of KPIs and savings`,
    period: period.label,
    cell: figures[0]?.cell ?? "",
    found,
    reason: toText(reason),
    reference: { rule: RULE, period: period.key, digest, subject: SUBJECT },
    figures,
  };
  return planEntries(review, [entry], `Sign off the figures for ${period.label}`);
}

/** The change that notes in the log that a period's sign-off is withdrawn. The reason may be blank. */
export function planSignOffWithdrawal(
  review: Review,
  period: Period,
  { by, when, reason }: Remark,
): ChangePlan | Problem {
  const signOff = findSignOffs(review).get(period.key);
  if (!signOff)
    return notFound(`The figures for ${period.label} are not signed off, so that there is nothing to withdraw.`);
  const { about, cell, reference } = signOff.entry;
  const note = { when, by: by.trim(), about, period: period.label, cell, found: "", reason: toText(reason), reference };
  return planEntries(
    review,
    [{ kind: "signOffWithdrawn", ...note }],
    `Withdraw the sign-off of the figures for ${period.label}`,
  );
}

/** Figures are held against each other by what they are: rows may be inserted meanwhile, and sheets renamed. */
function hold(entry: SignedOffEntry, figures: readonly SignedFigure[]): SignOff {
  const now = new Map(figures.map((figure) => [figure.what, figure]));
  const signed = new Set(entry.figures.map(({ what }) => what));
  return {
    entry,
    changes: entry.figures.flatMap((figure) => {
      const current = now.get(figure.what) ?? null;
      return current?.value === figure.value ? [] : [{ signed: figure, now: current }];
    }),
    added: figures.filter(({ what }) => !signed.has(what)),
  };
}

function toText(written: string): string {
  return written.replace(/\r\n?/g, "\n").trim();
}
