import { describe, expect, it } from 'vitest';
import { unbalanced } from '../../proof/torture/bank.ts';
import { expectWinners } from '../../proof/torture/races.ts';

const entry = (amountMinor: number) => ({ allocationId: 'alc_1', amountMinor });
const bank = { accountId: 'acc_1', net: 40 };
const ledger = (openMinor: number, unappliedMinor: number) => ({
  totals: { EUR: { openMinor, unappliedMinor } },
});
const invoice = (...entries: object[]) => ({ amountMinor: 100, entries });
const credit = (...entries: object[]) => ({ amountMinor: 60, entries });

describe('the bank', () => {
  it('balances when both sides carry an allocation and the ledger counts it', () => {
    expect(unbalanced(bank, ledger(70, 30), [invoice(entry(30))], [credit(entry(30))])).toEqual([]);
  });

  it.each([
    ['a write of one side only', ledger(70, 30), [invoice(entry(30))], [credit()], 'is not 40'],
    [
      'an allocation of another size on the other side',
      ledger(70, 30),
      [invoice(entry(30))],
      [credit(entry(20), entry(10))],
      'one side only',
    ],
    ['a ledger that lags', ledger(100, 60), [invoice(entry(30))], [credit(entry(30))], 'the ledger says'],
    [
      'more allocated than there is',
      ledger(30, -10),
      [invoice(entry(70))],
      [credit(entry(70))],
      'below zero',
    ],
    ['a document that is gone', ledger(0, 0), [undefined], [credit()], 'missing'],
    ['no ledger', undefined, [invoice()], [credit()], 'missing'],
  ])('reports %s', (_, book, invoices, credits, complaint) => {
    expect(unbalanced(bank, book, invoices, credits).join()).toContain(complaint);
  });
});

describe('a race', () => {
  const reply = (status: number) => ({ status, headers: {}, body: { code: 'x' } });

  it('has its winners and refuses the others in one way', () => {
    expect(expectWinners('r', [reply(200), reply(412), reply(412)], 1, 412)).toEqual([]);
  });

  it.each([
    ['two winners', [200, 200, 412]],
    ['no winner', [412, 412, 412]],
    ['another refusal', [200, 412, 409]],
    ['a failure', [200, 412, 500]],
  ])('reports %s', (_, statuses) => {
    expect(expectWinners('r', statuses.map(reply), 1, 412)).toHaveLength(1);
  });
});
