/**
 * Decisions about credit without any reading or writing: what limit holds on a day, and whether exposure may rise.
 * All amounts are minor units of the profile's currency.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Deposit, Limit, Profile, Release } from './schema.ts';

/** Limit of a day: cash only is a limit of zero, and so is one that ended; undefined knows no bound. */
export interface LimitOn {
  mode: Limit['mode'];
  limitMinor: number | undefined;
  /** The limit that decides ended before the day. */
  expiredOn?: BusinessDate;
}

/** The limit in force on the day: the newest that has begun. A profile without one allows nothing. */
export const limitOn = ({ limits }: Pick<Profile, 'limits'>, asOf: BusinessDate): LimitOn => {
  const limit = limits.findLast(({ from }) => from <= asOf);
  if (!limit) return { mode: 'limit', limitMinor: 0 };
  if (limit.to !== undefined && limit.to < asOf)
    return { mode: limit.mode, limitMinor: 0, expiredOn: limit.to };
  if (limit.mode === 'unlimited') return { mode: limit.mode, limitMinor: undefined };
  return { mode: limit.mode, limitMinor: limit.mode === 'cash-only' ? 0 : limit.amountMinor };
};

/** The limits with one more; a limit of the same day replaces. Earliest first. */
export const withLimit = (limits: readonly Limit[], limit: Limit): Limit[] =>
  [...limits.filter(({ from }) => from !== limit.from), limit].sort((a, b) => (a.from < b.from ? -1 : 1));

/** Allowance of a deposit in its own currency: amount × factor, rounded down; 0 before its day and once it is returned. */
export const allowanceOn = (deposit: Deposit, asOf: BusinessDate): number => {
  const { amountMinor, factorPercent, lodgedOn, returned } = deposit;
  const stands = lodgedOn <= asOf && !(returned && returned.on <= asOf);
  return stands ? Math.floor((amountMinor * factorPercent) / 100) : 0;
};

/** What is left of a release on the day, 0 when it is not valid then; an order may outgrow its own by the deviation. */
export const remainingOf = (release: Release, asOf: BusinessDate): number => {
  const { validFrom, validTo, revoked, maxOverMinor, deviationPercent, usedMinor, orderId } = release;
  if (asOf < validFrom || validTo < asOf || revoked) return 0;
  const most = orderId ? Math.floor((maxOverMinor * (100 + deviationPercent)) / 100) : maxOverMinor;
  return Math.max(0, most - usedMinor);
};

/** Whether a release counts for an order on the day, whatever is left of it. */
export const countsFor = (release: Release, orderId: string | undefined, asOf: BusinessDate): boolean =>
  !release.revoked &&
  release.validFrom <= asOf &&
  asOf <= release.validTo &&
  (release.orderId === undefined || release.orderId === orderId);

/** By how much exposure would go further beyond its bound: what was beyond it before was granted or is a fact. */
export const overBy = (exposureMinor: number, requiredMinor: number, boundMinor: number): number =>
  Math.max(0, exposureMinor + requiredMinor - Math.max(boundMinor, exposureMinor));

export interface Use {
  release: Release;
  amountMinor: number;
}

/**
 * How an excess is covered by releases: those of the order first, then those that end first. Undefined when they do
 * not cover all of it; nothing is then used.
 */
export const coveredBy = (
  overMinor: number,
  releases: readonly Release[],
  { orderId, asOf }: { orderId: string | undefined; asOf: BusinessDate },
): Use[] | undefined => {
  const usable = releases
    .filter((release) => countsFor(release, orderId, asOf))
    .toSorted(
      (a, b) =>
        Number(a.orderId === undefined) - Number(b.orderId === undefined) ||
        (a.validTo + a.id < b.validTo + b.id ? -1 : 1),
    );
  const uses: Use[] = [];
  let left = overMinor;
  for (const release of usable) {
    const amountMinor = Math.min(left, remainingOf(release, asOf));
    if (amountMinor > 0) uses.push({ release, amountMinor });
    left -= amountMinor;
  }
  return left > 0 ? undefined : uses;
};

/** The release after a use, or below zero after a part was given back. */
export const used = (
  release: Release,
  { orderId, amountMinor, on }: { orderId: string | undefined; amountMinor: number; on: BusinessDate },
): Release => ({
  ...release,
  usedMinor: release.usedMinor + amountMinor,
  uses: [...release.uses, { ...(orderId && { orderId }), amountMinor, on }].slice(-200),
});

/** Credit use in per mille of the limit, rounded down; null where there is no limit to use. (M-24) */
export const useOf = (exposureMinor: number, boundMinor: number | undefined): number | null =>
  boundMinor === undefined || boundMinor <= 0 ? null : Math.floor((exposureMinor * 1000) / boundMinor);
