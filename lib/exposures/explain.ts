/** What the exposure of an account was made of on a day: every document that counts, once. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { accountForCredit, CreditPolicy, reservedAt, todayOf } from '#lib/credit/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { readPolicy, versionAt } from '#lib/organisation/policies.ts';
import { openMinorAt, unappliedMinorAt } from '#lib/receivables/index.ts';
import { type Books, membersOf, readBooks, rowOf } from './report.ts';
import type { ExposureExplanation, ExposureRow } from './schema.ts';

const RULE =
  'ordered + shipped + open on invoices − unapplied money, each document once; receivables at the rate of the day, orders at the rate of their own day';

/** The account's exposure of the day, or of today where the account is; nothing open and no limit is a row of zeros. @throws {NotFound} @throws {RateMissing} */
export const exposureOf = async (
  context: Context,
  accountId: string,
  asOf?: BusinessDate,
): Promise<{ books: Books; row: ExposureRow }> => {
  const { value: account } = await accountForCredit(context, accountId, 'read');
  const books = await readBooks(context, asOf ?? todayOf(context, account), [accountId]);
  const row = await rowOf(context, books, accountId);
  if (!row) throw NotFound();
  return { books, row };
};

const documentsFor = ({ documents, asOf }: Books, members: readonly string[]) => {
  const counts = ({ accountId }: { accountId: string }) => members.includes(accountId);
  return {
    invoices: documents.invoices.filter(counts).map((invoice) => ({
      invoiceId: invoice.id,
      number: invoice.number,
      accountId: invoice.accountId,
      currency: invoice.currency,
      openMinor: openMinorAt(invoice, asOf),
      disputed: !!invoice.dispute && invoice.dispute.since <= asOf,
    })),
    credits: documents.credits.filter(counts).map((credit) => ({
      creditId: credit.id,
      number: credit.number,
      accountId: credit.accountId,
      currency: credit.currency,
      unappliedMinor: unappliedMinorAt(credit, asOf),
    })),
    orders: documents.reservations.filter(counts).flatMap((reservation) => {
      const { stage, reservedMinor, convertedMinor } = reservedAt(reservation, asOf);
      if (stage === 'none') return [];
      const { orderId, number, accountId, currency, rate, rateCurrency } = reservation;
      const kept = { orderId, number, accountId, currency, rate, convertedTo: rateCurrency };
      return [{ ...kept, stage, reservedMinor, convertedMinor }];
    }),
  };
};

/** Inputs, rule and policy version of an exposure. @throws {NotFound} @throws {RateMissing} */
export const explainExposure = async (
  context: Context,
  accountId: string,
  asOf?: BusinessDate,
): Promise<ExposureExplanation> => {
  const { books, row } = await exposureOf(context, accountId, asOf);
  const members = membersOf(books, accountId);
  const version = versionAt((await readPolicy(context, CreditPolicy.kind))?.value, row.asOf);
  return {
    row,
    rule: RULE,
    groupOf: members,
    ...documentsFor(books, members),
    policy: {
      kind: CreditPolicy.kind,
      validFrom: version?.validFrom ?? null,
      body: version?.body ?? CreditPolicy.fallback,
    },
  };
};
