import type { Level } from "../scale/level";
import { toStems } from "../scorecard/name-stems";

/** From 0 to 1: a quotation that is less like every descriptor is of no level of the ladder. */
const LIKENESS_FLOOR = 0.6;
/** From 0 to 1: so much more like another level's descriptor than like the awarded one's a quotation must be. */
const LIKENESS_MARGIN = 0.25;
/** A quotation of fewer different words that say anything ("regular reviews") may stand in any descriptor. */
const LEAST_STEMS = 3;

/** What a ladder says of one level. */
export interface Descriptor {
  readonly level: Level;
  /** Never blank. */
  readonly text: string;
}

/**
 * Tells which level of one ladder a text quotes. How like a descriptor the text is, is the share of its words, by their
 * stems, that the descriptor has too. A word weighs the more the fewer descriptors of the ladder have it, since what all of
 * them say tells no level from another; one that none has weighs most, since it speaks for another definition altogether.
 */
export class DescriptorLikeness {
  private readonly stemsOf: ReadonlyMap<Level, ReadonlySet<string>>;
  private readonly counts = new Map<string, number>();

  constructor(descriptors: readonly Descriptor[]) {
    this.stemsOf = new Map(descriptors.map(({ level, text }) => [level, new Set(toStems(text))]));
    for (const stems of this.stemsOf.values()) {
      for (const stem of stems) this.counts.set(stem, (this.counts.get(stem) ?? 0) + 1);
    }
  }

  /**
   * The level whose descriptor a quotation is clearly nearer to than to that of the levels that were awarded (two, of a score
   * between them); null where there is none, and where an awarded level has no descriptor to compare with.
   */
  findOtherLevel(quotation: string, awarded: readonly Level[]): Level | null {
    const quoted = new Set(toStems(quotation));
    if (quoted.size < LEAST_STEMS || !awarded.every((level) => this.stemsOf.has(level))) return null;
    let own = 0;
    let best = 0;
    let other: Level | null = null;
    for (const [level, stems] of this.stemsOf) {
      const likeness = this.toLikeness(quoted, stems);
      if (awarded.includes(level)) own = Math.max(own, likeness);
      else if (likeness > best) [best, other] = [likeness, level];
    }
    return best >= LIKENESS_FLOOR && best - own >= LIKENESS_MARGIN ? other : null;
  }

  /** From 0, no word in common, to 1, every word of the quotation. */
  private toLikeness(quoted: ReadonlySet<string>, stems: ReadonlySet<string>): number {
    let shared = 0;
    let all = 0;
    for (const stem of quoted) {
      const weight = Math.log((this.stemsOf.size + 1) / (this.counts.get(stem) ?? 1));
      all += weight;
      if (stems.has(stem)) shared += weight;
    }
    return shared / all;
  }
}
