/**
 * Scorecards: the items that a person or dealer is looked at by, each with its figure or the reason why there is none: 12 for
 * representatives (R-1101), 5 for managers (R-1102), dealers (R-1104) and back office (R-1311). Pure.
 */
import { daysBetween } from '#lib/core/dates.ts';
import { differenceOf, quotientOf } from './figures.ts';
import type { Span, SubjectKind } from './schema.ts';
import type { ReviewFigure, ScoreItem } from './snapshot-schema.ts';

type Figures = readonly ReviewFigure[];
type Item = (figures: Figures, span: Span) => ScoreItem;

const find = (figures: Figures, key: string): ReviewFigure | undefined =>
  figures.find((figure) => figure.key === key);

/** The figure as the review has it. */
const shown =
  (key: string, figureKey: string): Item =>
  (figures) => {
    const figure = find(figures, figureKey);
    if (!figure) return { key, figure: null, reason: 'not-recorded' };
    return { key, figure, reason: figure.value === null ? (figure.reason ?? 'nothing-to-divide') : null };
  };

/** What people judge in words, or what nothing in the system records. */
const without =
  (key: string, reason: 'judged-in-words' | 'not-recorded' | 'see-comparisons'): Item =>
  () => ({ key, figure: null, reason });

const plain = (key: string, kind: ReviewFigure['kind'], value: string): ReviewFigure => ({
  ...{ key, kind, currency: null, value, target: null, completion: null, previous: null },
  ...{ lastYear: null, growth: null, rank: null, of: null },
});

/** A figure made of another one. */
const made =
  (
    [key, kind, from]: [key: string, kind: ReviewFigure['kind'], from: string],
    tellFrom: (figure: ReviewFigure, span: Span) => string | null,
    reason: string,
  ): Item =>
  (figures, span) => {
    const figure = find(figures, from);
    const value = figure ? tellFrom(figure, span) : null;
    if (!figure || value === null) return { key, figure: null, reason };
    const currency = kind === 'money' ? figure.currency : null;
    return { key, figure: { ...plain(key, kind, value), currency }, reason: null };
  };

const WEEK = 7n;
const weekly: Item = made(
  ['weekly-orders', 'count', 'orders'],
  ({ value }, { from, to }) => quotientOf(value, String(daysBetween(from, to) + 1), WEEK),
  'nothing-to-divide',
);
/** M-35: sales on the period before, in percent. */
const growth: Item = made(
  ['sales-growth', 'percent', 'booked'],
  ({ value, previous }) => quotientOf(differenceOf(value, previous), previous, 100n),
  'nothing-to-divide',
);
const REPORTS = shown('report-completion', 'report-completion');

const ITEMS: Partial<Record<SubjectKind, readonly Item[]>> = {
  representative: [
    made(['planned-target', 'money', 'booked'], ({ target }) => target, 'no-plan'),
    shown('actual-sales', 'booked'),
    shown('new-customers', 'new-accounts'),
    shown('visits', 'visits'),
    shown('calls', 'calls'),
    weekly,
    growth,
    made(
      ['new-customers-increase', 'count', 'new-accounts'],
      ({ value, previous }) => differenceOf(value, previous),
      'nothing-to-divide',
    ),
    shown('lost-customers', 'lost-accounts'),
    without('discipline', 'judged-in-words'),
    REPORTS,
    without('resource-response', 'not-recorded'),
  ],
  manager: [
    shown('sales', 'booked'),
    shown('collections', 'collected'),
    without('product-mix', 'see-comparisons'),
    shown('budget-control', 'expenses'),
    shown('market-development', 'new-accounts'),
  ],
  dealer: [
    shown('sales', 'invoiced'),
    shown('collections', 'collected'),
    without('expense-and-profit', 'not-recorded'),
    without('working-capital', 'not-recorded'),
    without('product-mix', 'not-recorded'),
  ],
  'back-office': [
    without('shipping-accuracy', 'not-recorded'),
    without('service-to-sales-and-dealers', 'judged-in-words'),
    without('information-collection', 'judged-in-words'),
    without('contact-with-departments', 'judged-in-words'),
    without('complaint-handling', 'judged-in-words'),
  ],
};

/** The items of a kind of subject over the days of its person part; none of units and the organisation. */
export const scorecardOf = (kind: SubjectKind, figures: Figures, span: Span): ScoreItem[] =>
  (ITEMS[kind] ?? []).map((item) => item(figures, span));
