import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/core/dates.ts';
import { interestMinor } from '#lib/dunning/interest.ts';
import { planCustomer } from '#lib/dunning/planner.ts';
import { standingOf } from '#lib/dunning/rules.ts';
import type { DunningState, NoticeLine } from '#lib/dunning/schema.ts';
import { filled, unknownVariables, VARIABLES, type Variables } from '#lib/dunning/template.ts';
import { type Invoice, openInvoiceOn } from '#lib/receivables/index.ts';
import { customerOf, invoiceOf, paid, remindedOn } from './customers.ts';

describe('interestMinor', () => {
  it('is amount × rate ÷ 365 for each day past due, on what was open that day', () => {
    // 365,000 at 10 % is 100 a day: ten days from 1 February on.
    const big = invoiceOf('I', { amountMinor: 365_000 });
    const half = { ...big, entries: [paid('2026-02-06', 182_500)] };
    expect(interestMinor(big, '10', undefined, '2026-02-10')).toBe(1_000);
    expect(interestMinor(half, '10', undefined, '2026-02-10')).toBe(750);
    expect(interestMinor(big, '10', '2026-02-10', '2026-02-10')).toBe(0);
    expect(interestMinor(big, '10', '2026-02-04', '2026-02-10')).toBe(600);
  });

  it('claims each day once: the parts add up to the whole but for the rounding of each part', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 9_999_999 }), (days, amountMinor) => {
        const invoice = invoiceOf('I', { amountMinor });
        let claimed: string | undefined;
        let total = 0;
        let day = '2026-01-31';
        for (const gap of days) {
          day = addDays(day, gap);
          total += interestMinor(invoice, '7.25', claimed, day);
          claimed = day;
        }
        const whole = interestMinor(invoice, '7.25', undefined, day);
        expect(Math.abs(total - whole)).toBeLessThanOrEqual(days.length);
      }),
    );
  });
});

const drawn = fc.record({
  amountMinor: fc.integer({ min: 1, max: 1_000_000 }),
  due: fc.integer({ min: -40, max: 40 }),
  part: fc.integer({ min: 0, max: 100 }),
  isDisputed: fc.boolean(),
  currency: fc.constantFrom('EUR', 'JPY'),
});

const invoiceFrom = (one: typeof drawn extends fc.Arbitrary<infer T> ? T : never, at: number): Invoice => {
  const { amountMinor, currency } = one;
  const settled = Math.floor((amountMinor * one.part) / 100);
  return invoiceOf(`${at}`, {
    ...{ amountMinor, currency },
    issuedOn: '2025-11-01',
    dues: [{ dueOn: addDays('2026-01-31', one.due), amountMinor }],
    entries: settled > 0 ? [paid('2026-02-05', settled)] : [],
    ...(one.isDisputed && { dispute: { since: '2026-01-05', reason: 'damaged' } }),
  });
};

const withReminder = (state: DunningState, line: NoticeLine, on: string): DunningState => ({
  ...state,
  reminders: [
    ...state.reminders,
    { noticeId: 'dnt_x', on, level: line.level, amountMinor: 1, interestMinor: 0, interestMode: 'none' },
  ],
});

describe('planCustomer, whatever happens', () => {
  it('skips no level, asks for what is overdue and undisputed, and tells a customer once a day', () => {
    const days = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 12 });
    let notices = 0;
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 8 }), days, (all, steps) => {
        const invoices = all.map(invoiceFrom);
        const states = new Map(invoices.map((invoice) => [invoice.id, remindedOn(invoice, [])]));
        const told = new Set<string>();
        let day = '2026-01-31';
        for (const step of steps) {
          day = addDays(day, step);
          const items = invoices.map((invoice) => ({ invoice, state: states.get(invoice.id)! }));
          const { notice } = planCustomer(customerOf(items, { isTold: told.has(day) }), day);
          if (!notice) continue;
          notices += 1;
          expect(told.has(day)).toBe(false);
          told.add(day);
          for (const line of notice.lines) {
            const invoice = invoices.find(({ id }) => id === line.invoiceId)!;
            const state = states.get(line.invoiceId)!;
            expect(line.level).toBe(standingOf(state, invoice).level + (line.steps ? 1 : 0));
            expect(invoice.dispute).toBeUndefined();
            expect(line.amountMinor).toBe(openInvoiceOn(invoice, day)?.overdueMinor);
            if (line.steps) states.set(line.invoiceId, withReminder(state, line, day));
          }
          for (const { currency, totalMinor } of notice.totals) {
            const own = notice.lines.filter((line) => line.currency === currency);
            expect(totalMinor).toBe(own.reduce((total, line) => total + line.amountMinor, 0));
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(notices).toBeGreaterThan(0);
  });
});

describe('templates', () => {
  it('fill in variables once: a value that looks like one stays text', () => {
    const variables = Object.fromEntries(VARIABLES.map((name) => [name, '{total}'])) as Variables;
    expect(filled('{account} owes {total} <b>', variables)).toBe('{total} owes {total} <b>');
    expect(unknownVariables('{account} {nobody} {}')).toEqual(['nobody', '']);
  });
});
