/** Whom to call first: the overdue accounts of a caller, in the order of their points. */
import { daysBetween } from '#lib/core/dates.ts';
import { sum } from '#lib/core/money.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import { inBaseCurrency } from './base-currency.ts';
import { type Debtor, debtorsOn, mine } from './books.ts';
import { levelOf } from './ladder.ts';
import { WorklistPolicy } from './policy.ts';
import { byUrgency, type Facts, type Placed, partsOf, scoreOf } from './score.ts';

export interface WorklistQuery {
  limit: number;
  cursor?: string | undefined;
  for: 'me' | 'team';
  'filter[accountId]'?: string | undefined;
  'filter[ownerId]'?: string | undefined;
  'filter[unitId]'?: string | undefined;
  'filter[state]'?: string | undefined;
  'filter[snoozed]': 'true' | 'false';
}

const overdueOf = ({ debts }: Debtor) => debts.filter(({ invoice }) => invoice.daysOver > 0);

/** Overdue by currency, in the order of the codes. */
const amountsOf = (debtor: Debtor) =>
  [...Map.groupBy(overdueOf(debtor), ({ invoice }) => invoice.currency)]
    .map(([currency, group]) => ({
      currency,
      amountMinor: sum(group.map(({ invoice }) => invoice.overdueMinor)),
    }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));

const factsOf = (debtor: Debtor, overdueMinor: number | undefined, asOf: string): Facts => {
  const overdue = overdueOf(debtor);
  const last = debtor.known?.contacts[0];
  return {
    daysOver: Math.max(...overdue.map(({ invoice }) => invoice.daysOver)),
    overdueMinor,
    brokenPromises: debtor.broken.count,
    type: debtor.account.type,
    sinceContactDays: last && daysBetween(last.on, asOf),
    allDisputed: overdue.every(({ invoice }) => invoice.disputed),
    level: levelOf(debtor.known),
    dunningLevel: Math.max(...overdue.map(({ dunning }) => dunning.level)),
    dunningFailed: overdue.some(({ dunning }) => dunning.failed),
  };
};

const rowOf = (debtor: Debtor, facts: Facts, policy: WorklistPolicy, asOf: string) => {
  const { account, ownerId, unitId, known, worst } = debtor;
  const parts = partsOf(policy, facts);
  const pin = known?.pin && known.pin.until >= asOf ? known.pin : null;
  const snooze = known?.snooze && known.snooze.until > asOf ? known.snooze : null;
  return {
    accountId: account.id,
    accountNumber: account.number,
    accountName: account.name,
    phone: account.phone ?? null,
    ownerId,
    unitId,
    handlerId: known?.steps.at(-1)?.handlerId ?? null,
    score: scoreOf(parts),
    parts,
    pinned: pin?.direction ?? null,
    pin,
    snooze,
    state: worst,
    daysOver: facts.daysOver,
    overdue: amountsOf(debtor),
    overdueBaseMinor: facts.overdueMinor ?? null,
    invoices: overdueOf(debtor).length,
    brokenPromises: debtor.broken.count,
    dunningLevel: facts.dunningLevel,
    dunningFailed: facts.dunningFailed,
    lastContactOn: known?.contacts[0]?.on ?? null,
  };
};
export type WorklistRow = ReturnType<typeof rowOf>;

/** Every row of the caller's worklist, in order. */
const rowsOf = async (context: Context, query: WorklistQuery, asOf: string): Promise<WorklistRow[]> => {
  const { 'filter[accountId]': accountId, 'filter[ownerId]': ownerId, 'filter[unitId]': unitId } = query;
  const wanted = mine(context, asOf, { accountId, ownerId, unitId });
  const [debtors, policy] = await Promise.all([
    debtorsOn(context, asOf, { wanted }),
    policyAt(context, WorklistPolicy, asOf),
  ]);
  const inBase = inBaseCurrency(context, asOf);
  const rows = await Promise.all(
    debtors
      .filter((debtor) => overdueOf(debtor).length > 0)
      .map(async (debtor) => {
        const overdueMinor = await inBase(amountsOf(debtor));
        return rowOf(debtor, factsOf(debtor, overdueMinor, asOf), policy, asOf);
      }),
  );
  const me = context.access.user.id;
  return rows
    .filter((row) => query.for === 'team' || row.ownerId === me || row.handlerId === me)
    .filter((row) => !query['filter[state]'] || row.state === query['filter[state]'])
    .filter((row) => query['filter[snoozed]'] === 'true' || row.snooze === null)
    .sort(byUrgency);
};

const positionOf = ({ pinned, score, daysOver, accountNumber, accountId }: Placed): string[] => [
  pinned ?? '',
  String(score),
  String(daysOver),
  accountNumber,
  accountId,
];
const placeOf = ([
  pinned,
  score,
  daysOver,
  accountNumber = '',
  accountId = '',
]: readonly string[]): Placed => ({
  pinned: pinned === 'up' || pinned === 'down' ? pinned : null,
  score: Number(score),
  daysOver: Number(daysOver),
  accountNumber,
  accountId,
});

/** One page of the worklist of today. It costs what ageing costs, and a unit for the case of each account in it. */
export const worklist = async (context: Context, query: WorklistQuery): Promise<Listing<WorklistRow>> => {
  const { limit, cursor, ...rest } = query;
  const asOf = context.today();
  const rows = await rowsOf(context, query, asOf);
  const seal = context.seal(JSON.stringify({ name: 'worklist', ...rest, asOf }));
  const last = cursor ? placeOf(decodeCursor(cursor, seal).sort) : undefined;
  const left = last ? rows.filter((row) => byUrgency(row, last) > 0) : rows;
  const data = left.slice(0, limit);
  const end = left.length > limit ? data.at(-1) : undefined;
  const nextCursor = end ? encodeCursor({ sort: positionOf(end), pk: '', sk: '' }, seal) : null;
  return { data, page: { nextCursor, hasMore: end !== undefined } };
};
