import { describe, expect, it } from 'vitest';
import { Access, type Action, type Resource } from '#lib/organisation/access.ts';
import { Directory } from '#lib/organisation/directory.ts';
import {
  DEFAULT_CALENDAR,
  type Organisation,
  ROLES,
  type Role,
  type Unit,
  type User,
} from '#lib/organisation/schema.ts';

const TODAY = '2026-03-02';

const stored = <T>(value: T) => ({ value, version: 1, at: { pk: 'p', sk: 's' } }) as never;
const aUnit = (id: string, parentId: string | null): Unit => ({
  id,
  code: id,
  name: id,
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  locale: 'es-ES',
  calendar: DEFAULT_CALENDAR,
  active: true,
  parents: [{ from: '2026-01-01', parentId }],
});
const aUser = (id: string, role: Role, unitId: string, managerId: string | null = null): User => ({
  id,
  email: `${id}@example.com`,
  name: id,
  language: 'en',
  active: true,
  postings: [{ from: '2026-01-01', role, unitId, managerId }],
});
const ORGANISATION: Organisation = {
  id: 'org_1',
  name: 'Acme',
  baseCurrency: 'EUR',
  language: 'en',
  timeZone: 'Europe/Madrid',
  cursorSecret: 'secret',
};

/** A country with two regions; the south's representative also reports to the manager of the north. */
const accessOf = (role: Role, unitId = 'north'): Access => {
  const caller = aUser('caller', role, unitId);
  const users = [
    caller,
    aUser('report', 'representative', 'south', 'caller'),
    aUser('below', 'representative', 'south', 'report'),
    aUser('stranger', 'representative', 'south'),
  ];
  const units = [
    aUnit('country', null),
    aUnit('north', 'country'),
    aUnit('town', 'north'),
    aUnit('south', 'country'),
  ];
  const directory = new Directory(stored(ORGANISATION), units.map(stored), users.map(stored));
  return new Access(directory, caller, TODAY);
};

/**
 * By hand from R-2301, R-2307: representative, manager, director, finance, back office, service, executive,
 * administrator; `-` nothing, `o` own, `t` team, `a` all.
 */
const RIGHTS: Partial<Record<Resource, readonly [read: string, write: string]>> = {
  organisation: ['aaaaaaaa', '-------a'],
  units: ['aaaaaaaa', '-------a'],
  users: ['aaaaaaaa', '-------a'],
  rates: ['aaaaaaaa', '---a---a'],
  policies: ['aaaaaaaa', '-------a'],
  accounts: ['ottaaaaa', 'ottaa--a'],
  terms: ['ottaaaaa', '-ttaa--a'],
  ownership: ['ottaaaaa', '-tt----a'],
  products: ['aaaaaaaa', '----a--a'],
  productCosts: ['-aaaa-aa', '----a--a'],
  orders: ['ottaaaaa', 'ott-a--a'],
  money: ['ottaa-aa', '---a---a'],
  collections: ['ottaa-aa', 'otta---a'],
  imports: ['---oo--a', '---aa--a'],
  messages: ['oooooooa', '-------a'],
  audit: ['ottaa-aa', '--------'],
  settingsAudit: ['---a--aa', '--------'],
  approvals: ['ottaaaaa', 'ottaaaaa'],
  internalApprovals: ['otta--aa', 'oooooooo'],
  targets: ['ottaa-aa', '-tt---aa'],
};
const LETTERS = { none: '-', own: 'o', team: 't', organisation: 'a' } as const;

describe('the rights of each role', () => {
  it.each(Object.entries(RIGHTS))('on %s are as the rules say', (name, [read, write]) => {
    const resource = name as Resource;
    const lettersOf = (action: Action): string =>
      ROLES.map((role) => LETTERS[accessOf(role).scope(resource, action)]).join('');

    expect([lettersOf('read'), lettersOf('write')]).toEqual([read, write]);
  });
});

describe('a scope', () => {
  it('of nothing reaches not even own records', () => {
    const access = accessOf('service');

    expect(access.allows('money', 'read', { ownerId: 'caller', unitId: 'north' })).toBe(false);
  });

  it.each([
    [{ ownerId: 'caller' }, true],
    [{ ownerId: 'caller', unitId: 'south' }, true],
    [{ ownerId: 'report', unitId: 'north' }, false],
    [{ ownerId: null, unitId: 'north' }, false],
    [{}, false],
  ])('of own records: %j is %s', (subject, allowed) => {
    expect(accessOf('representative').allows('accounts', 'read', subject)).toBe(allowed);
  });

  it.each([
    [{ unitId: 'north' }, true],
    [{ unitId: 'town' }, true],
    [{ unitId: 'south' }, false],
    [{ unitId: 'country' }, false],
    [{ ownerId: 'caller', unitId: 'south' }, true],
    [{ ownerId: 'report', unitId: 'south' }, true],
    [{ ownerId: 'below', unitId: 'south' }, true],
    [{ ownerId: 'stranger', unitId: 'south' }, false],
    [{ ownerId: 'stranger', unitId: 'town' }, true],
    [{ ownerId: null, unitId: null }, false],
    [{ ownerId: '', unitId: '' }, false],
    [{}, false],
  ])('of a team: %j is %s', (subject, allowed) => {
    expect(accessOf('manager').allows('accounts', 'read', subject)).toBe(allowed);
  });

  it('of the organisation reaches records of nobody and no unit', () => {
    expect(accessOf('finance').allows('accounts', 'read', {})).toBe(true);
  });

  it('counts the posting of the day', () => {
    const access = accessOf('manager', 'south');

    expect(access.posting).toEqual({
      from: '2026-01-01',
      role: 'manager',
      unitId: 'south',
      managerId: null,
    });
    expect([...access.units]).toEqual(['south']);
    expect([...access.team].sort()).toEqual(['below', 'caller', 'report']);
  });
});

describe('a refusal', () => {
  const subject = { ownerId: 'caller', unitId: 'north' };

  it('is none for what is allowed', () => {
    expect(() => accessOf('representative').require('orders', 'write', subject)).not.toThrow();
  });

  it('of a change says forbidden when the record may be seen, and nothing of it otherwise', () => {
    expect(() => accessOf('executive').require('orders', 'write', subject)).toThrow(/^request.forbidden/);
    expect(() =>
      accessOf('representative').require('orders', 'write', { ownerId: 'stranger', unitId: 'south' }),
    ).toThrow(/^request.not_found/);
    expect(() => accessOf('service').require('money', 'write', subject)).toThrow(/^request.not_found/);
  });

  it('of a read never says that there is something', () => {
    expect(() => accessOf('service').require('money', 'read', subject)).toThrow(/^request.not_found/);
    expect(() => accessOf('representative').require('orders', 'read', { ownerId: 'stranger' })).toThrow(
      /^request.not_found/,
    );
  });
});
