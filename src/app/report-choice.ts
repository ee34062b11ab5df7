import type { Change } from "../core/change/change-plan";
import { OWNED_NAME_PREFIX } from "../core/change/owned-tabs";
import { parseAddress } from "../core/grid/a1";
import { LONGEST_TEXT_CONSTANT, parseConstant, toTextConstant } from "../core/grid/constant";
import { toDisplayText, toPlainText } from "../core/grid/display";
import type { Snapshot } from "../core/grid/snapshot";
import type { AgainstKind, ReportChoice } from "../core/report/report-options";
import type { Level } from "../core/scale/level";
import type { Basis } from "../core/scale/score";
import { findNewestPeriod, type Period, type Scorecard } from "../core/scorecard/scorecard";
import { BASELINE_NAME, BASIS_NAME, DEFAULT_BASELINE } from "../core/scorecard/settings";
import type { Review } from "./review";

/** The workbook name that keeps the tabs' period: its label, or the cell of the Summary tab that holds it. */
export const PERIOD_NAME = `${OWNED_NAME_PREFIX}period`;
/** The workbook name that keeps what the tabs measure against, where it is not the target. */
export const AGAINST_NAME = `${OWNED_NAME_PREFIX}against`;
/** The workbook name that keeps the period compared with, where it is not the one before. */
export const COMPARED_NAME = `${OWNED_NAME_PREFIX}compared`;
/** What the names that keep a key area which is left out begin with; a number follows. */
export const LEFT_OUT_PREFIX = `${OWNED_NAME_PREFIX}left_out.`;
/** Of a longer name of a key area the beginning is kept. */
const LONGEST_NAME = LONGEST_TEXT_CONSTANT - 1;

/** What the tabs can measure against, the usual one first. */
export const AGAINST_KINDS: readonly AgainstKind[] = ["target", "baseline", "previous", "next"];

/** All that was chosen for the tabs. */
export interface KeptReportChoice extends ReportChoice {
  /** Null where no score belongs to a period. */
  readonly period: Period | null;
  readonly basis: Basis;
  readonly baseline: Level;
}

/**
 * What the workbook keeps of the choice: its settings, and the usual where it keeps none or what it keeps cannot be read any
 * more. The period is the newest unless another was chosen. Never throws.
 */
export function readReportChoice({ snapshot, scorecard }: Pick<Review, "snapshot" | "scorecard">): KeptReportChoice {
  const findKeptPeriod = (name: string): Period | null => {
    const label = readText(snapshot, name);
    return scorecard.periods.find((period) => period.label === label) ?? null;
  };
  const against = readText(snapshot, AGAINST_NAME);
  return {
    period: findKeptPeriod(PERIOD_NAME) ?? findNewestPeriod(scorecard),
    compared: findKeptPeriod(COMPARED_NAME),
    against: AGAINST_KINDS.find((kind) => kind === against) ?? "target",
    leftOut: readLeftOut(snapshot, scorecard),
    basis: scorecard.settings.basis?.value ?? "weakest",
    baseline: scorecard.settings.baseline?.value ?? DEFAULT_BASELINE,
  };
}

/** A scorecard whose settings are those that were chosen; the cells that hold them stay the same. */
export function withChosenSettings(scorecard: Scorecard, { basis, baseline }: KeptReportChoice): Scorecard {
  const { settings } = scorecard;
  return {
    ...scorecard,
    settings: {
      ...settings,
      basis: { value: basis, at: settings.basis?.at ?? null },
      baseline: { value: baseline, at: settings.baseline?.at ?? null },
    },
  };
}

/**
 * The changes that keep a choice in the workbook, but for what the Summary tab keeps in cells: the period, the basis and the
 * baseline. None where it keeps the same already.
 */
export function planKeptChoice({ snapshot, scorecard }: Review, choice: KeptReportChoice): readonly Change[] {
  const { against, compared, leftOut } = choice;
  const gone = scorecard.keyAreas.flatMap(({ name }) => (leftOut.has(name) ? [name.slice(0, LONGEST_NAME)] : []));
  const former = snapshot.names.flatMap(({ name, scope }) => (scope === null && isLeftOutName(name) ? [name] : []));
  const kept = gone.map((name, index) => [`${LEFT_OUT_PREFIX}${index + 1}`, name] as const);
  const free = former.filter((name) => !kept.some(([wanted]) => wanted === name.toLowerCase()));
  return [
    ...toNameChange(snapshot, AGAINST_NAME, against === "target" ? null : toTextConstant(against)),
    ...toNameChange(snapshot, COMPARED_NAME, compared && toTextConstant(compared.label)),
    ...kept.flatMap(([name, keyArea]) => toNameChange(snapshot, name, toTextConstant(keyArea))),
    ...free.flatMap((name) => toNameChange(snapshot, name, null)),
  ];
}

/** The changes that keep period, basis and baseline as values, where no Summary tab holds them: the usual ones are not kept. */
export function planKeptSettings({ snapshot, scorecard }: Review, choice: KeptReportChoice): readonly Change[] {
  const { period, basis, baseline } = choice;
  const isNewest = period?.key === findNewestPeriod(scorecard)?.key;
  const { settings } = scorecard;
  const isAsKept = basis === (settings.basis?.value ?? "weakest");
  const isBaselineAsKept = baseline === (settings.baseline?.value ?? DEFAULT_BASELINE);
  return [
    ...toNameChange(snapshot, PERIOD_NAME, period && !isNewest ? toTextConstant(period.label) : null),
    ...(isAsKept ? [] : toNameChange(snapshot, BASIS_NAME, toTextConstant(basis))),
    ...(isBaselineAsKept ? [] : toNameChange(snapshot, BASELINE_NAME, String(baseline))),
  ];
}

/** The change that sets a name of ours; none where it is so already. */
export function toNameChange(snapshot: Snapshot, name: string, to: string | null): readonly Change[] {
  const from = snapshot.findName(name)?.refersTo ?? null;
  return from === to ? [] : [{ kind: "setName", name, from, to }];
}

function readLeftOut(snapshot: Snapshot, { keyAreas }: Scorecard): ReadonlySet<string> {
  const kept = new Set(
    snapshot.names
      .filter(({ name, scope }) => scope === null && isLeftOutName(name))
      .map(({ refersTo }) => parseConstant(refersTo)),
  );
  return new Set(keyAreas.flatMap(({ name }) => (kept.has(name.slice(0, LONGEST_NAME)) ? [name] : [])));
}

function isLeftOutName(name: string): boolean {
  return name.toLowerCase().startsWith(LEFT_OUT_PREFIX);
}

/** What a name holds as text, in itself or in the cell that it points at; null where there is none. */
function readText(snapshot: Snapshot, name: string): string | null {
  const refersTo = snapshot.findName(name)?.refersTo;
  if (refersTo === undefined) return null;
  const at = parseAddress(refersTo);
  return at ? toDisplayText(snapshot.cell(at)) : toPlainText(parseConstant(refersTo));
}
