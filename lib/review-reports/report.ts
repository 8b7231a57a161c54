/**
 * A review as a report (R-1301, R-1323): what was open before comes first, then figures, then what was found and decided. Pure: the
 * same review gives the same report for the same reader. Figures that the reader may not see are left out, with all that tells them.
 */
import {
  ageingTables,
  barsOf,
  comparisonTables,
  figuresTable,
  restatedTables,
  scorecardTables,
  tilesOf,
} from './figure-sections.ts';
import { actionTables, carriedSections, findingsTable } from './loop-sections.ts';
import { commentTable, decisionTables, noteTables, reportTables } from './meeting-sections.ts';
import type { Report, ReportFacts } from './model.ts';
import { CADENCE_TEXTS, SUBJECT_TEXTS } from './names.ts';
import { TEXTS } from './texts.ts';
import { trendsOf, trendTables } from './trend-sections.ts';
import { oneLine, type Values } from './values.ts';

const statusText = ({ say, date }: Values, { review }: ReportFacts): string =>
  review.closed
    ? say(TEXTS.statusClosed, { date: date(review.closed.at.slice(0, 10)) })
    : say(TEXTS.statusOpen);

/** Each part in words, longest first: a month's review holds its last week's (R-1315, R-1317, R-1320). */
const partsText = (values: Values, { review }: ReportFacts): string =>
  review.parts
    .map(({ cadence, ...span }) => `${values.name(CADENCE_TEXTS, cadence)} ${values.span(span)}`)
    .join(' · ');

const headOf = (values: Values, facts: ReportFacts): Report['facts'] => {
  const { review, nameOf } = facts;
  const { say } = values;
  const { subjectKind, subjectName, ownerId, chairId, parts, snapshot } = review;
  const kind = values.name(SUBJECT_TEXTS, subjectKind).toLocaleLowerCase(values.locale);
  const answers = ownerId && ownerId !== review.subjectId;
  return [
    [say(TEXTS.kind), say(TEXTS.kindOf, { subject: oneLine(subjectName), kind })],
    [say(TEXTS.period), values.span(review)],
    ...(parts.length > 1 ? [[say(TEXTS.parts), partsText(values, facts)] as [string, string]] : []),
    [say(TEXTS.unit), facts.unitName],
    ...(answers ? [[say(TEXTS.owner), nameOf(ownerId)] as [string, string]] : []),
    ...(chairId ? [[say(TEXTS.chair), nameOf(chairId)] as [string, string]] : []),
    [say(TEXTS.status), statusText(values, facts)],
    [say(TEXTS.asOf), values.date(snapshot.asOf)],
  ];
};

/** The report in the reader's language and locale. */
export const reportOf = (values: Values, facts: ReportFacts): Report => {
  const { review, organisation } = facts;
  const cadence = values.name(CADENCE_TEXTS, review.cadence);
  return {
    language: values.language,
    locale: values.locale,
    organisation,
    title: values.say(TEXTS.title, { cadence, subject: oneLine(review.subjectName) }),
    period: values.span(review),
    facts: headOf(values, facts),
    opening: carriedSections(values, facts),
    tiles: tilesOf(values, facts),
    tables: [
      figuresTable(values, facts),
      ...trendTables(values, facts),
      ...scorecardTables(values, facts),
      ...comparisonTables(values, facts),
      ...ageingTables(values, facts),
      ...reportTables(values, facts),
      findingsTable(values, facts),
      ...actionTables(values, facts),
      ...decisionTables(values, facts),
      ...noteTables(values, facts),
      commentTable(values, facts),
      ...restatedTables(values, facts),
    ],
    trends: trendsOf(values, facts),
    bars: barsOf(values, facts),
  };
};
