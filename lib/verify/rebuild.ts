/**
 * Mends totals of sellers, products and accounts that no longer say what the documents say. What is missing is added, so commands
 * that run meanwhile keep theirs; a difference counts only where two dumps agree on it, because a dump of a table in use tears commits
 * apart. What was marked as late stays: when something was posted is in no document.
 */
import { createHash } from 'node:crypto';
import { AccountEntity } from '#lib/accounts/entity.ts';
import { measuresOf as ofAccount } from '#lib/accounts/measures.ts';
import { AccountTotalsEntity, ProductTotalsEntity, SellerTotalsEntity } from '#lib/measures/entity.ts';
import { cellsOf, type Fact, isOrdered, mendingWrites } from '#lib/measures/index.ts';
import { EntryEntity, factsOf as ofEntry } from '#lib/metrics/entries.ts';
import { OrderEntity } from '#lib/orders/entity.ts';
import { measuresOf as ofOrder } from '#lib/orders/measures.ts';
import type { Context } from '#lib/organisation/context.ts';
import { CreditEntity, InvoiceEntity } from '#lib/receivables/entity.ts';
import { ofCredit, ofInvoice } from '#lib/receivables/measures.ts';
import { runCommand } from '#lib/table/command.ts';
import { type Books, dumpOf, type Row, readDump } from '#lib/table/dump.ts';

const KINDS = ['sellers', 'products', 'accounts'] as const;
type Kind = (typeof KINDS)[number];
type Place = Omit<Fact, 'amount'> & { kind: Kind };

/** A place of the totals with what the documents say and what is kept. */
interface Total {
  place: Place;
  should: bigint;
  is: bigint;
}

const keyOf = ({ kind, unitId, ownerId, accountId, productId, on, currency, measure }: Place): string =>
  [kind, unitId, kind === 'accounts' ? accountId : ownerId, productId, on, currency, measure].join(' ');

const placesOf = (fact: Fact): Place[] => {
  const { amount: _, ...place } = fact;
  const { productId: _product, ...seller } = place;
  return [
    { ...seller, kind: 'sellers' },
    ...(place.productId === undefined ? [] : [{ ...place, kind: 'products' as const }]),
    ...(isOrdered(place.measure) ? [{ ...place, kind: 'accounts' as const }] : []),
  ];
};

const factsIn = (books: Books): Fact[] => [
  ...books.of(OrderEntity).flatMap(({ value }) => ofOrder(value)),
  ...books.of(InvoiceEntity).flatMap(({ value }) => ofInvoice(value)),
  ...books.of(CreditEntity).flatMap(({ value }) => ofCredit(value)),
  ...books.of(AccountEntity).flatMap(({ value }) => ofAccount(value)),
  ...books.of(EntryEntity).flatMap(({ value }) => ofEntry(value)),
];

const ENTITIES = {
  sellers: SellerTotalsEntity,
  products: ProductTotalsEntity,
  accounts: AccountTotalsEntity,
};

const keptIn = (kind: Kind, row: Row): [Place, bigint][] => {
  const unitId = String(row['pk']).split('#')[2] ?? '';
  const [month = '', whose = ''] = String(row['sk']).split('#');
  const owned = kind === 'accounts' ? undefined : row['ownerId'];
  return cellsOf(row)
    .filter(({ when }) => !when.startsWith('~'))
    .map(({ when, currency, measure, productId, amount }) => [
      {
        ...{ kind, unitId, on: `${month}-${when}`, measure, currency, productId },
        ownerId: typeof owned === 'string' ? owned : null,
        accountId: kind === 'accounts' ? whose : '',
      },
      amount,
    ]);
};

const totalsIn = (books: Books): Map<string, Total> => {
  const totals = new Map<string, Total>();
  const at = (place: Place): Total => {
    const total = totals.get(keyOf(place)) ?? { place, should: 0n, is: 0n };
    totals.set(keyOf(place), total);
    return total;
  };
  for (const fact of factsIn(books)) for (const place of placesOf(fact)) at(place).should += fact.amount;
  for (const kind of KINDS)
    for (const row of books.counts<unknown>(ENTITIES[kind] as never))
      for (const [place, amount] of keptIn(kind, row)) at(place).is += amount;
  return totals;
};

const differing = async (context: Context): Promise<Map<string, Total>> => {
  const books = readDump(await dumpOf(context.table)).organisations.get(context.orgId);
  const all = books ? totalsIn(books) : new Map<string, Total>();
  return new Map([...all].filter(([, { should, is }]) => should !== is));
};

/** A transaction for each figure, and once: the same difference is added only once, whoever else finds it meanwhile. */
const mend = async (context: Context, key: string, { place, should, is }: Total): Promise<void> => {
  const hash = createHash('sha256').update(`${key} ${is} ${should}`).digest('hex');
  const cause = {
    ...context.cause,
    requestId: context.ids.next('request'),
    idempotency: { scope: 'system:rebuild totals', key: hash, requestHash: hash },
  };
  const writes = mendingWrites(context, place.kind, { ...place, amount: should - is });
  await runCommand(
    context.table,
    cause,
    async () => ({ action: 'totals.rebuild', writes, result: null }),
    () => ({ status: 200, headers: {}, body: '' }),
  );
};

/**
 * Adds what the totals of the organisation lack and takes away what they have too much, and tells how many figures that were. Run twice,
 * or by two people at once, it does the same.
 */
export const rebuildTotals = async (context: Context): Promise<{ mended: number; passing: number }> => {
  const [first, second] = [await differing(context), await differing(context)];
  const lasting = [...second].filter(([key, { should, is }]) => {
    const before = first.get(key);
    return before?.should === should && before.is === is;
  });
  for (const [key, total] of lasting) await mend(context, key, total);
  return { mended: lasting.length, passing: second.size - lasting.length };
};
