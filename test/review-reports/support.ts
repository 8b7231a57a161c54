/** A rich review, made up: every section has something to say, with customer text that tries to break out. */
import type { Finding, ReviewAction } from '#lib/reviews/finding-schema.ts';
import { ReviewAction as ActionSchema, Finding as FindingSchema } from '#lib/reviews/finding-schema.ts';
import { Review } from '#lib/reviews/schema.ts';
import type { ReviewFigure } from '#lib/reviews/snapshot-schema.ts';

export const HOSTILE = '<script>alert(1)</script>';

const figure = (key: string, fields: Partial<ReviewFigure> = {}): ReviewFigure => ({
  ...{ key, kind: 'money', currency: 'EUR', value: null, target: null, completion: null },
  ...{ previous: null, lastYear: null, growth: null, rank: null, of: null },
  ...fields,
});

const FIGURES: ReviewFigure[] = [
  figure('booked', {
    ...{ value: '128450.75', target: '150000.00', completion: '85.63', previous: '117930.10' },
    ...{ lastYear: '139800.00', growth: '-8.12', rank: 3, of: 9 },
  }),
  figure('collected', {
    ...{ value: '97310.40', target: '90000.00', completion: '108.12', previous: '88400.00' },
    ...{ lastYear: '81250.00', growth: '19.77', rank: 1, of: 9 },
  }),
  figure('margin', { value: '31877.31', lastYear: '30011.04', growth: '6.22' }),
  figure('overdue', { value: '22904.05', previous: '18210.00', lastYear: '9500.00', growth: '141.1' }),
  figure('open', { value: '61244.90', previous: '58110.20' }),
  figure('dso', { kind: 'days', currency: null, value: '41.3', previous: '38.9', target: '35' }),
  figure('visits', {
    ...{ kind: 'count', currency: null, value: '46', target: '60', completion: '76.67' },
    ...{ previous: '51', lastYear: '58', growth: '-20.69', rank: 7, of: 9 },
  }),
  figure('new-accounts', { kind: 'count', currency: null, value: '3', target: '5', completion: '60' }),
  figure('discount-rate', { kind: 'percent', currency: null, value: '11.4', previous: '9.8' }),
  figure('report-completion', { kind: 'percent', currency: null, value: '82.35' }),
];

const row = (id: string, name: string, [value, target, completion, growth]: (string | null)[]) => ({
  ...{ id, name, value: value ?? null, target: target ?? null },
  ...{ completion: completion ?? null, growth: growth ?? null },
});

const duty = (templateKey: string, fields: object) => ({
  ...{ templateKey, from: '2005-05-01', to: '2005-05-31', dueAt: '2005-06-01T16:00:00.000Z' },
  ...{ submittedAt: null, isLate: false, isMissing: false, quality: null },
  ...fields,
});

const at = '2005-06-02T09:30:00.000Z';
const said = { by: 'usr_northmanager', at };

export const aReview = (fields: Partial<Review> = {}): Review =>
  Review.parse({
    ...{ id: 'rev_may', subjectKind: 'representative', subjectId: 'usr_northrep', cadence: 'month' },
    ...{ subjectName: `Gerard Hernández ${HOSTILE}`, from: '2005-05-01', to: '2005-05-31' },
    parts: [
      { cadence: 'month', from: '2005-05-01', to: '2005-05-31' },
      { cadence: 'week', from: '2005-05-30', to: '2005-05-31' },
    ],
    ...{ unitId: 'unt_north', ownerId: 'usr_northrep', chairId: 'usr_northmanager', status: 'open' },
    assembledAt: '2005-06-01T05:30:00.000Z',
    snapshot: {
      asOf: '2005-05-31',
      figures: FIGURES,
      trend: [
        {
          ...{ figure: 'booked', kind: 'money', currency: 'EUR' },
          points: [
            { from: '2005-03-01', to: '2005-03-31', value: '90210.55', lastYear: '101300.00' },
            { from: '2005-04-01', to: '2005-04-30', value: '117930.10', lastYear: null },
            { from: '2005-05-01', to: '2005-05-31', value: '128450.75', lastYear: '139800.00' },
          ],
        },
      ],
      ageing: [
        { band: 'not-due', currency: 'EUR', amountMinor: 3_834_085 },
        { band: '1-30', currency: 'EUR', amountMinor: 1_120_005 },
        { band: '31-60', currency: 'EUR', amountMinor: 770_400 },
        { band: '90+', currency: 'EUR', amountMinor: 400_000 },
      ],
      scorecard: [
        { key: 'actual-sales', figure: FIGURES[0] ?? null, reason: null },
        { key: 'new-accounts', figure: FIGURES[7] ?? null, reason: null },
        { key: 'visits', figure: FIGURES[6] ?? null, reason: null },
        { key: 'discipline', figure: null, reason: 'judged-in-words' },
        { key: 'resource-response', figure: null, reason: 'not-recorded' },
      ],
      comparisons: [
        {
          ...{ by: 'account', figure: 'booked', currency: 'EUR', more: 14 },
          rows: [
            row('acc_1', 'Euro+ Shopping Channel', ['52310.20', '50000.00', '104.62', '12.4']),
            row('acc_2', '上海万得国际贸易有限公司', ['31204.55', '45000.00', '69.34', '-18.02']),
            row('acc_3', `La Rochelle Gifts ${HOSTILE}`, ['24936.00', '30000.00', '83.12', '3.5']),
            row('acc_4', 'Saveley & Henriot, Co.', ['20000.00', null, null, null]),
          ],
        },
        {
          ...{ by: 'product', figure: 'margin', currency: 'EUR', more: 0 },
          rows: [row('prd_1', '1952 Alpine Renault 1300', ['7431.19', null, null, '2.2'])],
        },
      ],
      duties: [
        duty('weekly-self-review', { submittedAt: '2005-05-30T15:00:00.000Z', quality: 4 }),
        duty('competitor-analysis', { submittedAt: '2005-06-01T19:00:00.000Z', isLate: true, quality: 2.5 }),
        duty('monthly-action-plan', { isMissing: true }),
        duty('our-own-form', {}),
      ],
      reports: { due: 17, submitted: 14, late: 2, missing: 3, quality: '3.4' },
      plan: [{ planId: 'pln_1', version: 2 }],
      restated: [
        { key: 'collected', currency: 'EUR', was: '86100.00', is: '88400.00', difference: '2300.00' },
        { key: 'booked', currency: 'EUR', was: '117930.10', is: '117930.10', difference: '0.00' },
      ],
    },
    carried: [
      {
        ...{ findingId: 'fnd_old1', title: 'overdue-grew', openedOn: '2005-04-30', fromCadence: 'month' },
        ...{ times: 2, stake: { amountMinor: 1_821_000, currency: 'EUR' } },
        actions: [
          {
            ...{ actionId: 'rva_old1', text: 'Visit the five largest debtors with finance' },
            ...{ ownerId: 'usr_northrep', dueOn: '2005-05-20', status: 'done', isLate: false },
            effect: {
              ...{ figure: 'overdue', baseline: '18210.00', value: '22904.05', change: '4694.05' },
              isMet: false,
            },
          },
          {
            ...{ actionId: 'rva_old2', text: 'Agree instalments with 上海万得', ownerId: 'usr_northmanager' },
            ...{ dueOn: '2005-05-25', status: 'open', isLate: true, effect: null },
          },
        ],
      },
      {
        ...{ findingId: 'fnd_old2', title: 'Dealer in Lyon sells below list', openedOn: '2005-03-31' },
        ...{ fromCadence: 'quarter', times: 3, stake: null, actions: [] },
      },
    ],
    notes: [
      { topic: 'work-plan', text: 'Two days a week in the south.\nNo new dealers before July.', ...said },
      { topic: 'action-process', text: 'Plan followed; orders of the week obeyed.', rating: 3, ...said },
    ],
    decisions: [{ id: 'd1', text: 'Freeze discounts above 10 % until the rate is back under it', ...said }],
    comments: [
      { id: 'c1', text: `The plan of May was set before Easter ${HOSTILE}`, by: 'usr_northrep', at },
    ],
    acknowledged: { agrees: false, text: 'The target is not realistic', by: 'usr_northrep', at },
    ...fields,
  });

export const aFinding = (fields: Partial<Finding> = {}): Finding =>
  FindingSchema.parse({
    ...{ id: 'fnd_new1', reviewId: 'rev_may', subjectKind: 'representative', subjectId: 'usr_northrep' },
    ...{ unitId: 'unt_north', ownerId: 'usr_northrep', code: 'target-missed', figure: 'booked' },
    facts: { value: '128450.75', target: '150000.00', threshold: '90' },
    stake: { amountMinor: 2_154_925, currency: 'EUR' },
    ...{ cadence: 'month', openedOn: '2005-05-31', causes: ['visit-diligence', 'price'] },
    ...{ causeText: 'Two weeks without visits', solution: 'A fixed route for each week' },
    ...{ assignedTo: ['usr_northmanager'], status: 'open', seenIn: ['rev_may'] },
    ...fields,
  });

export const anAction = (fields: Partial<ReviewAction> = {}): ReviewAction =>
  ActionSchema.parse({
    ...{ id: 'rva_new1', findingId: 'fnd_new1', reviewId: 'rev_may', subjectKind: 'representative' },
    ...{ subjectId: 'usr_northrep', unitId: 'unt_north', ownerId: 'usr_northrep' },
    ...{ text: 'Visit each A account every second week', quantity: '12 visits', dueOn: '2005-06-30' },
    expected: { figure: 'visits', direction: 'up', by: '14', baseline: '46', cadence: 'month' },
    status: 'open',
    ...fields,
  });

export const FINDINGS: Finding[] = [
  aFinding({
    ...{ id: 'fnd_new2', code: 'discount-high', figure: 'discount-rate', repeats: 'fnd_old3' },
    ...{ facts: { value: '11.4', threshold: '10' }, stake: { amountMinor: 180_000, currency: 'EUR' } },
    ...{ causes: ['competitor'], assignedTo: [] },
  }),
  aFinding(),
  aFinding({ id: 'fnd_new3', code: 'reports-missing', figure: null, facts: {}, stake: null, causes: [] }),
  aFinding({ id: 'fnd_new4', code: 'manual', title: `Dealer asked ${HOSTILE}`, facts: {}, stake: null }),
];
export const ACTIONS: ReviewAction[] = [
  anAction(),
  anAction({ id: 'rva_new2', findingId: 'fnd_new2', text: 'Ask before any discount', dueOn: '2005-06-05' }),
];
