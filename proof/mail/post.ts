/** A post office day by day: many recipients, notices of several periods, workers beside each other, a bad provider. */
import { addMilliseconds, type Instant } from '#lib/core/dates.ts';
import type { Job } from '#lib/jobs/job.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import { runSlot } from '#lib/jobs/slot.ts';
import { sweep, tick } from '#lib/jobs/ticker.ts';
import type { Work } from '#lib/jobs/work.ts';
import { type WorkHandlers, workHandler } from '#lib/jobs/worker.ts';
import { deliver } from '#lib/messages/deliver.ts';
import { MessageEntity } from '#lib/messages/entity.ts';
import { recordMailEvent } from '#lib/messages/events.ts';
import type { Message } from '#lib/messages/schema.ts';
import { sesMailer } from '#lib/messages/ses.ts';
import { UserEntity } from '#lib/organisation/entity.ts';
import type { User } from '#lib/organisation/schema.ts';
import { moveClaim } from '#lib/table/claim.ts';
import { runCommand } from '#lib/table/command.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { put } from '#lib/table/write.ts';
import { MESSAGE_KINDS } from '#lib/work.ts';
import type { Company } from '../../test/support/company.ts';
import { localClient } from '../../test/support/services.ts';
import type { Letter, WaitingQueue } from '../crash/queue.ts';
import type { Random } from '../random.ts';
import { noticeKind } from './notice.ts';
import { isAccepted, type Provider } from './provider.ts';

/** Workers beside each other, each with one letter at a time. */
const LANES = 12;
const USERS_AT_ONCE = 20;
/** Clocks of workers that get the same work at once. */
const SKEWS_MS = [0, -5 * 60_000, 5 * 60_000];
/** A job is started so often at once. */
const STARTS = 8;
const ROUND_MS = 5 * 60_000;

/** What happens to the event of an accepted mail: rounds until it comes, and how often it does. */
interface EventPlan {
  after: number;
  times: number;
}

export interface Post {
  readonly company: Company;
  readonly queue: WaitingQueue;
  readonly provider: Provider;
  readonly random: Random;
  readonly jobs: readonly Job[];
  /** Nothing goes wrong any more, and events come at once. */
  calm: boolean;
  /** Periods whose notices nobody may get any more. */
  readonly calledOff: Set<string>;
}

/** Recipients of the north, by short ids. */
export const addRecipients = async ({ table, orgId, units }: Company, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, (_, at) => `usr_recipient${at}`);
  const at: Instant = '2020-01-01T00:00:00.000Z';
  for (let from = 0; from < count; from += USERS_AT_ONCE) {
    const users = ids.slice(from, from + USERS_AT_ONCE).map(
      (id): User => ({
        id,
        email: `${id.slice(4)}@example.com`,
        name: id.slice(4),
        language: 'en',
        active: true,
        postings: [{ from: '2020-01-01', role: 'representative', unitId: units.north, managerId: null }],
      }),
    );
    const claims = users.map(({ id, email }) => ({ kind: 'user-email', holderId: id, after: email }));
    const taken = (): never => {
      throw new Error('a recipient was there before');
    };
    const held = await Promise.all(claims.map((claim) => moveClaim(table, orgId, { ...claim, at, taken })));
    const writes = [...users.map((value) => put(UserEntity, value, { at })), ...held.flat()];
    const cause = { orgId, at, by: 'system:seed', role: 'system', requestId: `req_recipients${from}` };
    await runCommand(table, cause, async () => ({ action: 'seed', writes, result: undefined }));
  }
  return ids;
};

/** The company's ports lead to the provider and the queue from now on. */
export const connectPost = ({ company, queue, provider }: Post): void => {
  company.ports.queue = queue;
  company.ports.mailer = sesMailer(localClient(provider.endpoint), 'alerts@example.com');
};

/** The deployed worker's work for these jobs, and the notice as a kind of message more. */
export const handlersOf = ({ calledOff, jobs }: Pick<Post, 'calledOff' | 'jobs'>): WorkHandlers => {
  const kinds = [noticeKind((period) => calledOff.has(period)), ...MESSAGE_KINDS];
  return {
    slot: (ports, work) => {
      const job = jobs.find(({ name }) => name === work.job);
      if (!job) throw new Error(`there is no job ${work.job}`);
      return runSlot(ports, work, job);
    },
    message: (ports, work) => deliver(ports, kinds, work),
  };
};

/** The ports of a worker whose clock is wrong by so much. */
export const skewed = (ports: WorkerPorts, skewMs: number): WorkerPorts => ({
  ...ports,
  clock: { now: () => addMilliseconds(ports.clock.now(), skewMs) },
});

/** Works on all that is visible: in lanes, and some letters by several workers at once, as after an ended visibility. */
export const workAll = async (post: Post): Promise<void> => {
  const { company, queue, random } = post;
  const handlers = SKEWS_MS.map((skew) => workHandler(() => skewed(company.ports, skew), handlersOf(post)));
  const once = async ({ id, body }: Letter, worker: number): Promise<void> => {
    const handle = handlers[worker % handlers.length];
    const answer = await handle?.({ Records: [{ messageId: id, body }] } as never);
    if (answer?.batchItemFailures.length === 0) queue.delete(id);
  };
  const startsOf = (letter: Letter): number => {
    const { kind } = JSON.parse(letter.body) as Work;
    if (kind === 'slot') return STARTS;
    return random.chance(0.1) ? 3 : 1;
  };
  const lane = async (): Promise<void> => {
    for (let [letter] = queue.receive(1); letter; [letter] = queue.receive(1)) {
      const same = letter;
      await Promise.all(Array.from({ length: startsOf(same) }, (_, worker) => once(same, worker)));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

/** The provider's events reach the system: at once, late, twice or never, as it was drawn for each mail. */
export class Events {
  readonly #plans = new Map<string, EventPlan>();
  #round = 0;

  async deliverDue({ company, provider, random, calm }: Post): Promise<void> {
    this.#round += 1;
    for (const [message, calls] of provider.calls) {
      for (const call of calls.filter(isAccepted)) {
        const plan = this.#plans.get(call.mailId) ?? this.#draw(random, calm);
        this.#plans.set(call.mailId, plan);
        if (plan.times === 0 || plan.after > this.#round) continue;
        const mail = {
          messageId: call.mailId,
          tags: { organisation: [company.orgId], message: [message] },
        };
        const tell = () => recordMailEvent(company.ports, { eventType: 'Send', mail });
        await Promise.all(Array.from({ length: plan.times }, tell));
        call.reported = true;
        this.#plans.set(call.mailId, { ...plan, times: 0 });
      }
    }
  }

  #draw(random: Random, calm: boolean): EventPlan {
    const after = this.#round + (calm || random.chance(0.6) ? 0 : 1 + random.below(6));
    return { after, times: random.chance(0.2) ? 0 : 1 + random.below(2) };
  }
}

/** One round: what is due or lost goes to the queue, workers do it, and events come in. */
export const round = async (post: Post, events: Events): Promise<void> => {
  const { jobs, company } = post;
  const { ports, clock } = company;
  await Promise.allSettled([tick(ports, jobs), tick(ports, jobs), sweep(ports)]);
  await workAll(post);
  await events.deliverDue(post);
  clock.set(addMilliseconds(clock.now(), ROUND_MS));
};

/** Every message of the company as it is stored. */
export const messagesOf = async ({ table, orgId }: Company): Promise<Message[]> => {
  const partition = { orgId, entity: 'message' };
  const items = await allOfIndex(table, { index: 'byOrganisation', partition });
  return items.map((item) => fromItem(MessageEntity, item).value);
};
