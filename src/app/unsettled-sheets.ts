import { toSheetCorrections } from "../core/recognise/corrections";
import { findDoubts } from "../core/recognise/doubts";
import type { SheetReading } from "../core/recognise/reading";
import type { CheckedCorrection, Review } from "./review";

/** Whether somebody confirmed how a sheet is read, and it is read so still. */
export function isConfirmed({ corrections }: Pick<Review, "corrections">, { sheet }: SheetReading): boolean {
  return corrections.some(
    ({ correction, problem }) => correction?.kind === "confirmed" && correction.sheet === sheet && problem === null,
  );
}

/** What a person had better look at in how a sheet was read, in sentences; none once somebody confirmed it. */
export function findOpenDoubts(review: Pick<Review, "corrections">, reading: SheetReading): readonly string[] {
  if (isConfirmed(review, reading)) return [];
  const corrections = review.corrections.flatMap(({ correction }) => correction ?? []);
  return findDoubts(reading, toSheetCorrections(corrections, reading.sheet));
}

/** The sheets about which there is a doubt that nobody has settled. */
export function findUnsettledSheets(review: Pick<Review, "reading" | "corrections">): readonly string[] {
  return review.reading.sheets.filter((sheet) => findOpenDoubts(review, sheet).length > 0).map(({ sheet }) => sheet);
}

/** Corrections that no longer change anything. A confirmation that has become void is none of them: its sheet is unsettled. */
export function findMisfits({ corrections }: Pick<Review, "corrections">): readonly CheckedCorrection[] {
  return corrections.filter(({ correction, problem }) => problem !== null && correction?.kind !== "confirmed");
}
