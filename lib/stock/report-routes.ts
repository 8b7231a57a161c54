/** Routes of stock by age: the list that is sold from the top, and its sums. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { largestFirst, pageOfRows } from '#lib/http/computed-pages.ts';
import { listOf, paging, queryRoute, wholeNumber } from '#lib/http/route.ts';
import { agedStock, stockSummary } from './ageing.ts';
import { piecesOf } from './rules.ts';

const tag = 'Stock';
const access = { resource: 'stock', action: 'read' } as const;

const asked = {
  asOf: BusinessDate.optional().describe('End of this day; today when absent'),
  unitId: idOf('unit').optional().describe('With all below it; all that you may see when absent'),
  'filter[productId]': idOf('product').optional(),
  'filter[accountId]': idOf('account').optional().describe('What stands at this dealer’s place'),
  olderThan: wholeNumber(0, 36_500).optional().describe('Days'),
  pushFirst: z.enum(['true', 'false']).optional().describe('Only what is to be sold first, or only the rest'),
};

const head = {
  asOf: BusinessDate,
  unitId: idOf('unit').nullable(),
  bands: z.array(z.string()).describe('Days of each band, by the policy stock-age'),
  pushAfterDays: z.int(),
};

const AgedLot = z
  .object({
    stockLotId: idOf('stockLot'),
    productId: idOf('product'),
    sku: z.string().nullable(),
    productName: z.string(),
    unitId: idOf('unit').describe('Where it stands, or the account’s'),
    accountId: idOf('account').nullable(),
    accountName: z.string().nullable(),
    reference: z.string().nullable(),
    receivedOn: BusinessDate,
    quantity: z.string().describe('Pieces that were there'),
    ageDays: z.int().describe('M-27: days since it came in'),
    band: z.string(),
    pushFirst: z.boolean().describe('Older than pushAfterDays: announced, and sold first'),
  })
  .meta({ id: 'AgedStockLot' });

const Summary = z
  .object({
    id: z.string().nullable().describe('Product, unit or account; null: at no account'),
    name: z.string(),
    sku: z.string().nullable(),
    quantity: z.string(),
    byBand: z.array(z.string()),
    pushFirst: z.string().describe('Pieces that are sold first'),
    meanAge: z.string().nullable().describe('Σ pieces × days ÷ Σ pieces, one digit'),
    oldest: z.int().describe('Days'),
  })
  .meta({ id: 'StockSummary' });

/** The query as the reports take it: words of a switch as what they mean. */
const meant = <Q extends { pushFirst?: 'true' | 'false' | undefined }>({ pushFirst, ...query }: Q) => ({
  ...query,
  ...(pushFirst && { pushFirst: pushFirst === 'true' }),
});

export const reportRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/stock/ageing',
    name: 'listAgedStock',
    tag,
    access,
    summary: 'What is in stock on a day, oldest first, with what is to be sold first',
    query: z.strictObject({ ...paging, ...asked }),
    response: listOf(AgedLot).extend(head),
    errors: [NotFound],
    read: async (context, { query }) => {
      const { limit, cursor, ...rest } = query;
      const { rows, ...report } = await agedStock(context, meant(rest));
      const shown = rows.map(({ lot, unitId, account, product, amount, age, band, pushFirst }) => ({
        ...{ stockLotId: lot.id, productId: lot.productId, sku: product?.sku ?? null },
        ...{ productName: product?.name ?? '', unitId },
        ...{ accountId: account?.id ?? null, accountName: account?.name ?? null },
        ...{ reference: lot.reference ?? null, receivedOn: lot.receivedOn, quantity: piecesOf(amount) },
        ...{ ageDays: age, band: report.bands[band] ?? '', pushFirst },
      }));
      const named = { name: 'aged-stock', limit, cursor, ...rest };
      const keyOf = ({ ageDays, stockLotId }: (typeof shown)[number]) =>
        `${largestFirst(ageDays)} ${stockLotId}`;
      return { ...report, ...pageOfRows(context, named, shown, keyOf) };
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/stock/summary',
    name: 'getStockSummary',
    tag,
    access,
    summary: 'Stock of a day by product, unit or account: pieces by age, and their mean age',
    query: z.strictObject({
      ...paging,
      ...asked,
      groupBy: z.enum(['product', 'unit', 'account']).default('product'),
    }),
    response: listOf(Summary).extend(head),
    errors: [NotFound],
    read: async (context, { query }) => {
      const { limit, cursor, ...rest } = query;
      const { rows, ...report } = await stockSummary(context, { ...meant(rest), groupBy: rest.groupBy });
      const named = { name: 'stock-summary', limit, cursor, ...rest };
      const keyOf = ({ oldest, id }: (typeof rows)[number]) => `${largestFirst(oldest)} ${id ?? ''}`;
      return { ...report, ...pageOfRows(context, named, rows, keyOf) };
    },
  }),
];
