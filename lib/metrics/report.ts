/**
 * Reports of any measure or ratio: totals of some days in the caller's scope, cut by person, unit, account, product, tier,
 * series, currency or period, beside the same days of a year ago or the days before. Amounts of different currencies
 * never meet in a sum: there is a row for each currency, or everything is turned into one.
 *
 * Laws: the rows of a cut add up to the totals, whichever cut it is; a product counts under the tier and series that it
 * has now, everything else under who and what held on its day.
 */
import { getAccount } from '#lib/accounts/index.ts';
import { type Product, ProductPolicy, readProducts } from '#lib/catalogue/index.ts';
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { COSTLY, type FigureName, isByAccount, isByProduct, measuresOf } from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { inCurrency, type RateBasis } from './conversion.ts';
import { type Cut, groupOf, isGrain, isOfProduct, type Names, periodGroup } from './cuts.ts';
import { NoSuchPeriod, NotByAccount, NotByProduct, TooManyPeriods } from './errors.ts';
import { type Cutting, comparedWith, periodsOf, type Span, spanOf } from './periods.ts';
import { accountTotals, sellerTotals, type Total } from './read.ts';
import { type Compared, type Row, rowsOf, totalsRows } from './rows.ts';

export interface Query {
  figure: FigureName;
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  groupBy: Cut;
  compare: 'last-year' | 'previous';
  unitDepth?: number | undefined;
  in?: string | undefined;
  rateBasis: RateBasis;
  rateOn?: string | undefined;
  'filter[unitId]'?: string | undefined;
  'filter[ownerId]'?: string | undefined;
  'filter[accountId]'?: string | undefined;
  'filter[productId]'?: string | undefined;
  'filter[tier]'?: Product['tier'];
  'filter[series]'?: string | undefined;
  'filter[brand]'?: string | undefined;
  'filter[role]'?: Product['role'];
  'filter[currency]'?: string | undefined;
}

/** Periods of one answer. */
const MOST_PERIODS = 400;

/** Whose fiscal year it is: that of the unit asked for, otherwise of the unit in which the caller works. MM-DD. */
export const fiscalYearStartOf = (
  { directory, access }: Context,
  { 'filter[unitId]': unitId }: Pick<Query, 'filter[unitId]'>,
): string => (directory.unit(unitId ?? access.posting.unitId)?.calendar ?? DEFAULT_CALENDAR).fiscalYearStart;

/** The days asked for: a named period, two days, or the month of today. @throws {NoSuchPeriod} */
export const spanAsked = (
  context: Context,
  { period, from, to, ...whose }: Pick<Query, 'period' | 'from' | 'to' | 'filter[unitId]'>,
): Span => {
  const named = period ?? (from === undefined && to === undefined ? context.today().slice(0, 7) : undefined);
  if (named !== undefined) {
    const span = spanOf(named, fiscalYearStartOf(context, whose));
    if (!span) throw NoSuchPeriod({ period: named });
    return span;
  }
  const end = to ?? context.today();
  return { from: from ?? `${end.slice(0, 7)}-01`, to: end };
};

const isOfProducts = (query: Query): boolean =>
  isOfProduct(query.groupBy) ||
  ['filter[productId]', 'filter[tier]', 'filter[series]', 'filter[brand]', 'filter[role]'].some(
    (name) => query[name as keyof Query] !== undefined,
  );

const isOfAccounts = (query: Query): boolean =>
  query.groupBy === 'account' || query['filter[accountId]'] !== undefined;

/** @throws {NotFound} for an id that is not there or not the caller's to see @throws {Forbidden} @throws {NotByProduct} @throws {NotByAccount} */
const requireAsked = async (context: Context, query: Query): Promise<void> => {
  const { directory, access } = context;
  const { 'filter[unitId]': unit, 'filter[ownerId]': owner, 'filter[accountId]': account } = query;
  if (unit && !directory.unit(unit)) throw NotFound();
  if (owner && !directory.user(owner)) throw NotFound();
  if (account) await getAccount(context, account);
  const product = query['filter[productId]'];
  if (product && (await readProducts(context, [product])).size === 0) throw NotFound();
  const measures = measuresOf(query.figure);
  if (measures.some((measure) => COSTLY.includes(measure)) && !access.allows('productCosts', 'read', {}))
    throw Forbidden();
  const unknown = isOfProducts(query) && measures.find((measure) => !isByProduct(measure));
  if (unknown) throw NotByProduct({ measure: unknown });
  const unheld = isOfAccounts(query) && measures.find((measure) => !isByAccount(measure));
  if (unheld) throw NotByAccount({ measure: unheld });
};

/** The totals of one span with what their rows are named by, before any conversion. */
const readSpan = async (context: Context, query: Query, span: Span) => {
  const question = {
    span,
    measures: measuresOf(query.figure),
    unitId: query['filter[unitId]'],
    ownerId: query['filter[ownerId]'],
    accountId: query['filter[accountId]'],
  };
  if (isOfAccounts(query)) {
    const { totals, accounts } = await accountTotals(context, question);
    return { totals, accounts: [...accounts].map(([id, { value }]) => [id, value.name] as const) };
  }
  const source = isOfProducts(query) ? 'products' : 'sellers';
  return { totals: await sellerTotals(context, question, source), accounts: [] };
};

const passes = (query: Query, products: Names['products']) => {
  const { 'filter[productId]': id, 'filter[tier]': tier, 'filter[series]': series } = query;
  const { 'filter[brand]': brand, 'filter[role]': role } = query;
  const currency = query['filter[currency]'];
  return (total: Total): boolean => {
    const product = products.get(total.productId ?? '');
    return (
      (!id || total.productId === id) &&
      (!tier || product?.tier === tier) &&
      (!series || product?.series === series) &&
      (!brand || product?.brand === brand) &&
      (!role || product?.role === role) &&
      (!currency || total.currency === currency)
    );
  };
};

export interface Report {
  span: Span;
  before: Span;
  rateBasis: { to: string; basis: RateBasis; on: string | null } | null;
  rows: Row[];
  totals: Row[];
}

/** Of a series: its periods and those that each is compared with by its place, the third month with the third month. @throws {TooManyPeriods} */
const seriesOf = (
  context: Context,
  query: Query,
  { span, before }: Record<'span' | 'before', Span>,
): Compared['periods'] => {
  const { groupBy: grain } = query;
  if (!isGrain(grain)) return undefined;
  const cutting: Cutting = { grain, fiscalYearStart: fiscalYearStartOf(context, query) };
  const names = periodsOf(span, cutting, MOST_PERIODS);
  if (names.length > MOST_PERIODS) throw TooManyPeriods({ ...span, limit: MOST_PERIODS });
  return { names, before: periodsOf(before, cutting, MOST_PERIODS), cutting };
};

/**
 * The rows of a question, largest figure first (periods oldest first, every one of them, also those with nothing), and
 * its totals. @throws {NotFound} @throws {Forbidden} @throws {NotByProduct} @throws {NoSuchPeriod} @throws {TooManyPeriods}
 * @throws {RateMissing}
 */
export const report = async (context: Context, query: Query): Promise<Report> => {
  await requireAsked(context, query);
  const span = spanAsked(context, query);
  const before = comparedWith(span, query.compare);
  const { groupBy } = query;
  const periods = seriesOf(context, query, { span, before });
  const [now, then] = await Promise.all([readSpan(context, query, span), readSpan(context, query, before)]);
  const all = [...now.totals, ...then.totals];
  const products = await readProducts(context, new Set(all.flatMap(({ productId }) => productId ?? [])));
  const names: Names = {
    products: new Map([...products].map(([id, { value }]) => [id, value])),
    accounts: new Map([...now.accounts, ...then.accounts]),
    newMonths: groupBy === 'new' ? (await policyAt(context, ProductPolicy, span.to)).newMonths : 0,
  };
  const target = query.in && {
    currency: query.in,
    basis: query.rateBasis,
    on: query.rateOn ?? (query.rateBasis === 'plan' ? `${span.from.slice(0, 4)}-01-01` : context.today()),
  };
  const chosen = async (totals: readonly Total[]) => {
    const own = totals.filter(passes(query, names.products));
    return target ? inCurrency(context, own, target) : own;
  };
  const compared: Compared = {
    figure: query.figure,
    now: await chosen(now.totals),
    before: await chosen(then.totals),
    periods,
    groupOf: periods ? periodGroup(periods.cutting) : groupOf(context, query, names),
    span,
  };
  return {
    span,
    before,
    rateBasis: target
      ? { to: target.currency, basis: target.basis, on: target.basis === 'transaction' ? null : target.on }
      : null,
    rows: rowsOf(compared),
    totals: totalsRows(compared),
  };
};
