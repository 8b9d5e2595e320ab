/** Milliseconds of each round of each candidate; the candidates take turns, so that a busy machine slows all alike. */
export async function interleave(
  candidates: Readonly<Record<string, () => Promise<void> | void>>,
  rounds: number,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(candidates)) {
      const startedAt = performance.now();
      await run();
      times[name]?.push(performance.now() - startedAt);
    }
  }
  return times;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Prints minimum, median and 95th percentile of each candidate. */
export function printTimes(times: Readonly<Record<string, readonly number[]>>): void {
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, values]) => {
        const sorted = values.toSorted((a, b) => a - b);
        const [min, median, p95] = [0, 0.5, 0.95].map((share) => `${quantile(sorted, share).toFixed(2)} ms`);
        return [name, { min, median, p95, rounds: sorted.length }];
      }),
    ),
  );
}
