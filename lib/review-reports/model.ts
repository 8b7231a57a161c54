/** What a report on a review is made of, as data: the mail, the page, the PDF and the spreadsheet all show this and nothing else. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Language } from '#lib/core/languages.ts';
import type { MailColumn, MailTable } from '#lib/messages/document.ts';
import type { Finding, ReviewAction } from '#lib/reviews/finding-schema.ts';
import type { Review } from '#lib/reviews/schema.ts';
import type { ReportCell } from './values.ts';

/** What a report is written from: the review as it lies, and what it led to. */
export interface ReportFacts {
  review: Review;
  /** Of the subject, opened in any of its reviews. */
  findings: readonly Finding[];
  actions: readonly ReviewAction[];
  organisation: string;
  unitName: string;
  nameOf(userId: string): string;
  /** The day on which it is read: what is late is late on it. */
  today: BusinessDate;
  /** Whether the reader may see the figure. */
  shows(figure: string): boolean;
}

export const SECTIONS = [
  'carried',
  'carried-actions',
  'figures',
  'trend',
  'scorecard',
  'comparison',
  'ageing',
  'reports',
  'findings',
  'actions',
  'decisions',
  'notes',
  'comments',
  'restated',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface ReportTable extends MailTable {
  section: Section;
  columns: MailColumn[];
  rows: ReportCell[][];
}

/** A chart as data: rows in order, each with its figure in words; lengths 0 to 100. */
export interface Bars {
  kind: 'attainment' | 'ranking';
  title: string;
  subtitle: string;
  rows: { name: string; value: string | null; label: string; length: number }[];
}

/** Months beside those of the year before as data; lengths 0 to 100 of the longest of both. */
export interface TrendBars {
  title: string;
  subtitle: string;
  names: { now: string; before: string };
  rows: {
    period: string;
    value: string | null;
    before: string | null;
    lengths: [now: number, before: number];
  }[];
}

export interface Tile {
  label: string;
  values: string[];
  notes: string[];
}

export interface Report {
  language: Language;
  locale: string;
  organisation: string;
  title: string;
  period: string;
  facts: [label: string, value: string][];
  /** First, because what was found before is what the review is about (R-1323). */
  opening: ReportTable[];
  tiles: Tile[];
  tables: ReportTable[];
  trends: TrendBars[];
  bars: Bars[];
}
