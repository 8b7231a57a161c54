/** Customers for tests of the planner: invoices and their dunning as values, days by name. */
import { DEFAULT_SCHEME } from '#lib/dunning/default-scheme.ts';
import type { Customer, ResolvedScheme } from '#lib/dunning/planner.ts';
import type { DunningState, Hold } from '#lib/dunning/schema.ts';
import type { SchemeBody } from '#lib/dunning/scheme-schema.ts';
import type { Invoice } from '#lib/receivables/index.ts';

export const schemeOf = (changes: Partial<SchemeBody> = {}): ResolvedScheme => ({
  schemeId: null,
  from: 'organisation',
  validFrom: null,
  body: { ...DEFAULT_SCHEME, graceDays: 0, minimumGapDays: 0, ...changes },
});

export const invoiceOf = (id: string, changes: Partial<Invoice> = {}): Invoice => ({
  id: `inv_${id}`,
  number: id,
  accountId: 'acc_1',
  currency: 'EUR',
  amountMinor: 10_000,
  issuedOn: '2026-01-01',
  dues: [{ dueOn: '2026-01-31', amountMinor: changes.amountMinor ?? 10_000 }],
  entries: [],
  ...changes,
});

export const paid = (on: string, amountMinor: number) => ({
  allocationId: `alc_${on.replaceAll('-', '')}${Math.abs(amountMinor)}`,
  creditId: 'rcp_1',
  amountMinor,
  on,
});

/** An invoice that was reminded on the days, one level each. */
export const remindedOn = (invoice: Invoice, days: readonly string[]): DunningState => ({
  invoiceId: invoice.id,
  accountId: invoice.accountId,
  currency: invoice.currency,
  reminders: days.map((on, at) => ({
    noticeId: `dnt_${at}`,
    on,
    level: at + 1,
    amountMinor: invoice.amountMinor,
    interestMinor: 0,
    interestMode: 'none' as const,
  })),
});

const WEEK = { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };

export const customerOf = (
  items: readonly { invoice: Invoice; state?: DunningState; scheme?: ResolvedScheme }[],
  changes: { holds?: Hold[]; isTold?: boolean; calendar?: Customer['calendar'] } = {},
): Customer => ({
  accountId: 'acc_1',
  calendar: WEEK,
  holds: [],
  isTold: false,
  ...changes,
  items: items.map(({ invoice, state, scheme = schemeOf() }) => ({ invoice, state, scheme })),
});
