/** One organisation in two regions: a table each, a way to bring one up to date with the other, and calls in both. */
import type { Regions } from '#lib/core/regions.ts';
import { httpHandler } from '#lib/http/handler.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import type { Work } from '#lib/jobs/work.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { OrganisationEntity } from '#lib/organisation/entity.ts';
import type { Home } from '#lib/organisation/schema.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import { dumpOf } from '#lib/table/dump.ts';
import { partition } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { deleteItems, keyOf, putItems } from '#lib/table/whole.ts';
import { found, put } from '#lib/table/write.ts';
import { aCompany, type Company, callsThrough, newTable } from './company.ts';

export const APIS = new Map([
  ['north-1', 'https://north.api.example'],
  ['south-1', 'https://south.api.example'],
]);

export interface Region {
  name: string;
  regions: Regions;
  table: Table;
  ports: WorkerPorts;
  /** Work that this region queued. */
  sent: Work[];
  call: Company['call'];
}

/** The handler and the queue of a region over its table; nothing is kept of the directory unless told. */
export const aRegion = (company: Company, name: string, bare: Table, keptMs = 0): Region => {
  const table = { ...bare, homeRegion: name };
  const regions = { own: name, apis: APIS };
  const sent: Work[] = [];
  const ports: WorkerPorts = {
    ...company.ports,
    table,
    regions,
    directories: cachedDirectories(table, keptMs),
    queue: { send: async (work) => void sent.push(...work) },
  };
  const handler = httpHandler(ROUTES, () => ports);
  return { name, regions, table, ports, sent, call: callsThrough(handler, company.orgId) };
};

/** Makes one table hold what the other holds. */
export const replicate = async (from: Table, to: Table): Promise<void> => {
  const [items, others] = [await dumpOf(from), await dumpOf(to)];
  const labels = new Set(items.map((row) => JSON.stringify(keyOf(row))));
  await putItems(to, items);
  await deleteItems(
    to,
    others.map(keyOf).filter((key) => !labels.has(JSON.stringify(key))),
  );
};

/** A company at home in `north`, with a replica in `south`. */
export const twoRegions = async () => {
  const company = await aCompany(ROUTES);
  const north = aRegion(company, 'north-1', company.table);
  const south = aRegion(company, 'south-1', await newTable());
  await replicate(north.table, south.table);
  return { company, north, south };
};

/** Writes the organisation's home as a move does; at home in the region itself unless told. */
export const setHome = async ({ table, name, ports }: Region, orgId: string, home: Partial<Home> = {}) => {
  const at = ports.clock.now();
  const cause = { orgId, at, by: 'system:test', role: 'system', requestId: ports.ids.next('request') };
  await runCommand(table, cause, async () => {
    const key = { pk: partition(orgId, 'organisation'), sk: 'organisation' };
    const from = found(await read(table, OrganisationEntity, key));
    const value = { ...from.value, home: { region: name, since: at, ...home } };
    return { action: 'test.home', writes: [put(OrganisationEntity, value, { at, from })], result: undefined };
  });
};
