/** Something that is timed, with the words that name it. */
export type Timed = readonly [what: string, run: () => unknown];

/**
 * Prints the median time of each thing, and its share of the first: times alone say more of the machine than of the code. They
 * take turns, so that what else the machine does at a time slows all of them, and each begins with its memory cleared of
 * what the one before left. The first round is not counted.
 */
export async function printTimes(title: string, timed: readonly Timed[], rounds = 7): Promise<void> {
  const times: number[][] = timed.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, [, run]] of timed.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      await run();
      if (round > 0) times[index]?.push(performance.now() - start);
    }
  }
  const medians = times.map(toMedian);
  console.log(`\n${title}`);
  timed.forEach(([what], index) => {
    const median = medians[index] ?? Number.NaN;
    const share = median / (medians[0] ?? Number.NaN);
    console.log(`  ${what.padEnd(44)} ${median.toFixed(0).padStart(6)} ms  ${share.toFixed(2).padStart(5)}`);
  });
}

function toMedian(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
