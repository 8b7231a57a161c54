import { describe, expect, it } from 'vitest';
import type { Delivery, Message } from '#lib/messages/schema.ts';
import { complaintsOf, duplicatesIn, unresolvedIn } from '../../proof/mail/judge.ts';
import { type ProviderAnswer, type ProviderCall, wrongCall } from '../../proof/mail/provider.ts';

const call = (answer: ProviderAnswer, reported = false): ProviderCall => ({
  answer,
  reported,
  mailId: 'm',
  to: 'a@example.com',
  subject: 's',
  html: '',
});
const message = (delivery: Delivery) => ({ id: 'msg_1', delivery }) as Message;
const at = '2026-03-02T09:00:00.000Z';
const sent: Delivery = { status: 'sent', at, providerId: 'p' };
const failed: Delivery = { status: 'failed', at, reason: 'outcome-unknown' };

describe('a further call', () => {
  it.each([
    ['after the answer accept', [call('accept')]],
    ['after the answer refused', [call('busy'), call('refused')]],
    ['after its event', [call('lost', true)]],
    ['a third time without an answer', [call('lost'), call('down')]],
  ])('%s is wrong', (why, before) => {
    expect(wrongCall(before)).toBe(why);
  });

  it.each([[[]], [[call('busy'), call('busy')]], [[call('lost')]], [[call('reset'), call('busy')]]])(
    'is right where nobody heard of an end: %#',
    (before) => {
      expect(wrongCall(before)).toBeUndefined();
    },
  );
});

describe('the judge of messages', () => {
  it.each([
    ['it has no end', message({ status: 'queued', since: at }), []],
    ['without any doubt', message(sent), [call('accept'), call('slow')]],
    ['accepted 3 times', message(sent), [call('lost'), call('lost'), call('accept')]],
    ['never accepted', message(sent), [call('reset')]],
    ['went out nevertheless', message({ status: 'suppressed', at, reason: 'r' }), [call('accept')]],
    ['nobody refused it', message(failed), [call('lost')]],
  ])('complains: %s', (complaint, of, calls) => {
    expect(complaintsOf(of, calls).join()).toContain(complaint);
  });

  it('is content with one accepted call, and with a second after a lost one', () => {
    expect(complaintsOf(message(sent), [call('busy'), call('accept')])).toEqual([]);
    const calls = [call('lost'), call('accept')];
    expect(complaintsOf(message(sent), calls)).toEqual([]);
    expect([duplicatesIn(new Map([['m', calls]])), unresolvedIn(new Map([['m', calls]]))]).toEqual([1, 1]);
  });
});
