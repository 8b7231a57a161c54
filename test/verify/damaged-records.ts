/** Damage to orders, accounts, people, units, policies and rates. */
import { copy, type Damage, drop, one, order } from './items.ts';

export const DAMAGED_RECORDS: readonly Damage[] = [
  [
    'a wrong sum of lines',
    (items) => {
      order(items)['data'].totalMinor += 1;
    },
    /not the sum of its lines/,
  ],
  [
    'a wrongly rounded line',
    (items) => {
      order(items)['data'].lines[0].amountMinor += 1;
    },
    /line 1 amounts to/,
  ],
  [
    'a status from nowhere',
    (items) => {
      order(items)['data'].status = 'closed';
    },
    /its history ends otherwise/,
  ],
  [
    'an illegal path',
    (items) => {
      order(items)['data'].history[1].status = 'closed';
    },
    /went from draft to closed/,
  ],
  ['a history without a start', (items) => void order(items)['data'].history.shift(), /began as confirmed/],
  [
    'a held order from nowhere',
    (items) => {
      order(items)['data'].heldFrom = 'shipped';
    },
    /held from shipped/,
  ],
  ['a lost search term', (items) => drop(items, one(items, 'account-search')), /is not found by this term/],
  [
    'a search term too many',
    (items) => {
      one(items, 'product-search')['data'].term = 'zzz';
    },
    /by a term that it does not have/,
  ],
  [
    'assignments out of order',
    (items) => {
      const { assignments } = one(items, 'account')['data'];
      assignments.push(assignments[0]);
    },
    /assignments are out of order/,
  ],
  [
    'an account above itself',
    (items) => {
      const { data } = one(items, 'account');
      data.parentId = data.id;
    },
    /belongs to itself/,
  ],
  [
    'two primary contacts',
    (items) => {
      const contact = one(items, 'contact', ({ primary }) => primary);
      copy(items, contact, { data: { ...contact['data'], id: 'con_second' } });
    },
    /has 2 primary contacts/,
  ],
  [
    'a circle of managers',
    (items) => {
      one(items, 'user', ({ id }) => id === 'usr_boss')['data'].postings[0].managerId = 'usr_northrep';
    },
    /stands above itself/,
  ],
  [
    'a circle of units',
    (items) => {
      one(items, 'unit', ({ id }) => id === 'unt_company')['data'].parents[0].parentId = 'unt_north';
    },
    /stands above itself/,
  ],
  [
    'postings out of order',
    (items) => {
      const { postings } = one(items, 'user')['data'];
      postings.push(postings[0]);
    },
    /postings are out of order/,
  ],
  [
    'an organisation that no job knows',
    (items) => drop(items, one(items, 'registration')),
    /is not registered/,
  ],
  [
    'a policy that does not parse',
    (items) => {
      one(items, 'policy')['data'].versions[0].body = { bounds: [] };
    },
    /does not parse/,
  ],
  [
    'a rate by another id',
    (items) => {
      one(items, 'rate')['data'].id = 'rat_eurusd20260101x';
    },
    /id of another rate/,
  ],
];
