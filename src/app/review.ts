import { findTabsToSkip } from "../core/change/owned-tabs";
import type { WorkbookHost } from "../core/change/workbook-host";
import type { Snapshot } from "../core/grid/snapshot";
import type { Correction } from "../core/recognise/corrections";
import { readCorrections, type KeptCorrection } from "../core/recognise/kept-corrections";
import { findMisfit } from "../core/recognise/misfit";
import { recognise } from "../core/recognise/recognise";
import type { Reading } from "../core/recognise/reading";
import type { Scorecard } from "../core/scorecard/scorecard";
import { toScorecard } from "../core/scorecard/to-scorecard";

/** A workbook as it was read and understood. */
export interface Review {
  readonly snapshot: Snapshot;
  readonly reading: Reading;
  readonly scorecard: Scorecard;
  /** What the workbook says itself of how it is to be read. */
  readonly corrections: readonly CheckedCorrection[];
}

/** A correction that the workbook carries, and whether it still counts. */
export interface CheckedCorrection extends KeptCorrection {
  /** Why it changes nothing, in a sentence; null where it counts. */
  readonly problem: string | null;
}

/** Reads a workbook and understands it. Throws HostError. */
export async function reviewWorkbook(host: WorkbookHost): Promise<Review> {
  return understand(await host.read());
}

/** What a snapshot says, read as it asks for itself. Our own tabs are not read as score sheets. Never throws. */
export function understand(snapshot: Snapshot): Review {
  const kept = readCorrections(snapshot);
  const { reading, scorecard } = readAs(
    snapshot,
    kept.flatMap(({ correction }) => correction ?? []),
  );
  const corrections = kept.map((each) => ({ ...each, problem: findProblem(each, reading) }));
  return { snapshot, reading, scorecard, corrections };
}

/** What a snapshot would say with these corrections. Never throws. */
export function readAs(snapshot: Snapshot, corrections: readonly Correction[]): Pick<Review, "reading" | "scorecard"> {
  const reading = recognise(snapshot, findTabsToSkip(snapshot), corrections);
  return { reading, scorecard: toScorecard(snapshot, reading) };
}

function findProblem({ name, correction }: KeptCorrection, reading: Reading): string | null {
  if (correction) return findMisfit(correction, reading);
  return `What the workbook keeps under the name ${name} is no correction that this program knows.`;
}
