/** A plan of 300 people in 40 units over twelve months stays within one transaction and far below the bounds of an item. */
import { afterAll, expect, it } from 'vitest';
import { UnitEntity, UserEntity } from '#lib/organisation/entity.ts';
import { DEFAULT_CALENDAR, type Unit, type User } from '#lib/organisation/schema.ts';
import { ROUTES } from '#lib/routes.ts';
import { runCommand } from '#lib/table/command.ts';
import { dumpOf } from '#lib/table/dump.ts';
import { put } from '#lib/table/write.ts';
import { aCompany, type Company, NOW, once } from '../support/company.ts';
import { expectCorrupt } from '../support/soundness.ts';

const REGIONS = 4;
const OFFICES = 9;
const SELLERS = 300;

const unit = (id: string, parentId: string): Unit => ({
  id,
  code: id,
  name: `办事处 ${id}`,
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  locale: 'zh-CN',
  calendar: DEFAULT_CALENDAR,
  active: true,
  parents: [{ from: '2020-01-01', parentId }],
});
const seller = (at: number, unitId: string): User => ({
  id: `usr_seller${at}`,
  email: `seller${at}@example.com`,
  name: `Vendedor ${at}`,
  language: 'es',
  active: true,
  postings: [{ from: '2020-01-01', role: 'representative', unitId, managerId: 'usr_boss' }],
});

const seeded = async (company: Company) => {
  const { company: root } = company.units;
  const regions = Array.from({ length: REGIONS }, (_, at) => unit(`unt_region${at}`, root));
  const offices = regions.flatMap(({ id }) =>
    Array.from({ length: OFFICES }, (_, at) => unit(`unt_office${at}of${id.slice(4)}`, id)),
  );
  const sellers = Array.from({ length: SELLERS }, (_, at) =>
    seller(at, offices[at % offices.length]?.id ?? root),
  );
  const writes = [
    ...[...regions, ...offices].map((value) => put(UnitEntity, value, { at: NOW })),
    ...sellers.map((value) => put(UserEntity, value, { at: NOW })),
  ];
  for (let from = 0; from < writes.length; from += 40) {
    const cause = {
      orgId: company.orgId,
      at: NOW,
      by: 'system:test',
      role: 'system',
      requestId: `req_seed${from}`,
    };
    await runCommand(company.table, cause, async () => ({
      action: 'seed',
      writes: writes.slice(from, from + 40),
      result: null,
    }));
  }
  company.ports.directories.forget(company.orgId);
  return { regions, offices };
};

const company = await aCompany(ROUTES);
// Units and people are seeded without the claims of their codes and addresses.
afterAll(() => expectCorrupt(company.table, /claim|unit-code|user-email|holds/));

it('splits, edits and takes back a plan of 300 people in 41 split nodes', { timeout: 240_000 }, async () => {
  const { regions, offices } = await seeded(company);
  const body = {
    name: 'Año 2026',
    measure: 'booked',
    section: 'region',
    from: '2026-01-01',
    to: '2026-12-31',
  };
  const made = await company.call('boss', 'POST', '/v1/plans', {
    body: { ...body, amount: 1_000_000_000_001, currency: 'CNY' },
    headers: once(),
  });
  const path = `/v1/plans/${made.body.id}`;
  let version = made.body.version;
  const act = async (what: string, wish?: object) => {
    const headers = { ...once(), 'if-match': `"v${version}"` };
    const answer = await company.call('boss', 'POST', `${path}/${what}`, {
      ...(wish && { body: wish }),
      headers,
    });
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    version = answer.body.version;
    return answer.body;
  };
  const over = regions.map(({ id }) => ({ unitId: id }));
  await act('split', { how: 'people', over });
  for (const { id } of regions) await act('split', { node: id, how: 'people' });
  for (const { id } of offices) await act('split', { node: id, how: 'equal' });
  const edited = await act('cells', { amount: 1_234_567_890_123 });
  expect(edited).toMatchObject({ amount: 1_234_567_890_123, stretch: 0 });
  const back = await act('undo');
  expect(back).toMatchObject({ amount: 1_000_000_000_001, stretch: 0 });

  const items = (await dumpOf(company.table)).filter(({ pk }) => String(pk).includes(made.body.id));
  const sizes = items.map((item) => Buffer.byteLength(JSON.stringify(item)));
  expect(Math.max(...sizes)).toBeLessThan(40_000);
  const rows = await company.call('boss', 'GET', `${path}/cells`, {
    query: { limit: '1', node: offices[0]?.id ?? '' },
  });
  expect(rows.body.data[0]).toMatchObject({ node: offices[0]?.id, stretch: 0 });
});
