/**
 * Stock by age as of a day (R-1707, M-27): each lot with what of it was there, oldest first, and sums by product, unit or account. What stands
 * at an account is in the account's unit of the day.
 */
import { type Account, assignmentAt, getAccount, readAccounts } from '#lib/accounts/index.ts';
import { type Product, readProducts } from '#lib/catalogue/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { STOCK_GONE, STOCK_PENDING, StockLotEntity } from './entity.ts';
import { isVisible } from './lots.ts';
import { StockAgePolicy } from './policy.ts';
import { ageOn, bandNames, bandOf, inStockOn, meanAge, piecesOf } from './rules.ts';
import type { StockLot } from './schema.ts';

export interface AgeingQuery {
  asOf?: BusinessDate | undefined;
  unitId?: string | undefined;
  'filter[productId]'?: string | undefined;
  'filter[accountId]'?: string | undefined;
  /** Only lots that are more days old than this. */
  olderThan?: number | undefined;
  pushFirst?: boolean | undefined;
}

export interface Aged {
  lot: StockLot;
  /** Unit of the lot on the day, its own or its account's. */
  unitId: string;
  account: Account | undefined;
  product: Product | undefined;
  amount: bigint;
  age: number;
  band: number;
  pushFirst: boolean;
}

/** Lots of which something may have been there: those with something left that had come in by the day, and those whose last piece left after it. */
const readLots = async ({ table, orgId }: Context, asOf: BusinessDate) => {
  const rows = await Promise.all([
    allOfIndex(table, {
      index: 'pending',
      partition: { orgId, pendingKind: STOCK_PENDING },
      range: { to: asOf },
    }),
    allOfIndex(table, {
      index: 'pending',
      partition: { orgId, pendingKind: STOCK_GONE },
      range: { from: addDays(asOf, 1) },
    }),
  ]);
  return rows.flat().map((row) => fromItem(StockLotEntity, row).value);
};

const readBooks = async (context: Context, lots: readonly StockLot[]) => {
  const [accounts, products] = await Promise.all([
    readAccounts(context, new Set(lots.flatMap((lot) => lot.accountId ?? []))),
    readProducts(context, new Set(lots.map((lot) => lot.productId))),
  ]);
  return { accounts, products };
};

interface Day {
  asOf: BusinessDate;
  bounds: readonly number[];
  pushAfterDays: number;
}

/** The lot as it was on the day, with what it stands in and what it is of. */
const agedOf = (
  lot: StockLot,
  { accounts, products }: Awaited<ReturnType<typeof readBooks>>,
  { asOf, bounds, pushAfterDays }: Day,
): Aged => {
  const account = accounts.get(lot.accountId ?? '')?.value;
  const age = ageOn(lot.receivedOn, asOf);
  return {
    ...{ lot, account, age, band: bandOf(age, bounds), pushFirst: age > pushAfterDays },
    product: products.get(lot.productId)?.value,
    amount: inStockOn(lot, asOf),
    unitId: lot.unitId ?? (account ? assignmentAt(account, asOf).unitId : ''),
  };
};

const passes =
  ({ olderThan, pushFirst }: AgeingQuery, below: ReadonlySet<string> | undefined) =>
  (row: Aged): boolean =>
    row.amount > 0n &&
    (!below || below.has(row.unitId)) &&
    (olderThan === undefined || row.age > olderThan) &&
    (pushFirst === undefined || row.pushFirst === pushFirst);

/** Everything that was there at the end of the day and that the caller may see, oldest first. @throws {NotFound} */
export const agedStock = async (context: Context, query: AgeingQuery) => {
  const { directory } = context;
  const unit = directory.unit(query.unitId);
  const { 'filter[accountId]': accountId, 'filter[productId]': productId } = query;
  if (query.unitId && !unit) throw NotFound();
  if (accountId) await getAccount(context, accountId);
  const asOf = query.asOf ?? context.today(unit?.timeZone);
  const [{ bounds, pushAfterDays }, everything] = await Promise.all([
    policyAt(context, StockAgePolicy, asOf),
    readLots(context, asOf),
  ]);
  const lots = everything.filter(
    (lot) => (!accountId || lot.accountId === accountId) && (!productId || lot.productId === productId),
  );
  const books = await readBooks(context, lots);
  const rows = lots
    .map((lot) => agedOf(lot, books, { asOf, bounds, pushAfterDays }))
    .filter(passes(query, unit && directory.subtree(unit.id, asOf)))
    .filter(({ lot, account }) => isVisible(context, lot, account))
    .sort((a, b) => b.age - a.age || (a.lot.id < b.lot.id ? -1 : 1));
  return { asOf, unitId: unit?.id ?? null, bands: bandNames(bounds), pushAfterDays, rows };
};

export type StockCut = 'product' | 'unit' | 'account';

const total = (rows: readonly Aged[]): bigint => rows.reduce((sum, { amount }) => sum + amount, 0n);

/** Sums of what was there by product, unit or account: pieces by band, how many are sold first, mean age by pieces. @throws {NotFound} */
export const stockSummary = async (context: Context, query: AgeingQuery & { groupBy: StockCut }) => {
  const { rows, ...head } = await agedStock(context, query);
  const { groupBy } = query;
  const groupOf = ({ lot, unitId }: Aged): string =>
    groupBy === 'product' ? lot.productId : groupBy === 'unit' ? unitId : (lot.accountId ?? '');
  const nameOf = ({ product, account, unitId }: Aged): string =>
    ({
      product: product?.name ?? '',
      unit: context.directory.unit(unitId)?.name ?? '',
      account: account?.name ?? '',
    })[groupBy];
  const groups = [...Map.groupBy(rows, groupOf)].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    return [
      {
        id: id || null,
        name: nameOf(first),
        sku: groupBy === 'product' ? (first.product?.sku ?? null) : null,
        quantity: piecesOf(total(own)),
        byBand: head.bands.map((_, at) => piecesOf(total(own.filter(({ band }) => band === at)))),
        pushFirst: piecesOf(total(own.filter((row) => row.pushFirst))),
        meanAge: meanAge(own),
        oldest: first.age,
      },
    ];
  });
  return { ...head, rows: groups };
};
