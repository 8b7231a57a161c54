import { expect, it } from 'vitest';
import { addMilliseconds } from '#lib/core/dates.ts';
import { sweep, tick } from '#lib/jobs/ticker.ts';
import type { Work } from '#lib/jobs/work.ts';
import { handleWork } from '#lib/jobs/worker.ts';
import { recordMailEvent } from '#lib/messages/events.ts';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { reviewRemindersJob } from '#lib/review-reports/job.ts';
import { reviewsJob } from '#lib/reviews/job.ts';
import { reviewsPolicy } from '#lib/reviews/policy.ts';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { WORK } from '#lib/work.ts';
import { moveUnits } from '../../proof/outage/office.ts';
import { randomOf } from '../../proof/random.ts';
import { aCompany, once } from '../support/company.ts';

const company = await aCompany(ROUTES);
const { clock, orgId, table, units } = company;
const random = randomOf(20260302);
const JOBS = [reviewsJob, reviewRemindersJob];
const HOUR_MS = 3_600_000;

let queue: Work[] = [];
const mails: OutgoingMail[] = [];
const mailer = {
  send: async (mail: OutgoingMail) => {
    mails.push(mail);
    return { providerId: `p${mails.length}` };
  },
};
const ports = {
  ...company.ports,
  mailer,
  queue: { send: async (work: readonly Work[]) => void queue.push(...work) },
};

class Killed extends Error {}
let kills = 0;
/** Ports of a worker that dies at some commit, before it or after it: nothing that it tries from then on reaches the table. */
const mortal = () => {
  const lastCommit = random.below(9);
  let commits = 0;
  let elapsed = 0;
  let isDead = false;
  const die = (): never => {
    kills += isDead ? 0 : 1;
    isDead = true;
    throw new Killed();
  };
  const send = async (command: { constructor: { name: string } }) => {
    if (isDead) die();
    if (command.constructor.name !== 'TransactWriteCommand') return table.doc.send(command as never);
    commits += 1;
    if (commits > lastCommit && random.chance(0.5)) die();
    const answer = await table.doc.send(command as never);
    return commits > lastCommit ? die() : answer;
  };
  const doc = new Proxy(table.doc, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  // Nobody waits in real time for a worker that will not come back.
  const pace = {
    wait: () => table.pace.wait(0),
    elapsed: () => {
      elapsed += 200;
      return elapsed;
    },
  };
  return { ...ports, table: { ...table, doc, pace } };
};

const BESIDE = 3;
/** Works off what is in the queue, all of it twice and in any order, by workers beside each other; what fails comes again. */
const workAll = async (worker: () => typeof ports, deliveries = 2): Promise<void> => {
  const letters = random.shuffled(queue.flatMap((work) => Array.from({ length: deliveries }, () => work)));
  queue = [];
  const failed = new Map<string, Work>();
  const next = letters.values();
  const lane = async () => {
    for (const work of next)
      await handleWork(worker(), WORK, work).catch(() => failed.set(JSON.stringify(work), work));
  };
  await Promise.all(Array.from({ length: BESIDE }, lane));
  queue.push(...failed.values());
};

/**
 * Seven minutes pass, longer than the lease of a worker that died. The provider tells what it accepted, which tells a mail apart that went out before
 * its worker could say so; the dispatcher sends again what was announced to nobody.
 */
const pass = async (): Promise<void> => {
  clock.set(addMilliseconds(clock.now(), 7 * 60_000));
  for (const [at, { tags }] of mails.entries()) {
    const { organisation = '', message = '' } = tags;
    const mail = { messageId: `p${at + 1}`, tags: { organisation: [organisation], message: [message] } };
    await recordMailEvent(ports, { eventType: 'Send', mail });
  }
  await sweep(ports);
};

it('two days of outage, work twice and in any order, workers killed: each review once and oldest first, each mail once', {
  timeout: 240_000,
}, async () => {
  await moveUnits(company, ['Europe/Madrid', 'Asia/Tokyo', 'America/Mexico_City']);
  company.ports.directories.forget(orgId);
  const { fallback } = reviewsPolicy;
  const representative = ['day', 'week', 'month'] as const;
  const body = { ...fallback, cadences: { ...fallback.cadences, representative } };
  const headers = { ...once(), 'if-match': '"v1"' };
  const set = await company.call('admin', 'PUT', '/v1/policies/reviews', {
    ...{ body: { validFrom: '2020-01-01', body }, headers },
  });
  expect(set.status).toBe(200);

  // Days like any other: each unit is seen first on Wednesday the 25th, whose morning reviews the 24th.
  clock.set('2026-02-25T14:00:00.000Z');
  for (let hour = 0; hour < 30; hour += 1) {
    await tick(ports, JOBS);
    await workAll(() => ports, 1);
    clock.set(addMilliseconds(clock.now(), HOUR_MS));
  }
  expect(queue).toEqual([]);

  // Nothing ticks and nothing works until Monday noon; then everything is due at once.
  clock.set('2026-03-02T18:00:00.000Z');
  await tick(ports, JOBS);
  expect(queue.filter((work) => work.kind === 'slot' && work.job === reviewsJob.name).length).toBeGreaterThan(
    8,
  );
  for (let round = 0; round < 4; round += 1) {
    await workAll(mortal);
    await pass();
  }
  expect(kills).toBeGreaterThan(10);
  // A mail whose worker died before it handed it over waits a quarter of an hour for the provider's word.
  for (let round = 0; round < 6 || (queue.length > 0 && round < 12); round += 1) {
    await workAll(() => ports);
    await pass();
  }
  expect(queue).toEqual([]);

  const items = await dumpOf(table);
  // biome-ignore lint/suspicious/noExplicitAny: a record of any kind
  const records = (kind: string): any[] =>
    items.filter(({ entity }) => entity === kind).map(({ data }) => data);
  // In the order of their making: ids of one process sort by it.
  const reviews = records('review').sort((a, b) => (a.id < b.id ? -1 : 1));
  const of = (subjectId: string) =>
    reviews
      .filter((review) => review.subjectId === subjectId)
      .map(({ cadence, from }) => `${cadence} ${from}`);
  const days = ['day 2026-02-24', 'day 2026-02-25', 'day 2026-02-26', 'day 2026-02-27'];
  for (const name of ['northrep', 'northrep2', 'southrep'])
    expect(of(`usr_${name}`)).toEqual([...days, 'month 2026-02-01', 'week 2026-03-01']);
  expect(of('usr_backoffice')).toEqual([...days, 'month 2026-02-01']);
  for (const id of [...Object.values(units), 'usr_northmanager', 'usr_southmanager', 'usr_director', orgId])
    expect(of(id)).toEqual(['month 2026-02-01']);

  // Every message went out once, and who is reviewed has one of each review.
  const sent = mails.map(({ headers }) => headers['X-Cadencia-Message']);
  expect(new Set(sent).size).toBe(sent.length);
  const messages = records('message');
  expect(messages.map(({ id }) => id).sort()).toEqual([...sent].sort());
  expect(messages.every(({ delivery }) => delivery.status === 'sent')).toBe(true);
  const reports = messages.filter(({ kind }) => kind === 'review-report');
  expect(reports.map(({ payload }) => payload.reviewId).sort()).toEqual(
    reviews
      .filter(({ ownerId }) => ownerId)
      .map(({ id }) => id)
      .sort(),
  );
  const digests = messages
    .filter(({ kind }) => kind === 'review-digest')
    .map(({ recipientId, payload }) => `${recipientId} ${payload.unitId} ${payload.cadence} ${payload.from}`);
  expect(new Set(digests).size).toBe(digests.length);
  expect(digests).toContain(`usr_northmanager ${units.north} month 2026-02-01`);
  expect(violationsIn(items)).toEqual([]);
});
