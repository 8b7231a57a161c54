import { describe, expect, it } from 'vitest';
import { isRated, isTopicOf, TOPIC_RULES, unanswered } from '#lib/reviews/meeting-rules.ts';
import { CADENCES, REVIEW_TOPICS, type Review, SUBJECT_KINDS } from '#lib/reviews/schema.ts';
import { ROUTES } from '#lib/routes.ts';
import { aCompany, once } from '../support/company.ts';
import { aFinding, anAction, aReview, assemble } from './support.ts';

const company = await aCompany(ROUTES);
const call = (as: string, method: string, path: string, body?: unknown, version?: number) =>
  company.call(as, method, path, {
    ...(body !== undefined && { body }),
    headers: { ...once(), ...(version && { 'if-match': `"v${version}"` }) },
  });
const boss = 'north-manager';
let serial = 0;
const held = async (some: Partial<Review> = {}): Promise<string> => {
  serial += 1;
  const review = aReview({
    id: `rev_${serial}`,
    from: `2025-01-${String(serial).padStart(2, '0')}`,
    ...some,
  });
  await assemble(company, review);
  return `/v1/reviews/${review.id}`;
};
const partOf = (...cadences: Review['cadence'][]) =>
  cadences.map((cadence) => ({ cadence, from: '2025-01-01', to: '2025-12-31' }));
const dealer = await call('admin', 'POST', '/v1/accounts', {
  ...{ number: 'D-1', name: '华东经销商', type: 'customer', ownerId: 'usr_northrep' },
});
const DEALER = { subjectKind: 'dealer', subjectId: String(dealer.body.id) } as const;

describe('what a review may talk about', () => {
  it('keeps people out of a quarter, and the quarter’s topics and the year’s out of a month', () => {
    for (const subjectKind of SUBJECT_KINDS)
      for (const topic of REVIEW_TOPICS) {
        const inQuarter = isTopicOf({ subjectKind, parts: partOf('quarter') }, topic);
        const inMonth = isTopicOf({ subjectKind, parts: partOf('month') }, topic);
        if (inQuarter) expect(isRated(topic)).toBe(false);
        const { parts } = TOPIC_RULES[topic];
        if (!parts.includes('month')) expect(inMonth).toBe(false);
        const everywhere = isTopicOf({ subjectKind, parts: partOf(...CADENCES) }, topic);
        if (inQuarter || inMonth) expect(everywhere).toBe(true);
      }
    expect(REVIEW_TOPICS.filter((topic) => TOPIC_RULES[topic].parts.join() === 'quarter')).toHaveLength(7);
  });

  it('asks of each open finding of the review an action, or a cause and a solution', () => {
    const review = aReview({ id: 'rev_1' });
    const of = (id: string, some = {}) => aFinding({ id, reviewId: 'rev_1', ...some });
    const findings = [
      of('fnd_bare'),
      of('fnd_cause', { causes: ['price'] }),
      of('fnd_solved', { causes: ['price'], solution: 'x' }),
      of('fnd_words', { causeText: 'x', solution: 'x' }),
      of('fnd_acted'),
      of('fnd_givenup'),
      of('fnd_closed', { status: 'closed' }),
      of('fnd_elsewhere', { reviewId: 'rev_2' }),
    ];
    const actions = [
      anAction({ findingId: 'fnd_acted' }),
      anAction({ findingId: 'fnd_givenup', status: 'cancelled' }),
    ];
    expect(unanswered(review, findings, actions).map(({ id }) => id)).toEqual([
      'fnd_bare',
      'fnd_cause',
      'fnd_givenup',
    ]);
  });
});

describe('the meeting', { timeout: 120_000 }, () => {
  it('writes one note a topic, rated where people are looked at', async () => {
    const path = await held();
    const note = (topic: string, body: object, as = boss) => call(as, 'PUT', `${path}/notes/${topic}`, body);
    await note('action-process', { text: 'Weak', rating: 2 });
    const { body } = await note('action-process', { text: 'Good', rating: 3 });
    expect(body.notes).toEqual([
      expect.objectContaining({ topic: 'action-process', text: 'Good', rating: 3, by: 'usr_northmanager' }),
    ]);
    expect(body.snapshot).toBeUndefined();
    expect((await note('work-plan', { text: 'x', rating: 3 })).body.code).toBe('review.rating');
    expect((await note('key-markets', { text: 'x' })).body.code).toBe('review.topic');
    expect((await note('strengths', { text: 'x' })).body.code).toBe('review.topic');
    expect((await note('complaint-handling', { text: 'x' })).body.code).toBe('review.topic');
    expect((await note('weather', { text: 'x' })).status).toBe(400);
    expect((await note('work-plan', { text: 'x' }, 'north-rep')).status).toBe(403);
    expect((await note('work-plan', { text: 'x' }, 'south-manager')).status).toBe(404);
    const removed = await call(boss, 'DELETE', `${path}/notes/action-process`);
    expect(removed.body.notes).toEqual([]);
    expect((await call(boss, 'DELETE', `${path}/notes/action-process`)).body.version).toBe(
      removed.body.version,
    );
    const quarter = await held({ cadence: 'quarter', parts: partOf('quarter') });
    expect((await call(boss, 'PUT', `${quarter}/notes/key-markets`, { text: '华东' })).status).toBe(200);
    const rated = await call(boss, 'PUT', `${quarter}/notes/action-process`, { text: 'x', rating: 4 });
    expect(rated.body.code).toBe('review.topic');
  });

  it('decides on a dealer in the dealer’s year alone, with cost and loss where one is replaced', async () => {
    const money = { amountMinor: 100_00, currency: 'EUR' };
    const replace = { text: '更换', dealerStrategy: 'replace', expectedCost: money, expectedLoss: money };
    const decide = (at: string, body: object) => call(boss, 'POST', `${at}/decisions`, body);
    const year = await held({ ...DEALER, cadence: 'year', parts: partOf('year', 'quarter', 'month') });
    const month = await held(DEALER);
    expect((await decide(month, replace)).body.code).toBe('review.dealer_strategy');
    const { expectedLoss: _, ...blind } = replace;
    expect((await decide(year, blind)).body.code).toBe('review.replacing_cost');
    const kept = { ...replace, dealerStrategy: 'keep' };
    expect((await decide(year, kept)).body.code).toBe('review.replacing_cost');
    const made = await decide(year, replace);
    expect(made.body.decisions).toMatchObject([{ ...replace, by: 'usr_northmanager' }]);
    const one = `${year}/decisions/${made.body.decisions[0].id}`;
    expect((await call('director', 'DELETE', one)).body.code).toBe('review.not_author');
    expect((await call(boss, 'DELETE', one)).body.decisions).toEqual([]);
    expect((await call(boss, 'DELETE', one)).status).toBe(200);
  });

  it('hears the reviewed, who signs off and may take it back, and nobody for them', async () => {
    const path = await held();
    const said = await call('north-rep', 'POST', `${path}/comments`, { text: '缺货三周' });
    expect(said.body.comments).toMatchObject([{ text: '缺货三周', by: 'usr_northrep' }]);
    const one = `${path}/comments/${said.body.comments[0].id}`;
    expect((await call(boss, 'DELETE', one)).body.code).toBe('review.not_author');
    expect((await call('north-rep', 'DELETE', one)).body.comments).toEqual([]);
    expect((await call('north-rep2', 'POST', `${path}/comments`, { text: 'x' })).status).toBe(404);
    const sign = (as: string) => call(as, 'PUT', `${path}/acknowledgement`, { agrees: false, text: 'No' });
    expect((await sign(boss)).body.code).toBe('review.not_reviewed');
    expect((await sign('north-rep')).body.acknowledged).toMatchObject({ agrees: false, by: 'usr_northrep' });
    const back = await call('north-rep', 'DELETE', `${path}/acknowledgement`);
    expect(back.body.acknowledged).toBeUndefined();
    expect((await call('north-rep', 'DELETE', `${path}/acknowledgement`)).body.version).toBe(
      back.body.version,
    );
  });

  it('is closed by the chair once its plans are there and its findings answered, and opened again', async () => {
    const path = await held({ from: '2026-01-01' });
    const close = (version: number, as = boss) => call(as, 'POST', `${path}/close`, undefined, version);
    expect((await close(1, 'director')).body.code).toBe('review.not_chair');
    expect((await close(1)).body).toMatchObject({
      code: 'review.plan_missing',
      detail: expect.stringContaining('work-plan, action-plan'),
    });
    await call(boss, 'PUT', `${path}/notes/work-plan`, { text: 'x' });
    await call(boss, 'PUT', `${path}/notes/action-plan`, { text: 'x' });
    const finding = (await call(boss, 'POST', `${path}/findings`, { title: 'Stock' })).body;
    expect((await close(3)).body).toMatchObject({
      ...{ code: 'review.unanswered', findings: [{ id: finding.id, code: 'manual', title: 'Stock' }] },
      detail: expect.stringContaining('Stock'),
    });
    const answer = { causes: ['stock-or-delivery'], solution: 'Order earlier' };
    await call(boss, 'PATCH', `${path}/findings/${finding.id}`, answer, 1);
    expect((await close(2)).status).toBe(412);
    expect((await close(3)).body).toMatchObject({ status: 'closed', closed: { by: 'usr_northmanager' } });
    expect((await close(4)).body.code).toBe('review.closed');
    for (const [as, method, what, body] of [
      [boss, 'POST', '/findings', { title: 'x' }],
      [boss, 'PUT', '/notes/work-plan', { text: 'x' }],
      [boss, 'POST', '/decisions', { text: 'x' }],
      ['north-rep', 'POST', '/comments', { text: 'x' }],
      ['north-rep', 'DELETE', '/acknowledgement', undefined],
    ] as const)
      expect((await call(as, method, `${path}${what}`, body)).body.code).toBe('review.closed');
    // What was decided goes on.
    const deed = { text: 'x', ownerId: 'usr_northrep', dueOn: '2026-03-02' };
    expect((await call(boss, 'POST', `${path}/findings/${finding.id}/actions`, deed)).status).toBe(201);
    const again = await call(boss, 'POST', `${path}/reopen`, { reason: '迟到的收款' }, 4);
    expect(again.body).toMatchObject({ status: 'open', reopened: { reason: '迟到的收款' } });
    expect((await call(boss, 'POST', `${path}/reopen`, { reason: 'x' }, 5)).body.code).toBe(
      'review.not_closed',
    );
  });

  it('is held by somebody else than who is reviewed', async () => {
    const own = {
      subjectKind: 'manager',
      subjectId: 'usr_northmanager',
      ownerId: 'usr_northmanager',
    } as const;
    const path = await held({ ...own, chairId: 'usr_director' });
    expect((await call(boss, 'POST', `${path}/findings`, { title: 'x' })).status).toBe(403);
    expect((await call(boss, 'POST', `${path}/comments`, { text: 'x' })).status).toBe(201);
    expect((await call('director', 'PUT', `${path}/notes/influence`, { text: 'x', rating: 1 })).status).toBe(
      200,
    );
  });
});
