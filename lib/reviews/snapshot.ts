/**
 * The snapshot of each subject of a unit for one period, all from one reading of the books: figures with ranks, ageing, scorecard,
 * comparisons, duties, and what of the review before would be told otherwise today.
 */
import type { Product } from '#lib/catalogue/index.ts';
import { isRatio } from '#lib/measures/index.ts';
import type { Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type Below, ofAccounts, ofProducts, ofThoseBelow } from './comparisons.ts';
import type { Duties } from './duties.ts';
import type { FigureBooks } from './figure-books.ts';
import { MEASURED } from './figure-keys.ts';
import {
  ageingOf,
  differenceOf,
  figuresOf,
  type Periods,
  quotientOf,
  ranked,
  type Scope,
  targetOfNodes,
} from './figures.ts';
import type { Cadence, Review, Span, SubjectKind } from './schema.ts';
import { scorecardOf } from './scorecards.ts';
import type { Restated, ReviewFigure, Snapshot } from './snapshot-schema.ts';
import type { Subject } from './subjects.ts';
import { trendsOf } from './trends.ts';

/** Whose figures are what they themselves sold. Back office controls what their unit ships and collects (R-1313). */
const SELLERS: ReadonlySet<string> = new Set(['representative']);

/**
 * What of the books is whose. Who sells has what they sold wherever; a unit and its back office have what was sold in it and below it, on the day; a manager
 * that and what those sold who report to them, at any depth, as they see it everywhere else (`access.ts`).
 */
export const scopesOf = ({ directory }: Context, books: FigureBooks) => {
  const trees = new Map<string, Set<string>>();
  const treeOn = (unitId: string, on: string): Set<string> => {
    const key = `${unitId} ${on}`;
    const tree = trees.get(key) ?? directory.subtree(unitId, on);
    trees.set(key, tree);
    return tree;
  };
  const bySeller = Map.groupBy(books.totals, ({ ownerId }) => ownerId);
  const productsBySeller = Map.groupBy(books.products, ({ ownerId }) => ownerId);
  const person = (id: string): Scope => ({
    totals: bySeller.get(id) ?? [],
    products: productsBySeller.get(id) ?? [],
    has: ({ ownerId }) => ownerId === id,
    nodes: [{ kind: 'user', scopeId: id }],
  });
  const unit = (id: string, on: string): Scope => {
    const isOwn = (total: Total): boolean => treeOn(id, total.on ?? on).has(total.unitId);
    return {
      totals: books.totals.filter(isOwn),
      products: books.products.filter(isOwn),
      has: (row) => treeOn(id, on).has(row.unitId),
      nodes: [{ kind: 'unit', scopeId: id }],
    };
  };
  const manager = (id: string, unitId: string, on: string): Scope => {
    const team = directory.team(id, on).add(id);
    const isOwn = ({ ownerId, unitId: at, on: day = on }: Total): boolean =>
      treeOn(unitId, day).has(at) || (ownerId !== null && team.has(ownerId));
    return {
      totals: books.totals.filter(isOwn),
      products: books.products.filter(isOwn),
      has: (row) => treeOn(unitId, on).has(row.unitId) || (row.ownerId !== null && team.has(row.ownerId)),
      nodes: [
        { kind: 'user', scopeId: id },
        { kind: 'unit', scopeId: unitId },
      ],
    };
  };
  const dealer = (id: string): Scope => ({
    totals: books.dealers.get(id) ?? [],
    products: [],
    has: ({ accountId }) => accountId === id,
    nodes: [{ kind: 'account', scopeId: id }],
  });
  const of = ({ kind, id, unitId }: Subject, on: string): Scope => {
    if (kind === 'dealer') return dealer(id);
    if (kind === 'manager') return manager(id, unitId, on);
    return SELLERS.has(kind) ? person(id) : unit(unitId, on);
  };
  return { of, person, unit };
};

export interface SnapshotInput {
  books: FigureBooks;
  products: ReadonlyMap<string, Product>;
  periods: Periods;
  /** The part that a kind is looked at by, with what it is compared with; none of a review that is about work alone (R-1318). */
  personal: ReadonlyMap<SubjectKind, Periods & { cadence: Cadence }>;
  subjects: readonly Subject[];
  /** People who sell and units right below the unit. */
  below: readonly Pick<Below, 'by' | 'id' | 'name'>[];
  dutiesOf: ReadonlyMap<string, Duties>;
  /** The review before of each subject, with the days that it was about. */
  before: ReadonlyMap<string, { review: Review; periods: Periods }>;
}

const MOST_PLANS = 10;
const BLANK = {
  ...{ currency: null, target: null, completion: null, previous: null, lastYear: null, growth: null },
  ...{ rank: null, of: null },
} as const;

/** M-38, M-40: of reports that were due how many were handed in, and the mean score. */
const reportFigures = ({ reports }: Duties): ReviewFigure[] => [
  {
    ...BLANK,
    key: 'report-completion',
    kind: 'percent',
    value: quotientOf(String(reports.submitted), String(reports.due), 100n),
    ...(reports.due === 0 && { reason: 'no-reports-due' }),
  },
  {
    ...BLANK,
    key: 'report-quality',
    kind: 'score',
    value: reports.quality,
    ...(reports.quality === null && { reason: 'nothing-scored' }),
  },
];

/** Figures that are not what they were, as they were and as they are. */
export const restatedFrom = (was: readonly ReviewFigure[], is: readonly ReviewFigure[]): Restated[] =>
  was.flatMap(({ key, currency, value }): Restated[] => {
    const now = is.find((figure) => figure.key === key);
    if (!now || now.value === value) return [];
    return [{ key, currency, was: value, is: now.value, difference: differenceOf(now.value, value) }];
  });

const plansOf = ({ books, periods }: SnapshotInput, { nodes }: Scope): Snapshot['plan'] => {
  const plans = MEASURED.flatMap((measure) => {
    const target = isRatio(measure) ? undefined : targetOfNodes(books, measure, nodes, periods.now);
    return target ? [{ planId: target.planId, version: target.version }] : [];
  });
  return [...new Map(plans.map((plan) => [plan.planId, plan])).values()].slice(0, MOST_PLANS);
};

const comparisonsOf = (
  input: SnapshotInput,
  { subject, scope, below }: { subject: Subject; scope: Scope; below: readonly Below[] },
): Snapshot['comparisons'] => {
  const { books, products, periods } = input;
  const { currency } = books.unit;
  const { now, lastYear } = periods;
  if (subject.kind === 'dealer') return [];
  const mix = { totals: scope.products, products, currency, now, lastYear };
  return [
    ...(SELLERS.has(subject.kind) ? [] : ofThoseBelow(below, currency)),
    ...ofProducts(mix),
    ...ofAccounts(books, scope, now.to),
  ];
};

const MOST_DUTIES = 120;
const NO_REPORTS: Duties['reports'] = { due: 0, submitted: 0, late: 0, missing: 0, quality: null };

const measuredOf = ({ key, kind, currency, value }: ReviewFigure) => ({ key, kind, currency, value });

interface Told {
  subject: Subject;
  scope: Scope;
  measured: ReviewFigure[];
  below: readonly Below[];
}

const snapshotOf = (input: SnapshotInput, told: Told): Snapshot => {
  const { books, periods, personal, dutiesOf, before } = input;
  const { subject, scope, measured } = told;
  const done = dutiesOf.get(keyOf(subject));
  const extra = done ? reportFigures(done) : [];
  const earlier = before.get(keyOf(subject));
  const days = personal.get(subject.kind);
  const isMonth = days?.cadence === 'month' && days.now.from !== periods.now.from;
  const personalFigures = days ? figuresOf(books, scope, days) : [];
  const scored = days && [...personalFigures, ...extra];
  const again = earlier ? figuresOf(books, scope, earlier.periods) : [];
  return {
    asOf: periods.now.to,
    figures: [...measured, ...extra],
    ...(isMonth && { month: personalFigures.map(measuredOf) }),
    ...(days?.cadence === 'month' && {
      trend: trendsOf({
        ...{ now: days.now, figures: personalFigures },
        before: earlier && {
          trend: earlier.review.snapshot.trend ?? [],
          span: earlier.periods.now,
          figures: again,
        },
      }),
    }),
    ageing: ageingOf(books, scope, periods.now.to),
    scorecard: scored ? scorecardOf(subject.kind, scored, days.now) : [],
    comparisons: comparisonsOf(input, told),
    duties: done?.duties.slice(0, MOST_DUTIES) ?? [],
    reports: done?.reports ?? NO_REPORTS,
    plan: plansOf(input, scope),
    restated: earlier ? restatedFrom(earlier.review.snapshot.figures, again) : [],
  };
};

/** The snapshot of every subject, by kind and id: `representative.usr_1`. */
export const snapshotsOf = (context: Context, input: SnapshotInput): Map<string, Snapshot> => {
  const { books, periods, subjects } = input;
  const scopes = scopesOf(context, books);
  const { to } = periods.now;
  const below = input.below.map((one): Below => {
    const scope = one.by === 'owner' ? scopes.person(one.id) : scopes.unit(one.id, to);
    return { ...one, figures: figuresOf(books, scope, periods) };
  });
  const snapshots = new Map<string, Snapshot>();
  for (const own of Map.groupBy(subjects, ({ kind }) => kind).values()) {
    const scoped = own.map((subject) => ({ subject, scope: scopes.of(subject, to) }));
    const figures = ranked(scoped.map(({ scope }) => figuresOf(books, scope, periods)));
    for (const [at, one] of scoped.entries())
      snapshots.set(keyOf(one.subject), snapshotOf(input, { ...one, measured: figures[at] ?? [], below }));
  }
  return snapshots;
};

export const keyOf = ({ kind, id }: Pick<Subject, 'kind' | 'id'>): string => `${kind}.${id}`;

/** Days of the sales that days outstanding are measured by. */
export const daysOfSales = ({ sales: { from, to } }: Periods): Span => ({ from, to });

/** Days that a list of periods reaches over. */
export const spansOf = (periods: Periods): Span[] => [
  periods.now,
  periods.previous,
  periods.lastYear,
  daysOfSales(periods),
];
