import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitTelling } from '#lib/jobs/job.ts';
import { runSlot } from '#lib/jobs/slot.ts';
import { deliver } from '#lib/messages/index.ts';
import { sesMailer } from '#lib/messages/ses.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { queueDigest, queueReviewReports, reviewReportRoutes } from '#lib/review-reports/index.ts';
import { reviewRemindersJob } from '#lib/review-reports/job.ts';
import { reviewMessages } from '#lib/review-reports/message.ts';
import {
  FindingEntity,
  placeOf,
  REVIEW_CLAIM,
  ReviewActionEntity,
  ReviewEntity,
} from '#lib/reviews/entity.ts';
import type { Review } from '#lib/reviews/schema.ts';
import { getReview } from '#lib/reviews/store.ts';
import { moveClaim } from '#lib/table/claim.ts';
import { put, type Write } from '#lib/table/write.ts';
import { aCompany } from '../support/company.ts';
import { localClient, startMailCatcher } from '../support/services.ts';
import { expectCorrupt } from '../support/soundness.ts';
import { ACTIONS, aReview, FINDINGS, HOSTILE } from './support.ts';

const company = await aCompany(reviewReportRoutes);
const { orgId, ports, sent, table } = company;
// Reviews of this file are put as they lie: nothing assembled them, and what they carry was never opened.
expectCorrupt(table, /\b(review|finding|review-action|rev_|fnd_|rva_)/);

let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
beforeAll(async () => {
  catcher = await startMailCatcher();
  ports.mailer = sesMailer(localClient(catcher.endpoint), 'reviews@example.com');
});
afterAll(() => catcher.stop());

const context = () => jobContext(ports, orgId, 'reviews');
const commit = async (writes: (at: string) => Promise<Write[]>): Promise<void> => {
  const job = await context();
  await commitTelling(job, async () => ({ action: 'test', writes: await writes(job.at), result: null }));
};

const SPAN = { from: '2026-02-01', to: '2026-02-28' };
/** Puts a review of February with the mail to who is reviewed, in one transaction. */
const assemble = async (fields: Partial<Review>): Promise<Review> => {
  const parts = [{ cadence: 'month' as const, ...SPAN }];
  const review = aReview({ ...SPAN, parts, assembledAt: '2026-03-01T06:00:00.000Z', ...fields });
  const job = await context();
  const taken = (): never => {
    throw new Error('the subject has a review of the period');
  };
  const claim = { kind: REVIEW_CLAIM, holderId: review.id, after: placeOf(review), taken };
  await commit(async (at) => [
    put(ReviewEntity, review, { at }),
    ...(await moveClaim(table, orgId, { ...claim, at })),
    ...queueReviewReports(job, { value: review }),
  ]);
  return review;
};
const RUN = { unitId: 'unt_north', cadence: 'month' as const, ...SPAN };
const queueRun = async (unitId: string): Promise<void> => {
  const job = await context();
  await commit(() => queueDigest(job, { ...RUN, unitId }));
};

/** Delivers what was announced; kinds and ends, in order. */
const delivered = async (): Promise<string[]> => {
  const work = sent.splice(0).flatMap((one) => (one.kind === 'message' ? [one] : []));
  const ends: string[] = [];
  for (const one of work) ends.push(await deliver(ports, reviewMessages, one));
  return ends;
};
const inbox = async () => {
  const mails = await catcher.mails();
  await catcher.clear();
  return mails;
};

describe('mails on reviews', { timeout: 240_000 }, () => {
  it('go once to who is reviewed, with the PDF, the sheet and a link to the frozen review', async () => {
    const review = await assemble({ id: 'rev_rep' });
    await commit(async (at) => [
      ...FINDINGS.map((finding) => put(FindingEntity, { ...finding, reviewId: review.id }, { at })),
      ...ACTIONS.map((action) => put(ReviewActionEntity, { ...action, reviewId: review.id }, { at })),
    ]);
    await expect(
      commit(async () => queueReviewReports(await context(), { value: review })),
    ).rejects.toMatchObject({
      code: 'message.exists',
    });
    expect(await delivered()).toEqual(['sent']);
    const [mail, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(mail?.destination.to).toEqual(['north-rep@example.com']);
    expect(mail?.subject).toContain('1–28 February 2026');
    for (const part of [mail?.body.html, mail?.body.text]) {
      expect(part).toContain(
        'https://app.example.com/#/reviews/rev_rep'.replace('https://app.example.com', ports.webUrl),
      );
      expect(part).toContain('€21,549.25');
      // A representative sees no cost, nor what it could be worked out from.
      expect(part).not.toContain('31,877.31');
    }
    expect(mail?.body.html).not.toContain('<script');
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual([
      'review-2026-02-28.pdf',
      'review-2026-02-28.csv',
    ]);
    const pdf = Buffer.from(mail?.attachments[0]?.content ?? '', 'base64');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are not sent to who may not see the review any more, or when nobody is reviewed', async () => {
    await assemble({
      id: 'rev_gone',
      subjectId: 'usr_southrep',
      ownerId: 'usr_southrep',
      unitId: 'unt_south',
    });
    const job = await context();
    const stored = await getReview(job, 'rev_gone');
    await commit(async (at) => [
      put(ReviewEntity, { ...stored.value, ownerId: 'usr_northrep2' }, { at, from: stored }),
    ]);
    expect(await delivered()).toEqual(['suppressed']);
    expect(queueReviewReports(job, { value: aReview({ ownerId: undefined }) })).toEqual([]);
    expect(await inbox()).toEqual([]);
  });

  it('tell each chair once about all reviews below, what needs a decision first', async () => {
    await assemble({
      id: 'rev_rep2',
      subjectId: 'usr_northrep2',
      ownerId: 'usr_northrep2',
      subjectName: 'Second',
    });
    const manager = { subjectKind: 'manager' as const, subjectId: 'usr_northmanager' };
    await assemble({
      ...{ id: 'rev_boss', ...manager, ownerId: 'usr_northmanager', chairId: 'usr_director' },
      subjectName: 'North manager',
    });
    await delivered();
    await inbox();
    await queueRun('unt_north');
    await queueRun('unt_north');
    // The director is posted above: theirs comes with the run of their own unit.
    expect(await delivered()).toEqual(['sent']);
    const [mail] = await inbox();
    expect(mail?.destination.to).toEqual(['north-manager@example.com']);
    const text = mail?.body.text ?? '';
    expect(text.indexOf('NEEDS A DECISION')).toBeLessThan(text.indexOf('REPRESENTATIVE: COMPARISON'));
    expect(text).toContain('Second');
    expect(text).toContain('/#/reviews/rev_rep2');
    expect(text).toContain(HOSTILE);

    const unit = { subjectKind: 'unit' as const, subjectId: 'unt_company', unitId: 'unt_company' };
    await assemble({ id: 'rev_company', ...unit, ownerId: 'usr_director', chairId: 'usr_boss' });
    await delivered();
    await inbox();
    await queueRun('unt_company');
    await queueRun('unt_north');
    expect(await delivered()).toEqual(['sent', 'sent']);
    const mails = await inbox();
    expect(mails.flatMap(({ destination }) => destination.to).sort()).toEqual([
      'boss@example.com',
      'director@example.com',
    ]);
    for (const { body } of mails) expect(body.text).toContain('North manager');
  });

  it('remind the chair once of a review that is still open after the policy’s days', async () => {
    await delivered();
    await inbox();
    const slot = (period: string) => ({
      ...{ kind: 'slot' as const, orgId, job: reviewRemindersJob.name, subject: 'unt_north', period },
    });
    expect(await runSlot(ports, slot('2026-03-03'), reviewRemindersJob)).toEqual({
      due: 0,
      messages: 0,
    });
    expect(await runSlot(ports, slot('2026-03-04'), reviewRemindersJob)).toEqual({
      due: 3,
      messages: 3,
    });
    expect(await runSlot(ports, slot('2026-03-05'), reviewRemindersJob)).toEqual({
      due: 3,
      messages: 0,
    });
    expect(await delivered()).toEqual(['sent', 'sent', 'sent']);
    const [mail] = await inbox();
    expect(mail?.subject).toMatch(/^Still open: Monthly review of /);
  });
});

describe('a review as page, PDF and sheet', { timeout: 120_000 }, () => {
  const get = (as: string, what: string, headers = {}) =>
    company.call(as, 'GET', `/v1/review-reports/rev_rep/${what}`, { headers });

  it('is for whoever may see the review, in their language', async () => {
    const page = await get('north-rep', 'page', { 'accept-language': 'zh-CN' });
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('上期遗留问题');
    expect(page.body).toContain('<svg');
    expect(page.body).not.toContain('<script');
    expect(page.body).not.toContain('31,877.31');
    expect((await get('north-manager', 'page')).body).toContain('31,877.31');
    expect((await get('north-manager', 'pdf')).headers['content-type']).toBe('application/pdf');
    const sheet = await get('boss', 'csv', { 'accept-language': 'es' });
    expect(sheet.headers['content-type']).toContain('text/csv');
    expect(sheet.body).toContain('Ventas contratadas');
    for (const stranger of ['north-rep2', 'south-manager', 'back-office'])
      for (const what of ['page', 'pdf', 'csv']) expect((await get(stranger, what)).status).toBe(404);
  });
});
