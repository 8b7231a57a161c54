import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Text } from '#lib/core/languages.ts';
import { MEASURES, RATIO_NAMES } from '#lib/measures/measures.ts';
import { textOf } from '#lib/messages/plain.ts';
import { type DigestFacts, decisionsFirst, rankedRows } from '#lib/review-reports/digest.ts';
import { documentOf } from '#lib/review-reports/mail.ts';
import type { ReportFacts } from '#lib/review-reports/model.ts';
import * as names from '#lib/review-reports/names.ts';
import { reportPage } from '#lib/review-reports/page.ts';
import { reportPdf } from '#lib/review-reports/pdf.ts';
import { reportOf } from '#lib/review-reports/report.ts';
import { reportSheet } from '#lib/review-reports/sheet.ts';
import { DIGEST_TEXTS, REMINDER_TEXTS, TEXTS } from '#lib/review-reports/texts.ts';
import { valuesOf } from '#lib/review-reports/values.ts';
import { CAUSES, FINDING_CODES } from '#lib/reviews/finding-schema.ts';
import { CADENCES, DEALER_STRATEGIES, REVIEW_TOPICS, SUBJECT_KINDS } from '#lib/reviews/schema.ts';
import { Comparison } from '#lib/reviews/snapshot-schema.ts';
import { ACTIONS, aFinding, aReview, FINDINGS, HOSTILE } from './support.ts';

const english = valuesOf('en', 'en-IE');
const facts = (fields: Partial<ReportFacts> = {}): ReportFacts => ({
  ...{ review: aReview(), findings: FINDINGS, actions: ACTIONS, organisation: 'Classic Models' },
  ...{ unitName: 'Paris', nameOf: (id: string) => id, today: '2005-06-10', shows: () => true },
  ...fields,
});
const reader = { name: 'Gerard' };
const mailOf = (about: ReportFacts, values = english) =>
  documentOf(values, {
    facts: about,
    report: reportOf(values, about),
    reader,
    webUrl: 'https://app.example.com',
  });

describe('names of codes', () => {
  const known: [string, Readonly<Record<string, Text>>, readonly string[]][] = [
    ['cadences', names.CADENCE_TEXTS, CADENCES],
    ['subjects', names.SUBJECT_TEXTS, SUBJECT_KINDS],
    ['topics', names.TOPIC_TEXTS, REVIEW_TOPICS],
    ['findings', names.FINDING_TEXTS, FINDING_CODES],
    ['causes', names.CAUSE_TEXTS, CAUSES],
    ['strategies', names.STRATEGY_TEXTS, DEALER_STRATEGIES],
    ['comparisons', names.BY_TEXTS, Comparison.shape.by.options],
    ['figures', names.FIGURES, [...MEASURES, ...RATIO_NAMES, 'open', 'overdue', 'dso']],
  ];
  it.each(known)('of %s are complete', (_, texts, codes) => {
    expect(codes.filter((code) => !Object.hasOwn(texts, code))).toEqual([]);
  });

  it('and all other words stand in every language, and a code that nobody named is shown as it is', () => {
    const catalogues: Readonly<Record<string, Text>>[] = [
      ...[names.REASON_TEXTS, names.TEMPLATE_TEXTS, names.BAND_TEXTS, TEXTS, DIGEST_TEXTS, REMINDER_TEXTS],
      ...known.map(([, texts]) => texts),
    ];
    const empty = catalogues.flatMap((texts) =>
      Object.entries(texts).flatMap(([key, text]) =>
        LANGUAGES.filter((at) => !text[at]).map((at) => `${key} ${at}`),
      ),
    );
    expect(empty).toEqual([]);
    expect(english.name(names.TEMPLATE_TEXTS, 'our-own-form')).toBe('our own form');
  });
});

describe('a report on a review', () => {
  it('begins with what was open before, most at stake first as the review has it, with what its actions brought', () => {
    const { opening } = reportOf(english, facts());
    expect(opening.map(({ section }) => section)).toEqual(['carried', 'carried-actions']);
    expect(opening[0]?.rows.map(([finding]) => finding?.text)).toEqual([
      'Overdue grew',
      'Dealer in Lyon sells below list',
    ]);
    const [measured, unmeasured] = opening[1]?.rows ?? [];
    expect(measured?.map(({ text }) => text).slice(1)).toEqual([
      ...['€18,210.00', '€22,904.05', '+€4,694.05', 'not as expected'],
    ]);
    expect(unmeasured?.[0]?.tags?.map(({ text }) => text)).toEqual(['open', 'late']);
    expect(unmeasured?.at(-1)?.text).toBe('not measured');
    const [none] = reportOf(english, facts({ review: aReview({ carried: [] }) })).opening;
    expect(none?.more).toBe('Nothing was open from earlier reviews.');
  });

  it('ranks new findings by money, and leaves those of other reviews to them', () => {
    const others = [...FINDINGS, aFinding({ id: 'fnd_april', reviewId: 'rev_april' })];
    const found = reportOf(english, facts({ findings: others })).tables.find(
      ({ section }) => section === 'findings',
    );
    expect(found?.rows.map(([name, stake]) => [name?.text, stake?.text])).toEqual([
      ['Target missed', '€21,549.25'],
      ['Discounts too high', '€1,800.00'],
      ['Reports missing', '—'],
      [`Dealer asked ${HOSTILE}`, '—'],
    ]);
  });

  it('hides figures that the reader may not see wherever they stand', () => {
    const about = facts({ shows: (figure) => !figure.startsWith('margin') });
    const report = reportOf(english, about);
    const all = [textOf(mailOf(about)), reportPage(english, report), reportSheet(english, report)];
    for (const text of all) {
      expect(text).toContain('128');
      expect(text).not.toMatch(/31,877\.31|31877\.31|7,431\.19|7431\.19|Margin/);
    }
  });

  it.each([...LANGUAGES])(
    'says in the text part of its mail every figure of the HTML (%s)',
    async (language) => {
      const { htmlOf } = await import('#lib/messages/layout.ts');
      const document = mailOf(facts(), valuesOf(language, language));
      const html = htmlOf(document)
        .replaceAll(/<style>.*?<\/style>/gs, '')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/&#\d+;/g, ' ')
        .replaceAll('&amp;', '&');
      const text = textOf(document);
      const figures = new Set(html.match(/\d[\d.,]*\d|\d/g));
      expect(figures.size).toBeGreaterThan(40);
      expect([...figures].filter((figure) => !text.includes(figure))).toEqual([]);
    },
  );

  it('shows customer text as text and keeps names in one line', async () => {
    const { htmlOf } = await import('#lib/messages/layout.ts');
    const about = facts({ review: aReview({ subjectName: `Eve\r\nBcc: all@example.com ${HOSTILE}` }) });
    const document = mailOf(about);
    const page = reportPage(english, reportOf(english, about));
    expect(document.subject).not.toMatch(/[\r\n]/);
    expect(textOf(document)).not.toMatch(/\r|^Bcc:/m);
    for (const html of [htmlOf(document), page]) {
      expect(html).not.toContain('<script');
      expect(html).toContain('&lt;script&gt;');
    }
    expect(page).not.toMatch(/(src|href)="(?!data:)/);
  });

  it('is a spreadsheet with plain numbers, in which nothing runs', () => {
    const formula = aFinding({ id: 'fnd_formula', code: 'manual', title: '=1+1', stake: null });
    const spanish = valuesOf('es', 'es-ES');
    const sheet = reportSheet(spanish, reportOf(spanish, facts({ findings: [formula] })));
    expect(sheet).toContain('Ventas contratadas;Valor;128450,75;EUR');
    expect(sheet).toContain('Ventas contratadas;Cumplimiento;85,63;%');
    expect(sheet).toContain("'=1+1");
    expect(sheet.split('\r\n').length).toBeGreaterThan(60);
  });

  it('is a PDF of some pages that a reader needs no font for', { timeout: 60_000 }, async () => {
    const chinese = valuesOf('zh-CN', 'zh-CN');
    const bytes = Buffer.from(await reportPdf(reportOf(chinese, facts()))).toString('latin1');
    expect(bytes.startsWith('%PDF-')).toBe(true);
    expect(bytes).toContain('/FontFile2');
    expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    expect(bytes.length).toBeLessThan(200_000);
  });
});

describe('the digest of a run', () => {
  const quiet = {
    findings: [],
    actions: [],
    today: '2005-06-10',
    nameOf: (id: string) => id,
    shows: () => true,
  };
  const about = (fields: Partial<DigestFacts>): DigestFacts => ({
    ...{ ...quiet, reviews: [], linkOf: (id: string) => `https://app.example.com/#/reviews/${id}` },
    ...fields,
  });
  const of = (id: string, missing: number) => {
    const { snapshot } = aReview();
    return aReview({
      ...{ id: `rev_${id}`, subjectId: `usr_${id}`, subjectName: id },
      snapshot: { ...snapshot, reports: { ...snapshot.reports, missing } },
    });
  };

  it('ranks by money at stake, then late actions, then missing reports', () => {
    const reviews = [of('calm', 0), of('missing', 4), of('late', 0), of('rich', 0)];
    const run = about({
      reviews,
      findings: [aFinding({ subjectId: 'usr_rich' })],
      actions: ACTIONS.map((action) => ({ ...action, subjectId: 'usr_late' })),
    });
    const rows = rankedRows(run);
    expect(rows.map(({ review }) => review.subjectName)).toEqual(['rich', 'late', 'missing', 'calm']);
    const [decide, late, missing] = decisionsFirst(english, run, rows);
    expect(decide?.rows[0]?.[0]).toEqual({
      text: 'rich',
      href: 'https://app.example.com/#/reviews/rev_rich',
    });
    expect(late?.rows.map((row) => row.at(-1)?.text)).toEqual(['5']);
    expect(missing?.rows.map(([subject]) => subject?.text)).toEqual(['missing']);
  });
});
