import type { Change, ChangePlan } from "../core/change/change-plan";
import { isSameSheetName } from "../core/grid/cell-ref";
import type { Snapshot } from "../core/grid/snapshot";
import { isSameMatter, type Correction } from "../core/recognise/corrections";
import { toShape } from "../core/recognise/doubts";
import { CORRECTION_NAME_PREFIX, toKept, toNumber } from "../core/recognise/kept-corrections";
import { readAs, type Review } from "./review";

/** What a workbook would say with more corrections than it carries; each takes the place of one of the same thing. */
export function previewReading(
  { snapshot, corrections }: Review,
  more: readonly Correction[],
): Pick<Review, "reading" | "scorecard"> {
  const kept = corrections.flatMap(({ correction }) => correction ?? []);
  const others = kept.filter((each) => !more.some((correction) => isSameMatter(each, correction)));
  return readAs(snapshot, [...others, ...more]);
}

/**
 * The change that keeps corrections of a sheet in the workbook and confirms how the sheet is read with them. With no
 * corrections it confirms how the sheet is read as it is. There is nothing to confirm of a sheet that is not read.
 */
export function planReading(review: Review, sheet: string, corrections: readonly Correction[]): ChangePlan {
  const { sheets } = previewReading(review, corrections).reading;
  const reading = sheets.find((each) => isSameSheetName(each.sheet, sheet));
  const label = `Keep how “${sheet}” is read`;
  if (reading && reading.holds.length > 0) {
    const confirmation: Correction = { kind: "confirmed", sheet, shape: toShape(reading) };
    return { label, changes: planNames(review, [...corrections, confirmation]) };
  }
  const outdated = review.corrections.filter(({ correction }) => isConfirmationOf(correction, sheet));
  const removals = outdated.map(({ name }) => toChange(review.snapshot, name, null));
  return { label, changes: [...planNames(review, corrections), ...removals] };
}

/** The change that takes a correction out of the workbook. */
export function planRemoval({ snapshot }: Review, name: string): ChangePlan {
  return { label: "Remove a correction", changes: [toChange(snapshot, name, null)] };
}

function isConfirmationOf(correction: Correction | null, sheet: string): boolean {
  return correction?.kind === "confirmed" && isSameSheetName(correction.sheet, sheet);
}

/** A correction gets the name of one of the same thing, or the next number that is free. */
function planNames({ snapshot, corrections: kept }: Review, wanted: readonly Correction[]): readonly Change[] {
  let last = kept.reduce((most, { name }) => Math.max(most, toNumber(name) || 0), 0);
  return wanted
    .flatMap((correction) => {
      const [first, ...others] = kept.filter((each) => each.correction && isSameMatter(each.correction, correction));
      const name = first?.name ?? `${CORRECTION_NAME_PREFIX}${(last += 1)}`;
      const surplus = others.map((each) => toChange(snapshot, each.name, null));
      return [toChange(snapshot, name, toKept(correction)), ...surplus];
    })
    .filter(({ from, to }) => from !== to);
}

function toChange(snapshot: Snapshot, name: string, to: string | null): Extract<Change, { kind: "setName" }> {
  return { kind: "setName", name, from: snapshot.findName(name)?.refersTo ?? null, to };
}
