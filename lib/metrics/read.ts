/**
 * Reading totals back. One question reads one item for each seller (or shelf of products, or account) and month of its
 * days, however many documents lie behind them, and one query for each unit that it is about.
 */
import { accountsOfOwner, assignmentAt, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import {
  AccountTotalsEntity,
  cellsOf,
  isOrdered,
  type Measure,
  NOBODY,
  ProductTotalsEntity,
  type Seller,
  SellerTotalsEntity,
} from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { partition } from '#lib/table/keys.ts';
import { allOfIndex, queryItems } from '#lib/table/query.ts';
import { type Fact as AccountFact, factsOfSpan, type TurnoverKind } from '#lib/turnover/index.ts';
import type { Span } from './periods.ts';

/** One sum of one day, or of what came late for a month. */
export interface Total extends Seller {
  /** Undefined for what came late: that is part of the days' sums already. */
  on: BusinessDate | undefined;
  month: string;
  accountId?: string | undefined;
  productId?: string | undefined;
  currency?: string | undefined;
  measure: Measure;
  amount: bigint;
}

export interface Question {
  span: Span;
  measures: readonly Measure[];
  unitId?: string | undefined;
  /** The unit without those below it. */
  alone?: boolean | undefined;
  ownerId?: string | undefined;
  accountId?: string | undefined;
}

type Row = Record<string, unknown>;

const monthsIn = ({ from, to }: Span) => ({ from: from.slice(0, 7), to: to.slice(0, 7) });

/** Days of the span on which the tree of units looked different, its first day among them. */
const treesOf = ({ directory }: Context, { from, to }: Span): BusinessDate[] => {
  const changes = [...directory.units.values()].flatMap(({ value }) =>
    value.parents.map((parent) => parent.from).filter((on) => on > from && on <= to),
  );
  return [from, ...new Set(changes)];
};

/** Units that are below the unit on some day of the span; all units without one. */
const unitsOf = (context: Context, { span, unitId, alone }: Question): string[] => {
  const { directory } = context;
  if (!unitId) return [...directory.units.keys()];
  if (alone) return [unitId];
  return [...new Set(treesOf(context, span).flatMap((on) => [...directory.subtree(unitId, on)]))];
};

/** Whose sums the caller may see: the caller's own alone are found without asking every unit. */
const soleOwner = ({ access }: Context, { ownerId }: Question): string | undefined =>
  ownerId ?? (access.scope('metrics', 'read') === 'own' ? access.user.id : undefined);

/** Rows of a collection by unit, or by the one owner or account whose rows are asked for. */
const rowsOf = async (
  context: Context,
  question: Question,
  { entity, by }: { entity: string; by?: { ownerId: string } | { accountId: string } | undefined },
): Promise<Row[]> => {
  const { table, orgId } = context;
  const months = monthsIn(question.span);
  if (by) {
    const index = 'ownerId' in by ? 'byOwner' : 'byAccount';
    return allOfIndex(table, { index, partition: { orgId, entity, ...by }, range: months });
  }
  const range = { from: months.from, to: `${months.to}#~` };
  const rows = await Promise.all(
    unitsOf(context, question).map((unit) =>
      queryItems(table, { pk: partition(orgId, entity, unit), range }),
    ),
  );
  return rows.flat();
};

/** What a key says: the unit of the collection, the month, and the seller or account. */
const placeOf = (row: Row) => {
  const [month = '', whose = ''] = String(row['sk']).split('#');
  return { unitId: String(row['pk']).split('#')[2] ?? '', month, whose };
};

const totalsOf = (row: Row, { span, measures }: Question, whose: Partial<Total>): Total[] => {
  const { unitId, month } = placeOf(row);
  return cellsOf(row).flatMap(({ when, ...cell }): Total[] => {
    if (!measures.includes(cell.measure)) return [];
    const on = when.startsWith('~') ? undefined : `${month}-${when}`;
    if (on !== undefined && (on < span.from || on > span.to)) return [];
    return [{ ownerId: null, unitId, month, on, ...whose, ...cell }];
  });
};

/** Whether the unit of a sum was the one asked for, or below it on the day of the sum. */
const isBelow = ({ directory }: Context, { unitId, alone }: Question) => {
  const known = new Map<string, Set<string>>();
  return (total: Total): boolean => {
    if (!unitId) return true;
    if (alone) return total.unitId === unitId;
    const on = total.on ?? `${total.month}-01`;
    const tree = known.get(on) ?? directory.subtree(unitId, on);
    known.set(on, tree);
    return tree.has(total.unitId);
  };
};

/** Sums of sellers, or of their products, that the caller may see. */
export const sellerTotals = async (
  context: Context,
  question: Question,
  source: 'sellers' | 'products',
): Promise<Total[]> => {
  const ownerId = soleOwner(context, question);
  const entity = source === 'sellers' ? SellerTotalsEntity : ProductTotalsEntity;
  const rows = await rowsOf(context, question, {
    entity: entity.name,
    by: ownerId ? { ownerId } : undefined,
  });
  const isAsked = isBelow(context, question);
  return rows
    .flatMap((row) => {
      const { whose } = placeOf(row);
      return totalsOf(row, question, { ownerId: whose === NOBODY ? null : whose });
    })
    .filter((total) => context.access.allows('metrics', 'read', total) && isAsked(total));
};

const KINDS: Partial<Record<TurnoverKind, Measure>> = {
  invoiced: 'invoiced',
  credited: 'credited',
  received: 'collected',
  writtenOff: 'written-off',
};

const booked = ({ accountId, on, currency, kind, amountMinor }: AccountFact, unitId: string): Total[] => {
  const measure = KINDS[kind];
  if (!measure) return [];
  const place = { on, month: on.slice(0, 7), unitId, ownerId: null };
  return [{ ...place, accountId, currency, measure, amount: BigInt(amountMinor) }];
};

/** Who owns more is answered from the months of all accounts. */
const MOST_ACCOUNTS = 1000;

/** The accounts to be read one by one: the one asked for, or those of a caller who sees no others; all together otherwise. */
const accountsAsked = async (
  context: Context,
  { accountId }: Question,
): Promise<readonly (string | undefined)[]> => {
  if (accountId || context.access.scope('metrics', 'read') !== 'own') return [accountId];
  const own = await accountsOfOwner(context, context.access.user.id, MOST_ACCOUNTS);
  return own.length < MOST_ACCOUNTS ? own : [undefined];
};

const readAccountMonths = async (context: Context, question: Question, accountId: string | undefined) => {
  const { span, measures } = question;
  const by = accountId ? { accountId } : undefined;
  const [rows, facts] = await Promise.all([
    measures.some(isOrdered) ? rowsOf(context, question, { entity: AccountTotalsEntity.name, by }) : [],
    measures.every(isOrdered) ? [] : factsOfSpan(context, { accountId, ...span }),
  ]);
  return { rows, facts };
};

/**
 * Sums of accounts that the caller may see. An account is its owner's of the day, whoever sold to it; what it was
 * invoiced and paid stands in the months of its own.
 */
export const accountTotals = async (context: Context, question: Question) => {
  const { ownerId, measures } = question;
  const parts = await Promise.all(
    (await accountsAsked(context, question)).map((accountId) =>
      readAccountMonths(context, question, accountId),
    ),
  );
  const [rows, facts] = [parts.flatMap((part) => part.rows), parts.flatMap((part) => part.facts)];
  const ids = [...rows.map((row) => placeOf(row).whose), ...facts.map((fact) => fact.accountId)];
  const accounts = await readAccounts(context, ids);
  const isAsked = isBelow(context, question);
  const totals = [
    ...rows.flatMap((row) => totalsOf(row, question, { accountId: placeOf(row).whose })),
    ...facts.flatMap((fact) => {
      const account = accounts.get(fact.accountId)?.value;
      return account ? booked(fact, assignmentAt(account, fact.on).unitId) : [];
    }),
  ].flatMap((total): Total[] => {
    const account = accounts.get(total.accountId ?? '')?.value;
    if (!account || !context.access.allows('metrics', 'read', subjectOf(account))) return [];
    const owner = assignmentAt(account, total.on ?? `${total.month}-01`).ownerId;
    const isOwners = (!ownerId || owner === ownerId) && measures.includes(total.measure);
    return isOwners && isAsked(total) ? [{ ...total, ownerId: owner }] : [];
  });
  return { totals, accounts };
};
