/**
 * What one organisation may ask of one process: so many requests at once, then so many a second. It costs nothing and knows nothing of
 * other processes, so it is a fair share of each of them and no exact limit of all (docs/adr/0034-a-budget-for-each-organisation.md).
 */

/** A request that goes beyond the budget. */
export interface Refusal {
  /** Whole seconds after which it fits, one at least. */
  readonly retryAfterSeconds: number;
  readonly remaining: number;
  /** Most that fits at once, and the seconds in which all of it comes back. */
  readonly quota: number;
  readonly windowSeconds: number;
}

export interface Budget {
  /** Takes what a request costs, or says when it will fit; then nothing is taken. */
  take(orgId: string, cost: number): Refusal | undefined;
}

/** Organisations that are remembered; beyond it those go first that have all of their budget. */
const REMEMBERED = 1_000;

interface Bucket {
  left: number;
  at: number;
}

/**
 * A bucket for each organisation: `burst` fits at once, `rate` a second comes back. A cost over the burst counts as the burst: it fits into a full
 * bucket. `elapsedMs` is a clock that never goes back.
 */
export const budgetOf = (
  { rate, burst }: { rate: number; burst: number },
  elapsedMs: () => number,
): Budget => {
  const buckets = new Map<string, Bucket>();
  const filled = ({ left, at }: Bucket, now: number) => Math.min(burst, left + ((now - at) / 1000) * rate);
  const forgetFull = (now: number): void => {
    for (const [orgId, bucket] of buckets) if (filled(bucket, now) >= burst) buckets.delete(orgId);
  };
  return {
    take: (orgId, cost) => {
      const now = elapsedMs();
      if (buckets.size >= REMEMBERED) forgetFull(now);
      const left = filled(buckets.get(orgId) ?? { left: burst, at: now }, now);
      const price = Math.min(cost, burst);
      buckets.set(orgId, { left: left >= price ? left - price : left, at: now });
      if (left >= price) return undefined;
      return {
        retryAfterSeconds: Math.max(1, Math.ceil((price - left) / rate)),
        remaining: Math.floor(left),
        quota: burst,
        windowSeconds: Math.ceil(burst / rate),
      };
    },
  };
};
