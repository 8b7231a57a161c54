/** Damage that any kind of record can take: its form and its trail. */
import { type Damage, drop, one, order, sealed, trailOf } from './items.ts';

export const DAMAGED_ITEMS: readonly Damage[] = [
  [
    'a kind of item that nobody defines',
    (items) => {
      one(items, 'product')['entity'] = 'gadget';
    },
    /gadget .*no kind of record/,
  ],
  [
    'a value against its schema',
    (items) => {
      one(items, 'product')['data'].currency = 'XYZ';
    },
    /data\.currency is against the schema/,
  ],
  [
    'a field that no schema has',
    (items) => {
      one(items, 'product')['data'].colour = 'red';
    },
    /against the schema/,
  ],
  [
    'a value that its schema would store otherwise',
    (items) => {
      order(items)['data'].lines[0].quantity = '2.0';
    },
    /data is .*"2\.0"/,
  ],
  [
    'a key of another record',
    (items) => {
      one(items, 'unit')['sk'] = 'unt_other';
    },
    /sk is "unt_other"/,
  ],
  [
    'an item with another organisation',
    (items) => {
      one(items, 'unit')['pk'] = 'org_x#units';
    },
    /lies with org_x/,
  ],
  [
    'a stale index attribute',
    (items) => {
      one(items, 'account')['ownerId'] = 'usr_boss';
    },
    /ownerId is "usr_boss"/,
  ],
  [
    'an index attribute too many',
    (items) => {
      one(items, 'order')['openKind'] = 'debit';
    },
    /openKind is "debit"/,
  ],
  [
    'a settled invoice that lists as open',
    (items) => {
      one(items, 'invoice', ({ cancelledOn }) => cancelledOn)['openKind'] = 'debit';
    },
    /openKind is "debit" and its value makes undefined/,
  ],
  [
    'another time to forget',
    (items) => {
      one(items, 'idempotency')['expiresAt'] = 1;
    },
    /expiresAt is 1/,
  ],
  ['no home region', (items) => void delete one(items, 'user')['homeRegion'], /has no home region/],
  [
    'version 0',
    (items) => {
      one(items, 'series')['version'] = 0;
    },
    /has version 0/,
  ],
  [
    'a change before the making',
    (items) => {
      one(items, 'series')['updatedAt'] = '2000-01-01T00:00:00.000Z';
    },
    /was changed .* before it was made/,
  ],
  ['an undated item', (items) => void delete one(items, 'series')['createdAt'], /is not dated/],
  [
    'a count that is none',
    (items) => {
      items.find(({ entity }) => entity === 'unit-joins')!['version'] = 1.5;
    },
    /unit-joins .*version/,
  ],
  [
    'a count for no unit',
    (items) => {
      const joins = items.find(({ entity }) => entity === 'unit-joins')!;
      joins['pk'] = joins['pk'].replace(/unt_\w+/, 'unt_nowhere');
    },
    /counts for unt_nowhere/,
  ],
  [
    'a record without a trail',
    (items) => {
      const { id } = one(items, 'product')['data'];
      for (const entry of trailOf(items, id)) drop(items, entry);
    },
    /product .*has no trail/,
  ],
  [
    'a lost entry',
    (items) => {
      const { id } = order(items)['data'];
      drop(items, trailOf(items, id).find(({ data }) => data.version === 1)!);
    },
    /follows no other/,
  ],
  [
    'a changed entry',
    (items) => {
      one(items, 'audit-entry')['data'].by = 'usr_nobody';
    },
    /does not match its hash/,
  ],
  [
    'an entry sealed anew',
    (items) => {
      const entry = trailOf(items, order(items)['data'].id).find(({ data }) => data.version === 1)!;
      entry['data'].by = 'usr_nobody';
      sealed(entry);
    },
    /follows no other/,
  ],
  [
    'a last entry that is lost',
    (items) => {
      drop(items, trailOf(items, order(items)['data'].id).find(({ data }) => data.version === 2)!);
    },
    /is not the head of its trail/,
  ],
  [
    'a write beside the trail',
    (items) => {
      order(items)['version'] = 3;
    },
    /is at version 3 and its trail at 2/,
  ],
  [
    'a change beside the trail',
    (items) => {
      one(items, 'account')['data'].notes = 'edited';
    },
    /notes is not what the trail says/,
  ],
  ['a removal beside the trail', (items) => drop(items, one(items, 'rate')), /is gone without an entry/],
  [
    'a version left out',
    (items) => {
      const entry = trailOf(items, one(items, 'product')['data'].id)[0]!;
      entry['data'].version = 2;
      sealed(entry);
    },
    /leaves version 2 after 0/,
  ],
  [
    'a change from what was not',
    (items) => {
      const entry = trailOf(items, order(items)['data'].id).find(({ data }) => data.version === 2)!;
      entry['data'].changes.status.before = 'shipped';
      sealed(entry);
    },
    /changes status from what it was not/,
  ],
  [
    'a trail of what has none',
    (items) => {
      const entry = one(items, 'audit-entry');
      entry['data'].entity = 'series';
      sealed(entry);
    },
    /is no audited kind/,
  ],
];
