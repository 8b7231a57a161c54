/** A sales organisation of units below one top, with what its representatives sold in the months that a review looks at and what is owed to them. */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyStructuredResultV2, Context as LambdaContext } from 'aws-lambda';
import { httpHandler } from '#lib/http/handler.ts';
import type { WorkerPorts } from '#lib/jobs/index.ts';
import { UnitEntity, UserEntity } from '#lib/organisation/entity.ts';
import { DEFAULT_CALENDAR, type Role } from '#lib/organisation/schema.ts';
import { reviewsPolicy } from '#lib/reviews/policy.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import { dumpOf } from '#lib/table/dump.ts';
import { put } from '#lib/table/write.ts';
import { ORG } from '../company.ts';
import { eventOf } from '../event.ts';

export interface Size {
  units: number;
  /** Representatives of each unit. */
  reps: number;
  /** Open invoices of each representative. */
  open: number;
}

const ACCOUNTS = 3;
const AT_ONCE = 8;
const TOP = 'unt_bench';
const SINCE = '2020-01-01';
/**
 * Months that a review of February 2026 looks at: its own, the one before, that of last year, those that days outstanding are measured by.
 * With the day on which their invoice was paid, after the end of its month; the last one is open.
 */
const MONTHS: readonly { month: string; paidOn?: string }[] = [
  { month: '2025-02', paidOn: '2025-03-05' },
  { month: '2025-12', paidOn: '2026-01-20' },
  { month: '2026-01', paidOn: '2026-02-20' },
  { month: '2026-02' },
];

export const unitIdOf = (unit: number): string => `unt_area${unit}`;

const userOf = (id: string, role: Role, unitId: string, managerId: string | null) => ({
  id,
  email: `${id}@example.com`,
  name: id,
  language: 'en' as const,
  active: true,
  postings: [{ from: SINCE, role, unitId, managerId }],
});

const unitOf = (id: string) => ({
  id,
  code: id,
  name: id,
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  locale: 'es-ES',
  calendar: DEFAULT_CALENDAR,
  active: true,
  parents: [{ from: SINCE, parentId: TOP }],
});

const repIdOf = (unit: number, rep: number): string => `usr_rep${unit}x${rep}`;

/** Units with their manager and representatives; the top has an executive, who answers for it. */
const people = async (table: Table, { units, reps }: Size): Promise<void> => {
  const options = { at: `${SINCE}T00:00:00.000Z` };
  const boss = put(UserEntity, userOf('usr_boss', 'executive', TOP, null), options);
  for (let unit = 0; unit < units; unit += 1) {
    const [id, lead] = [unitIdOf(unit), `usr_lead${unit}`];
    const users = [
      userOf(lead, 'manager', id, 'usr_boss'),
      ...Array.from({ length: reps }, (_, rep) => userOf(repIdOf(unit, rep), 'representative', id, lead)),
    ];
    const writes = [
      ...(unit === 0 ? [boss] : []),
      put(UnitEntity, unitOf(id), options),
      ...users.map((user) => put(UserEntity, user, options)),
    ];
    const cause = {
      orgId: ORG,
      ...options,
      by: 'system:bench',
      role: 'system',
      requestId: `req_unit${unit}`,
    };
    await runCommand(table, cause, async () => ({ action: 'bench.seed', writes, result: undefined }));
  }
};

/** Calls routes as the administrator of the company. */
const callerOf = (ports: WorkerPorts) => {
  const handler = httpHandler(ROUTES, () => ports);
  return async (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ id: string }> => {
    const key = { 'idempotency-key': `${path} ${JSON.stringify(body)}`.slice(0, 200), ...headers };
    const answer: APIGatewayProxyStructuredResultV2 = await handler(
      eventOf({ method, path, body, headers: key }),
      {} as LambdaContext,
    );
    if ((answer.statusCode ?? 500) >= 300) throw new Error(`${method} ${path}: ${answer.body}`);
    return JSON.parse(answer.body ?? '{}');
  };
};
type Call = ReturnType<typeof callerOf>;

const sell = async (
  call: Call,
  { accountId, code, month, paidOn }: { accountId: string; code: string; month: string; paidOn?: string },
): Promise<void> => {
  const on = `${month}-10`;
  const lines = [{ sku: 'SKU-1', quantity: '3', unitPrice: '95.70' }];
  const order = { accountId, number: `O-${code}`, orderedOn: on, lines };
  const { id } = await call('POST', '/v1/orders', order);
  await call('POST', `/v1/orders/${id}/transitions`, { to: 'confirmed', on }, { 'if-match': '"v1"' });
  const money = { accountId, amountMinor: 10_000, currency: 'EUR' };
  const bill = await call('POST', '/v1/invoices', { ...money, number: `I-${code}`, issuedOn: on });
  const allocate = { invoiceId: bill.id };
  if (paidOn)
    await call('POST', '/v1/receipts', { ...money, number: `R-${code}`, receivedOn: paidOn, allocate });
};

/** The first unit's business, through the API. */
const sellAll = async (call: Call, { reps }: Size): Promise<void> => {
  const sku = { sku: 'SKU-1', name: 'Product', listPrice: '95.70', unitCost: '48.81', currency: 'EUR' };
  await call('POST', '/v1/products', { ...sku, tier: 'high', series: 'S1' });
  const all = Array.from({ length: reps }, (_, at) => at).values();
  const clerk = async (): Promise<void> => {
    for (const at of all) {
      const ownerId = repIdOf(0, at);
      for (let account = 0; account < ACCOUNTS; account += 1) {
        const number = `${at}-${account}`;
        const fields = { number, name: `Customer ${number}`, type: 'customer', country: 'ES', ownerId };
        const { id } = await call('POST', '/v1/accounts', { ...fields, customerSince: '2024-01-01' });
        for (const one of MONTHS) await sell(call, { ...one, accountId: id, code: `${number}-${one.month}` });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, clerk));
};

type Item = Record<string, unknown>;
const BATCH = 25;

/** Puts items as they are, whoever's they are. */
export const putItems = async (table: Table, items: readonly Item[]): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  ).values();
  const writer = async (): Promise<void> => {
    for (const batch of batches) {
      let puts = batch.map((Item) => ({ PutRequest: { Item } }));
      while (puts.length > 0) {
        const { UnprocessedItems } = await table.doc.send(
          new BatchWriteCommand({ RequestItems: { [table.name]: puts } }),
        );
        puts = (UnprocessedItems?.[table.name] ?? []) as typeof puts;
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, writer));
};

/** What a copied record does not need: nobody changes it, and its number is nobody else's concern here. */
const LEFT_BEHIND = ['audit-entry', 'idempotency', 'claim'];

/** The first unit's records once more for each other unit, under ids of their own. */
const spread = async (table: Table, { units }: Size): Promise<void> => {
  const items = (await dumpOf(table)).filter(({ entity }) => !LEFT_BEHIND.includes(String(entity)));
  for (let unit = 1; unit < units; unit += 1) {
    const copies = items.flatMap((item): Item[] => {
      const text = JSON.stringify(item);
      const other = text
        .replaceAll('unt_area0', unitIdOf(unit))
        .replaceAll('usr_rep0x', repIdOf(unit, 0).slice(0, -1))
        .replaceAll(/\b(acc|ord|inv|rcp|alc)_[0-9a-z]+/g, (id) => `${id.slice(0, 36)}u${unit}`);
      const copied = JSON.parse(other) as Item;
      return copied['pk'] === item['pk'] && copied['sk'] === item['sk'] ? [] : [copied];
    });
    await putItems(table, copies);
  }
};

/** More open invoices, as copies of those that are open: what a run reads of them does not depend on how they were made. */
const owe = async (table: Table, { units, reps, open }: Size): Promise<void> => {
  const originals = (await dumpOf(table)).filter(
    ({ entity, openKind }) => entity === 'invoice' && openKind === 'debit',
  );
  const missing = Math.max(0, units * reps * open - originals.length);
  const copies = Array.from({ length: missing }, (_, at) => {
    const item = originals[at % originals.length] ?? {};
    return JSON.parse(JSON.stringify(item).replaceAll(String(item['id']), `inv_copy${at}`)) as Item;
  });
  await putItems(table, copies);
};

/** Fills the empty table of `benchTable`. */
export const fill = async (ports: WorkerPorts, size: Size): Promise<void> => {
  await people(ports.table, size);
  ports.directories.forget(ORG);
  const call = callerOf(ports);
  const { fallback } = reviewsPolicy;
  // People who sell, their units and the whole: as many reviews as there are of these.
  const cadences = { ...fallback.cadences, manager: [], 'back-office': [], dealer: [] };
  const version = { validFrom: SINCE, body: { ...fallback, cadences } };
  await call('PUT', '/v1/policies/reviews', version, { 'if-match': '"v1"' });
  await sellAll(call, size);
  await spread(ports.table, size);
  await owe(ports.table, size);
};
