/**
 * Everything that the reviews of a unit for one period are made of, read in one go for all of its subjects. It is read with the rights of
 * the organisation: what a review is held on does not depend on who has it assembled.
 */
import { type Account, accountsOfUnit, assignmentAt } from '#lib/accounts/index.ts';
import { readProducts } from '#lib/catalogue/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { figuresPolicy, slicesBack } from '#lib/figures/index.ts';
import { accountTotals } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import type { Calendar, Unit } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import { type Held, partBefore, partLastYear, reviewHolding } from './calendar.ts';
import { type Duties, dutiesIn } from './duties.ts';
import { placeOf } from './entity.ts';
import { type FigureBooks, priced, readFigureBooks } from './figure-books.ts';
import type { Periods } from './figures.ts';
import type { ReviewsPolicy } from './policy.ts';
import type { Part, SubjectKind } from './schema.ts';
import { daysOfSales, keyOf, type SnapshotInput, snapshotsOf, spansOf } from './snapshot.ts';
import type { Snapshot } from './snapshot-schema.ts';
import { reviewsAt } from './store.ts';
import { dealerOf, type Subject } from './subjects.ts';

export interface Prepared {
  unit: Unit;
  held: Held;
  policy: ReviewsPolicy;
  subjects: readonly Subject[];
  snapshots: ReadonlyMap<string, Snapshot>;
  /** What the review stands for, of a subject of the kind: kinds differ in the shorter periods that they have. */
  partsOf(kind: SubjectKind): Part[];
}

interface Asked {
  unit: Unit;
  held: Held;
  policy: ReviewsPolicy;
  /** People and units; dealers are added where their reviews end with the same period. */
  subjects: readonly Subject[];
  /** One that is wanted among the dealers, however many there are. */
  dealer?: string | undefined;
  /** A run of a slot, which shares what is open with the runs of the other units; of a named period everything is read anew. */
  isShared?: boolean | undefined;
}

/** The days that a part is looked at over, with those that it is compared with. */
const periodsOf = async (context: Context, calendar: Calendar, part: Part): Promise<Periods> => {
  const { months, dayCount } = await policyAt(context, figuresPolicy, part.to);
  const slices = slicesBack(part.to, months, dayCount);
  return {
    now: { from: part.from, to: part.to },
    previous: partBefore(calendar, part),
    lastYear: partLastYear(calendar, part),
    sales: {
      from: slices.at(-1)?.from ?? part.from,
      to: part.to,
      days: slices.reduce((days, slice) => days + slice.days, 0),
    },
  };
};

/** People are looked at by the month, and by the year that has none apart; a week or day by itself. Quarters are about work (R-1318). */
const personalPart = (parts: readonly Part[]): Part | undefined =>
  parts.find(({ cadence }) => cadence === 'month') ??
  parts.find(({ cadence }) => cadence !== 'quarter' && cadence !== 'half-year');

/** Whether the subject's kind has this review: the same parts, by its own cadences. */
export const hasReview = (
  { cadences }: ReviewsPolicy,
  calendar: Calendar,
  kind: Subject['kind'],
  { cadence, to }: Held,
): boolean => reviewHolding(calendar, cadences[kind], { cadence, on: to })?.cadence === cadence;

const byName = (a: Account, b: Account): number => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1);

/** Those who ordered most in the days first, then by name. */
const byOrders = async (context: Context, { unit, held }: Asked, dealers: readonly Account[]) => {
  const span = { from: held.from, to: held.to };
  const question = { span, measures: ['booked' as const], unitId: unit.id, alone: true };
  const { totals } = await accountTotals(context, question);
  const ordered = new Map<string | undefined, bigint>();
  // What has no rate cannot be ranked, and what came late is in the days' sums already.
  for (const { accountId, on, currency, amount } of await priced(context, totals, unit.currency))
    if (on !== undefined && currency === unit.currency)
      ordered.set(accountId, (ordered.get(accountId) ?? 0n) + amount);
  const amountOf = ({ id }: Account): bigint => ordered.get(id) ?? 0n;
  return dealers.toSorted((a, b) => {
    const [first, second] = [amountOf(a), amountOf(b)];
    return first === second ? byName(a, b) : first > second ? -1 : 1;
  });
};

/** Dealers of the unit on the day, as many as the policy looks at: of more those who ordered most. */
const dealersOf = async (context: Context, asked: Asked): Promise<Account[]> => {
  const { unit, held, policy, dealer } = asked;
  if (policy.dealers === 0 || !hasReview(policy, unit.calendar, 'dealer', held)) return [];
  const accounts = await accountsOfUnit(context, unit.id);
  const all = accounts
    .map(({ value }) => value)
    .filter(
      (account) =>
        account.type === 'dealer' && account.active && assignmentAt(account, held.to).unitId === unit.id,
    );
  const dealers = all.length > policy.dealers ? await byOrders(context, asked, all) : all;
  const wanted = dealers.filter(({ id }) => id === dealer);
  return [...new Set([...wanted, ...dealers])].slice(0, Math.max(policy.dealers, wanted.length));
};

/** Sellers of the unit and the units right below it: what its result is made of. */
const belowOf = ({ directory }: Context, { unit, subjects }: Asked, on: BusinessDate) => [
  ...subjects
    .filter(({ kind }) => kind === 'representative')
    .map(({ id, name }) => ({ by: 'owner' as const, id, name })),
  ...[...directory.units.values()]
    .filter(({ value }) => value.active && directory.parentOf(value, on)?.id === unit.id)
    .map(({ value: { id, name } }) => ({ by: 'unit' as const, id, name })),
];

/** The review before of each subject that has one, with the days that it was about: of one that ends a month that of the month before. */
const reviewsBefore = async (
  context: Context,
  { unit, held, policy }: Asked,
  { subjects, partsOf }: Pick<Prepared, 'subjects' | 'partsOf'>,
): Promise<SnapshotInput['before']> => {
  const places = subjects.flatMap(({ kind, id }) => {
    const { cadence, from } = partsOf(kind).find((part) => part.cadence === 'month') ?? held;
    const on = addDays(from, -1);
    const before = reviewHolding(unit.calendar, policy.cadences[kind], { cadence, on });
    return before
      ? [{ subjectKind: kind, subjectId: id, cadence: before.cadence, from: before.from, to: before.to }]
      : [];
  });
  const reviews = await reviewsAt(context, places);
  const found = await Promise.all(
    places.map(async (place) => {
      const review = reviews.get(normalised(placeOf(place)))?.value;
      if (!review) return [];
      const periods = await periodsOf(context, unit.calendar, review);
      return [[keyOf({ kind: place.subjectKind, id: place.subjectId }), { review, periods }] as const];
    }),
  );
  return new Map(found.flat());
};

const PEOPLE: readonly Subject['kind'][] = ['representative', 'manager', 'back-office'];

/** People whose reports are read at the same time. */
const AT_ONCE = 20;

const dutiesOfAll = async (context: Context, { held }: Asked, subjects: readonly Subject[]) => {
  const people = subjects.filter(({ kind }) => PEOPLE.includes(kind));
  const duties = new Map<string, Duties>();
  const days = { from: held.from, to: held.to };
  for (let first = 0; first < people.length; first += AT_ONCE)
    await Promise.all(
      people.slice(first, first + AT_ONCE).map(async (subject) => {
        duties.set(keyOf(subject), await dutiesIn(context, subject.id, days));
      }),
    );
  return duties;
};

/** Whose sales count wherever they were made: the people of the unit and those who report to its managers. */
const sellersOf = ({ directory }: Context, subjects: readonly Subject[], on: BusinessDate): string[] => [
  ...new Set(
    subjects
      .filter(({ kind }) => PEOPLE.includes(kind))
      .flatMap(({ kind, id }) => (kind === 'manager' ? [id, ...directory.team(id, on)] : [id])),
  ),
];

interface Looked {
  dealers: readonly Account[];
  /** The days of the reviews, with all that they are compared with. */
  now: readonly Periods[];
  /** Days of the reviews before, of which only their own figures are told again. */
  before: readonly Periods[];
  planned: Periods;
}

const booksFor = (
  context: Context,
  { unit, subjects, isShared = false }: Asked,
  { dealers, now, before, planned }: Looked,
): Promise<FigureBooks> =>
  readFigureBooks(context, {
    ...{ unit, dealers, isShared },
    people: sellersOf(context, subjects, planned.now.to),
    spans: [...now.flatMap(spansOf), ...before.flatMap((periods) => [periods.now, daysOfSales(periods)])],
    productSpans: [planned.now, planned.lastYear],
    openDays: [
      ...now.flatMap((periods) => [periods.now.to, periods.previous.to, periods.lastYear.to]),
      ...before.map((periods) => periods.now.to),
    ],
    planned: planned.now,
  });

/** The days by which the people of each kind are looked at. */
const personalOf = async (context: Context, { unit }: Asked, kinds: ReadonlyMap<SubjectKind, Part[]>) => {
  const all = await Promise.all(
    [...kinds].map(async ([kind, parts]) => {
      const part = personalPart(parts);
      if (!part) return [];
      const periods = await periodsOf(context, unit.calendar, part);
      return [[kind, { ...periods, cadence: part.cadence }] as const];
    }),
  );
  return new Map(all.flat());
};

/** Reads and computes the snapshots of all subjects of a unit for one period. */
export const prepare = async (context: Context, asked: Asked): Promise<Prepared> => {
  const { unit, held, policy } = asked;
  const dealers = await dealersOf(context, asked);
  const subjects = [...asked.subjects, ...dealers.map((account) => dealerOf(account, held.to))];
  const partsOf = (kind: SubjectKind): Part[] =>
    reviewHolding(unit.calendar, policy.cadences[kind], { cadence: held.cadence, on: held.to })?.parts ??
    held.parts;
  const kinds = new Map(subjects.map(({ kind }) => [kind, partsOf(kind)]));
  const before = await reviewsBefore(context, asked, { subjects, partsOf });
  const periods = await periodsOf(context, unit.calendar, held);
  const personal = await personalOf(context, asked, kinds);
  const earlier = [...before.values()].map((one) => one.periods);
  const books = await booksFor(context, asked, {
    ...{ dealers, planned: periods },
    now: [periods, ...personal.values()],
    before: earlier,
  });
  const ids = new Set(books.products.flatMap(({ productId }) => productId ?? []));
  const products = await readProducts(context, ids);
  const snapshots = snapshotsOf(context, {
    ...{ books, periods, personal, subjects, before },
    products: new Map([...products].map(([id, { value }]) => [id, value])),
    below: belowOf(context, asked, held.to),
    dutiesOf: await dutiesOfAll(context, asked, subjects),
  });
  return { unit, held, policy, subjects, snapshots, partsOf };
};
