/** Commands that meet on units, users, policies and rates. */
import type { Records, Seen } from '../scene.ts';
import { acme, after, type Command, command, patch, person, to, type Way } from './way.ts';

const west = ({ west: unit }: Records): Seen => unit;
const under = (which: (at: Records) => Seen, parent: (at: Records) => Seen): Way =>
  after('/v1/units', which, '/re-parent', (at: Records) => ({ parentId: parent(at).id, from: '2026-03-02' }));
const postedTo = (which: (at: Records) => Seen, body: (at: Records) => object): Way =>
  after('/v1/users', which, '/postings', (at: Records) => ({ from: '2026-03-02', ...body(at) }));
const manager = ({ manager: user }: Records): Seen => user;
const newcomer = ({ newcomer: user }: Records): Seen => user;
const policy = (validFrom: string, bounds: number[]): Way => ({
  method: 'PUT',
  path: to('/v1/policies/receivables.ageing'),
  body: { validFrom, body: { bounds } },
  match: () => ({ id: '', etag: '"v1"' }),
});

/** Commands about the organisation itself. */
export const ORGANISATION: readonly Command[] = [
  command('unit closed', patch('/v1/units', west, { active: false })),
  command('unit recoded', patch('/v1/units', west, { code: 'ost' })),
  command('unit below', {
    path: to('/v1/units'),
    body: (at) => ({ code: 'ost', name: 'Ost', parentId: at.west.id }),
  }),
  command(
    'south below west',
    under(({ south }) => south, west),
  ),
  command(
    'west below south',
    under(west, ({ south }) => south),
  ),
  command(
    'north below south',
    under(
      ({ north }) => north,
      ({ south }) => south,
    ),
  ),
  command(
    'user in the unit',
    person((at) => ({ unitId: at.west.id })),
  ),
  command(
    'user with that address',
    person((at) => ({ unitId: at.north.id, email: 'KIM@example.com', managerId: at.newcomer.id })),
  ),
  command('newcomer takes the address', patch('/v1/users', newcomer, { email: 'kim@example.com' })),
  command('newcomer deactivated', patch('/v1/users', newcomer, { active: false })),
  command(
    'newcomer into the unit',
    postedTo(newcomer, (at) => ({ unitId: at.west.id })),
  ),
  command(
    'manager below newcomer',
    postedTo(manager, (at) => ({ managerId: at.newcomer.id })),
  ),
  command(
    'newcomer below manager',
    postedTo(newcomer, (at) => ({ managerId: at.manager.id })),
  ),
  command(
    'rep below newcomer',
    postedTo(
      ({ rep }) => rep,
      (at) => ({ managerId: at.newcomer.id }),
    ),
  ),
  command('administrator deactivated', {
    ...patch('/v1/users', ({ deputy }) => deputy, { active: false }),
    as: 'admin',
  }),
  command(
    'administrator made director',
    postedTo(
      ({ deputy }) => deputy,
      () => ({ role: 'director' }),
    ),
  ),
  command('other administrator deactivated', {
    ...patch('/v1/users', ({ admin }) => admin, { active: false }),
    as: ({ deputy }) => deputy.id.slice('usr_'.length),
  }),
  command(
    'hand-over to newcomer',
    after('/v1/accounts', acme, '/hand-over', (at: Records) => ({ ownerId: at.newcomer.id })),
  ),
  command('policy', policy('2026-01-01', [10, 20])),
  command('other policy', policy('2026-02-01', [15, 30])),
  command('rate', { path: to('/v1/rates'), body: { from: 'USD', to: 'EUR', on: '2026-03-02', rate: '0.9' } }),
  command('other rate', {
    path: to('/v1/rates'),
    body: { from: 'USD', to: 'EUR', on: '2026-03-02', rate: '0.8' },
  }),
  command('organisation', {
    method: 'PATCH',
    path: to('/v1/organisation'),
    match: ({ organisation }) => organisation,
    body: { name: 'Acme SA' },
  }),
];
