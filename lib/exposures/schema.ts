/** Exposure of accounts as of a day, as the API shows it. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { AmountMinor, Currency } from '#lib/core/money.ts';
import { bounds, Exposure } from '#lib/credit/index.ts';
import { ExposureState } from './state.ts';

export const ExposureRow = z
  .strictObject({
    accountId: idOf('account'),
    accountNumber: z.string(),
    accountName: z.string(),
    ownerId: idOf('user').nullable().describe('Owner on the day'),
    unitId: idOf('unit'),
    asOf: BusinessDate,
    state: ExposureState,
    currency: Currency,
    ...bounds,
    overMinor: z.int().describe('What is above limit and allowance, else 0'),
    exposure: Exposure,
    groupSize: z
      .int()
      .optional()
      .describe('Accounts whose exposure is counted together, where the limit is a group’s'),
  })
  .meta({ id: 'ExposureRow' });
export type ExposureRow = z.infer<typeof ExposureRow>;

const document = { number: z.string(), accountId: idOf('account'), currency: Currency };
export const ExposureExplanation = z
  .strictObject({
    row: ExposureRow,
    rule: z.string(),
    groupOf: z.array(idOf('account')).describe('Accounts that are counted'),
    invoices: z.array(
      z.strictObject({
        ...document,
        invoiceId: idOf('invoice'),
        openMinor: z.int(),
        disputed: z.boolean(),
      }),
    ),
    credits: z.array(z.strictObject({ ...document, creditId: z.string(), unappliedMinor: z.int() })),
    orders: z.array(
      z.strictObject({
        ...document,
        orderId: idOf('order'),
        stage: z.enum(['ordered', 'shipped']),
        reservedMinor: AmountMinor.describe('In the currency of the order'),
        rate: z.string().describe('Of the day of the order, and kept'),
        convertedMinor: AmountMinor,
        convertedTo: Currency,
      }),
    ),
    policy: z.strictObject({
      kind: z.string(),
      validFrom: BusinessDate.nullable().describe('null: the shipped numbers'),
      body: z.json(),
    }),
  })
  .meta({ id: 'ExposureExplanation' });
export type ExposureExplanation = z.infer<typeof ExposureExplanation>;
