/** Medians and closed loops: everything here is compared with something measured in the same run. */

const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** What a lane tells of one round. */
export interface Timing {
  p50: number;
  p95: number;
  /** Calls a second. */
  throughput: number;
  /** CPU time of the measured process for each call, microseconds. */
  cpu: number;
}

/** So many clients call one after the other until every piece of work is done. */
export const loop = async <C, W>(
  clients: readonly C[],
  work: readonly W[],
  call: (client: C, piece: W) => Promise<void>,
): Promise<Omit<Timing, 'cpu'>> => {
  const times: number[] = [];
  const pieces = work.values();
  const begin = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (const piece of pieces) {
        const start = performance.now();
        await call(client, piece);
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), throughput: times.length / seconds };
};
