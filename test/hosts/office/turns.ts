import type { ExcelClient } from "../../../src/hosts/office/excel-client";

/** Somebody whose round trips wait for their turns. */
interface Waiting {
  readonly who: string;
  readonly go: () => void;
}

/**
 * Lets several clients of one Excel send their round trips in a given order, each a letter of it: "AABUB". Whoever has ended
 * by then is passed over; round trips beyond the order come one after the other, A's before B's.
 */
export class Turns {
  private waiting: readonly Waiting[] = [];
  private readonly running: Set<string>;
  private order: readonly string[];
  private isBusy = false;
  private readonly played: string[] = [];

  /** @param edits what is done at once when its letter comes, without a client. */
  constructor(
    order: string,
    private readonly edits: Readonly<Record<string, () => void>>,
  ) {
    this.order = Array.from(order);
    this.running = new Set(this.order.filter((who) => !(who in edits)));
  }

  /** Whose round trips and edits there were, in their order. */
  get history(): readonly string[] {
    return this.played;
  }

  /** A client whose every round trip waits for the turn of a letter. */
  over(client: ExcelClient, who: string): ExcelClient {
    return {
      ...client,
      run: async (batch) => {
        await this.turn(who);
        try {
          return await client.run(batch);
        } finally {
          this.isBusy = false;
          this.next();
        }
      },
    };
  }

  /** Runs what the clients do, each under its letter, to the end. */
  async all<T>(work: Readonly<Record<string, () => Promise<T>>>): Promise<Readonly<Record<string, T>>> {
    const ended = Object.entries(work).map(async ([who, begin]) => {
      const result = await begin();
      this.running.delete(who);
      this.next();
      return [who, result] as const;
    });
    return Object.fromEntries(await Promise.all(ended));
  }

  private turn(who: string): Promise<void> {
    return new Promise((resolve) => {
      this.waiting = [...this.waiting, { who, go: resolve }];
      this.next();
    });
  }

  /** Gives the turn to whoever has it, once everybody who goes on has said what comes next. */
  private next(): void {
    if (this.isBusy || this.waiting.length < this.running.size) return;
    let [who, ...rest] = this.order;
    while (who !== undefined && !this.running.has(who)) {
      const edit = this.edits[who];
      if (edit) this.played.push(who);
      edit?.();
      [who, ...rest] = rest;
    }
    this.order = rest;
    const sorted = [...this.waiting].sort((a, b) => (a.who < b.who ? -1 : 1));
    const chosen = this.waiting.find((each) => each.who === who) ?? sorted[0];
    if (!chosen) return;
    this.waiting = this.waiting.filter((each) => each !== chosen);
    this.isBusy = true;
    this.played.push(chosen.who);
    chosen.go();
  }
}

/** Every order of letters that come so many times each: "AAB" gives AAB, ABA and BAA. */
export function ordersOf(letters: string): readonly string[] {
  if (letters === "") return [""];
  return Array.from(new Set(letters)).flatMap((letter) =>
    ordersOf(letters.replace(letter, "")).map((order) => letter + order),
  );
}
