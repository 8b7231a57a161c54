import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/index.ts';
import { budgetOf } from '#lib/http/budget.ts';
import { metricsRoutes } from '#lib/metrics/index.ts';
import { aCompany } from '../support/company.ts';

const aBudget = (limit: { rate: number; burst: number }) => {
  let now = 0;
  const budget = budgetOf(limit, () => now);
  const wait = (ms: number): void => {
    now += ms;
  };
  return { ...budget, wait };
};

describe('the budget of an organisation', () => {
  it('lets the burst through at once, then so many a second, and says when the next one fits', () => {
    const { take, wait } = aBudget({ rate: 2, burst: 3 });
    const asked = () => take('org_a', 1)?.retryAfterSeconds ?? 'let in';

    expect([asked(), asked(), asked(), asked()]).toEqual(['let in', 'let in', 'let in', 1]);
    wait(500);
    expect([asked(), asked()]).toEqual(['let in', 1]);
    wait(60_000);
    expect([asked(), asked(), asked(), asked()]).toEqual(['let in', 'let in', 'let in', 1]);
  });

  it('counts a heavy request as many, takes nothing for a refused one, and none is too heavy for ever', () => {
    const { take, wait } = aBudget({ rate: 1, burst: 12 });

    expect(take('org_a', 10)).toBeUndefined();
    expect(take('org_a', 10)).toEqual({ retryAfterSeconds: 8, remaining: 2, quota: 12, windowSeconds: 12 });
    expect(take('org_a', 2)).toBeUndefined();
    wait(12_000);
    expect(take('org_a', 50)).toBeUndefined();
  });

  it('leaves other organisations theirs', () => {
    const { take } = aBudget({ rate: 1, burst: 1 });
    take('org_a', 1);

    expect(take('org_a', 1)).toMatchObject({ retryAfterSeconds: 1, remaining: 0 });
    expect(take('org_b', 1)).toBeUndefined();
  });

  it('never lets through more than burst and rate give, and always lets in who waits as told', () => {
    const step = fc.record({
      ms: fc.nat(3_000),
      org: fc.constantFrom('org_a', 'org_b'),
      cost: fc.constantFrom(1, 10),
    });
    void fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (steps, rate) => {
        const burst = 20;
        const { take, wait } = aBudget({ rate, burst });
        const spent: Record<string, number> = {};
        let elapsed = 0;
        for (const { ms, org, cost } of steps) {
          wait(ms);
          elapsed += ms;
          const refusal = take(org, cost);
          if (refusal) {
            wait(refusal.retryAfterSeconds * 1_000);
            elapsed += refusal.retryAfterSeconds * 1_000;
            expect(take(org, cost)).toBeUndefined();
          }
          spent[org] = (spent[org] ?? 0) + cost;
          expect(spent[org]).toBeLessThanOrEqual(burst + (rate * elapsed) / 1_000 + 1e-6);
        }
      }),
    );
  });
});

describe('a request beyond it', () => {
  it('is a 429 with the seconds to wait and the budget, read or not; another organisation is served', async () => {
    const company = await aCompany([...accountRoutes, ...metricsRoutes]);
    const neighbour = await aCompany(accountRoutes, { table: company.table, suffix: 'x' });
    let now = 0;
    company.ports.budget = budgetOf({ rate: 1, burst: 10 }, () => now);
    neighbour.ports.budget = company.ports.budget;
    const list = () =>
      company.call('north-rep', 'GET', '/v1/accounts', { headers: { 'accept-language': 'es' } });

    expect((await company.call('director', 'GET', '/v1/metrics')).status).toBe(200);
    const { status, headers, body } = await list();
    expect(status).toBe(429);
    expect(headers).toMatchObject({
      'retry-after': '1',
      ratelimit: '"organisation";r=0;t=1',
      'ratelimit-policy': '"organisation";q=10;w=10',
      'content-language': 'es',
    });
    expect(body).toMatchObject({ code: 'request.too_many', retryAfterSeconds: 1 });
    expect((await neighbour.call('admin', 'GET', '/v1/accounts')).status).toBe(200);
    now += 1_000;
    expect((await list()).status).toBe(200);
  });

  it('has no limit where the deployment names none', async () => {
    const company = await aCompany(accountRoutes);
    const calls = Array.from({ length: 30 }, () => company.call('north-rep', 'GET', '/v1/accounts'));

    expect(new Set((await Promise.all(calls)).map(({ status }) => status))).toEqual(new Set([200]));
  });
});
