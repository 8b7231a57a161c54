/**
 * Ageing of receivables on any day: not due (a due date equal to the day is not due), buckets by days over due,
 * unapplied money apart. Law, checked on every report: not due + buckets = outstanding, per group and currency.
 */
import * as z from 'zod';
import type { BusinessDate } from '#lib/core/dates.ts';
import { daysOver, openDuesAt, openMinorAt, unappliedMinorAt } from './balance.ts';
import type { OpenOn } from './open-items.ts';

export const Ageing = z
  .strictObject({
    currency: z.string(),
    notDueMinor: z.int(),
    buckets: z.array(
      z.strictObject({ bucket: z.string().describe('e.g. 1-30, last one 121+'), amountMinor: z.int() }),
    ),
    outstandingMinor: z.int().describe('notDueMinor + all buckets'),
    overdueMinor: z.int().describe('All buckets'),
    unappliedMinor: z.int().describe('Money not yet allocated; not deducted from anything here'),
    openInvoices: z.int(),
    overdueInvoices: z.int(),
    oldestDaysOver: z.int().describe('0 when nothing is overdue'),
  })
  .meta({ id: 'Ageing' });
export type Ageing = z.infer<typeof Ageing>;

/** Names of the buckets: `1-30`, `31-60`, …, `121+`. */
export const bucketNames = (bounds: readonly number[]): string[] => {
  const closed = bounds.map((bound, at) => `${(bounds[at - 1] ?? 0) + 1}-${bound}`);
  return [...closed, `${(bounds.at(-1) ?? 0) + 1}+`];
};

const empty = (currency: string, names: readonly string[]): Ageing => ({
  currency,
  notDueMinor: 0,
  buckets: names.map((bucket) => ({ bucket, amountMinor: 0 })),
  outstandingMinor: 0,
  overdueMinor: 0,
  unappliedMinor: 0,
  openInvoices: 0,
  overdueInvoices: 0,
  oldestDaysOver: 0,
});

/** Position of the bucket of an age in days, −1 for what is not due. */
export const bucketOf = (age: number, bounds: readonly number[]): number => {
  if (age <= 0) return -1;
  const position = bounds.findIndex((bound) => age <= bound);
  return position < 0 ? bounds.length : position;
};

const addInvoice = (
  ageing: Ageing,
  invoice: OpenOn['invoices'][number],
  asOf: BusinessDate,
  bounds: readonly number[],
): void => {
  const dues = openDuesAt(invoice, asOf);
  for (const { dueOn, amountMinor } of dues) {
    const bucket = ageing.buckets[bucketOf(daysOver(dueOn, asOf), bounds)];
    if (bucket) bucket.amountMinor += amountMinor;
    else ageing.notDueMinor += amountMinor;
  }
  const age = Math.max(0, ...dues.map(({ dueOn }) => daysOver(dueOn, asOf)));
  ageing.openInvoices += 1;
  ageing.overdueInvoices += age > 0 ? 1 : 0;
  ageing.oldestDaysOver = Math.max(ageing.oldestDaysOver, age);
  ageing.outstandingMinor += openMinorAt(invoice, asOf);
};

/** A report whose parts do not add up is a defect and is never shown. */
const checked = (ageing: Ageing): Ageing => {
  const overdueMinor = ageing.buckets.reduce((total, { amountMinor }) => total + amountMinor, 0);
  if (ageing.notDueMinor + overdueMinor !== ageing.outstandingMinor) {
    throw new Error(`ageing does not add up: ${JSON.stringify(ageing)}`);
  }
  return { ...ageing, overdueMinor };
};

/** Ageing by group and currency; `groupOf` names the group of an account. Groups and currencies in no promised order. */
export const ageingOf = (
  open: OpenOn,
  {
    asOf,
    bounds,
    groupOf,
  }: { asOf: BusinessDate; bounds: readonly number[]; groupOf: (accountId: string) => string },
): { group: string; ageing: Ageing }[] => {
  const names = bucketNames(bounds);
  const groups = new Map<string, { group: string; ageing: Ageing }>();
  const of = (accountId: string, currency: string): Ageing => {
    const group = groupOf(accountId);
    const key = `${currency} ${group}`;
    const entry = groups.get(key) ?? { group, ageing: empty(currency, names) };
    groups.set(key, entry);
    return entry.ageing;
  };
  for (const invoice of open.invoices)
    addInvoice(of(invoice.accountId, invoice.currency), invoice, asOf, bounds);
  for (const credit of open.credits) {
    of(credit.accountId, credit.currency).unappliedMinor += unappliedMinorAt(credit, asOf);
  }
  return [...groups.values()].map(({ group, ageing }) => ({ group, ageing: checked(ageing) }));
};
