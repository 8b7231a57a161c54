/** Invoices and receipts as values, for tests of the rules. */
import { addDays } from '#lib/core/dates.ts';
import type { Credit, CreditEntry, Invoice, InvoiceEntry } from '#lib/receivables/schema.ts';

const START = '2026-01-01';

/** So many days after the first of January. */
export const on = (days: number): string => addDays(START, days);

export const anInvoice = (fields: Partial<Invoice> & { issued?: number } = {}): Invoice => {
  const { issued = 0, amountMinor = 1000, ...rest } = fields;
  return {
    id: 'inv_1',
    number: 'I-1',
    accountId: 'acc_1',
    currency: 'EUR',
    amountMinor,
    issuedOn: on(issued),
    dues: [{ dueOn: on(issued + 30), amountMinor }],
    entries: [],
    ...rest,
  };
};

export const aReceipt = (fields: Partial<Credit> = {}): Credit => ({
  id: 'rcp_1',
  kind: 'receipt',
  number: 'R-1',
  accountId: 'acc_1',
  currency: 'EUR',
  amountMinor: 1000,
  datedOn: on(5),
  entries: [],
  ...fields,
});

/** An entry on an invoice. */
export const paid = (amountMinor: number, day: number, undoes?: string): InvoiceEntry => ({
  allocationId: `alc_${day}_${amountMinor}`,
  amountMinor,
  on: on(day),
  creditId: 'rcp_1',
  ...(undoes && { undoes }),
});

/** An entry on a credit. */
export const used = (amountMinor: number, day: number, undoes?: string): CreditEntry => ({
  allocationId: `alc_${day}_${amountMinor}`,
  amountMinor,
  on: on(day),
  invoiceId: 'inv_1',
  invoiceNumber: 'I-1',
  ...(undoes && { undoes }),
});
