/** Interest on what is overdue, day by day on what was open that day; each day of an invoice is claimed once. */
import { addDays, type BusinessDate, laterOf } from '#lib/core/dates.ts';
import { divideRounded, scaled } from '#lib/core/decimal.ts';
import { type Invoice, openDuesAt } from '#lib/receivables/index.ts';

const RATE_DIGITS = 6;
const DAYS_A_YEAR = 365n;

/** Minor units that were past their due date at the end of the day. */
export const overdueMinorAt = (invoice: Invoice, day: BusinessDate): number =>
  openDuesAt(invoice, day)
    .filter(({ dueOn }) => dueOn < day)
    .reduce((total, { amountMinor }) => total + amountMinor, 0);

/** Minor units times days past due in (after, through]; a payment changes it from its day on. */
export const overdueMinorDays = (invoice: Invoice, after: BusinessDate, through: BusinessDate): bigint => {
  let total = 0n;
  for (let day = addDays(after, 1); day <= through; day = addDays(day, 1))
    total += BigInt(overdueMinorAt(invoice, day));
  return total;
};

/**
 * Interest of the days after the last claimed one up to and with `through`: amount × rate ÷ 365 a day, rounded once,
 * half away from zero. Nothing for days that were claimed before.
 */
export const interestMinor = (
  invoice: Invoice,
  ratePercent: string,
  claimedThrough: BusinessDate | undefined,
  through: BusinessDate,
): number => {
  const after = laterOf(invoice.issuedOn, claimedThrough ?? invoice.issuedOn);
  const dividend = overdueMinorDays(invoice, after, through) * scaled(ratePercent, RATE_DIGITS);
  return Number(divideRounded(dividend, DAYS_A_YEAR * 100n * 10n ** BigInt(RATE_DIGITS)));
};
