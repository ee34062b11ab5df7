/** The median of some runs in milliseconds, after one that is not counted. */
export async function medianTime(run: () => unknown, runs = 7): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn <= runs; turn += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  const counted = times.slice(1).sort((a, b) => a - b);
  return counted[Math.floor(counted.length / 2)] ?? Number.NaN;
}
