import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { patched, patchOf } from '#lib/core/merge-patch.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import { aCompany, type Company } from '../support/company.ts';

const Place = z.strictObject({ city: z.string(), tags: z.array(z.string()), note: z.string().optional() });
const Patch = patchOf(
  z.strictObject({
    name: z.string(),
    nick: z.string().optional(),
    place: Place,
    extra: Place.optional(),
    span: z.strictObject({ from: z.int(), to: z.int() }).refine(({ from, to }) => from <= to),
  }),
);

describe('the schema of a merge patch', () => {
  it.each([
    {},
    { name: 'A', nick: null },
    { place: {} },
    { place: { tags: [], note: null } },
    { extra: null },
    { extra: { city: 'Vigo', tags: [] } },
    { span: { from: 1, to: 2 } },
  ])('takes %j', (patch) => {
    expect(Patch.parse(patch)).toEqual(patch);
  });

  it.each([
    [{ name: null }, 'a required field cleared'],
    [{ place: null }, 'a required object cleared'],
    [{ place: { city: null } }, 'a required field of an object cleared'],
    [{ place: { street: 'x' } }, 'an unknown field of an object'],
    [{ extra: { city: 'Vigo' } }, 'half an object that may be absent'],
    [{ span: { to: 2 } }, 'half an object with a rule over it'],
    [{ span: { from: 3, to: 2 } }, 'an object against its rule'],
  ])('refuses %j: %s', (patch, _what) => {
    expect(Patch.safeParse(patch).success).toBe(false);
  });
});

describe('a merge patch', () => {
  // RFC 7396, appendix A, as far as objects go.
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    [{ a: 1 }, { a: undefined }, { a: 1 }],
  ])('turns %j with %j into %j', (value: object, patch, next) => {
    const before = structuredClone(value);
    expect(patched(value, patch)).toEqual(next);
    expect(value).toEqual(before);
  });
});

describe('PATCH of a unit', () => {
  let company: Company;
  beforeAll(async () => {
    company = await aCompany(organisationRoutes);
  });

  const patch = async (body: object) => {
    const { headers } = await company.call('admin', 'GET', '/v1/units/unt_north');
    return company.call('admin', 'PATCH', '/v1/units/unt_north', {
      headers: { 'if-match': headers['etag'] ?? '' },
      body,
    });
  };

  it('changes one field of the calendar and leaves the others', async () => {
    const { body: unit } = await company.call('admin', 'GET', '/v1/units/unt_north');

    const added = await patch({ calendar: { holidays: ['2026-05-01', '2026-12-25'] } });
    const replaced = await patch({ calendar: { holidays: ['2026-05-02'], weekStart: 7 } });

    expect(added.status).toBe(200);
    expect(added.body.calendar).toEqual({ ...unit.calendar, holidays: ['2026-05-01', '2026-12-25'] });
    expect(replaced.body.calendar).toEqual({ ...unit.calendar, holidays: ['2026-05-02'], weekStart: 7 });
    expect((await company.call('admin', 'GET', '/v1/units/unt_north')).body).toEqual(replaced.body);
  });

  it.each([
    [{ holidays: null }, '/calendar/holidays'],
    [{ holidays: ['2026-02-30'] }, '/calendar/holidays/0'],
    [{ lunch: 1 }, '/calendar/lunch'],
  ])('with calendar %j names the field', async (calendar, pointer) => {
    expect((await patch({ calendar })).body).toMatchObject({ status: 400, errors: [{ pointer }] });
  });
});
