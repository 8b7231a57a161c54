import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Ports } from '#lib/organisation/context.ts';
import type { Table } from '#lib/table/client.ts';
import { type Company, once } from '../support/company.ts';
import { csvOf, importingCompany, load, look, takeBack, work } from './support.ts';

/** A table whose worker dies once the first command whose request has the ending is committed. */
const dyingAfter = (table: Table, ending: string): Table => {
  let dead = false;
  const send = async (command: { input: unknown }): Promise<unknown> => {
    if (dead) throw new Error('killed');
    const answer = await table.doc.send(command as never);
    dead = JSON.stringify(command.input).includes(`${ending}"`);
    if (dead) throw new Error('killed');
    return answer;
  };
  const doc = new Proxy(table.doc, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { ...table, doc };
};

let company: Company;
beforeAll(async () => {
  company = await importingCompany();
  await load(company, 'accounts', csvOf('number,name,type,currency', 'A,Alpha,customer,EUR'));
});

const startUndo = (id: string) =>
  company.call('admin', 'POST', `/v1/imports/${id}/undo`, { headers: once() });

const found = async (path: string, q: string) => {
  const { body } = await company.call('admin', 'GET', `${path}/search`, { query: { q } });
  return body.data[0];
};
const invoice = async (number: string) => {
  const { body } = await company.call('admin', 'GET', '/v1/invoices', { query: { limit: '100' } });
  const { id } = body.data.find((each: { number: string }) => each.number === number);
  return company.call('admin', 'GET', `/v1/invoices/${id}`);
};
const changed = async (number: string, method: string, what: string, body: object) => {
  const { headers, body: current } = await invoice(number);
  const answer = await company.call('finance', method, `/v1/invoices/${current.id}${what}`, {
    headers: { ...once(), 'if-match': headers['etag'] ?? '' },
    body,
  });
  expect(answer.status).toBe(200);
};
const issued = (number: string, dueOn: string, disputed = '') =>
  load(
    company,
    'invoices',
    csvOf(
      'number,accountNumber,issuedOn,dueOn,amount,disputed',
      `${number},A,2005-01-01,${dueOn},10,${disputed}`,
    ),
  );

describe('an undo of changed invoices', () => {
  it('keeps due dates that finance has set since', async () => {
    await issued('V-1', '2005-02-01');
    const { id } = await issued('V-1', '2005-03-01');
    await changed('V-1', 'PATCH', '', { dues: [{ dueOn: '2005-04-01', amountMinor: 1000 }] });
    const undone = await takeBack(company, id);

    expect(undone.undo).toMatchObject({ restored: 0, kept: 1 });
    expect(undone.errors).toMatchObject([{ row: 2, code: 'import.changed_since' }]);
    expect((await invoice('V-1')).body.dues).toMatchObject([{ dueOn: '2005-04-01' }]);
  });

  it('sets back due dates and the dispute with its own reason, whatever money came since', async () => {
    await issued('V-2', '2005-02-01');
    await changed('V-2', 'POST', '/dispute', { disputed: true, reason: 'Broken on arrival' });
    const { id } = await issued('V-2', '2005-03-01', 'no');
    const csv = csvOf('number,accountNumber,receivedOn,amount,invoiceNumber', 'V-R,A,2005-02-10,4,V-2');
    expect((await load(company, 'receipts', csv)).counts.new).toBe(1);
    const undone = await takeBack(company, id);

    expect(undone.undo).toMatchObject({ restored: 1, kept: 0 });
    expect((await invoice('V-2')).body).toMatchObject({
      dues: [{ dueOn: '2005-02-01' }],
      dispute: { reason: 'Broken on arrival' },
      openMinor: 600,
    });
  });
});

describe('an undo that is killed between two commands of one record', () => {
  const dying = async (id: string, ending: string) => {
    await startUndo(id);
    const ports: Ports = { ...company.ports, table: dyingAfter(company.table, ending) };
    await expect(work(company, id, ports)).rejects.toThrow('killed');
    // The dead worker's lease runs out.
    company.clock.set(new Date(Date.parse(company.clock.now()) + 1_800_000).toISOString());
  };

  it('makes the second one, and the first only once', async () => {
    const header = 'number,name,type,ownerEmail';
    await load(company, 'accounts', csvOf(header, 'K-1,Before,customer,north-rep@example.com'));
    const { id } = await load(company, 'accounts', csvOf(header, 'K-1,After,customer,south-rep@example.com'));
    await dying(id, '.fields');
    expect(await found('/v1/accounts', 'K-1')).toMatchObject({ name: 'Before', ownerId: 'usr_southrep' });
    const { version } = await found('/v1/accounts', 'K-1');
    await work(company, id);

    expect(await look(company, id)).toMatchObject({ status: 'undone', undo: { restored: 1, kept: 0 } });
    expect(await found('/v1/accounts', 'K-1')).toMatchObject({
      name: 'Before',
      ownerId: 'usr_northrep',
      version: version + 1,
    });
  });

  it('counts as made what was made, also when it was the last', async () => {
    await issued('K-2', '2005-02-01');
    const { id } = await issued('K-2', '2005-03-01', 'yes');
    await dying(id, '.dispute');
    await changed('K-2', 'PATCH', '', { dues: [{ dueOn: '2005-05-01', amountMinor: 1000 }] });
    await work(company, id);

    expect((await look(company, id)).undo).toMatchObject({ restored: 1, kept: 0 });
    expect((await invoice('K-2')).body).toMatchObject({ dues: [{ dueOn: '2005-05-01' }] });
  });

  it('takes back added lines after it has set back the changed ones', async () => {
    const header = 'orderNumber,line,sku,quantity,unitPrice';
    await load(company, 'products', csvOf('sku,name', 'S,Screw'));
    await load(company, 'orders', csvOf('number,accountNumber,orderedOn', 'O-1,A,2005-01-01'));
    await load(company, 'order-lines', csvOf(header, 'O-1,1,S,1,10'));
    const { id } = await load(company, 'order-lines', csvOf(header, 'O-1,1,S,2,10', 'O-1,2,S,1,5'));
    await dying(id, '.earlier');
    await work(company, id);
    const { body } = await company.call('admin', 'GET', '/v1/orders', { query: { limit: '100' } });

    expect((await look(company, id)).undo).toMatchObject({ kept: 0 });
    expect(body.data.find(({ number }: { number: string }) => number === 'O-1')).toMatchObject({
      totalMinor: 1000,
    });
  });
});

describe('an import whose record of what it did is gone', () => {
  const without = (part: string): Ports => ({
    ...company.ports,
    files: {
      ...company.ports.files,
      get: async (key) => (key.includes(part) ? undefined : company.ports.files.get(key)),
    },
  });

  it('is not undone, and says why', async () => {
    const { id } = await load(company, 'products', csvOf('sku,name', 'G-1,Gone'));
    await startUndo(id);
    await work(company, id, without('/effects-'));

    expect(await look(company, id)).toMatchObject({
      status: 'succeeded',
      failure: { code: 'import.part_missing' },
      undo: { removed: 0, restored: 0, kept: 0 },
    });
    expect((await takeBack(company, id)).undo).toMatchObject({ removed: 1 });
  });

  it('shows an empty report while its undo has not come to it', async () => {
    const { id } = await load(company, 'products', csvOf('sku,name', 'G-2,Waiting'));
    await startUndo(id);
    const { status, body } = await company.call('admin', 'GET', `/v1/imports/${id}/errors`);

    expect([status, body.trim().replace('\uFEFF', '')]).toEqual([200, 'row,column,code,message,value']);
  });

  it('has no report, and says why', async () => {
    const { id } = await load(company, 'products', csvOf('sku,name', 'G-3,'));
    const get = vi.spyOn(company.ports.files, 'get').mockResolvedValue(undefined);
    const { body } = await company.call('admin', 'GET', `/v1/imports/${id}/errors`);
    get.mockRestore();

    expect(body).toMatchObject({ status: 422, code: 'import.part_missing' });
  });
});
