import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import { answered, balanceOf, differenceOf } from '#lib/reconciliations/rules.ts';
import { type Item, MAX_ITEMS, type NewAnswer, type Reconciliation } from '#lib/reconciliations/schema.ts';
import { isTokenOf, namedIn, tokenFor } from '#lib/reconciliations/token.ts';

const minor = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const items = fc.array(
  minor.map(
    (openMinor): Item => ({
      kind: openMinor < 0 ? 'receipt' : 'invoice',
      documentId: 'inv_1',
      number: 'A-1',
      on: '2026-01-01',
      openMinor,
    }),
  ),
  { maxLength: 20 },
);
const sent = (balanceMinor: number, changes: Partial<Reconciliation> = {}): Reconciliation => ({
  id: 'rcl_1',
  accountId: 'acc_1',
  asOf: '2026-03-01',
  currency: 'EUR',
  balanceMinor,
  items: [],
  madeOn: '2026-03-02',
  madeBy: 'usr_1',
  state: 'sent',
  round: 1,
  ...changes,
});
const answer = fc.oneof(
  fc.constant<NewAnswer>({ answer: 'confirmed' }),
  minor.map((theirBalanceMinor): NewAnswer => ({ answer: 'differs', theirBalanceMinor })),
);
const by = { on: '2026-03-03', answeredBy: 'con_1' };
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a balance', () => {
  it('is the sum of its items, in any order', () => {
    fc.assert(
      fc.property(items, (list) => {
        const total = list.reduce((sum, { openMinor }) => sum + openMinor, 0);
        expect(balanceOf(list, 'EUR')).toBe(total);
        expect(balanceOf(list.toReversed(), 'EUR')).toBe(total);
      }),
    );
  });

  it('is refused with its figures when one statement cannot hold it', () => {
    const item: Item = { kind: 'invoice', documentId: 'inv_1', number: 'A', on: '2026-01-01', openMinor: 1 };
    const list = (length: number) => Array.from({ length }, () => item);
    expect(balanceOf(list(MAX_ITEMS), 'EUR')).toBe(MAX_ITEMS);
    expect(() => balanceOf(list(MAX_ITEMS + 1), 'EUR')).toThrow('reconciliation.too_large');
    const large = { ...item, openMinor: MAX_AMOUNT_MINOR };
    expect(() => balanceOf([large, item], 'EUR')).toThrow('"currency":"EUR"');
  });
});

describe('an answer', () => {
  it('makes theirs = ours + difference, and a difference only where there is one', () => {
    fc.assert(
      fc.property(minor, answer, (ours, said) => {
        if (said.answer === 'differs' && said.theirBalanceMinor === ours) {
          expect(codeOf(() => answered(sent(ours), said, by))).toBe('reconciliation.no_difference');
          return;
        }
        const next = answered(sent(ours), said, by) as Reconciliation;
        const difference = differenceOf(next) ?? Number.NaN;
        expect(ours + difference).toBe(next.answer?.theirBalanceMinor);
        expect(next.state).toBe(difference === 0 ? 'confirmed' : 'differs');
      }),
    );
  });

  it('counts once: the same again changes nothing, and another one is refused', () => {
    fc.assert(
      fc.property(answer, answer, (first, second) => {
        const given = answered(sent(1_000_000_001), first, by) as Reconciliation;
        expect(answered(given, first, { ...by, on: '2026-03-09' })).toBeUndefined();
        const isSame = JSON.stringify(first) === JSON.stringify(second);
        const code = codeOf(() => answered(given, second, by));
        expect(code).toBe(isSame ? 'done' : 'reconciliation.answered_before');
      }),
    );
  });

  it('is not taken by a statement that was withdrawn', () => {
    const withdrawn = sent(5, { state: 'withdrawn' });
    expect(codeOf(() => answered(withdrawn, { answer: 'confirmed' }, by))).toBe('reconciliation.wrong_state');
  });
});

describe('a token', () => {
  const id = fc.stringMatching(/^[0-9a-z]{1,40}$/);
  const link = fc.record({
    orgId: id.map((text) => `org_${text}`),
    id: id.map((text) => `rcl_${text}`),
    round: fc.integer({ min: 1, max: 1000 }),
  });
  const secret = fc.string({ minLength: 1 });

  it('names its organisation and record, and is that of its sending', () => {
    fc.assert(
      fc.property(link, secret, (of, key) => {
        const token = tokenFor(of, key);
        expect(namedIn(token)).toEqual({ orgId: of.orgId, id: of.id });
        expect(isTokenOf(token, of, key)).toBe(true);
        expect(encodeURIComponent(token)).toBe(token);
      }),
    );
  });

  it('is none with any character changed, taken away or added', () => {
    const sign = fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.= ');
    fc.assert(
      fc.property(link, secret, fc.nat(), sign, fc.nat({ max: 2 }), (of, key, place, other, way) => {
        const token = tokenFor(of, key);
        const at = place % token.length;
        const middle = [other, '', other + token[at]][way] ?? '';
        const forged = token.slice(0, at) + middle + token.slice(at + 1);
        fc.pre(forged !== token);
        expect(isTokenOf(forged, of, key)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is of one sending, one record, one organisation and one secret', () => {
    fc.assert(
      fc.property(link, link, secret, secret, (one, other, key, otherKey) => {
        const isSame = JSON.stringify([one, key]) === JSON.stringify([other, otherKey]);
        expect(isTokenOf(tokenFor(one, key), other, otherKey)).toBe(isSame);
        expect(isTokenOf(tokenFor(one, key), { ...one, round: one.round + 1 }, key)).toBe(false);
      }),
    );
  });
});
