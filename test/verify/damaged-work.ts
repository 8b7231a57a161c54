/** Damage to messages, alerts, runs, imports and stored answers. */
import { copy, type Damage, drop, finishedSlot, type Item, one } from './items.ts';

export const DAMAGED_WORK: readonly Damage[] = [
  [
    'an unknown outcome that is none',
    (items) => {
      one(items, 'message')['data'].delivery = {
        status: 'unknown',
        since: '2026-03-02T16:00:00.000Z',
        retryAfter: '2026-03-02T16:15:00.000Z',
      };
    },
    /waits for an answer that was not lost/,
  ],
  [
    'a third hand-over',
    (items) => {
      Object.assign(one(items, 'message', ({ delivery }) => delivery.status === 'queued')['data'], {
        unclear: 2,
      });
    },
    /handed over a third time/,
  ],
  [
    'more lost answers than hand-overs',
    (items) => {
      one(items, 'message')['data'].unclear = 3;
    },
    /lost 3 answers/,
  ],
  [
    'a message given up too early',
    (items) => {
      one(items, 'message')['data'].delivery = {
        status: 'failed',
        at: '2026-03-02T16:00:00.000Z',
        reason: 'outcome-unknown',
      };
    },
    /given up too early/,
  ],
  [
    'a message that went out before it was queued',
    (items) => {
      one(items, 'message')['data'].delivery = {
        status: 'sent',
        at: '2001-01-01T00:00:00.000Z',
        providerId: 'p',
      };
    },
    /before it was queued/,
  ],
  [
    'a lost digest',
    (items) =>
      drop(
        items,
        one(items, 'message', ({ kind }) => kind === 'overdue-alerts'),
      ),
    /no message says so/,
  ],
  [
    'a digest that nobody counted',
    (items) => {
      one(items, 'alert-ledger')['data'].messages += 1;
    },
    /digests and a ledger of/,
  ],
  [
    'a digest of nothing',
    (items) => {
      one(items, 'message', ({ kind }) => kind === 'overdue-alerts')['data'].payload = {};
    },
    /is no digest/,
  ],
  [
    'a digest without news',
    (items) => {
      for (const item of one(items, 'message', ({ kind }) => kind === 'overdue-alerts')['data'].payload.items)
        item.isNew = false;
    },
    /tells nothing new/,
  ],
  [
    'a level told twice',
    (items) => {
      const simple = one(items, 'invoice', ({ amountMinor }) => amountMinor === 50)['data'].id;
      const tells = ({ invoiceId }: Item) => invoiceId === simple;
      const message = one(items, 'message', ({ payload }) => payload.items?.some(tells));
      copy(items, message, { data: { ...message['data'], id: 'msg_again' } });
    },
    /more than once/,
  ],
  [
    'a ledger of no invoice',
    (items) => {
      one(items, 'alert-ledger-levels')['data'].levels['inv_gone@2026-01-01'] = 1;
    },
    /which is no invoice/,
  ],
  [
    'a missing part of a ledger',
    (items) => {
      one(items, 'alert-ledger-levels')['data'].chunk = 1;
    },
    /has parts 1 of a ledger/,
  ],
  [
    'a finished slot without figures',
    (items) => void delete finishedSlot(items)['data'].summary,
    /summary or not/,
  ],
  [
    'a slot that nobody tried',
    (items) => {
      finishedSlot(items)['data'].attempts = 0;
    },
    /was never attempted/,
  ],
  [
    'a pointer ahead of the day',
    (items) => {
      one(items, 'job-pointer')['data'].period = '2026-03-05';
    },
    /had not begun anywhere/,
  ],
  [
    'a row without an outcome',
    (items) => {
      one(items, 'import', ({ status }) => status === 'succeeded')['data'].counts.new = 0;
    },
    /outcomes of/,
  ],
  [
    'an import that never ended',
    (items) => void delete one(items, 'import', ({ status }) => status === 'succeeded')['data'].finishedAt,
    /was never finished/,
  ],
  [
    'an answer of a failure',
    (items) => {
      one(items, 'idempotency')['data'].status = 503;
    },
    /keeps an answer of 503/,
  ],
  [
    'an answer that is cut',
    (items) => {
      one(items, 'idempotency')['data'].body = '{"id":';
    },
    /is no JSON/,
  ],
  [
    'an answer about nothing',
    (items) => {
      one(items, 'idempotency')['data'].body = '{"id":"ord_gone"}';
    },
    /answers with ord_gone/,
  ],
  [
    'an answer to nobody',
    (items) => {
      one(items, 'idempotency')['data'].scope = 'usr_gone POST /';
    },
    /usr_gone, who is no user/,
  ],
];
