/** Damage to invoices, credits, open items and ledgers. */
import { copy, type Damage, drop, one, reversed, sameEntry, settled, settling } from './items.ts';

export const DAMAGED_BOOKS: readonly Damage[] = [
  [
    'an allocation on one side',
    (items) => void settled(items)['data'].entries.pop(),
    /is not booked on the other side/,
  ],
  [
    'sides that differ',
    (items) => {
      settling(items)['data'].entries[0].on = '2026-03-09';
    },
    /differs on the other side/,
  ],
  [
    'an allocation across currencies',
    (items) => {
      settling(items)['data'].currency = 'JPY';
    },
    /mixes currencies/,
  ],
  [
    'an allocation across accounts',
    (items) => {
      const { accountId } = settling(items)['data'];
      settling(items)['data'].accountId = one(items, 'account', ({ id }) => id !== accountId)['data'].id;
    },
    /crosses accounts/,
  ],
  [
    'more allocated than the money',
    (items) =>
      sameEntry(items, (entry) => {
        entry['amountMinor'] += 1_000_000;
      }),
    /is allocated by the end of/,
  ],
  [
    'money before its day',
    (items) =>
      sameEntry(items, (entry) => {
        entry['on'] = '2001-01-01';
      }),
    /before/,
  ],
  [
    'an allocation of nothing',
    (items) =>
      sameEntry(items, (entry) => {
        entry['amountMinor'] = 0;
      }),
    /is of 0/,
  ],
  [
    'an allocation booked twice',
    (items) => {
      const { entries } = settling(items)['data'];
      entries.push(entries[0]);
    },
    /is booked twice/,
  ],
  [
    'an undo in part',
    (items) => {
      reversed(items)['data'].entries.at(-1).amountMinor += 1;
    },
    /otherwise than in full/,
  ],
  [
    'an undo of nothing',
    (items) => {
      reversed(items)['data'].entries.at(-1).undoes = 'alc_gone';
    },
    /no earlier allocation/,
  ],
  [
    'an undo twice',
    (items) => {
      const { entries } = reversed(items)['data'];
      entries.push({ ...entries.at(-1), allocationId: 'alc_again' });
    },
    /is undone twice/,
  ],
  [
    'a reversed receipt that still settles',
    (items) => void reversed(items)['data'].entries.pop(),
    /is reversed and still settles/,
  ],
  [
    'a cancellation without its note',
    (items) => {
      one(items, 'invoice', ({ cancelledOn }) => !cancelledOn)['data'].cancelledOn = '2026-03-02';
    },
    /cancelled without/,
  ],
  [
    'due dates that do not add up',
    (items) => {
      settled(items)['data'].dues[0].amountMinor -= 1;
    },
    /due dates add up to/,
  ],
  [
    'a due date before the issue',
    (items) => {
      settled(items)['data'].dues[0].dueOn = '2001-01-01';
    },
    /is due before its issue/,
  ],
  ['a lost open item', (items) => drop(items, one(items, 'open-item')), /lacks its open item/],
  [
    'an open item too many',
    (items) => {
      const item = one(items, 'open-item');
      copy(items, item, { data: { ...item['data'], documentId: 'inv_gone' } });
    },
    /has an open item that it should not have/,
  ],
  [
    'a wrong total',
    (items) => {
      one(items, 'account-ledger')['data'].totals.EUR.openMinor += 1;
    },
    /ledger says/,
  ],
  [
    'a receipt by another name',
    (items) => {
      settling(items)['data'].kind = 'write-off';
    },
    /by another name/,
  ],
];
