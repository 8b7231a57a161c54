import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '#lib/imports/index.ts';
import { type Company, once } from '../support/company.ts';
import { counts, csvOf, importingCompany, load, look, start, work } from './support.ts';

let company: Company;
beforeAll(async () => {
  company = await importingCompany();
});

const accountByNumber = async (number: string) => {
  const { body } = await company.call('admin', 'GET', '/v1/accounts/search', { query: { q: number } });
  return body.data[0];
};

describe('an import', () => {
  it('answers at once, announces its work and ends with its figures', async () => {
    const csv = csvOf(
      'number,name,type,ownerEmail,creditLimit',
      'F-1,Ferretería Sánchez,customer,north-rep@example.com,21000.50',
      'F-2,上海宏远,dealer,,',
    );
    const { status, body, headers } = await start(company, 'accounts', csv);

    expect([status, body.status, headers['location']]).toEqual([202, 'queued', `/v1/imports/${body.id}`]);
    expect(company.sent.at(-1)).toEqual({ kind: 'import', orgId: company.orgId, importId: body.id });
    await work(company, body.id);
    expect(await look(company, body.id)).toMatchObject({
      status: 'succeeded',
      progress: { done: 2, total: 2 },
      counts: counts({ new: 2 }),
    });
    expect(await accountByNumber('F-1')).toMatchObject({
      name: 'Ferretería Sánchez',
      ownerId: 'usr_northrep',
      unitId: 'unt_north',
      currency: 'EUR',
    });
    const { id } = await accountByNumber('F-1');
    const credit = await company.call('finance', 'GET', `/v1/credit/accounts/${id}`);
    expect(credit.body).toMatchObject({ mode: 'limit', limitMinor: 2_100_050, currency: 'EUR' });
    expect(await accountByNumber('F-2')).toMatchObject({
      ownerId: null,
      unitId: 'unt_company',
      type: 'dealer',
    });
  });

  it('changes nothing when the same file comes again, and only what differs when it differs', async () => {
    const header = 'sku,name,series,tier,listPrice,unitCost,currency';
    const rows = ['P-1,Drill,Tools,mid,10.50,4,USD', 'P-2,Saw,Tools,low,3,1,USD'];
    await load(company, 'products', csvOf(header, ...rows));

    expect(await load(company, 'products', csvOf(header, ...rows.toReversed()))).toMatchObject({
      counts: counts({ unchanged: 2 }),
    });
    const changed = csvOf(header, 'P-1,Drill,Tools,mid,10.5,4.00,USD', 'P-2,Saw,Tools,high,3,1,USD');
    expect(await load(company, 'products', changed)).toMatchObject({
      counts: counts({ unchanged: 1, updated: 1 }),
    });
  });

  it('takes the right rows and reports the wrong ones in the reader’s language, formulas neutralised', async () => {
    const csv = csvOf(
      'number,name,type,ownerEmail,unitCode',
      'W-1,Right,customer,,north',
      '=1+1,"=HYPERLINK(""http://x"")",client,,',
      'W-3,No owner,customer,nobody@example.com,',
      'W-4,No unit,customer,,west',
    );
    const { id, counts: figures, errors } = await load(company, 'accounts', csv);
    const report = await company.call('admin', 'GET', `/v1/imports/${id}/errors`, {
      headers: { 'accept-language': 'es' },
    });

    expect(figures).toEqual(counts({ new: 1, failed: 3 }));
    expect(errors.map(({ row, column, code }: Record<string, unknown>) => [row, column, code])).toEqual([
      [3, 'type', 'import.cell_choice'],
      [4, 'ownerEmail', 'import.reference_unknown'],
      [5, 'unitCode', 'import.reference_unknown'],
    ]);
    expect(report.headers['content-type']).toContain('text/csv');
    expect(report.body).toContain('ownerEmail: aquí no existe «nobody@example.com».');
    expect(await accountByNumber('W-1')).toMatchObject({ unitId: 'unt_north' });
  });

  it('escapes what a spreadsheet would compute and keeps it as it is in the record', async () => {
    const { id } = await load(
      company,
      'accounts',
      csvOf('number,name,type', 'X-1,=1+1,customer', 'X-2,Name,=cmd()'),
    );
    const { body } = await company.call('admin', 'GET', `/v1/imports/${id}/errors`);

    expect(body).toContain("'=cmd()");
    expect(await accountByNumber('X-1')).toMatchObject({ name: '=1+1' });
  });

  it('refuses the whole file with the list of what is wanted', async () => {
    const refused = await load(company, 'products', csvOf('sku,title', 'A,B'));

    expect(refused).toMatchObject({
      status: 'failed',
      failure: { code: 'import.columns_missing' },
      counts: counts({}),
    });
    expect(refused.failure.message).toContain('name');
  });

  it('takes an uploaded file of GB18030, and only from the user who uploaded it', async () => {
    const { body: upload } = await company.call('admin', 'POST', '/v1/uploads', { body: {} });
    await company.ports.files.put(
      upload.url.replace('memory:', ''),
      iconv.encode('sku;name\n剪刀-1;蓝色剪刀\n', 'gb18030'),
      'text/csv',
    );
    const begin = (as: string) =>
      company.call(as, 'POST', '/v1/imports', {
        headers: once(),
        body: { kind: 'products', uploadId: upload.uploadId },
      });
    const [own, foreign] = [(await begin('admin')).body.id, (await begin('back-office')).body.id];
    await Promise.all([work(company, own), work(company, foreign)]);

    expect(await look(company, own)).toMatchObject({ status: 'succeeded', counts: counts({ new: 1 }) });
    expect(await look(company, foreign)).toMatchObject({
      status: 'failed',
      failure: { code: 'import.file_missing' },
    });
  });

  it('counts in a dry run and changes nothing', async () => {
    const csv = csvOf('code,name,parentCode', 'dry-b,B,dry-a', 'dry-a,A,north', 'dry-c,C,nowhere');
    const { counts: figures } = await load(company, 'units', csv, { dryRun: true });
    const { body } = await company.call('admin', 'GET', '/v1/units');

    expect(figures).toEqual(counts({ new: 2, failed: 1 }));
    expect(body.data.map(({ code }: { code: string }) => code)).not.toContain('dry-a');
  });

  it('brings units and users in any order of the file, each below its own', async () => {
    const units = csvOf('code,name,parentCode,timeZone', 'lyon,Lyon,france,', 'france,France,,Europe/Paris');
    const users = csvOf(
      'email,name,role,unitCode,managerEmail,hiredOn',
      'rep@fr.example,Rep,representative,lyon,chief@fr.example,2024-05-01',
      'chief@fr.example,Chief,manager,france,boss@example.com,',
    );
    expect((await load(company, 'units', units)).counts).toEqual(counts({ new: 2 }));
    expect((await load(company, 'users', users)).counts).toEqual(counts({ new: 2 }));
    const { body } = await company.call('admin', 'GET', '/v1/users', { query: { limit: '100' } });
    const of = (email: string) => body.data.find((user: { email: string }) => user.email === email);

    expect(of('rep@fr.example').managerId).toBe(of('chief@fr.example').id);
    expect(of('rep@fr.example').postings[0].from).toBe('2024-05-01');
    expect((await load(company, 'users', users)).counts).toEqual(counts({ unchanged: 2 }));
  });

  it('makes invoices of orders and their lines, disputed where the file says so', async () => {
    await load(company, 'accounts', csvOf('number,name,type,currency', 'M-1,Money,customer,USD'));
    await load(company, 'products', csvOf('sku,name', 'M-A,A', 'M-B,B'));
    await load(
      company,
      'orders',
      csvOf('number,accountNumber,orderedOn,status', 'MO-1,M-1,2005-01-10,shipped'),
    );
    const lines = await load(
      company,
      'order-lines',
      csvOf(
        'orderNumber,line,sku,quantity,unitPrice',
        'MO-1,1,M-A,3,0.333333',
        'MO-1,2,M-B,2,10',
        'MO-1,3,M-Z,1,1',
        'MO-9,1,M-A,1,1',
      ),
    );
    const invoices = await load(
      company,
      'invoices',
      csvOf(
        'number,accountNumber,orderNumber,issuedOn,dueOn,amount,currency,disputed',
        'MI-1,M-1,MO-1,2005-01-10,2005-02-09,,,yes',
        'MI-2,M-1,,2005-01-11,2005-02-10,12.345,USD,',
        'MI-3,M-1,,2005-01-12,,7.10,USD,',
      ),
    );

    expect(lines).toMatchObject({
      counts: counts({ new: 2, failed: 2 }),
      controlTotals: { USD: '21.999999', XXX: '1' },
    });
    expect(lines.errors.map(({ row, code }: Record<string, unknown>) => [row, code])).toEqual([
      [4, 'order.unknown_sku'],
      [5, 'import.reference_unknown'],
    ]);
    expect(invoices).toMatchObject({
      counts: counts({ new: 2, failed: 1 }),
      controlTotals: { USD: '40.445' },
    });
    expect(invoices.errors[0]).toMatchObject({ row: 3, code: 'import.amount_too_fine' });
  });

  it('lists imports to those who made them, and all of them to an administrator', async () => {
    const mine = await load(company, 'products', csvOf('sku,name', 'L-1,Listed'), { as: 'back-office' });
    const idsOf = async (as: string): Promise<string[]> =>
      (await company.call(as, 'GET', '/v1/imports', { query: { limit: '100' } })).body.data.map(
        ({ id }: { id: string }) => id,
      );

    expect((await idsOf('back-office'))[0]).toBe(mine.id);
    expect(await idsOf('admin')).toContain(mine.id);
    expect(await idsOf('finance')).not.toContain(mine.id);
    expect((await company.call('finance', 'GET', `/v1/imports/${mine.id}`)).status).toBe(404);
    expect(
      (await company.call('finance', 'POST', `/v1/imports/${mine.id}/undo`, { headers: once() })).status,
    ).toBe(404);
  });
});

describe('who may import what', () => {
  const MAY: Record<string, readonly string[]> = {
    admin: KINDS,
    finance: ['accounts', 'contacts', 'invoices', 'receipts', 'rates'],
    'back-office': ['accounts', 'contacts', 'products', 'orders', 'order-lines'],
    'north-rep': [],
    director: [],
    boss: [],
  };

  it.each(Object.entries(MAY))('%s', async (as, kinds) => {
    const answers = await Promise.all(
      KINDS.map(async (kind) => [kind, (await start(company, kind, 'x\r\n', { as })).status] as const),
    );
    expect(answers).toEqual(KINDS.map((kind) => [kind, kinds.includes(kind) ? 202 : 403]));
  });

  it('stops the rows of a user who has lost the right meanwhile', async () => {
    const { body } = await start(company, 'products', csvOf('sku,name', 'Z-1,Late'), { as: 'back-office' });
    const users = await company.call('admin', 'GET', '/v1/users/usr_backoffice');
    const headers = { 'if-match': users.headers['etag'] ?? '' };
    await company.call('admin', 'PATCH', '/v1/users/usr_backoffice', { headers, body: { active: false } });
    await work(company, body.id);

    expect(await look(company, body.id)).toMatchObject({
      status: 'failed',
      failure: { code: 'auth.required' },
    });
  });

  it.each([
    [{ kind: 'products' }, 'import.file_or_upload'],
    [{ kind: 'products', csv: 'a', uploadId: 'upl_1' }, 'import.file_or_upload'],
    [{ kind: 'products', csv: 'a', mapping: { columns: { price: 'A' } } }, 'import.mapping_target_unknown'],
    [{ kind: 'houses', csv: 'a' }, 'request.invalid'],
  ])('refuses %j', async (body, code) => {
    const answer = await company.call('admin', 'POST', '/v1/imports', { headers: once(), body });
    expect(answer.body).toMatchObject({ status: 400, code });
  });

  it('shows the template of a kind to everybody', async () => {
    const { body } = await company.call('north-rep', 'GET', '/v1/imports/templates/receipts');
    expect(body).toBe('number,accountNumber,receivedOn,amount,currency,invoiceNumber\r\n');
  });
});
