/** Medians and closed loops: everything here is compared with something measured in the same run. */

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Milliseconds of each call while so many clients call one after the other for a while. */
export const loop = async (clients: number, forMs: number, call: () => Promise<void>): Promise<number[]> => {
  const end = performance.now() + forMs;
  const times: number[] = [];
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      await call();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
};

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
