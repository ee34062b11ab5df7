import { findOwnedTabs } from "../core/change/owned-tabs";
import type { WorkbookHost } from "../core/change/workbook-host";
import type { Snapshot } from "../core/grid/snapshot";
import { recognise } from "../core/recognise/recognise";
import type { Reading } from "../core/recognise/reading";
import type { Scorecard } from "../core/scorecard/scorecard";
import { toScorecard } from "../core/scorecard/to-scorecard";

/** A workbook as it was read and understood. */
export interface Review {
  readonly snapshot: Snapshot;
  readonly reading: Reading;
  readonly scorecard: Scorecard;
}

/** Reads a workbook and understands it. Throws HostError. */
export async function reviewWorkbook(host: WorkbookHost): Promise<Review> {
  return understand(await host.read());
}

/** What a snapshot says. Our own tabs are not read as score sheets. Never throws. */
export function understand(snapshot: Snapshot): Review {
  const reading = recognise(snapshot, new Set(findOwnedTabs(snapshot).values()));
  return { snapshot, reading, scorecard: toScorecard(snapshot, reading) };
}
