/** Ordinary requests beside a bomb: they are answered, and about as fast as before. */

/** Answers of ordinary requests, in milliseconds. */
export interface Beat {
  readonly tookMs: readonly number[];
  readonly failed: readonly number[];
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Asks again and again until the work is done, at least once. */
export const beside = async <T>(
  ask: () => Promise<number>,
  work: Promise<T>,
): Promise<{ result: T; beat: Beat }> => {
  const tookMs: number[] = [];
  const failed: number[] = [];
  let over = false;
  const end = work.finally(() => {
    over = true;
  });
  // Kept for the one who awaits it below.
  end.catch(() => undefined);
  do {
    const start = performance.now();
    const status = await ask();
    tookMs.push(performance.now() - start);
    if (status !== 200) failed.push(status);
  } while (!over);
  return { result: await end, beat: { tookMs, failed } };
};

/** What the bombs did to the others. A ratio, and a wide one: the machine has other work as well. */
export const slownessIn = (before: readonly number[], during: readonly number[], most: number): string[] => {
  const ratio = median(during) / Math.max(median(before), 1);
  return ratio > most ? [`ordinary requests took ${Math.round(ratio)} times as long beside the bombs`] : [];
};
