import { beforeAll, describe, expect, it } from 'vitest';
import { type Company, once } from '../support/company.ts';
import { csvOf, importingCompany, load, takeBack } from './support.ts';

let company: Company;
beforeAll(async () => {
  company = await importingCompany();
});

const search = async (path: string, q: string) =>
  (await company.call('admin', 'GET', `${path}/search`, { query: { q } })).body.data;

describe('an undo', () => {
  it('removes what the import created and sets back what it changed', async () => {
    await load(
      company,
      'accounts',
      csvOf('number,name,type,city,ownerEmail', 'U-1,Before,customer,Vigo,north-rep@example.com'),
    );
    const { id } = await load(
      company,
      'accounts',
      csvOf(
        'number,name,type,city,ownerEmail',
        'U-1,After,dealer,Lugo,south-rep@example.com',
        'U-2,New,customer,,',
      ),
    );
    const undone = await takeBack(company, id);

    expect(undone).toMatchObject({ status: 'undone', undo: { removed: 1, restored: 1, kept: 0 } });
    expect(await search('/v1/accounts', 'U-1')).toMatchObject([
      { name: 'Before', type: 'customer', city: 'Vigo', ownerId: 'usr_northrep', unitId: 'unt_north' },
    ]);
    expect(await search('/v1/accounts', 'U-2')).toEqual([]);
    const again = await company.call('admin', 'POST', `/v1/imports/${id}/undo`, { headers: once() });
    expect(again.body).toMatchObject({ status: 409, code: 'import.not_finished' });
  });

  it('keeps what somebody has changed since, and says so', async () => {
    const { id } = await load(company, 'products', csvOf('sku,name', 'K-1,Kept', 'K-2,Gone'));
    const [product] = await search('/v1/products', 'K-1');
    await company.call('admin', 'PATCH', `/v1/products/${product.id}`, {
      headers: { 'if-match': '"v1"' },
      body: { name: 'Mine now' },
    });
    const undone = await takeBack(company, id);
    const { body } = await company.call('admin', 'GET', `/v1/imports/${id}/errors`, {
      headers: { 'accept-language': 'zh-CN' },
    });

    expect(undone.undo).toMatchObject({ removed: 1, kept: 1 });
    expect(body).toContain('2,,import.changed_since,导入后已被他人更改，予以保留。');
    expect(await search('/v1/products', 'K-1')).toMatchObject([{ name: 'Mine now' }]);
    expect(await search('/v1/products', 'K-2')).toEqual([]);
  });

  it('takes a whole book back, import by import, and lets what is no money come again', async () => {
    const files = [
      ['units', csvOf('code,name', 'book,Book')],
      ['users', csvOf('email,name,role,unitCode', 'rep@book.example,Rep,representative,book')],
      ['accounts', csvOf('number,name,type,ownerEmail', 'B-1,Book,customer,rep@book.example')],
      ['contacts', csvOf('accountNumber,name,primary', 'B-1,Ana,yes', 'B-1,Bea,no')],
      ['products', csvOf('sku,name', 'B-S,Screw')],
      ['orders', csvOf('number,accountNumber,orderedOn', 'B-O,B-1,2005-01-01')],
      ['order-lines', csvOf('orderNumber,line,sku,quantity,unitPrice', 'B-O,1,B-S,2,10')],
      [
        'invoices',
        csvOf('number,accountNumber,orderNumber,issuedOn,dueOn', 'B-I,B-1,B-O,2005-01-01,2005-01-31'),
      ],
      ['receipts', csvOf('number,accountNumber,receivedOn,amount', 'B-R,B-1,2005-01-15,30')],
      ['rates', csvOf('from,to,on,rate', 'USD,EUR,2005-01-01,0.75')],
    ] as const;
    const ids: string[] = [];
    for (const [kind, csv] of files) ids.push((await load(company, kind, csv)).id);
    const undone = [];
    for (const id of ids.toReversed()) undone.push(await takeBack(company, id));

    const fates = Object.fromEntries(
      undone.map(({ kind, undo }) => [kind, [undo.removed, undo.restored, undo.kept]]),
    );
    expect(fates).toMatchObject({
      receipts: [1, 0, 0],
      invoices: [1, 0, 0],
      'order-lines': [1, 0, 0],
      products: [1, 0, 0],
      contacts: [2, 0, 0],
      rates: [1, 0, 0],
      users: [1, 0, 0],
      units: [1, 0, 0],
    });
    // An account that money was booked on, an order that was invoiced: their documents stay, so they stay.
    const ageing = await company.call('admin', 'GET', '/v1/receivables/ageing', {
      query: { asOf: '2005-03-01' },
    });
    expect(ageing.status).toBe(200);
    const { counts } = await load(company, 'products', files[4][1]);
    expect(counts.new).toBe(1);
    const users = await load(company, 'users', files[1][1].replace(',book', ',north'));
    expect(users.counts.updated).toBe(1);
  });

  it('is refused for a dry run and to a role that may not write the kind', async () => {
    const dry = await load(company, 'products', csvOf('sku,name', 'D-1,Dry'), { dryRun: true });
    const real = await load(company, 'products', csvOf('sku,name', 'D-2,Real'));
    const undo = (as: string, id: string) =>
      company.call(as, 'POST', `/v1/imports/${id}/undo`, { headers: once() });

    expect((await undo('admin', dry.id)).body).toMatchObject({ status: 409, code: 'import.not_finished' });
    expect((await undo('north-rep', real.id)).status).toBe(403);
  });
});
