/** What was handed in and what the meeting said: reports due, decisions, notes by topic, comments and sign-off. Pure. */
import type { Review } from '#lib/reviews/schema.ts';
import type { ReviewDuty } from '#lib/reviews/snapshot-schema.ts';
import type { ReportFacts, ReportTable } from './model.ts';
import { STRATEGY_TEXTS, TEMPLATE_TEXTS, TOPIC_TEXTS } from './names.ts';
import { TEXTS } from './texts.ts';
import type { ReportCell, Values } from './values.ts';

type Note = Review['notes'][number];

const dutyCells = (values: Values, duty: ReviewDuty): ReportCell[] => {
  const { say } = values;
  const late = duty.isLate ? [{ text: say(TEXTS.late), tone: 'warning' as const }] : [];
  const missing = duty.isMissing ? [{ text: say(TEXTS.missing), tone: 'warning' as const }] : [];
  const pending = duty.isMissing ? '' : say(TEXTS.notYet);
  return [
    { text: values.name(TEMPLATE_TEXTS, duty.templateKey), note: values.span(duty) },
    { text: values.date(duty.dueAt.slice(0, 10)) },
    {
      text: duty.submittedAt ? values.date(duty.submittedAt.slice(0, 10)) : pending,
      tags: [...late, ...missing],
    },
    duty.quality === null
      ? { text: '—' }
      : { text: values.number(duty.quality), raw: String(duty.quality), unit: '' },
  ];
};

/** Reports that were due, with what came late or not at all (R-1306, R-1330). */
export const reportTables = (values: Values, { review }: ReportFacts): ReportTable[] => {
  const { duties, reports } = review.snapshot;
  if (duties.length === 0 && reports.due === 0) return [];
  const { say } = values;
  const { quality, ...counts } = reports;
  const sum = say(TEXTS.reportsSum, counts);
  return [
    {
      section: 'reports',
      title: say(TEXTS.reports),
      columns: [
        { label: say(TEXTS.report), width: 44, wraps: true },
        { label: say(TEXTS.due), wide: true },
        { label: say(TEXTS.submitted) },
        { label: say(TEXTS.quality), align: 'right' },
      ],
      rows: duties.map((duty) => dutyCells(values, duty)),
      more:
        quality === null
          ? sum
          : `${sum} ${say(TEXTS.reportsQuality, { quality: values.figure({ kind: 'score', currency: null }, quality) })}`,
    },
  ];
};

const saidNote = (values: Values, facts: ReportFacts, { by, at }: { by: string; at: string }): string =>
  `${facts.nameOf(by)} · ${values.date(at.slice(0, 10))}`;

const amountOf = (values: Values, amount: Review['decisions'][number]['expectedCost']): ReportCell =>
  amount ? { text: values.money(amount), raw: values.decimal(amount), unit: amount.currency } : { text: '' };

export const decisionTables = (values: Values, facts: ReportFacts): ReportTable[] => {
  const { decisions } = facts.review;
  if (decisions.length === 0) return [];
  const { say } = values;
  const aboutDealer = decisions.some(({ dealerStrategy }) => dealerStrategy);
  return [
    {
      section: 'decisions',
      title: say(TEXTS.decisions),
      columns: [
        { label: say(TEXTS.decision), width: aboutDealer ? 50 : 100, wraps: true },
        ...(aboutDealer
          ? [
              { label: say(TEXTS.strategy), wraps: true },
              { label: say(TEXTS.cost), align: 'right' as const },
              { label: say(TEXTS.loss), align: 'right' as const },
            ]
          : []),
      ],
      rows: decisions.map((decision) => [
        { text: decision.text, note: saidNote(values, facts, decision) },
        ...(aboutDealer
          ? [
              { text: decision.dealerStrategy ? values.name(STRATEGY_TEXTS, decision.dealerStrategy) : '' },
              amountOf(values, decision.expectedCost),
              amountOf(values, decision.expectedLoss),
            ]
          : []),
      ]),
    },
  ];
};

const RATINGS = { 1: TEXTS.rating1, 2: TEXTS.rating2, 3: TEXTS.rating3, 4: TEXTS.rating4 };
const ratingCell = ({ say }: Values, { rating }: Note): ReportCell =>
  rating === undefined
    ? { text: '' }
    : { text: say(RATINGS[rating as keyof typeof RATINGS]), raw: String(rating), unit: '' };

export const noteTables = (values: Values, facts: ReportFacts): ReportTable[] => {
  const { notes } = facts.review;
  if (notes.length === 0) return [];
  const { say } = values;
  const rated = notes.some(({ rating }) => rating !== undefined);
  return [
    {
      section: 'notes',
      title: say(TEXTS.notes),
      columns: [
        { label: say(TEXTS.topic), width: 28, wraps: true },
        { label: say(TEXTS.note), wraps: true },
        ...(rated ? [{ label: say(TEXTS.rating) }] : []),
      ],
      rows: notes.map((note) => [
        { text: values.name(TOPIC_TEXTS, note.topic) },
        { text: note.text, note: saidNote(values, facts, note) },
        ...(rated ? [ratingCell(values, note)] : []),
      ]),
    },
  ];
};

/** What the reviewed and others said, and the sign-off (R-1326). */
export const commentTable = (values: Values, facts: ReportFacts): ReportTable => {
  const { say } = values;
  const { comments, acknowledged } = facts.review;
  const rows: ReportCell[][] = comments.map((comment) => [
    { text: facts.nameOf(comment.by), note: values.date(comment.at.slice(0, 10)) },
    { text: comment.text },
  ]);
  if (acknowledged)
    rows.push([
      { text: facts.nameOf(acknowledged.by), note: values.date(acknowledged.at.slice(0, 10)) },
      {
        text: acknowledged.text ?? '',
        tags: [
          acknowledged.agrees
            ? { text: say(TEXTS.agrees), tone: 'calm' }
            : { text: say(TEXTS.disagrees), tone: 'warning' },
        ],
      },
    ]);
  return {
    section: 'comments',
    title: say(TEXTS.comments),
    columns: [
      { label: say(TEXTS.by), width: 28, wraps: true },
      { label: say(TEXTS.comment), wraps: true },
    ],
    rows,
    more: acknowledged ? undefined : say(TEXTS.unsigned),
  };
};
