import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KindName } from '#lib/imports/index.ts';
import type { Ports } from '#lib/organisation/context.ts';
import type { Table } from '#lib/table/client.ts';
import type { Company } from '../support/company.ts';
import { counts, csvOf, importingCompany, load, look, start, takeBack, work } from './support.ts';

/** A table whose worker dies after the given number of calls, before the call or after its effect. */
const dying = (table: Table, calls: number, after: boolean): Table => {
  let left = calls;
  const send = async (command: never): Promise<unknown> => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    if (left === 0 && after) {
      await table.doc.send(command);
      throw new Error('killed');
    }
    return table.doc.send(command);
  };
  const doc = new Proxy(table.doc, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { ...table, doc };
};

const BASE: Partial<Record<KindName, string>> = {
  accounts: csvOf('number,name,type,currency', 'A,Alpha,customer,EUR', 'B,Beta,customer,EUR'),
  products: csvOf('sku,name', 'S,Screw'),
  orders: csvOf('number,accountNumber,orderedOn', 'O-1,A,2005-01-01'),
  invoices: csvOf(
    'number,accountNumber,issuedOn,dueOn,amount',
    'I-1,A,2005-01-01,2005-02-01,100',
    'I-2,A,2005-01-05,2005-01-20,50',
    'I-3,B,2005-01-05,2005-01-20,70',
  ),
};
const NEEDS: Partial<Record<KindName, KindName[]>> = {
  accounts: ['accounts'],
  'order-lines': ['accounts', 'products', 'orders'],
  receipts: ['accounts', 'invoices'],
};

const FILES: Record<string, [KindName, string]> = {
  accounts: [
    'accounts',
    csvOf(
      'number,name,type,city',
      'A,Alpha,customer,Ávila',
      'C,Gamma,customer,',
      'D,Delta,nothing,',
      'E,Epsilon,dealer,',
    ),
  ],
  lines: [
    'order-lines',
    csvOf('orderNumber,line,sku,quantity,unitPrice', 'O-1,1,S,2,10', 'O-1,2,S,1,5', 'O-9,1,S,1,1'),
  ],
  receipts: [
    'receipts',
    csvOf(
      'number,accountNumber,receivedOn,amount',
      'R-1,A,2005-01-21,60',
      'R-2,A,2005-01-10,50',
      'R-3,B,2005-03-01,100',
    ),
  ],
};

const prepared = async (kind: KindName): Promise<Company> => {
  const company = await importingCompany();
  for (const needed of NEEDS[kind] ?? []) await load(company, needed, BASE[needed] ?? '');
  return company;
};

/** Everything a reader may see of the books, without ids, times and versions. */
const state = async (company: Company) => {
  const keep = (rows: Record<string, unknown>[], fields: string[]) =>
    rows
      .map((row) => fields.map((field) => row[field]))
      .map((row) => JSON.stringify(row))
      .sort();
  const all = async (path: string) =>
    (await company.call('admin', 'GET', path, { query: { limit: '100' } })).body.data;
  return {
    accounts: keep(await all('/v1/accounts'), ['number', 'name', 'city', 'type']),
    orders: keep(await all('/v1/orders'), ['number', 'totalMinor', 'status']),
    invoices: keep(await all('/v1/invoices'), ['number', 'openMinor', 'status']),
    receipts: keep(await all('/v1/receipts'), ['number', 'unappliedMinor', 'amountMinor']),
  };
};

describe('a killed import', () => {
  it.each(Object.entries(FILES))(
    'of %s goes on to the state and the figures of one undisturbed run',
    async (_name, [kind, csv]) => {
      const undisturbed = await prepared(kind);
      const expected = await load(undisturbed, kind, csv);
      const end = await state(undisturbed);

      // Two of the points; the harness dies at every one (proof/crashes.ts).
      for (const [calls, after] of [
        [14, true],
        [31, false],
      ] as const) {
        const company = await prepared(kind);
        const { body } = await start(company, kind, csv);
        const ports: Ports = { ...company.ports, table: dying(company.table, calls, after) };
        await work(company, body.id, ports).catch((error: Error) => expect(error.message).toBe('killed'));
        // The dead worker's lease runs out.
        company.clock.set('2026-03-02T09:30:00.000Z');
        await work(company, body.id);
        const done = await look(company, body.id);

        expect({ ...done, at: [calls, after] }).toMatchObject({
          status: 'succeeded',
          counts: expected.counts,
          controlTotals: expected.controlTotals,
          at: [calls, after],
        });
        expect(await state(company)).toEqual(end);
        const undone = await takeBack(company, body.id);
        expect(undone.undo).toMatchObject({
          kept: 0,
          removed: expected.undo?.removed ?? undone.undo.removed,
        });
      }
    },
    240_000,
  );

  it('is left alone by a second worker while the first holds it', async () => {
    const company = await prepared('products');
    const { body } = await start(company, 'products', csvOf('sku,name', 'K-1,Kept'));
    const answers = await Promise.all([1, 2, 3].map(() => work(company, body.id)));

    expect(answers.filter((answer) => answer?.status === 'succeeded').length).toBeGreaterThan(0);
    expect((await look(company, body.id)).counts).toEqual(counts({ new: 1 }));
  });
});

describe('money of a file', () => {
  let sorted: Awaited<ReturnType<typeof state>>;
  const invoices = [
    'I-5,A,2005-01-02,2005-03-01,40',
    'I-6,A,2005-02-02,2005-02-20,25.5',
    'I-7,B,2005-01-02,2005-01-03,10',
    'I-8,A,2005-01-31,2005-02-20,12',
  ];
  const receipts = [
    'R-1,A,2005-01-21,60',
    'R-2,A,2005-01-10,50',
    'R-3,B,2005-03-01,100',
    'R-4,A,2005-02-21,66',
    'R-5,A,2005-01-10,7',
  ];
  const books = async (order: { invoices: string[]; receipts: string[] }) => {
    const company = await prepared('receipts');
    await load(company, 'invoices', csvOf('number,accountNumber,issuedOn,dueOn,amount', ...order.invoices));
    await load(company, 'receipts', csvOf('number,accountNumber,receivedOn,amount', ...order.receipts));
    return state(company);
  };
  beforeAll(async () => {
    sorted = await books({ invoices: invoices.toSorted(), receipts: receipts.toSorted() });
  });

  it('settles the same invoices whatever the order of its rows', async () => {
    const shuffled = <T>(rows: T[]) => fc.shuffledSubarray(rows, { minLength: rows.length });
    const orders = fc.record({ invoices: shuffled(invoices), receipts: shuffled(receipts) });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        expect(await books(order)).toEqual(sorted);
      }),
      { numRuns: 3 },
    );
  }, 120_000);
});
