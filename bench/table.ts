import { medianTime } from "./time";

/** Something that is timed, with the words that name it. */
export type Timed = readonly [what: string, run: () => unknown];

/**
 * Times things one after the other and prints a line for each, as a share of the first: times alone say more of the machine
 * than of the code.
 */
export async function printTimes(title: string, timed: readonly Timed[], runs?: number): Promise<void> {
  console.log(`\n${title}`);
  let first: number | null = null;
  for (const [what, run] of timed) {
    const time = await medianTime(run, runs);
    first ??= time;
    console.log(`  ${what.padEnd(44)} ${time.toFixed(0).padStart(6)} ms  ${(time / first).toFixed(2).padStart(5)}`);
  }
}
