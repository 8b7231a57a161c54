/** What was found and what is done about it: carried first, with what actions brought; new findings by money at stake (R-1323, R-1325). Pure. */
import type { Finding, ReviewAction } from '#lib/reviews/finding-schema.ts';
import type { Carried } from '#lib/reviews/schema.ts';
import type { ReviewFigure } from '#lib/reviews/snapshot-schema.ts';
import type { ReportFacts, ReportTable } from './model.ts';
import { CADENCE_TEXTS, CAUSE_TEXTS, FINDING_TEXTS } from './names.ts';
import { TEXTS } from './texts.ts';
import { changeCell, figureCell, majorOf, type ReportCell, stakeCell, type Values } from './values.ts';

type Effect = NonNullable<Carried['actions'][number]['effect']>;
type Kind = Pick<ReviewFigure, 'kind' | 'currency'>;

/** Kind and currency of a figure as the review has it; a count where it has none such. */
const kindOf = ({ review }: ReportFacts, key: string): Kind =>
  review.snapshot.figures.find(
    (figure) => key === figure.key || key === `${figure.key}.${figure.currency}`,
  ) ?? { kind: 'count', currency: null };

/** The figure of a name that may also say its currency: `collected.EUR`. */
const keyIn = (name: string): string => name.split('.')[0] ?? name;

/** What a finding is called: in the words of who added it, else by its code; a title of the code is the code. */
export const findingName = (values: Values, { title, code }: Pick<Finding, 'title' | 'code'>): string =>
  title ?? values.name(FINDING_TEXTS, code);

/** Titles of carried findings that nobody wrote are codes. */
const carriedTitle = (values: Values, title: string): string =>
  Object.hasOwn(FINDING_TEXTS, title) ? values.name(FINDING_TEXTS, title) : title;

const mostOf = (all: readonly { stake: Finding['stake'] }[]): number =>
  Math.max(0, ...all.map(({ stake }) => majorOf(stake)));

/** Largest stake first, then the oldest. */
export const byStake = (
  a: Pick<Finding, 'stake' | 'openedOn'>,
  b: Pick<Finding, 'stake' | 'openedOn'>,
): number => majorOf(b.stake) - majorOf(a.stake) || (a.openedOn < b.openedOn ? -1 : 1);

const carriedTable = (values: Values, carried: readonly Carried[]): ReportTable => {
  const { say } = values;
  const most = mostOf(carried);
  return {
    section: 'carried',
    title: say(TEXTS.carried),
    columns: [
      { label: say(TEXTS.finding), width: 44, wraps: true },
      { label: say(TEXTS.stake), align: 'right' },
      { label: say(TEXTS.openSince) },
      { label: say(TEXTS.times), align: 'right', wide: true },
    ],
    rows: carried.map(({ title, stake, openedOn, fromCadence, times }) => [
      { text: carriedTitle(values, title), note: values.name(CADENCE_TEXTS, fromCadence) },
      stakeCell(values, stake, most),
      { text: values.date(openedOn) },
      { text: values.number(times), raw: String(times), unit: '' },
    ]),
    more: carried.length === 0 ? say(TEXTS.carriedNone) : undefined,
  };
};

const statusText = ({ say }: Values, status: ReviewAction['status']): string =>
  say({ open: TEXTS.actionOpen, done: TEXTS.actionDone, cancelled: TEXTS.actionCancelled }[status]);

/** State of an action as a tag: late is said in words. */
export const actionTags = (
  values: Values,
  { status, isLate }: { status: ReviewAction['status']; isLate: boolean },
): NonNullable<ReportCell['tags']> => [
  { text: statusText(values, status), tone: 'calm' },
  ...(isLate ? [{ text: values.say(TEXTS.late), tone: 'warning' as const }] : []),
];

const effectText = ({ say }: Values, effect: Effect | null): string => {
  const isMet = effect?.isMet ?? null;
  return say(isMet === null ? TEXTS.unmeasured : isMet ? TEXTS.met : TEXTS.unmet);
};

const effectCells = (values: Values, facts: ReportFacts, effect: Effect | null): ReportCell[] => {
  if (!effect || !facts.shows(keyIn(effect.figure)))
    return [{ text: '—' }, { text: '—' }, { text: '—' }, { text: effectText(values, null) }];
  const of = kindOf(facts, effect.figure);
  return [
    figureCell(values, of, effect.baseline),
    figureCell(values, of, effect.value),
    changeCell(values, of, effect.change),
    {
      text: effectText(values, effect),
      note: values.say(TEXTS.effectOn, { figure: values.figureName(keyIn(effect.figure)) }),
    },
  ];
};

const carriedActions = (values: Values, facts: ReportFacts): ReportTable[] => {
  const { say } = values;
  const rows = facts.review.carried.flatMap(({ title, actions }) =>
    actions.map((action) => [
      {
        text: action.text,
        note: `${carriedTitle(values, title)} · ${facts.nameOf(action.ownerId)} · ${values.date(action.dueOn)}`,
        tags: actionTags(values, action),
      },
      ...effectCells(values, facts, action.effect),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      section: 'carried-actions',
      title: say(TEXTS.carriedActions),
      columns: [
        { label: say(TEXTS.action), width: 38, wraps: true },
        { label: say(TEXTS.before), align: 'right', wide: true },
        { label: say(TEXTS.after), align: 'right', wide: true },
        { label: say(TEXTS.change), align: 'right' },
        { label: say(TEXTS.effect), wraps: true },
      ],
      rows,
    },
  ];
};

/** The first part of every report. */
export const carriedSections = (values: Values, facts: ReportFacts): ReportTable[] => [
  carriedTable(values, facts.review.carried),
  ...carriedActions(values, facts),
];

const DECIMAL = /^-?\d{1,15}(\.\d{1,20})?$/;

/** Findings that count what lacks; their value is not that of the figure that shows it. */
const COUNTED: ReadonlySet<Finding['code']> = new Set([
  'reports-missing',
  'reports-late',
  'accounts-lost',
  'actions-late',
]);

const numberIn = (values: Values, of: Kind, text: string | undefined): string | undefined =>
  text !== undefined && DECIMAL.test(text) ? values.figure(of, text) : text;

/** Value, target and threshold that a computed finding is made of. */
const proof = (values: Values, facts: ReportFacts, finding: Finding): string => {
  const { code, figure, facts: told } = finding;
  const isCounted = COUNTED.has(code);
  if (!isCounted && (!figure || !facts.shows(figure))) return '';
  const count: Kind = { kind: 'count', currency: null };
  const of = isCounted || !figure ? count : kindOf(facts, figure);
  const name = isCounted || !figure ? findingName(values, finding) : values.figureName(figure);
  const value = numberIn(values, of, told['value']);
  const target = numberIn(values, of, told['target']);
  const threshold = numberIn(values, count, told['threshold']);
  return [
    value && values.say(TEXTS.shows, { figure: name, value }),
    target && values.say(TEXTS.tileTarget, { target }),
    threshold && values.say(TEXTS.limit, { value: threshold }),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** What is at stake, where the reader may see the figure that it is reckoned from. */
const stakeFor = (facts: ReportFacts, { figure, stake }: Finding): Finding['stake'] =>
  figure && !facts.shows(figure) ? null : stake;

const causesText = (values: Values, { causes, causeText }: Finding): string =>
  [causes.map((cause) => values.name(CAUSE_TEXTS, cause)).join(', '), causeText].filter(Boolean).join(': ');

const findingRow = (values: Values, facts: ReportFacts, finding: Finding, most: number): ReportCell[] => {
  const { say } = values;
  const isOpen = finding.status === 'open';
  return [
    {
      text: findingName(values, finding),
      note: proof(values, facts, finding) || undefined,
      tags: [
        { text: say(isOpen ? TEXTS.findingOpen : TEXTS.findingClosed), tone: 'calm' },
        ...(finding.repeats ? [{ text: say(TEXTS.repeat), tone: 'warning' as const }] : []),
      ],
    },
    stakeCell(values, stakeFor(facts, finding), most),
    { text: causesText(values, finding) },
    { text: finding.solution ?? '', note: finding.assignedTo.map(facts.nameOf).join(', ') || undefined },
  ];
};

/** Findings of this review, the most money first. */
export const findingsTable = (values: Values, facts: ReportFacts): ReportTable => {
  const { say } = values;
  const own = facts.findings.filter(({ reviewId }) => reviewId === facts.review.id).toSorted(byStake);
  return {
    section: 'findings',
    title: say(TEXTS.findings),
    columns: [
      { label: say(TEXTS.finding), width: 34, wraps: true },
      { label: say(TEXTS.stake), align: 'right' },
      { label: say(TEXTS.causes), wraps: true, wide: true },
      { label: say(TEXTS.solution), wraps: true, wide: true },
    ],
    rows: own.map((finding) => findingRow(values, facts, finding, mostOf(own))),
    more: own.length === 0 ? say(TEXTS.findingsNone) : undefined,
  };
};

const expectedText = (values: Values, facts: ReportFacts, { expected }: ReviewAction): string => {
  if (!expected || !facts.shows(keyIn(expected.figure))) return '';
  const { figure, direction, by } = expected;
  const what = values.say(direction === 'up' ? TEXTS.expectedUp : TEXTS.expectedDown, {
    figure: values.figureName(keyIn(figure)),
  });
  return by ? values.say(TEXTS.expectedBy, { what, by: values.figure(kindOf(facts, figure), by) }) : what;
};

/** Actions that this review decided. */
export const actionTables = (values: Values, facts: ReportFacts): ReportTable[] => {
  const own = facts.actions.filter(({ reviewId }) => reviewId === facts.review.id);
  if (own.length === 0) return [];
  const { say } = values;
  return [
    {
      section: 'actions',
      title: say(TEXTS.actions),
      columns: [
        { label: say(TEXTS.action), width: 40, wraps: true },
        { label: say(TEXTS.who), wraps: true },
        { label: say(TEXTS.due) },
        { label: say(TEXTS.expected), wraps: true, wide: true },
      ],
      rows: own.map((action) => [
        {
          text: action.text,
          note: action.quantity,
          tags: actionTags(values, {
            status: action.status,
            isLate: action.status === 'open' && action.dueOn < facts.today,
          }),
        },
        { text: facts.nameOf(action.ownerId) },
        { text: values.date(action.dueOn) },
        { text: expectedText(values, facts, action) },
      ]),
    },
  ];
};
