/** Planned and actual inflow: laws of the sums, and the story of a month over HTTP. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#lib/core/dates.ts';
import { cashPlan, periodsOf } from '#lib/figures/cash-rules.ts';
import type { Invoice } from '#lib/receivables/index.ts';
import { someCollecting } from '../collecting/books.ts';

const FIRST = '2026-02-11';
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(FIRST, days));
const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const by = fc.constantFrom('week' as const, 'month' as const);

describe('periods', () => {
  it('cut a span into weeks from Monday or calendar months, without a gap', () => {
    fc.assert(
      fc.property(span, by, ({ from, to }, length) => {
        const periods = periodsOf(from, to, length);
        expect(periods[0]?.from).toBe(from);
        expect(periods.at(-1)?.to).toBe(to);
        for (const [at, period] of periods.entries()) {
          if (at > 0) expect(daysBetween(periods[at - 1]?.to ?? '', period.from)).toBe(1);
          expect(daysBetween(period.from, period.to)).toBeLessThan(length === 'week' ? 7 : 31);
          if (at > 0 && length === 'month') expect(period.from.slice(8)).toBe('01');
          if (at > 0 && length === 'week') expect(new Date(`${period.from}T00:00:00Z`).getUTCDay()).toBe(1);
        }
      }),
    );
  });
});

describe('the plan', () => {
  const due = fc.record({ dueOn: day, amountMinor: fc.integer({ min: 1, max: 1_000 }) });
  const promise = fc.record({ madeOn: day, promisedOn: day });
  const invoice = fc
    .record({
      dues: fc.array(due, { minLength: 1, maxLength: 3 }),
      promise: fc.option(promise, { nil: undefined }),
    })
    .map(({ dues, promise: made }) => {
      const sorted = dues.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
      const amountMinor = dues.reduce((sum, one) => sum + one.amountMinor, 0);
      return { issuedOn: FIRST, dues: sorted, amountMinor, entries: [], promise: made } as unknown as Invoice;
    });
  const receipt = fc.record({ on: day, amountMinor: fc.integer({ min: 1, max: 1_000 }) });

  it('puts every open amount in one place, and accumulates to the sum', () => {
    fc.assert(
      fc.property(span, by, fc.array(invoice), fc.array(receipt), (days, length, invoices, receipts) => {
        const periods = periodsOf(days.from, days.to, length);
        const plan = cashPlan(periods, addDays(days.from, -1), { invoices, receipts });
        const planned = plan.periods.reduce((sum, row) => sum + row.plannedMinor, 0);
        const actual = plan.periods.reduce((sum, row) => sum + row.actualMinor, 0);
        expect(planned + plan.overdueMinor + plan.laterMinor).toBe(plan.openMinor);
        expect(plan.openMinor).toBe(
          invoices.reduce((sum, one) => sum + (one.issuedOn < days.from ? one.amountMinor : 0), 0),
        );
        expect(plan.periods.at(-1)).toMatchObject({
          accumulatedPlannedMinor: planned,
          accumulatedActualMinor: actual,
        });
        const isIn = ({ on }: { on: string }) => days.from <= on && on <= days.to;
        expect(actual).toBe(receipts.filter(isIn).reduce((sum, { amountMinor }) => sum + amountMinor, 0));
      }),
    );
  });
});

describe('over HTTP', async () => {
  const { post, get, must, anAccount, invoice, receipt, goTo } = await someCollecting();
  const PATH = '/v1/cash-inflow';

  it('holds the plan of a month against what came, promised money on its day', async () => {
    const accountId = await anAccount();
    await invoice(accountId, 1_000, '2026-01-01', { dues: [{ dueOn: '2026-03-05', amountMinor: 1_000 }] });
    const late = await invoice(accountId, 500, '2026-01-01', {
      dues: [{ dueOn: '2026-02-01', amountMinor: 500 }],
    });
    await invoice(accountId, 50, '2026-01-01', { dues: [{ dueOn: '2026-02-02', amountMinor: 50 }] });
    must(
      await post('/v1/collecting/promises', {
        accountId,
        invoiceIds: [late.body.id],
        parts: [{ on: '2026-03-20', amountMinor: 500 }],
      }),
    );
    const asked = { accountId, from: '2026-03-03', to: '2026-03-22' };
    const before = await get(PATH, asked, 'north-rep');
    expect(before.body).toMatchObject({ planOn: '2026-03-02', knownUntil: '2026-03-02' });
    const rows = (body: {
      data: { periods: { from: string; plannedMinor: number; actualMinor: number }[] }[];
    }) =>
      body.data[0]?.periods.map(({ from, plannedMinor, actualMinor }) => [from, plannedMinor, actualMinor]);
    expect(rows(before.body)).toEqual([
      ['2026-03-03', 1_000, 0],
      ['2026-03-09', 0, 0],
      ['2026-03-16', 500, 0],
    ]);
    expect(before.body.data[0]).toMatchObject({ openMinor: 1_550, overdueMinor: 50, laterMinor: 0 });
    goTo('2026-03-25');
    await receipt(accountId, 800, '2026-03-10');
    const bounced = await receipt(accountId, 70, '2026-03-11');
    must(
      await post(
        `/v1/receipts/${bounced.body.id}/reverse`,
        { reason: 'Bounced', on: '2026-03-12' },
        'finance',
        {
          'if-match': `"v${bounced.body.version}"`,
        },
      ),
    );
    const after = await get(PATH, asked, 'north-rep');
    expect(rows(after.body)).toEqual([
      ['2026-03-03', 1_000, 0],
      ['2026-03-09', 0, 800],
      ['2026-03-16', 500, 0],
    ]);
    expect(after.body.data[0].periods[2]).toMatchObject({
      accumulatedPlannedMinor: 1_500,
      accumulatedActualMinor: 800,
    });
    const months = await get(PATH, { ...asked, by: 'month' });
    expect(rows(months.body)).toEqual([['2026-03-03', 1_500, 800]]);
  });

  it('has rows per currency, nothing where nothing is, and names what is wrong', async () => {
    const accountId = await anAccount();
    await invoice(accountId, 700, '2026-03-01', { currency: 'CNY' });
    const asked = { accountId, from: '2026-03-26', to: '2026-05-31', by: 'month' };
    expect((await get(PATH, asked)).body.data).toMatchObject([{ currency: 'CNY', openMinor: 700 }]);
    const nobody = await anAccount();
    expect((await get(PATH, { ...asked, accountId: nobody })).body.data).toEqual([]);
    expect((await get(PATH, asked, 'south-rep')).status).toBe(404);
    expect((await get(PATH, { from: '2026-04-01', to: '2026-03-01' })).body.errors[0].pointer).toBe('/to');
    for (const to of ['2026-13-01', '2026-04-45']) {
      expect((await get(PATH, { ...asked, to })).body).toMatchObject({
        status: 400,
        errors: [{ pointer: '/to' }],
      });
    }
    expect((await get(PATH, { ...asked, planOn: '2026-03-26' })).body.errors[0].pointer).toBe('/planOn');
    expect((await get(PATH, asked, 'service')).status).toBe(403);
  });
});
