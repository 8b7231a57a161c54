/** A directory of a few people, made without a table: rules are asked about it. */
import { Directory } from '#lib/organisation/directory.ts';
import { DEFAULT_CALENDAR, type Role, type Unit, type User } from '#lib/organisation/schema.ts';
import type { Stored } from '#lib/table/entity.ts';

const stored = <T>(value: T): Stored<T> => ({ value, version: 1, createdAt: '', updatedAt: '', trail: '' });

export const person = (name: string, role: Role, unitId: string, managerId: string | null): User => ({
  id: `usr_${name}`,
  email: `${name}@example.com`,
  name,
  language: 'en',
  active: true,
  postings: [{ from: '2020-01-01', role, unitId, managerId }],
});

const unit = (id: string, parentId: string | null): Unit => ({
  id,
  code: id,
  name: id,
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  locale: 'en-IE',
  calendar: DEFAULT_CALENDAR,
  active: true,
  parents: [{ from: '2020-01-01', parentId }],
});

/** A company over a north, with these people. */
export const directoryOf = (people: readonly User[]): Directory =>
  new Directory(
    stored({
      id: 'org_1',
      name: 'Acme',
      baseCurrency: 'EUR',
      language: 'en' as const,
      timeZone: 'Europe/Madrid',
      cursorSecret: 's',
    }),
    [stored(unit('unt_top', null)), stored(unit('unt_north', 'unt_top'))],
    people.map(stored),
  );
