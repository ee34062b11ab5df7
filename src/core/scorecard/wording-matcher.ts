/** Texts that describe something, to be recognised by their wording. */
export interface Described<T> {
  readonly value: T;
  readonly texts: readonly string[];
}

/** From 0 to 1: texts that have less in common speak of different things. */
const FLOOR = 0.5;
/** Where a second candidate is nearer than this to the best one, nobody can tell which is meant. */
const MARGIN = 0.1;

/**
 * Finds out of what a text speaks by the texts that are known: the known thing of which some text has the most words in
 * common with it. Descriptors of different things may differ in a single word, so what is about as near to two of them is
 * not found.
 */
export class WordingMatcher<T> {
  private readonly places = new Map<string, number[]>();
  private readonly known: { readonly value: T; readonly size: number }[] = [];

  constructor(described: readonly Described<T>[]) {
    for (const { value, texts } of described) for (const text of texts) this.add(value, text);
  }

  /** What the texts speak of; null where nothing is near, or two things are about equally. */
  find(texts: readonly string[]): T | null {
    const likenessOf = new Map<T, number>();
    for (const text of texts) this.compare(toWords(text), likenessOf);
    const [best, second] = [...likenessOf].sort(([, a], [, b]) => b - a);
    if (!best || best[1] < FLOOR) return null;
    return second && best[1] - second[1] < MARGIN ? null : best[0];
  }

  private add(value: T, text: string): void {
    const words = toWords(text);
    for (const word of words) {
      const places = this.places.get(word);
      if (places) places.push(this.known.length);
      else this.places.set(word, [this.known.length]);
    }
    this.known.push({ value, size: words.size });
  }

  /** Keeps for each known thing its greatest likeness: the words in common with one of its texts, of the words of both. */
  private compare(words: ReadonlySet<string>, likenessOf: Map<T, number>): void {
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const place of this.places.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    for (const [place, count] of shared) {
      const text = this.known[place];
      if (!text) continue;
      const likeness = count / (words.size + text.size - count);
      likenessOf.set(text.value, Math.max(likeness, likenessOf.get(text.value) ?? 0));
    }
  }
}

function toWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
