import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Job, sqsQueue, sweep, tick, type Work, workHandler } from '#lib/jobs/index.ts';
import { commitStep } from '#lib/jobs/job.ts';
import { queueMessage } from '#lib/messages/index.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { aCompany, type Company } from '../support/company.ts';
import { localClient, startQueue } from '../support/services.ts';
import { expectCorrupt } from '../support/soundness.ts';

const job: Job = {
  name: 'morning',
  mode: 'each',
  localTime: async () => '07:00',
  run: async () => ({}),
};

let company: Company;
beforeEach(async () => {
  company = await aCompany([]);
  // Ticks are told an instant, and the clock of what they write stands still.
  expectCorrupt(company.table, /had not begun anywhere/);
});
const periods = () =>
  company.sent.flatMap((work) => (work.kind === 'slot' ? [`${work.subject} ${work.period}`] : []));

describe('tick', () => {
  it('sends every active unit’s due slot once, and the missed ones after an outage', async () => {
    await tick(company.ports, [job], '2026-03-02T06:00:00.000Z');
    await tick(company.ports, [job], '2026-03-02T06:05:00.000Z');
    expect(periods().sort()).toEqual([
      'unt_company 2026-03-02',
      'unt_north 2026-03-02',
      'unt_south 2026-03-02',
    ]);

    company.sent.length = 0;
    await tick(company.ports, [job], '2026-03-04T09:00:00.000Z');
    expect(periods().filter((period) => period.startsWith('unt_north'))).toEqual([
      'unt_north 2026-03-03',
      'unt_north 2026-03-04',
    ]);
  });

  it('does not move the pointer when the queue refuses, so nothing is missed', async () => {
    const { send } = company.ports.queue;
    company.ports.queue.send = async () => {
      throw new Error('queue is down');
    };
    await expect(tick(company.ports, [job], '2026-03-02T06:00:00.000Z')).rejects.toThrow('tick failed');
    company.ports.queue.send = send;

    await tick(company.ports, [job], '2026-03-02T06:05:00.000Z');
    expect(periods()).toHaveLength(3);
  });

  it('sends at most twice when two tickers race, and moves each pointer once', async () => {
    const now = '2026-03-02T06:00:00.000Z';
    await Promise.all([tick(company.ports, [job], now), tick(company.ports, [job], now)]);
    expect(new Set(periods()).size).toBe(3);

    company.sent.length = 0;
    await tick(company.ports, [job], now);
    expect(periods()).toEqual([]);
  });
});

describe('sweep', () => {
  it('sends a message that waits for more than a minute to the queue again', async () => {
    const context = await jobContext(company.ports, company.orgId, 'test');
    const recipient = context.directory.user('usr_northrep')!;
    const message = queueMessage(context, {
      kind: 'k',
      period: '2026-03-02',
      sequence: 0,
      recipient,
      payload: {},
    });
    await commitStep(context, async () => ({ action: 'queue', writes: [message], result: undefined }));

    await sweep(company.ports, '2026-03-02T09:00:59.000Z');
    expect(company.sent).toEqual([]);
    await sweep(company.ports, '2026-03-02T09:01:00.000Z');
    expect(company.sent).toEqual([
      { kind: 'message', orgId: company.orgId, messageId: message.next.value.id },
    ]);
  });
});

describe('the queue and the worker', () => {
  let queue: Awaited<ReturnType<typeof startQueue>>;
  beforeAll(async () => {
    queue = await startQueue();
  });
  afterAll(() => queue.stop());

  it('carries 25 pieces of work and brings only the failed ones again', async () => {
    const work = Array.from({ length: 25 }, (_, n): Work => {
      return { kind: 'message', orgId: 'org_1', messageId: `msg_${n}` };
    });
    await sqsQueue(localClient(queue.endpoint), queue.queueUrl).send(work);
    const seen = new Map<string, number>();
    const handler = workHandler(() => company.ports, {
      message: async (_ports, { messageId }) => {
        const times = (seen.get(messageId) ?? 0) + 1;
        seen.set(messageId, times);
        if (messageId.endsWith('7') && times === 1) throw new Error('not now');
      },
    });
    const until = performance.now() + 20_000;
    while ([...seen.values()].reduce((sum, times) => sum + times, 0) < 27 && performance.now() < until) {
      if ((await queue.poll(handler)) === 0) await new Promise((resolve) => setTimeout(resolve, 200));
    }

    expect(seen.size).toBe(25);
    expect(
      [...seen]
        .filter(([, times]) => times === 2)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['msg_17', 'msg_7']);
  });

  it('reports what it cannot read or serve as failed and does the rest', async () => {
    const handler = workHandler(() => company.ports, { message: async () => undefined });
    const bodies = [
      '{not json',
      '{"kind":"other"}',
      JSON.stringify({ kind: 'import', orgId: 'org_1', importId: 'imp_1' }),
      JSON.stringify({ kind: 'message', orgId: 'org_1', messageId: 'msg_1' }),
    ];
    const Records = bodies.map((body, n) => ({ messageId: String(n), body }));
    const { batchItemFailures } = await handler({ Records } as never);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['0', '1', '2']);
  });
});
