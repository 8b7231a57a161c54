/**
 * Why an ageing row says what it says: the invoices, each due with its days over and its bucket, the money apart, the
 * rule, and the policy version that set the buckets.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { getPolicy } from '#lib/organisation/policy-book.ts';
import { ageingOf, bucketNames, bucketOf } from './ageing.ts';
import { daysOver, openDuesAt, openMinorAt, unappliedMinorAt } from './balance.ts';
import { openOn } from './open-items.ts';
import { AgeingPolicy } from './policy.ts';
import type { Invoice } from './schema.ts';
import { requireAccount } from './store.ts';

const NOT_DUE = 'notDue';

const invoiceLine = (invoice: Invoice, asOf: BusinessDate, bounds: readonly number[]) => {
  const names = bucketNames(bounds);
  return {
    invoiceId: invoice.id,
    number: invoice.number,
    currency: invoice.currency,
    issuedOn: invoice.issuedOn,
    amountMinor: invoice.amountMinor,
    allocatedMinor: invoice.amountMinor - openMinorAt(invoice, asOf),
    openMinor: openMinorAt(invoice, asOf),
    dues: openDuesAt(invoice, asOf).map(({ dueOn, amountMinor }) => {
      const age = daysOver(dueOn, asOf);
      return {
        dueOn,
        openMinor: amountMinor,
        daysOver: age,
        bucket: names[bucketOf(age, bounds)] ?? NOT_DUE,
      };
    }),
  };
};

/** The ageing of one account on a day with everything that it is made of. @throws {NotFound} */
export const explainAgeing = async (
  context: Context,
  { accountId, asOf = context.today() }: { accountId: string; asOf?: BusinessDate | undefined },
) => {
  const account = await requireAccount(context, accountId, 'read');
  const all = await openOn(context, asOf);
  const isOwn = (one: { accountId: string }) => one.accountId === accountId;
  const open = { invoices: all.invoices.filter(isOwn), credits: all.credits.filter(isOwn) };
  const { kind, version, validFrom, isDefault, body } = await getPolicy(context, AgeingPolicy.kind, asOf);
  const { bounds } = AgeingPolicy.schema.parse(body);
  const groups = ageingOf(open, { asOf, bounds, groupOf: () => accountId });
  return {
    accountId,
    accountName: account.value.name,
    asOf,
    rule: 'money covers the earliest due first; days over = asOf − due; the first bucket whose bound is not below them; notDue while they are not above 0',
    policy: { kind, version, validFrom, isDefault, bounds },
    ageing: groups.map(({ ageing }) => ageing),
    invoices: open.invoices.map((invoice) => invoiceLine(invoice, asOf, bounds)),
    credits: open.credits.map((credit) => ({
      creditId: credit.id,
      kind: credit.kind,
      number: credit.number,
      currency: credit.currency,
      datedOn: credit.datedOn,
      unappliedMinor: unappliedMinorAt(credit, asOf),
    })),
  };
};
