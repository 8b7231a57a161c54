/** Sales orders as stored and as the API takes and shows them. */
import * as z from 'zod';
import { DocumentNumber } from '#lib/accounts/index.ts';
import { PriceText, Sku } from '#lib/catalogue/index.ts';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { plainDecimal } from '#lib/core/decimal.ts';
import { idOf } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { AmountMinor, Currency } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { MAX_SELLERS, SellerShare } from '#lib/measures/index.ts';
import { Name } from '#lib/organisation/schema.ts';

export const ORDER_STATUSES = [
  'draft',
  'confirmed',
  'shipped',
  'closed',
  'on-hold',
  'disputed',
  'cancelled',
] as const;
export const OrderStatus = z.enum(ORDER_STATUSES).meta({ id: 'OrderStatus' });
export type OrderStatus = z.infer<typeof OrderStatus>;

export const MAX_LINES = 500;
/** Bytes that the lines of one order may take, so that the order and its trail entry fit an item of 400 KB. */
export const MAX_LINES_BYTES = 160_000;
/** Entries that an order shows; its trail keeps all of them. */
export const MAX_HISTORY = 100;

export const Quantity = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, { error: 'decimal text such as 2.5, six digits after the point at most' })
  .refine((text) => /[1-9]/.test(text), { error: 'must be above zero' })
  .overwrite(plainDecimal)
  .meta({
    id: 'Quantity',
    description: 'Decimal text above zero, six digits after the point at most',
    example: '30',
  });

const LineNumber = z.int().min(1).max(999_999);

export const OrderLine = z
  .strictObject({
    line: LineNumber.describe('Unique within the order; lines come in this order'),
    sku: Sku,
    productId: idOf('product').optional(),
    description: Name.describe('Name of the product as it was when the line was written'),
    quantity: Quantity,
    unitPrice: PriceText,
    listPrice: PriceText.optional().describe(
      'Price before any discount, as it was when the line was written',
    ),
    amountMinor: AmountMinor.describe('Quantity × unit price, rounded once, half away from zero'),
  })
  .meta({ id: 'OrderLine' });
export type OrderLine = z.infer<typeof OrderLine>;

const NewSplits = z
  .array(z.strictObject({ ownerId: idOf('user'), percent: z.int().min(1).max(99) }))
  .min(2)
  .max(MAX_SELLERS)
  .refine((splits) => splits.reduce((sum, { percent }) => sum + percent, 0) === 100, {
    error: 'the percents must add up to 100',
  })
  .refine((splits) => new Set(splits.map(({ ownerId }) => ownerId)).size === splits.length, {
    error: 'a person is named twice',
  });

const StatusEntry = z
  .strictObject({
    status: OrderStatus,
    on: BusinessDate,
    at: Instant,
    by: z.string().describe('Id of the user, or system:<job>'),
    reason: z.string().optional(),
  })
  .meta({ id: 'OrderStatusEntry' });

export const Order = z.strictObject({
  id: idOf('order'),
  number: DocumentNumber.describe('Unique without regard to case'),
  accountId: idOf('account'),
  ownerId: idOf('user').nullable().describe('Who sold it'),
  unitId: idOf('unit').describe('The seller’s unit on the day of the order'),
  splits: z
    .array(SellerShare)
    .min(2)
    .max(MAX_SELLERS)
    .optional()
    .describe('Who shares the sale, with the percent that counts for each'),
  orderedOn: BusinessDate,
  requiredOn: BusinessDate.optional(),
  shippedOn: BusinessDate.optional(),
  status: OrderStatus,
  heldFrom: z
    .enum(['confirmed', 'shipped'])
    .optional()
    .describe('Where an order that is on hold or disputed goes back to'),
  currency: Currency,
  customerReference: z.string().trim().min(1).max(100).optional().describe('The customer’s own number'),
  notes: z.string().trim().max(5000).optional(),
  lines: z.array(OrderLine).max(MAX_LINES),
  totalMinor: AmountMinor.describe('Sum of the rounded lines'),
  costs: z
    .record(z.string().regex(/^\d{1,6}$/), PriceText)
    .optional()
    .describe('Unit cost of each line, in the order’s currency, as it was when the line was written'),
  history: z.array(StatusEntry).max(MAX_HISTORY).describe('Newest 100 changes of status, oldest first'),
});
export type Order = z.infer<typeof Order>;
/** What people see of an order: never what its products cost. */
export const OrderView = Order.omit({ costs: true }).extend(recordFields).meta({ id: 'Order' });

/** A line on its way into an order, with the cost that the order keeps apart from what it shows. */
export type PricedLine = OrderLine & { unitCost?: string | undefined };

export const NewOrderLine = z
  .strictObject({
    line: LineNumber.optional().describe('Place in the list when absent'),
    sku: Sku.describe('A product of the catalogue'),
    description: Name.optional().describe('The product’s name when absent'),
    quantity: Quantity,
    unitPrice: PriceText,
    listPrice: PriceText.optional().describe('The product’s, when absent and in the order’s currency'),
  })
  .meta({ id: 'NewOrderLine' });
export type NewOrderLine = z.infer<typeof NewOrderLine>;

const numberedOnce = (lines: NewOrderLine[]): boolean =>
  new Set(lines.map(({ line }, at) => line ?? at + 1)).size === lines.length;
const NewOrderLines = z
  .array(NewOrderLine)
  .max(MAX_LINES)
  .refine(numberedOnce, { error: 'two lines have the same number' });

const writable = {
  ownerId: idOf('user')
    .nullable()
    .optional()
    .describe('Who sold it; the account’s owner on orderedOn when a new order names nobody'),
  splits: NewSplits.optional().describe(
    'Who shares the sale; takes the right to write the orders of each of them',
  ),
  requiredOn: Order.shape.requiredOn,
  customerReference: Order.shape.customerReference,
  notes: Order.shape.notes,
};

export const NewOrder = z
  .strictObject({
    ...writable,
    number: DocumentNumber.optional().describe('Next of the series SO-<year> when absent'),
    accountId: idOf('account'),
    orderedOn: BusinessDate.optional().describe('Today in your unit when absent'),
    currency: Currency.optional().describe('The account’s currency when absent'),
    lines: NewOrderLines.default([]),
  })
  .meta({ id: 'NewOrder' });
export type NewOrder = z.infer<typeof NewOrder>;

/** Merge patch of a draft: absent fields stay, `null` clears an optional one, `lines` replaces all lines. */
export const OrderPatch = patchOf(
  z.strictObject({
    ...writable,
    orderedOn: BusinessDate,
    currency: Currency,
    lines: NewOrderLines,
  }),
).meta({ id: 'OrderPatch' });
export type OrderPatch = z.infer<typeof OrderPatch>;

const NEEDS_REASON: readonly OrderStatus[] = ['on-hold', 'disputed', 'cancelled'];

export const OrderTransition = z
  .strictObject({
    to: OrderStatus,
    on: BusinessDate.optional().describe('Day of the change; today in the order’s unit when absent'),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .optional()
      .describe('Required for on-hold, disputed, cancelled'),
  })
  .refine(({ to, reason }) => reason !== undefined || !NEEDS_REASON.includes(to), {
    error: 'say why: on-hold, disputed and cancelled need a reason',
    path: ['reason'],
  })
  .meta({ id: 'OrderTransition' });
export type OrderTransition = z.infer<typeof OrderTransition>;

/** An order of the past as an import brings it, in whatever state it ended. */
export interface PlacedOrder {
  number: string;
  accountId: string;
  ownerId?: string | null | undefined;
  orderedOn: string;
  requiredOn?: string | undefined;
  shippedOn?: string | undefined;
  status: OrderStatus;
  currency?: string | undefined;
}
