import { beforeAll, describe, expect, it } from 'vitest';
import {
  findApproval,
  requestApproval,
  reviseApproval,
  useApproval,
  withdrawApproval,
} from '#lib/approvals/index.ts';
import { aDesk, type Desk, heard } from './support.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});

const request = (amountMinor: number, { currency = 'EUR', as = 'north-rep' } = {}) =>
  desk.run(as, async (context) => {
    const { request: stored, writes } = await requestApproval(context, {
      kind: 'test-limit',
      subject: { accountId: desk.accountId, ownerId: 'usr_northrep', unitId: 'unt_north' },
      document: { limit: { amountMinor, currency } },
      reason: 'Navidad 圣诞',
    });
    return { action: 'test.request', writes, result: stored.value };
  });

const change = <R>(id: string, step: (stored: never, context: never) => Promise<R>) =>
  desk.run('north-rep', async (context) => {
    const stored = await findApproval(context, id);
    const result = (await step(stored as never, context as never)) as {
      writes: never[];
      request: { value: never };
    };
    return {
      action: 'test.change',
      writes: result.writes,
      result: result.request.value as Record<string, unknown>,
    };
  });

describe('requesting within a command', () => {
  it('is approved at once where the policy asks nobody, and the effect is the caller’s', async () => {
    const approval = await request(99_999);

    expect(approval).toMatchObject({
      status: 'approved',
      steps: [],
      endedBy: 'system:policy',
      allowance: { until: '2026-04-01', usesLeft: 1, amountLeft: { amountMinor: 99_999, currency: 'EUR' } },
    });
    expect(heard).toEqual([]);
  });

  it('asks the chain in sequence, with the figures and the deadline of the same day', async () => {
    const approval = await request(1_000_000);

    expect(approval).toMatchObject({
      status: 'pending',
      title: 'Limit 1000000',
      policy: { kind: 'approvals.test-limit', validFrom: null },
      triggered: [{ rule: 'limit', from: '1000000' }],
      steps: [
        { state: 'asked', seats: [{ memberId: 'usr_northmanager' }] },
        { state: 'waiting', seats: [{ memberId: 'usr_director' }] },
      ],
      askings: [
        { number: 1, userId: 'usr_northmanager', sameDayOn: '2026-03-02', dueAt: '2026-03-02T23:00:00.000Z' },
      ],
    });
    expect(approval.documentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names the rate that is missing', async () => {
    await expect(request(5_000, { currency: 'USD' })).rejects.toMatchObject({
      code: 'rate.missing',
      extra: { from: 'USD', to: 'EUR', on: '2026-03-02' },
    });
  });

  it('stands after an edit that is no worse and is asked again after a worse one', async () => {
    const { id } = await request(99_999);
    const better = await change(id, (stored, context) =>
      reviseApproval(context, stored, { document: { limit: { amountMinor: 50_000, currency: 'EUR' } } }),
    );
    const worse = await change(id, (stored, context) =>
      reviseApproval(context, stored, { document: { limit: { amountMinor: 100_000, currency: 'EUR' } } }),
    );

    expect(better).toMatchObject({ status: 'approved', documentVersion: 2, round: 2 });
    expect(worse).toMatchObject({ status: 'pending', documentVersion: 3, askings: [{ round: 3 }] });
    expect(worse['allowance']).toBeUndefined();
  });

  it('is used up by its uses and its amount, and cannot be withdrawn then', async () => {
    const { id } = await request(99_999);
    const take = (amountMinor: number) =>
      change(id, (_, context) =>
        useApproval(context, id, {
          reference: 'SO-1',
          amount: { amountMinor, currency: 'EUR' },
          on: '2026-03-02',
        }),
      );

    await expect(take(100_000)).rejects.toMatchObject({ code: 'approval.spent' });
    expect(await take(10_000)).toMatchObject({
      status: 'used',
      allowance: { usedBy: ['SO-1'], usesLeft: 0 },
    });
    await expect(take(1)).rejects.toMatchObject({ code: 'approval.state' });
    await expect(change(id, (stored, context) => withdrawApproval(context, stored))).rejects.toMatchObject({
      code: 'approval.state',
    });
  });
});
