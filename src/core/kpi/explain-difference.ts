import type { Decimal } from "../amount/amount";
import { add, compareDecimals, isMultipleOf, multiply, negate, subtract, toAbsolute, toPence } from "../amount/decimal";
import { toAddress } from "../grid/a1";
import type { Scorecard } from "../scorecard/scorecard";
import { isBacked } from "./backing";
import type { Explanation, ExplanationKind } from "./explanation";
import { toMoneyWords } from "./figure-words";
import { isReconciled, toSum, type Reconciliation } from "./reconcile";
import { findContractKey, findLineName, toSavingCell, type SavingLine } from "./saving-line";
import { toSavingLines } from "./saving-lines";

/** Of more lines with the same amount than these, none stands out. */
const MOST_ALIKE = 3;
/** Amounts swap digits by multiples of nine in their smallest unit. */
const SWAP = "0.09";
const TWO_PENCE = "0.02";

/**
 * What would explain that a KPI's actual and the register differ, likeliest first; none where they agree, and where nothing fits.
 * Each is a possibility to look at, never a verdict. Linear in the lines.
 */
export function explainDifference(
  scorecard: Pick<Scorecard, "savings">,
  reconciliation: Reconciliation,
): readonly Explanation[] {
  if (isReconciled(reconciliation)) return [];
  const question = toQuestion(scorecard, reconciliation);
  for (const find of LIKELIEST_FIRST) {
    const told = [...find(question)];
    if (told.length > 0) return told;
  }
  return [];
}

/** What explains a difference is told by the first of these that finds anything: the later ones fit by chance more often. */
const LIKELIEST_FIRST: readonly ((question: Question) => Iterable<Explanation>)[] = [
  (question) => [...findWholeSums(question), ...findDuplicates(question)],
  (question) => [...findSingleLines(question), ...findSwaps(question), ...findRounding(question)],
  findPairs,
  findDivisible,
];

interface Question extends Reconciliation {
  /** Of the KPI's types: those that are not delivered, and are of the period. */
  readonly notDelivered: readonly SavingLine[];
  /** Delivered in the period, and of a type that the KPI does not count. */
  readonly ofOtherTypes: readonly SavingLine[];
  /** Delivered, of the KPI's types, in no year that the register tells. */
  readonly withoutYear: readonly SavingLine[];
  /** Delivered, of the KPI's types, in another period. */
  readonly ofOtherYears: readonly SavingLine[];
  /** The difference with the other sign, at its pence. */
  readonly missing: Decimal;
  readonly money: (value: Decimal) => string;
}

function toQuestion(scorecard: Pick<Scorecard, "savings">, reconciliation: Reconciliation): Question {
  const { backing, period, currency } = reconciliation;
  const notDelivered: SavingLine[] = [];
  const ofOtherTypes: SavingLine[] = [];
  const withoutYear: SavingLine[] = [];
  const ofOtherYears: SavingLine[] = [];
  for (const line of toSavingLines(scorecard).counted) {
    if (!backing.sheets.has(toSavingCell(line).sheet)) continue;
    const isOfTypes = isBacked(line.type, backing.types);
    const isOfPeriod = line.period?.key === period.key;
    if (line.status !== "delivered") {
      if (isOfTypes && isOfPeriod) notDelivered.push(line);
    } else if (!isOfTypes) {
      if (isOfPeriod) ofOtherTypes.push(line);
    } else if (!line.period) withoutYear.push(line);
    else if (!isOfPeriod) ofOtherYears.push(line);
  }
  const money = (value: Decimal): string => toMoneyWords(toAbsolute(value), currency);
  return {
    ...reconciliation,
    notDelivered,
    ofOtherTypes,
    withoutYear,
    ofOtherYears,
    missing: toPence(negate(reconciliation.difference)),
    money,
  };
}

/** Whole groups of lines that come to the difference. */
function* findWholeSums(question: Question): Generator<Explanation> {
  const { notDelivered, ofOtherTypes, withoutYear, lines, backing, difference, missing, money } = question;
  const isGroup = (group: readonly SavingLine[], wanted: Decimal): boolean =>
    group.length > 1 && toSum(group) === wanted;
  const forecast = notDelivered.filter(({ status }) => status === "forecast");
  const explain = (kind: ExplanationKind, group: readonly SavingLine[], sentence: string): Explanation => ({
    kind,
    sentence,
    cells: group.map(toSavingCell),
  });
  const amount = money(difference);
  for (const [name, group] of [
    ["forecast savings", forecast],
    ["forecast cashable savings", forecast.filter(({ type }) => type === "cashable")],
    ["forecast cost avoidance", forecast.filter(({ type }) => type === "costAvoidance")],
  ] as const) {
    if (!isGroup(group, difference)) continue;
    yield explain("forecastCounted", group, `The reported figure may hold the ${name}, ${amount} in all.`);
    break;
  }
  const avoidance = [...lines, ...ofOtherTypes].filter(({ type }) => type === "costAvoidance");
  if (backing.types === "all" && avoidance.length > 0 && toSum(avoidance) === missing) {
    yield explain(
      "costAvoidanceLeftOut",
      avoidance,
      `The reported figure may leave cost avoidance out, ${amount} in all.`,
    );
  }
  if (backing.types === "cashable" && avoidance.length > 0 && toSum(avoidance) === difference) {
    yield explain("costAvoidanceCounted", avoidance, `The reported figure may hold cost avoidance, ${amount} in all.`);
  }
  const cashable = ofOtherTypes.filter(({ type }) => type === "cashable");
  if (backing.types === "costAvoidance" && cashable.length > 0 && toSum(cashable) === difference) {
    yield explain("cashableCounted", cashable, `The reported figure may hold cashable savings, ${amount} in all.`);
  }
  const again = lines.filter((line) => line.again !== null);
  if (again.length > 0 && toSum(again) === missing) {
    yield explain(
      "againLeftOut",
      again,
      `The reported figure may leave out recurring savings of earlier years, ${amount} in all.`,
    );
  }
  if (isGroup(withoutYear, difference)) {
    yield explain(
      "noYearCounted",
      withoutYear,
      `The reported figure may hold the lines without a year, ${amount} in all.`,
    );
  }
  const unclear = notDelivered.filter(({ status }) => status !== "forecast");
  if (isGroup(unclear, difference)) {
    yield explain(
      "noStatusCounted",
      unclear,
      `The reported figure may hold the lines that are neither delivered nor forecast, ${amount} in all.`,
    );
  }
}

/** Lines that stand twice, and would make the difference if they counted once. */
function* findDuplicates({ lines, missing, money }: Question): Generator<Explanation> {
  const firsts = new Map<string, SavingLine>();
  for (const line of lines) {
    const contract = findContractKey(line.saving);
    if (contract === null) continue;
    const key = `${line.type} ${line.amount} ${contract}`;
    const first = firsts.get(key);
    if (!first) firsts.set(key, line);
    else if (line.amount === missing) {
      const sentence = `The register may list ${toName(line)} twice, at ${toAddress(toSavingCell(first))} and ${toAddress(toSavingCell(line))}, and the reported figure once: ${money(line.amount)}.`;
      yield { kind: "duplicate", sentence, cells: [toSavingCell(first), toSavingCell(line)] };
    }
  }
}

/** Single lines that come to the difference, or to half of it with the other sign. */
function* findSingleLines(question: Question): Generator<Explanation> {
  const { lines, notDelivered, ofOtherTypes, withoutYear, ofOtherYears, difference, missing } = question;
  const explain = function* (
    kind: ExplanationKind,
    group: readonly SavingLine[],
    wanted: Decimal,
    say: (names: string) => string,
  ): Generator<Explanation> {
    const found = group.filter(({ amount }) => amount === wanted);
    if (found.length === 0 || found.length > MOST_ALIKE) return;
    yield { kind, sentence: say(toNames(found)), cells: found.map(toSavingCell) };
  };
  const forecast = notDelivered.filter(({ status }) => status === "forecast");
  const unclear = notDelivered.filter(({ status }) => status !== "forecast");
  yield* explain(
    "forecastCounted",
    forecast,
    difference,
    (names) => `The reported figure may hold ${names}, which is forecast.`,
  );
  yield* explain(
    "noStatusCounted",
    unclear,
    difference,
    (names) => `The reported figure may hold ${names}, which is neither delivered nor forecast.`,
  );
  yield* explain(
    "noYearCounted",
    withoutYear,
    difference,
    (names) => `The reported figure may hold ${names}, whose year the register does not tell.`,
  );
  yield* explain(
    "otherYearCounted",
    ofOtherYears,
    difference,
    (names) => `The reported figure may hold ${names}, which is of another year.`,
  );
  for (const [kind, type, name] of [
    ["costAvoidanceCounted", "costAvoidance", "cost avoidance"],
    ["cashableCounted", "cashable", "cashable"],
  ] as const) {
    const own = ofOtherTypes.filter((line) => line.type === type);
    if (own.length > 1)
      yield* explain(kind, own, difference, (names) => `The reported figure may hold ${names}, which is ${name}.`);
  }
  yield* explain("lineLeftOut", lines, missing, (names) => `The reported figure may leave out ${names}.`);
  if (!isMultipleOf(difference, TWO_PENCE)) return;
  yield* explain(
    "signFlipped",
    lines,
    toPence(multiply(missing, "0.5")),
    (names) =>
      `The sign of ${names} may be the wrong way round, in the register or in the reported figure: the difference is twice that amount.`,
  );
}

/** Two digits next to each other that change places make a difference that divides by nine. */
function* findSwaps({ lines, reported, delivered, difference, money }: Question): Generator<Explanation> {
  if (!isMultipleOf(difference, SWAP)) return;
  if (isSwapped(reported, delivered)) {
    const sentence = `Two digits of the reported figure may have changed places: ${money(reported)} for ${money(delivered)}.`;
    yield { kind: "digitsSwapped", sentence, cells: [] };
  }
  const swapped = lines
    .map((line) => ({ line, meant: toPence(add(line.amount, difference)) }))
    .filter(({ line, meant }) => isSwapped(line.amount, meant));
  if (swapped.length > MOST_ALIKE) return;
  for (const { line, meant } of swapped) {
    const sentence = `Two digits of ${toName(line)} may have changed places: ${money(line.amount)} for ${money(meant)}.`;
    yield { kind: "digitsSwapped", sentence, cells: [toSavingCell(line)] };
  }
}

/** A figure that ends in zeros, and does not show its pence, may be rounded to the place of the last of them. */
function* findRounding({ actual, reported, delivered, difference, money }: Question): Generator<Explanation> {
  const zeros = /(0*)\.00$/.exec(reported)?.[1];
  if (zeros === undefined || reported === "0.00" || /\.\d\d(?!\d)/.test(actual.text)) return;
  const unit = `1${zeros}`;
  if (compareDecimals(multiply(toAbsolute(difference), "2"), unit) > 0) return;
  const sentence = `The reported figure may be rounded to the nearest ${money(unit).replace(/\.00$/, "")}: the register adds up to ${money(delivered)}.`;
  yield { kind: "rounded", sentence, cells: [] };
}

/** Two delivered lines that come to the difference together. */
function findPairs({ lines, missing }: Question): readonly Explanation[] {
  const earlier = new Map<Decimal, SavingLine>();
  const pairs: (readonly [SavingLine, SavingLine])[] = [];
  for (const line of lines) {
    const other = earlier.get(toPence(subtract(missing, line.amount)));
    if (other) pairs.push([other, line]);
    if (pairs.length > MOST_ALIKE) return [];
    earlier.set(line.amount, line);
  }
  return pairs.map((pair) => ({
    kind: "pairLeftOut",
    sentence: `The reported figure may leave out ${toNames(pair)}, which make the difference together.`,
    cells: pair.map(toSavingCell),
  }));
}

function findDivisible({ difference, money }: Question): readonly Explanation[] {
  if (!isMultipleOf(difference, SWAP)) return [];
  const sentence = `The difference, ${money(difference)}, divides by nine, as it does where two digits of a figure changed places.`;
  return [{ kind: "divisibleByNine", sentence, cells: [] }];
}

/** Whether two amounts differ by two neighbouring digits alone that changed places. */
function isSwapped(a: Decimal, b: Decimal): boolean {
  const [first, second] = [a.replace(".", ""), b.replace(".", "")];
  if (first.length !== second.length || first === second) return false;
  const at = Array.from(first).findIndex((digit, place) => digit !== second.charAt(place));
  const swapped = `${first.slice(0, at)}${first.charAt(at + 1)}${first.charAt(at)}${first.slice(at + 2)}`;
  return swapped === second;
}

/** "C0012 Lamps". */
function toName({ saving }: SavingLine): string {
  return findLineName(saving) ?? `the line of ${toAddress(saving.saving.at)}`;
}

function toNames(lines: readonly SavingLine[]): string {
  const names = lines.map((line) => `${toName(line)} (${toAddress(toSavingCell(line))})`);
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
