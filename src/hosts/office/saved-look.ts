import type { SavedLook } from "../../core/change/change-plan";

const HOST = "office";
/** In points: Excel rounds a width that it is given. */
const ROUNDING = 1;

/** What is kept of a look before another takes its place: the cells looked as those that nobody touched. In points. */
interface KeptWidths {
  /** How wide the column was. */
  readonly former: number;
  /** How wide it was made. */
  readonly made: number;
}

/** What is kept of a column that gets the look of another. */
export function toSavedLook({ from, to }: { readonly from: number; readonly to: number }): SavedLook {
  const kept: KeptWidths = { former: to, made: from };
  return { host: HOST, content: kept };
}

/** Whether this host saved a look. */
export function isSavedHere({ host }: SavedLook): boolean {
  return host === HOST;
}

/** How wide a column is to be once a look is put back: as it was, or as it is where somebody has set that since. */
export function toRestoredWidth({ content }: SavedLook, now: number): number {
  const { former, made } = content as KeptWidths;
  return Math.abs(now - made) < ROUNDING ? former : now;
}
