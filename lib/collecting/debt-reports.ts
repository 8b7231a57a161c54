/** Debts of a day by state: every open invoice stands in exactly one, so that the sums are those of the ageing. */
import { sum } from '#lib/core/money.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import { type Debt, type Debtor, debtorsOn, mine } from './books.ts';
import { DEBT_STATES, type DebtState } from './policy.ts';

type DebtGrouping = 'account' | 'owner' | 'unit';

interface Filters {
  asOf?: string | undefined;
  'filter[accountId]'?: string | undefined;
  'filter[ownerId]'?: string | undefined;
  'filter[unitId]'?: string | undefined;
}
export interface DebtQuery extends Filters {
  limit: number;
  cursor?: string | undefined;
  'filter[state]'?: DebtState | undefined;
}
export interface SummaryQuery extends Filters {
  groupBy: DebtGrouping;
}

const debtorsFor = (context: Context, query: Filters, asOf: string): Promise<Debtor[]> => {
  const { 'filter[accountId]': accountId, 'filter[ownerId]': ownerId, 'filter[unitId]': unitId } = query;
  return debtorsOn(context, asOf, { wanted: mine(context, asOf, { accountId, ownerId, unitId }) });
};

const rowOf = ({ account, ownerId, unitId }: Debtor, { invoice, state, ruling }: Debt) => ({
  invoiceId: invoice.invoiceId,
  number: invoice.number,
  accountId: account.id,
  accountName: account.name,
  ownerId,
  unitId,
  currency: invoice.currency,
  dueOn: invoice.dueOn,
  daysOver: Math.max(0, invoice.daysOver),
  openMinor: invoice.openMinor,
  overdueMinor: invoice.overdueMinor,
  state,
  ruling: ruling ?? null,
});
type Row = ReturnType<typeof rowOf>;
type Place = Pick<Row, 'daysOver' | 'number'>;

/** Longest overdue first, then by number, which is unique. */
const byAge = (a: Place, b: Place): number =>
  b.daysOver - a.daysOver || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0);

/** Open invoices with their states on the day, page by page. */
export const listDebts = async (context: Context, query: DebtQuery): Promise<Listing<Row>> => {
  const { limit, cursor, ...rest } = query;
  const asOf = query.asOf ?? context.today();
  const wanted = query['filter[state]'];
  const rows = (await debtorsFor(context, query, asOf))
    .flatMap((debtor) => debtor.debts.map((debt) => rowOf(debtor, debt)))
    .filter(({ state }) => !wanted || state === wanted)
    .sort(byAge);
  const seal = context.seal(JSON.stringify({ name: 'debts', ...rest, asOf }));
  const [days, number] = cursor ? decodeCursor(cursor, seal).sort : [];
  const last = number === undefined ? undefined : { daysOver: Number(days), number };
  const left = last ? rows.filter((row) => byAge(row, last) > 0) : rows;
  const data = left.slice(0, limit);
  const end = left.length > limit ? data.at(-1) : undefined;
  const nextCursor = end
    ? encodeCursor({ sort: [String(end.daysOver), end.number], pk: '', sk: '' }, seal)
    : null;
  return { data, page: { nextCursor, hasMore: end !== undefined } };
};

/** Sums of open amounts by currency and state; nothing is in two states, and nothing in none. */
export const sumsOf = (debts: readonly Debt[]) =>
  [...Map.groupBy(debts, ({ invoice }) => invoice.currency)]
    .map(([currency, group]) => ({
      currency,
      openMinor: sum(group.map(({ invoice }) => invoice.openMinor)),
      states: DEBT_STATES.map((state) => {
        const own = group.filter((debt) => debt.state === state);
        return { state, openMinor: sum(own.map(({ invoice }) => invoice.openMinor)), invoices: own.length };
      }),
    }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));

const groupOf = (context: Context, { account, ownerId, unitId }: Debtor, by: DebtGrouping) => {
  if (by === 'account') return { id: account.id, name: account.name };
  if (by === 'owner') return { id: ownerId, name: context.directory.user(ownerId)?.name ?? '' };
  return { id: unitId, name: context.directory.unit(unitId)?.name ?? '' };
};

/** Sums of a day by account, representative or unit, and of all together. */
export const summariseDebts = async (context: Context, query: SummaryQuery) => {
  const asOf = query.asOf ?? context.today();
  const debtors = await debtorsFor(context, query, asOf);
  const groups = Map.groupBy(debtors, (debtor) => groupOf(context, debtor, query.groupBy).id ?? '');
  const data = [...groups].flatMap(([, members]) => {
    const [first] = members;
    if (!first) return [];
    const sums = sumsOf(members.flatMap(({ debts }) => debts));
    return [{ ...groupOf(context, first, query.groupBy), sums }];
  });
  return {
    asOf,
    groupBy: query.groupBy,
    totals: sumsOf(debtors.flatMap(({ debts }) => debts)),
    data: data.sort((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1)),
  };
};
