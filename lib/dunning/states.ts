/** Where the dunning of invoices stands, for people and for other domains, and why one is in or out on a day. */
import { readAccounts } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { getInvoice, type Invoice, openMinorAt, readInvoices } from '#lib/receivables/index.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read, readMany } from '#lib/table/read.ts';
import { found } from '#lib/table/write.ts';
import { booksOf } from './books.ts';
import { DunningStateEntity, stateKey } from './entity.ts';
import { interestMinor } from './interest.ts';
import { planCustomer } from './planner.ts';
import { dunningPolicy } from './policy.ts';
import { receiptsAt } from './receipts.ts';
import { nextLevelOn, type Standing, standingOf } from './rules.ts';
import type { DunningState } from './schema.ts';

/** Interest that was claimed and still is: waived interest falls with the principal. */
const claimedOf = (state: DunningState | undefined, invoice: Invoice): number => {
  const isSettled = openMinorAt(invoice, '9999-12-31') === 0;
  return (state?.reminders ?? [])
    .filter(({ cancelledOn, interestMode }) => !cancelledOn && !(isSettled && interestMode === 'waive'))
    .reduce((total, reminder) => total + reminder.interestMinor, 0);
};

const viewOf = (invoice: Invoice, stored: Stored<DunningState> | undefined) => {
  const { id: invoiceId, accountId, currency } = invoice;
  const state = stored?.value ?? { invoiceId, accountId, currency, reminders: [] };
  const { status, level } = standingOf(stored?.value, invoice);
  return { ...state, status, level, claimedInterestMinor: claimedOf(stored?.value, invoice) };
};

/** The dunning of one invoice with its history. @throws {NotFound} */
export const getDunning = async (context: Context, invoiceId: string) => {
  const { value: invoice } = await getInvoice(context, invoiceId);
  const key = stateKey(context.orgId, invoice.accountId, invoiceId);
  return viewOf(invoice, await read(context.table, DunningStateEntity, key));
};

/**
 * Where the dunning of each invoice stands now, by its id; strongly consistent, visibility not checked. Invoices that do
 * not exist are left out; one that was never reminded stands at level 0.
 */
export const dunningStateOf = async (
  context: Context,
  invoiceIds: readonly string[],
): Promise<Map<string, Standing>> => {
  const invoices = await readInvoices(context, invoiceIds);
  const keys = [...invoices.values()].map(({ id, accountId }) => stateKey(context.orgId, accountId, id));
  const states = await readMany(context.table, DunningStateEntity, keys);
  const byId = new Map(states.map(({ value }) => [value.invoiceId, value]));
  return new Map([...invoices].map(([id, invoice]) => [id, standingOf(byId.get(id), invoice)]));
};

/** Why an invoice is reminded on the day or not: what went in, the rule, and the version of the scheme. @throws {NotFound} */
export const explainDunning = async (context: Context, invoiceId: string, asOf: BusinessDate) => {
  const { value: invoice } = await getInvoice(context, invoiceId);
  const account = found((await readAccounts(context, [invoice.accountId])).get(invoice.accountId));
  const [[books], receipts, policy] = await Promise.all([
    booksOf(context, asOf, ({ id }) => id === account.value.id),
    receiptsAt(context, asOf),
    policyAt(context, dunningPolicy, asOf),
  ]);
  const item = books?.customer.items.find((candidate) => candidate.invoice.id === invoiceId);
  if (!books || !item) return { invoiceId, asOf, included: false, reason: 'nothing-open' as const };
  const plan = planCustomer(books.customer, asOf);
  const standing = standingOf(item.state, invoice);
  const { body, ...scheme } = item.scheme;
  const line = plan.notice?.lines.find((candidate) => candidate.invoiceId === invoiceId);
  const exclusion = plan.excluded.find((candidate) => candidate.invoiceId === invoiceId);
  const dueOn = line?.dueOn ?? invoice.dues[0]?.dueOn ?? invoice.issuedOn;
  return {
    invoiceId,
    asOf,
    included: line?.steps === true,
    reason: line?.steps ? ('level-reached' as const) : (exclusion?.reason ?? ('nothing-open' as const)),
    ...(exclusion?.until && { until: exclusion.until }),
    ...(exclusion?.hold && { hold: exclusion.hold }),
    inputs: {
      currency: invoice.currency,
      openMinor: openMinorAt(invoice, asOf),
      dueOn,
      ...standing,
      interestMinor: interestMinor(invoice, body.interest.ratePercent, standing.claimedThrough, asOf),
      receiptsKnownUntil: receipts.knownUntil,
    },
    rule: {
      nextLevel: standing.level + 1,
      nextLevelOn: nextLevelOn(body, standing, dueOn) ?? null,
      dateRule: body.levels[standing.level]?.rule ?? null,
      graceDays: body.graceDays,
      minimumGapDays: body.minimumGapDays,
      receiptsMaxAgeDays: policy.receiptsMaxAgeDays,
    },
    scheme,
  };
};
