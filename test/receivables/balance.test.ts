import { describe, expect, it } from 'vitest';
import { openSpan } from '#lib/core/span.ts';
import {
  daysOver,
  openDues,
  openDuesAt,
  openMinor,
  openMinorAt,
  unappliedMinor,
  unappliedMinorAt,
} from '#lib/receivables/balance.ts';
import { anInvoice, aReceipt, on, paid, used } from './documents.ts';

describe('an invoice', () => {
  const invoice = anInvoice({ issued: 10, entries: [paid(400, 20), paid(600, 40)] });

  it.each([
    [9, 0],
    [10, 1000],
    [19, 1000],
    [20, 600],
    [39, 600],
    [40, 0],
  ])('has on day %i %i open', (day, open) => {
    expect(openMinorAt(invoice, on(day))).toBe(open);
  });

  it('counts what is booked with later dates when no day is asked for', () => {
    expect(openMinor(invoice)).toBe(0);
    expect(openMinor({ ...invoice, entries: [paid(400, 70_000)] })).toBe(600);
  });
});

describe('due dates', () => {
  const dues = [
    { dueOn: on(30), amountMinor: 300 },
    { dueOn: on(60), amountMinor: 700 },
  ];
  const invoice = anInvoice({ issued: 10, dues });

  it('are covered earliest first, and what is covered is not shown', () => {
    const openAfter = (amount: number) => openDues({ ...invoice, entries: [paid(amount, 20)] });

    expect(openDues(invoice)).toEqual(dues);
    expect(openAfter(299)).toEqual([{ dueOn: on(30), amountMinor: 1 }, dues[1]]);
    expect(openAfter(300)).toEqual([dues[1]]);
    expect(openAfter(301)).toEqual([{ dueOn: on(60), amountMinor: 699 }]);
    expect(openAfter(1000)).toEqual([]);
  });

  it('are nothing before the issue', () => {
    expect(openDuesAt(invoice, on(9))).toEqual([]);
    expect(openDuesAt(invoice, on(10))).toEqual(dues);
  });

  it('are those that held on the day', () => {
    const first = [{ dueOn: on(20), amountMinor: 1000 }];
    const second = [{ dueOn: on(25), amountMinor: 1000 }];
    const moved = {
      ...invoice,
      dueChanges: [
        { until: on(12), dues: first },
        { until: on(15), dues: second },
      ],
    };

    expect(openDuesAt(moved, on(11))).toEqual(first);
    expect(openDuesAt(moved, on(12))).toEqual(second);
    expect(openDuesAt(moved, on(14))).toEqual(second);
    expect(openDuesAt(moved, on(15))).toEqual(dues);
  });

  it('are over from the next day on', () => {
    expect([29, 30, 31].map((day) => daysOver(on(30), on(day)))).toEqual([-1, 0, 1]);
  });
});

describe('money', () => {
  const receipt = aReceipt({ datedOn: on(5), entries: [used(400, 8)] });

  it.each([
    [4, 0],
    [5, 1000],
    [7, 1000],
    [8, 600],
  ])('has on day %i %i unapplied', (day, unapplied) => {
    expect(unappliedMinorAt(receipt, on(day))).toBe(unapplied);
  });

  it('is gone from its reversal on', () => {
    const reversal = { on: on(9), reason: 'bounced' };
    const reversed = { ...receipt, entries: [used(400, 8), used(-400, 9, 'alc_8_400')], reversal };

    expect([8, 9, 10].map((day) => unappliedMinorAt(reversed, on(day)))).toEqual([600, 0, 0]);
    expect(unappliedMinor(reversed)).toBe(0);
    expect(unappliedMinor(receipt)).toBe(600);
  });
});

describe('the days on which something was open', () => {
  const openOn = (open: Record<string, number>) => (day: string) => open[day] ?? 0;

  it('end before the change that closed it', () => {
    const open = openOn({ [on(0)]: 10, [on(5)]: 4, [on(9)]: 0 });

    expect(openSpan(on(0), [on(9), on(5), on(5)], open)).toEqual({ from: on(0), to: on(8) });
  });

  it('reach over days on which it was settled for a while', () => {
    const open = openOn({ [on(0)]: 10, [on(3)]: 0, [on(6)]: -2, [on(7)]: 0 });

    expect(openSpan(on(0), [on(3), on(6), on(7)], open)).toEqual({ from: on(0), to: on(6) });
  });

  it('are none for what was never open overnight, or still is', () => {
    expect(openSpan(on(0), [], openOn({}))).toBeUndefined();
    expect(openSpan(on(0), [on(4)], openOn({}))).toBeUndefined();
    expect(openSpan(on(0), [on(4)], openOn({ [on(0)]: 5, [on(4)]: 5 }))).toBeUndefined();
  });
});
