/**
 * Posting: the writes by which a command's facts reach the totals, in the command's own transaction. Nothing is read for
 * it, so sellers' commands meet only where their transactions touch one item at once, and then one of them repeats.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { EntityDefinition } from '#lib/table/entity.ts';
import { add, type Write } from '#lib/table/write.ts';
import {
  type AccountTotals,
  AccountTotalsEntity,
  type ProductTotals,
  ProductTotalsEntity,
  type SellerTotals,
  SellerTotalsEntity,
} from './entity.ts';
import { type Counters, countersOf, difference, type Fact, summed } from './facts.ts';
import { isOrdered } from './measures.ts';

/** Over how many shelves products are spread, and after how many facts of one command the next row of shelves begins. */
const SHELVES = 8;
const ROW_OF_FACTS = 200;

const monthOf = (on: BusinessDate): string => on.slice(0, 7);

const shelfOf = (productId: string): number => {
  let hash = 0;
  for (const character of productId) hash = (hash * 31 + character.charCodeAt(0)) % 65_521;
  return hash % SHELVES;
};

/** Shelf of each product: by its id, and beyond what one update takes on the next row of shelves. */
const shelvesOf = (facts: readonly Fact[]): Map<string, number> => {
  const filled = new Map<number, number>();
  const ofProduct = Map.groupBy(facts, ({ productId }) => productId ?? '');
  return new Map(
    [...ofProduct].map(([productId, own]): [string, number] => {
      const shelf = shelfOf(productId);
      const before = filled.get(shelf) ?? 0;
      filled.set(shelf, before + own.length);
      return [productId, shelf + SHELVES * Math.floor(before / ROW_OF_FACTS)];
    }),
  );
};

/** A command's facts of one item. */
interface Group<T> {
  value: T;
  facts: Fact[];
}

const groupsOf = <T>(
  orgId: string,
  entity: EntityDefinition<T>,
  facts: readonly Fact[],
  placeOf: (fact: Fact) => T,
): Group<T>[] => {
  const groups = new Map<string, Group<T>>();
  for (const fact of facts) {
    const value = placeOf(fact);
    const { pk, sk } = entity.key(orgId, value);
    const group = groups.get(`${pk} ${sk}`) ?? { value, facts: [] };
    group.facts.push(fact);
    groups.set(`${pk} ${sk}`, group);
  }
  return [...groups.values()];
};

const addTo = <T>(orgId: string, entity: EntityDefinition<T>, value: T, amounts: Counters): Write[] =>
  Object.keys(amounts).length === 0 ? [] : [add(entity, orgId, value, amounts)];

const dayOf = ({ on }: Fact): string => on.slice(8);

/** Where a fact stands in the totals of each kind. */
const sellerPlace = ({ unitId, ownerId, on }: Fact): SellerTotals => ({
  unitId,
  ownerId,
  month: monthOf(on),
});
const productPlace = (fact: Fact, shelf: number): ProductTotals => ({ ...sellerPlace(fact), shelf });
const accountPlace = ({ unitId, accountId, on }: Fact, shelf: number): AccountTotals => ({
  ...{ unitId, accountId, month: monthOf(on), shelf },
});

const addGroups = <T>(orgId: string, entity: EntityDefinition<T>, groups: readonly Group<T>[]): Write[] =>
  groups.flatMap(({ value, facts }) => addTo(orgId, entity, value, countersOf(facts, dayOf)));

/** The months of sellers. A month that is over in the seller's unit keeps what came late apart as well, by when it came. */
const sellerWrites = (context: Context, facts: readonly Fact[]): Write[] => {
  const { orgId, directory } = context;
  const currentMonth = ({ unitId }: Fact) => monthOf(context.today(directory.unit(unitId)?.timeZone));
  return groupsOf(orgId, SellerTotalsEntity, facts, sellerPlace).flatMap(({ value, facts: own }) => {
    const late = own.filter((fact) => monthOf(fact.on) < currentMonth(fact));
    const amounts = { ...countersOf(own, dayOf), ...countersOf(late, (fact) => `~${currentMonth(fact)}`) };
    return addTo(orgId, SellerTotalsEntity, value, amounts);
  });
};

type ShelfOf = (fact: Fact) => number;

const productsWrites = (orgId: string, facts: readonly Fact[], shelf: ShelfOf): Write[] =>
  addGroups(
    orgId,
    ProductTotalsEntity,
    groupsOf(orgId, ProductTotalsEntity, facts, (fact) => productPlace(fact, shelf(fact))),
  );
const accountsWrites = (orgId: string, facts: readonly Fact[], shelf: ShelfOf): Write[] =>
  addGroups(
    orgId,
    AccountTotalsEntity,
    groupsOf(orgId, AccountTotalsEntity, facts, (fact) => accountPlace(fact, shelf(fact))),
  );

/** Products of sellers, and what accounts bought. Money of accounts has months of its own (lib/turnover). */
const productWrites = ({ orgId }: Context, facts: readonly Fact[]): Write[] => {
  const shelves = shelvesOf(facts);
  const shelf: ShelfOf = ({ productId = '' }) => shelves.get(productId) ?? 0;
  return [
    ...productsWrites(
      orgId,
      facts.filter(({ productId }) => productId !== undefined),
      shelf,
    ),
    ...accountsWrites(
      orgId,
      facts.filter(({ measure }) => isOrdered(measure)),
      shelf,
    ),
  ];
};

/** The write that adds to one kind of totals what it lacks, to mend it; nothing is marked as late by it. */
export const mendingWrites = (
  { orgId }: Context,
  kind: 'sellers' | 'products' | 'accounts',
  fact: Fact,
): Write[] => {
  const shelf: ShelfOf = ({ productId = '' }) => shelfOf(productId);
  if (kind === 'products') return productsWrites(orgId, [fact], shelf);
  if (kind === 'accounts') return accountsWrites(orgId, [fact], shelf);
  return addGroups(orgId, SellerTotalsEntity, groupsOf(orgId, SellerTotalsEntity, [fact], sellerPlace));
};

/** The writes that bring the totals from what a document said before to what it says now. */
export const measureWrites = (context: Context, before: readonly Fact[], after: readonly Fact[]): Write[] => {
  const facts = difference(before, after);
  // A seller's sums are those over all products: they are added up before they are posted.
  const ofSellers = summed(facts.map(({ productId: _product, ...fact }) => fact));
  return [...sellerWrites(context, ofSellers), ...productWrites(context, facts)];
};
