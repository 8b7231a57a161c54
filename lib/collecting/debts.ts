/**
 * What a debt is on a day: on time, overdue (超账期), doubtful (呆账) or dead (死账). Pure: by the days over
 * due (M-25), the broken promises of its account and the policy of the day, or by a ruling that somebody made about it.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { OpenInvoice } from '#lib/receivables/index.ts';
import { DEBT_STATES, type DebtPolicy, type DebtState } from './policy.ts';
import type { Ruling } from './schema.ts';

export interface Judged {
  state: DebtState;
  /** The ruling that decided, if it was one and not the rule. */
  ruling: Ruling | undefined;
}

/** The ruling about an invoice that is in force on the day: the last one made of those that have begun. */
export const rulingAt = (
  rulings: readonly Ruling[],
  invoiceId: string,
  asOf: BusinessDate,
): Ruling | undefined => {
  const last = rulings
    .filter((ruling) => ruling.invoiceId === invoiceId && ruling.from <= asOf)
    .reduce<Ruling | undefined>(
      (best, ruling) => (!best || ruling.from >= best.from ? ruling : best),
      undefined,
    );
  return last?.state ? last : undefined;
};

/** The state by the rule alone. */
export const debtByRule = (
  { daysOver }: Pick<OpenInvoice, 'daysOver'>,
  brokenPromises: number,
  policy: DebtPolicy,
): DebtState => {
  if (daysOver <= 0) return 'on-time';
  if (daysOver >= policy.deadDays) return 'dead';
  return daysOver >= policy.doubtfulDays || brokenPromises >= policy.doubtfulBroken ? 'doubtful' : 'overdue';
};

/** The state of an open invoice on the day. */
export const debtOf = (
  invoice: Pick<OpenInvoice, 'invoiceId' | 'daysOver'>,
  known: { rulings: readonly Ruling[]; brokenPromises: number },
  { policy, asOf }: { policy: DebtPolicy; asOf: BusinessDate },
): Judged => {
  const ruling = rulingAt(known.rulings, invoice.invoiceId, asOf);
  return { state: ruling?.state ?? debtByRule(invoice, known.brokenPromises, policy), ruling };
};

/** The worst of states; on time for none. */
export const worstOf = (states: readonly DebtState[]): DebtState =>
  states.reduce<DebtState>(
    (worst, state) => (DEBT_STATES.indexOf(state) > DEBT_STATES.indexOf(worst) ? state : worst),
    'on-time',
  );
