/**
 * The reviews of a run for who chairs them: what needs a decision first (open findings by money at stake, late actions, missing
 * reports), then the subjects side by side. Pure.
 */
import { type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import type { MailTable } from '#lib/messages/index.ts';
import type { Finding, ReviewAction } from '#lib/reviews/finding-schema.ts';
import { type Review, SUBJECT_KINDS, type SubjectKind } from '#lib/reviews/schema.ts';
import type { ReviewFigure } from '#lib/reviews/snapshot-schema.ts';
import { byStake, findingName } from './loop-sections.ts';
import type { Tile } from './model.ts';
import { SUBJECT_TEXTS } from './names.ts';
import { DIGEST_TEXTS, TEXTS } from './texts.ts';
import {
  completionCell,
  figureCell,
  growthCell,
  majorOf,
  type ReportCell,
  stakeCell,
  type Values,
} from './values.ts';

/** Rows of one table; the link leads to all. */
const MOST_ROWS = 40;
/** Figures that subjects are compared by: the first that they have. */
const COMPARED = ['invoiced', 'booked', 'shipped', 'collected'];

export interface DigestFacts {
  reviews: readonly Review[];
  findings: readonly Finding[];
  actions: readonly ReviewAction[];
  today: BusinessDate;
  nameOf(userId: string): string;
  shows(figure: string): boolean;
  linkOf(reviewId: string): string;
}

interface Row {
  review: Review;
  findings: Finding[];
  late: ReviewAction[];
  stake: number;
}

type SubjectOf = Pick<Review, 'subjectKind' | 'subjectId'>;
const keyOf = ({ subjectKind, subjectId }: SubjectOf): string => `${subjectKind} ${subjectId}`;

const grouped = <T extends SubjectOf>(all: readonly T[]): Map<string, T[]> => Map.groupBy(all, keyOf);

/** Reviews with what is open on their subject; most at stake first, then late actions, then missing reports. */
export const rankedRows = ({ reviews, findings, actions, today }: DigestFacts): Row[] => {
  const [found, decided] = [grouped(findings), grouped(actions)];
  const rows = reviews.map((review) => {
    const open = (found.get(keyOf(review)) ?? []).filter(({ status }) => status === 'open').toSorted(byStake);
    const late = (decided.get(keyOf(review)) ?? []).filter(
      ({ status, dueOn }) => status === 'open' && dueOn < today,
    );
    const stake = open.reduce((sum, finding) => sum + Math.max(0, majorOf(finding.stake)), 0);
    return { review, findings: open, late, stake };
  });
  const missing = ({ review }: Row): number => review.snapshot.reports.missing;
  return rows.toSorted(
    (a, b) =>
      b.stake - a.stake ||
      b.findings.length - a.findings.length ||
      b.late.length - a.late.length ||
      missing(b) - missing(a) ||
      (a.review.subjectName < b.review.subjectName ? -1 : 1),
  );
};

const subjectCell = ({ review }: Row, { linkOf }: DigestFacts): ReportCell => ({
  text: review.subjectName,
  href: linkOf(review.id),
});

const moreOf = ({ say }: Values, rows: number): string | undefined =>
  rows > MOST_ROWS ? say(TEXTS.more, { count: rows - MOST_ROWS }) : undefined;

const decideTable = (values: Values, facts: DigestFacts, rows: readonly Row[]): MailTable => {
  const { say } = values;
  const all = rows
    .flatMap((row) => row.findings.map((finding) => ({ row, finding })))
    .toSorted((a, b) => byStake(a.finding, b.finding));
  const most = Math.max(0, ...all.map(({ finding }) => majorOf(finding.stake)));
  const acted = new Set(facts.actions.map(({ findingId }) => findingId));
  return {
    title: say(DIGEST_TEXTS.decide),
    columns: [
      { label: say(DIGEST_TEXTS.subjectColumn), width: 26, wraps: true },
      { label: say(TEXTS.finding), wraps: true },
      { label: say(TEXTS.stake), align: 'right' },
      { label: say(TEXTS.openSince), wide: true },
    ],
    rows: all.slice(0, MOST_ROWS).map(({ row, finding }) => [
      subjectCell(row, facts),
      {
        text: findingName(values, finding),
        tags: [
          ...(acted.has(finding.id) ? [] : [{ text: say(DIGEST_TEXTS.noAction), tone: 'warning' as const }]),
          ...(finding.repeats ? [{ text: say(TEXTS.repeat), tone: 'warning' as const }] : []),
        ],
      },
      stakeCell(values, finding.stake, most),
      { text: values.date(finding.openedOn) },
    ]),
    more: all.length === 0 ? say(DIGEST_TEXTS.decideNone) : moreOf(values, all.length),
  };
};

const lateTables = (values: Values, facts: DigestFacts, rows: readonly Row[]): MailTable[] => {
  const all = rows
    .flatMap((row) => row.late.map((action) => ({ row, action })))
    .toSorted((a, b) => (a.action.dueOn < b.action.dueOn ? -1 : 1));
  if (all.length === 0) return [];
  const { say } = values;
  return [
    {
      title: say(DIGEST_TEXTS.lateActions),
      columns: [
        { label: say(DIGEST_TEXTS.subjectColumn), width: 26, wraps: true },
        { label: say(TEXTS.action), wraps: true },
        { label: say(TEXTS.who), wraps: true, wide: true },
        { label: say(DIGEST_TEXTS.daysLate), align: 'right' },
      ],
      rows: all
        .slice(0, MOST_ROWS)
        .map(({ row, action }) => [
          subjectCell(row, facts),
          { text: action.text, note: action.quantity },
          { text: facts.nameOf(action.ownerId) },
          { text: values.number(daysBetween(action.dueOn, facts.today)) },
        ]),
      more: moreOf(values, all.length),
    },
  ];
};

const missingTables = (values: Values, facts: DigestFacts, rows: readonly Row[]): MailTable[] => {
  const all = rows
    .filter(({ review }) => review.snapshot.reports.missing > 0)
    .toSorted((a, b) => b.review.snapshot.reports.missing - a.review.snapshot.reports.missing);
  if (all.length === 0) return [];
  const { say, number } = values;
  const most = Math.max(1, ...all.map(({ review }) => review.snapshot.reports.missing));
  return [
    {
      title: say(DIGEST_TEXTS.missingReports),
      columns: [
        { label: say(DIGEST_TEXTS.subjectColumn), width: 40, wraps: true },
        { label: say(DIGEST_TEXTS.missingReports), align: 'right' },
        { label: say(TEXTS.submitted), align: 'right' },
        { label: say(DIGEST_TEXTS.reportsDue), align: 'right', wide: true },
      ],
      rows: all.slice(0, MOST_ROWS).map((row) => {
        const { missing, submitted, due } = row.review.snapshot.reports;
        return [
          subjectCell(row, facts),
          { text: number(missing), bar: (100 * missing) / most },
          { text: number(submitted) },
          { text: number(due) },
        ];
      }),
      more: moreOf(values, all.length),
    },
  ];
};

const figureOf = ({ review }: Row, key: string): ReviewFigure | undefined =>
  review.snapshot.figures.find((figure) => figure.key === key);

const NONE: ReportCell = { text: '—' };

const comparedCells = (values: Values, row: Row, [first, second]: (string | undefined)[]): ReportCell[] => {
  const main = first && figureOf(row, first);
  const other = second && figureOf(row, second);
  return [
    main ? figureCell(values, main, main.value) : NONE,
    main ? completionCell(values, main.completion) : NONE,
    main ? growthCell(values, main.growth) : NONE,
    other ? { ...figureCell(values, other, other.value), note: values.percent(other.completion) } : NONE,
  ];
};

const comparedTable = (
  values: Values,
  facts: DigestFacts,
  { kind, rows }: { kind: SubjectKind; rows: readonly Row[] },
): MailTable => {
  const keys = COMPARED.filter((key) => facts.shows(key) && rows.some((row) => figureOf(row, key)));
  const second = keys.includes('collected') && keys[0] !== 'collected' ? 'collected' : keys[1];
  const { say } = values;
  const heads = [
    keys[0] ? values.figureName(keys[0]) : say(TEXTS.value),
    say(TEXTS.completion),
    say(TEXTS.growth),
  ];
  const value = (row: Row): number => Number((keys[0] && figureOf(row, keys[0])?.value) ?? 0);
  return {
    title: say(DIGEST_TEXTS.compared, { kind: values.name(SUBJECT_TEXTS, kind) }),
    columns: [
      { label: say(DIGEST_TEXTS.subjectColumn), width: 28, wraps: true },
      ...heads.map((label) => ({ label, align: 'right' as const })),
      ...(second ? [{ label: values.figureName(second), align: 'right' as const, wide: true }] : []),
    ],
    rows: rows
      .toSorted((a, b) => value(b) - value(a))
      .slice(0, MOST_ROWS)
      .map((row) => [
        {
          ...subjectCell(row, facts),
          note: row.review.status === 'closed' ? say(DIGEST_TEXTS.closed) : undefined,
        },
        ...comparedCells(values, row, [keys[0], second]).slice(0, second ? 4 : 3),
      ]),
    more: moreOf(values, rows.length),
  };
};

/** Money at stake in each currency; amounts of different currencies never meet in one sum. */
const stakesOf = (values: Values, rows: readonly Row[]): string[] => {
  const sums = new Map<string, number>();
  for (const { stake } of rows.flatMap(({ findings }) => findings))
    if (stake) sums.set(stake.currency, (sums.get(stake.currency) ?? 0) + stake.amountMinor);
  return [...sums].map(([currency, amountMinor]) => values.money({ currency, amountMinor }));
};

/** Figures of the run at a glance. */
export const digestTiles = (values: Values, rows: readonly Row[]): Tile[] => {
  const { say, number } = values;
  const count = (of: (row: Row) => number): string[] => [number(rows.reduce((sum, row) => sum + of(row), 0))];
  return [
    { label: say(DIGEST_TEXTS.reviews), values: [number(rows.length)], notes: [] },
    {
      label: say(DIGEST_TEXTS.openFindings),
      values: count(({ findings }) => findings.length),
      notes: stakesOf(values, rows),
    },
    { label: say(DIGEST_TEXTS.lateActions), values: count(({ late }) => late.length), notes: [] },
    {
      label: say(DIGEST_TEXTS.missingReports),
      values: count(({ review }) => review.snapshot.reports.missing),
      notes: [],
    },
  ];
};

/** What needs a decision, before anything else. */
export const decisionsFirst = (values: Values, facts: DigestFacts, rows: readonly Row[]): MailTable[] => [
  decideTable(values, facts, rows),
  ...lateTables(values, facts, rows),
  ...missingTables(values, facts, rows),
];

/** The subjects side by side, one table for each kind. */
export const comparedTables = (values: Values, facts: DigestFacts, rows: readonly Row[]): MailTable[] =>
  SUBJECT_KINDS.flatMap((kind) => {
    const own = rows.filter(({ review }) => review.subjectKind === kind);
    return own.length > 0 ? [comparedTable(values, facts, { kind, rows: own })] : [];
  });
