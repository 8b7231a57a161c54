/**
 * `npm run cost -- --measure`: what requests, an alert run, a mail and an idle tick take of a table on DynamoDB Local, for
 * bench/cost/measured.json. Reads are ReturnConsumedCapacity, writes computed from item sizes (bench/meter.ts).
 */
import { AccountEntity } from '#lib/accounts/entity.ts';
import { runOverdueAlerts } from '#lib/alerts/run.ts';
import { OVERDUE_ALERTS } from '#lib/alerts/schema.ts';
import { businessDateAt } from '#lib/core/dates.ts';
import { sweep, tick, type WorkerPorts } from '#lib/jobs/index.ts';
import { deliver, MessageEntity } from '#lib/messages/index.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { UserEntity } from '#lib/organisation/entity.ts';
import { JOBS } from '#lib/schedule.ts';
import { connect, type Table } from '#lib/table/client.ts';
import { dumpOf, readDump } from '#lib/table/dump.ts';
import { MESSAGE_KINDS } from '#lib/work.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION, startDynamo } from '../../dev/dynamodb.ts';
import { benchTable, ORG } from '../company.ts';
import type { Item } from '../copies.ts';
import { indexesOf, meter, sizeOf } from '../meter.ts';
import { PATTERNS } from '../patterns.ts';
import { type Sent, withMark } from '../requests.ts';
import { benchUnits, callerOf } from '../units.ts';
import type { Measured } from './model.ts';

const ACCOUNTS = 20;
const INVOICES = 100;
/** Bytes that DynamoDB adds to an item. */
const OVERHEAD = 100;
/** Bytes of one strongly consistent read unit. */
const READ_UNIT = 4096;
/** Gone after a day. */
const PASSING = 'idempotency';

interface Bytes {
  tableBytes: number;
  storedBytes: number;
}

const bytesOf = async (table: Table): Promise<Bytes> => {
  const items = (await dumpOf(table)).filter(({ entity }) => entity !== PASSING);
  const sum = (copies: (item: Item) => number) =>
    items.reduce((total, item) => total + (sizeOf(item) + OVERHEAD) * copies(item), 0);
  return { tableBytes: sum(() => 1), storedBytes: sum((item) => 1 + indexesOf(item)) };
};

const NOTHING: Bytes = { tableBytes: 0, storedBytes: 0 };

/** What each command leaves in the table and its indexes. */
const keptBy = async (table: Table): Promise<Map<string, Bytes>> => {
  const { ask } = callerOf(table);
  const kept = new Map<string, Bytes>();
  for (const { name, sent } of PATTERNS) {
    if (sent.method === 'GET') continue;
    let text = JSON.stringify(withMark(sent, 'kept'));
    if (text.includes('ETAG')) {
      const { etag } = await ask({ method: 'GET', path: sent.path });
      text = text.replace('ETAG', etag.replaceAll('"', '\\"'));
    }
    const before = await bytesOf(table);
    await ask(JSON.parse(text) as Sent);
    const after = await bytesOf(table);
    kept.set(name, {
      tableBytes: after.tableBytes - before.tableBytes,
      storedBytes: after.storedBytes - before.storedBytes,
    });
  }
  return kept;
};

/** Overdue invoices of a salesperson's accounts. */
const owe = async (table: Table): Promise<void> => {
  const { ask } = callerOf(table);
  const post = (path: string, body: object) =>
    ask({ method: 'POST', path, body, headers: { 'idempotency-key': `${path} ${JSON.stringify(body)}` } });
  await post('/v1/users', {
    email: 'rep@example.com',
    name: 'Representative',
    role: 'representative',
    unitId: 'unt_bench',
    managerId: 'usr_bench',
  });
  const people = readDump(await dumpOf(table)).organisations.get(ORG);
  const [owner] = (people?.of(UserEntity) ?? []).filter(({ value }) => value.email === 'rep@example.com');
  for (let at = 0; at < ACCOUNTS; at += 1) {
    await post('/v1/accounts', {
      type: 'customer',
      country: 'ES',
      number: `OPEN-${at}`,
      name: `Debtor ${at}`,
      ownerId: owner?.value.id,
    });
  }
  const books = readDump(await dumpOf(table)).organisations.get(ORG);
  const accounts = (books?.of(AccountEntity) ?? []).filter(({ value }) => value.number.startsWith('OPEN-'));
  for (let at = 0; at < INVOICES; at += 1) {
    await post('/v1/invoices', {
      accountId: accounts[at % ACCOUNTS]?.value.id,
      amountMinor: 10_000 + at,
      currency: 'EUR',
      issuedOn: '2026-03-02',
    });
  }
};

/** Every part measured once, on tables of a DynamoDB Local of its own. */
export const measure = async (): Promise<Measured> => {
  const dynamo = await startDynamo({ forLoad: true });
  try {
    const table = await benchTable(dynamo.endpoint, 'cost');
    const plain = connect('cost', {
      endpoint: dynamo.endpoint,
      region: LOCAL_REGION,
      credentials: LOCAL_CREDENTIALS,
    });
    const rows = await benchUnits(table, plain, [1]);
    const kept = await keptBy(plain);
    return { ...(await runs(table, plain)), patterns: patternsOf(rows, kept) };
  } finally {
    await dynamo.stop();
  }
};

const patternsOf = (
  rows: Awaited<ReturnType<typeof benchUnits>>,
  kept: ReadonlyMap<string, Bytes>,
): Measured['patterns'] =>
  Object.fromEntries(
    rows.map(({ pattern, reads, writes }) => [
      pattern,
      { reads: reads['1x'] ?? 0, writes: writes['1x'] ?? 0, ...(kept.get(pattern) ?? NOTHING) },
    ]),
  );

const runs = async (table: Table, plain: Table): Promise<Omit<Measured, 'patterns'>> => {
  const take = meter(table);
  const measured = callerOf(table);
  const ports: WorkerPorts = {
    ...measured.ports,
    mailer: { send: async () => ({ providerId: 'none' }) },
    webUrl: 'https://example.com',
  };
  const ageing = async () => {
    await measured.ask({ method: 'GET', path: '/v1/receivables/ageing' });
    take();
    await measured.ask({ method: 'GET', path: '/v1/receivables/ageing' });
    return take().reads;
  };
  const few = await ageing();
  await owe(plain);
  const many = await ageing();
  const directories = cachedDirectories(table, 600_000);
  take();
  await directories.load(ORG);
  const loaded = take().reads;
  const people = (await dumpOf(plain)).filter(({ entity }) => entity === UserEntity.name);
  const perUser = people.reduce((sum, item) => sum + sizeOf(item), 0) / people.length / READ_UNIT;
  const asOf = businessDateAt(ports.clock.now(), 'Europe/Madrid');
  const fresh = { ...ports, directories };
  const summary = await runOverdueAlerts(fresh, ORG, { asOf, unitId: 'unt_bench' });
  const run = take();
  const books = readDump(await dumpOf(plain)).organisations.get(ORG);
  const [message] = (books?.of(MessageEntity) ?? []).filter(({ value }) => value.kind === OVERDUE_ALERTS);
  await deliver(fresh, MESSAGE_KINDS, { kind: 'message', orgId: ORG, messageId: message?.value.id ?? '' });
  const mail = take();
  await tick(fresh, JOBS);
  take();
  await tick(fresh, JOBS);
  await sweep(fresh);
  const idle = take();
  const mails = summary.recipients.filter(({ messageId }) => messageId).length;
  return {
    at: businessDateAt(ports.clock.now(), 'UTC'),
    readsPerOpenInvoice: (many - few) / INVOICES,
    alertRun: { openInvoices: INVOICES, mails, reads: Math.max(0, run.reads - many), writes: run.writes },
    mail: { reads: mail.reads, writes: mail.writes },
    tick: { reads: idle.reads, writes: idle.writes },
    directory: { readsPerUser: perUser, readsAtLeast: Math.max(0, loaded - perUser * people.length) },
  };
};
