/**
 * Invoices and credits (receipts, credit notes, write-offs) of an account, and how one settles the other. Both sides
 * of an allocation carry it with its business date; entries are only ever added, an undo is a negative entry that
 * names the one it undoes. What is open on a day is computed from these entries, never from a stored 'paid'.
 */
import * as z from 'zod';
import { DocumentNumber } from '#lib/accounts/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, PositiveAmountMinor } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { MAX_SELLERS, SellerShare } from '#lib/measures/index.ts';

/** Entries that one document may carry; a document is one item and an item has a size. */
export const MAX_ENTRIES = 500;
/** With an undo for each of them. */
const MAX_STORED = 2 * MAX_ENTRIES;
const MAX_DUES = 60;
/** Changes of due dates that an invoice remembers. */
export const MAX_DUE_CHANGES = 50;

export const CREDIT_KINDS = ['receipt', 'credit-note', 'write-off'] as const;
export const CreditKind = z.enum(CREDIT_KINDS).meta({ id: 'CreditKind' });
export type CreditKind = z.infer<typeof CreditKind>;

export const PAYMENT_METHODS = ['transfer', 'cash', 'cheque', 'card', 'bill', 'other'] as const;
const PaymentMethod = z.enum(PAYMENT_METHODS).meta({ id: 'PaymentMethod' });

const CreditId = z.union([idOf('receipt'), idOf('creditNote'), idOf('writeOff')]);
const Reason = z.string().trim().min(1).max(500);

/** Minor units that counted towards the other document from the day on; negative when it undoes an earlier entry. */
const entry = {
  allocationId: idOf('allocation'),
  amountMinor: z.int(),
  on: BusinessDate,
  undoes: idOf('allocation').optional(),
};
export const InvoiceEntry = z.strictObject({ ...entry, creditId: CreditId }).meta({ id: 'InvoiceEntry' });
export type InvoiceEntry = z.infer<typeof InvoiceEntry>;
export const CreditEntry = z
  .strictObject({ ...entry, invoiceId: idOf('invoice'), invoiceNumber: z.string() })
  .meta({ id: 'Allocation' });
export type CreditEntry = z.infer<typeof CreditEntry>;

export const Due = z
  .strictObject({ dueOn: BusinessDate, amountMinor: PositiveAmountMinor })
  .meta({ id: 'Due' });
export type Due = z.infer<typeof Due>;

const Dispute = z.strictObject({ since: BusinessDate, reason: Reason });
/** What alerts need of the newest promise that covers the invoice: a view of that record (promise.ts), written with it. */
const Promised = z.strictObject({
  promiseId: idOf('promise').optional(),
  promisedOn: BusinessDate.describe('Day of the last part'),
  madeOn: BusinessDate,
  missedOn: BusinessDate.optional().describe('Day on which a part was found missing'),
  note: z.string().max(500).optional(),
});

/** Whom the document counts for in every measure; set with it and never changed. */
const Sellers = z.array(SellerShare).min(1).max(MAX_SELLERS).optional();

export const Invoice = z.strictObject({
  id: idOf('invoice'),
  number: DocumentNumber,
  accountId: idOf('account'),
  orderId: idOf('order').optional(),
  sellers: Sellers.describe('Who sold the order, or had the account on the day of issue'),
  currency: Currency,
  amountMinor: PositiveAmountMinor,
  issuedOn: BusinessDate,
  dues: z
    .array(Due)
    .min(1)
    .max(MAX_DUES)
    .describe('Due dates with their parts of the amount, earliest first'),
  dueChanges: z
    .array(z.strictObject({ until: BusinessDate, dues: z.array(Due).min(1).max(MAX_DUES) }))
    .max(MAX_DUE_CHANGES)
    .optional()
    .describe('Earlier due dates, each with the day before which it held'),
  notes: z.string().trim().max(5000).optional(),
  dispute: Dispute.optional(),
  promise: Promised.optional(),
  cancelledOn: BusinessDate.optional(),
  entries: z
    .array(InvoiceEntry)
    .max(MAX_STORED)
    .describe('What was allocated to this invoice, in the order of booking'),
});
export type Invoice = z.infer<typeof Invoice>;

export const Credit = z.strictObject({
  id: CreditId,
  kind: CreditKind,
  number: DocumentNumber,
  accountId: idOf('account'),
  sellers: Sellers.describe('Who had the account on the day; those of the invoice that it closes'),
  currency: Currency,
  amountMinor: PositiveAmountMinor,
  datedOn: BusinessDate.describe('Day of the money, or of the credit'),
  reference: z.string().trim().max(200).optional().describe('What the bank or the customer calls it'),
  handlerId: idOf('user').optional().describe('Who took the money'),
  method: PaymentMethod.optional(),
  notes: z.string().trim().max(5000).optional(),
  approvalId: idOf('approval').optional().describe('The request that a write-off was approved by'),
  reversal: z.strictObject({ on: BusinessDate, reason: Reason }).optional(),
  entries: z
    .array(CreditEntry)
    .max(MAX_STORED)
    .describe('What this money was allocated to, in the order of booking'),
});
export type Credit = z.infer<typeof Credit>;

/** Where an invoice stands, from its entries: a status is never stored. */
export const InvoiceStatus = z
  .enum(['open', 'partly-settled', 'settled', 'cancelled'])
  .meta({ id: 'InvoiceStatus' });

export const InvoiceView = Invoice.extend({
  status: InvoiceStatus,
  openMinor: z.int(),
  nextDueOn: BusinessDate.nullable().describe('Earliest due date that is not covered'),
  ...recordFields,
}).meta({ id: 'Invoice' });

export const CreditView = Credit.extend({
  unappliedMinor: z.int().describe('Not allocated; goes to the account’s next invoice'),
  ...recordFields,
}).meta({ id: 'Credit' });

export const NewInvoice = z
  .strictObject({
    accountId: idOf('account'),
    number: DocumentNumber.optional().describe('Next of the series INV-<year> when absent'),
    orderId: idOf('order')
      .optional()
      .describe('Takes amount and currency from the order when they are absent'),
    issuedOn: BusinessDate.optional().describe('Today when absent'),
    amountMinor: PositiveAmountMinor.optional(),
    currency: Currency.optional().describe('The account’s when absent'),
    dues: z
      .array(Due)
      .min(1)
      .max(MAX_DUES)
      .optional()
      .describe('One due date by the payment terms when absent'),
    notes: Invoice.shape.notes,
  })
  .meta({ id: 'NewInvoice' });
export type NewInvoice = z.infer<typeof NewInvoice>;

export const InvoicePatch = z
  .strictObject({ notes: z.string().trim().max(5000).nullable(), dues: z.array(Due).min(1).max(MAX_DUES) })
  .partial()
  .meta({ id: 'InvoicePatch' });
export type InvoicePatch = z.infer<typeof InvoicePatch>;

const newCredit = {
  accountId: idOf('account'),
  number: DocumentNumber.optional().describe(
    'Next of the year’s series when absent; unique within the account',
  ),
  amountMinor: PositiveAmountMinor,
  currency: Currency.optional().describe('The account’s when absent'),
  reference: Credit.shape.reference,
  notes: Credit.shape.notes,
};
const Allocate = z
  .union([z.enum(['automatic', 'none']), z.strictObject({ invoiceId: idOf('invoice') })])
  .describe(
    'automatic: earliest due first, then number; none: keep unapplied; or one invoice, up to what it has open',
  );
export const NewReceipt = z
  .strictObject({
    ...newCredit,
    receivedOn: BusinessDate.optional().describe('Today when absent'),
    handlerId: Credit.shape.handlerId.describe('Who took the money; you when absent'),
    method: Credit.shape.method,
    allocate: Allocate.default('automatic'),
  })
  .meta({ id: 'NewReceipt' });
export const NewCreditNote = z
  .strictObject({
    ...newCredit,
    issuedOn: BusinessDate.optional().describe('Today when absent'),
    allocate: Allocate.default('automatic'),
  })
  .meta({ id: 'NewCreditNote' });
/** A credit as a command brings it. */
export interface NewCredit extends Omit<z.infer<typeof NewReceipt>, 'receivedOn'> {
  kind: CreditKind;
  datedOn?: string | undefined;
  approvalId?: string;
  sellers?: Credit['sellers'];
}

export const Allocation = z
  .union([
    z.strictObject({ automatic: z.literal(true) }),
    z.strictObject({
      allocations: z
        .array(z.strictObject({ invoiceId: idOf('invoice'), amountMinor: PositiveAmountMinor }))
        .min(1)
        .max(30),
      on: BusinessDate.optional().describe(
        'Day from which it counts; the later of the two documents when absent',
      ),
    }),
  ])
  .meta({ id: 'NewAllocation' });
export type Allocation = z.infer<typeof Allocation>;

export const Undo = z
  .strictObject({
    on: BusinessDate.optional().describe('Today when absent; not before what it undoes'),
    reason: Reason,
  })
  .meta({ id: 'Undo' });
export type Undo = z.infer<typeof Undo>;
export const WriteOffRequest = z
  .strictObject({
    amountMinor: PositiveAmountMinor.optional().describe('What is open when absent'),
    reason: Reason,
  })
  .meta({ id: 'WriteOffRequest' });
export type WriteOffRequest = z.infer<typeof WriteOffRequest>;

export const WriteOff = Undo.extend({
  amountMinor: PositiveAmountMinor.optional().describe('All that is open when absent'),
}).meta({ id: 'NewWriteOff' });
export type WriteOff = z.infer<typeof WriteOff>;
export const DisputeChange = z
  .strictObject({ disputed: z.boolean(), reason: Reason.optional().describe('Required to open a dispute') })
  .meta({ id: 'DisputeChange' });
export type DisputeChange = z.infer<typeof DisputeChange>;
export const PromiseChange = z
  .strictObject({ promisedOn: BusinessDate.nullable(), note: z.string().trim().max(500).optional() })
  .meta({ id: 'PromiseChange' });
export type PromiseChange = z.infer<typeof PromiseChange>;
