/** The company of classicmodels, and its receivables as the system tells them against the reference's. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { decimalOf } from '#lib/core/money.ts';
import { type Api, dataOf, everyRow, type Schemas } from '../../dev/client/index.ts';
import { type Books, type Company, folderOf, referenceOf } from './books.ts';

export const CLASSICMODELS = 'classicmodels';
export const CLASSIC_COMPANY: Company = {
  name: 'classic',
  currency: 'USD',
  timeZone: 'America/New_York',
  locale: 'en-US',
};

type Ageing = Schemas['Ageing'];

interface Reference {
  asOf: string;
  openInvoices: number;
  overdueInvoices: number;
  outstanding: string;
  unapplied: string;
  buckets: Record<string, string>;
  byRep: Record<string, { outstanding: string; overdue: string }>;
  byTerritory: Record<string, string>;
  customersOverLimit: { customer: string; exposure: string; limit: string }[];
}

/** Rows of a CSV in another order, decided by a seed; the header stays. */
export const shuffled = (csv: Buffer, seed: number): string => {
  const [header = [], ...rows]: string[][] = parse(csv, { relax_column_count: true });
  let state = seed;
  for (let at = rows.length - 1; at > 0; at -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (at + 1);
    [rows[at], rows[other]] = [rows[other] ?? [], rows[at] ?? []];
  }
  return stringify([header, ...rows]);
};

const decimal = (amountMinor = 0): string => decimalOf({ amountMinor, currency: 'USD' });

export const ageing = (api: Api, query: Record<string, unknown>) =>
  dataOf(api.GET('/v1/receivables/ageing', { params: { query: query as never } }));

const partsOf = ({ notDueMinor, buckets }: Ageing) =>
  Object.fromEntries([
    ['notDue', decimal(notDueMinor)],
    ...buckets.map(({ bucket, amountMinor }) => [bucket, decimal(amountMinor)]),
  ]);

/** Employee numbers by user id. */
export const numbersOf = async (api: Api): Promise<Map<string, string>> => {
  const employees: Record<string, string>[] = parse(
    await readFile(join(folderOf(CLASSICMODELS), 'employees.csv')),
    { columns: true },
  );
  const emails = new Map(
    employees.map(({ email = '', employeeNumber = '' }) => [email.toLowerCase(), employeeNumber]),
  );
  const users = await everyRow((cursor) =>
    api.GET('/v1/users', { params: { query: { limit: 100, ...cursor } } }),
  );
  return new Map(users.map(({ id, email }) => [id, emails.get(email) ?? email]));
};

/** Customers whose exposure is above their limit, by number. */
const overLimitOn = async (api: Api, asOf: string): Promise<Reference['customersOverLimit']> => {
  const query = { asOf, 'filter[state]': 'over', limit: 100 } as const;
  const { data } = await dataOf(api.GET('/v1/exposures', { params: { query } }));
  return data
    .map(({ accountNumber, exposure, limitMinor }) => ({
      customer: accountNumber,
      exposure: decimal(exposure.exposureMinor),
      limit: decimal(limitMinor ?? 0),
    }))
    .sort((a, b) => (a.customer < b.customer ? -1 : 1));
};

const toldOn = async (api: Api, asOf: string, employeeOf: Map<string, string>): Promise<Reference> => {
  const { totals } = await ageing(api, { asOf, groupBy: 'account' });
  const [total] = totals;
  const byOwner = await ageing(api, { asOf, groupBy: 'owner' });
  const byTerritory = await ageing(api, { asOf, groupBy: 'unit', unitDepth: 1 });
  const open = <T extends Ageing>(rows: T[]) => rows.filter(({ outstandingMinor }) => outstandingMinor !== 0);
  const repOf = (row: Ageing) => ({
    outstanding: decimal(row.outstandingMinor),
    overdue: decimal(row.overdueMinor),
  });
  return {
    asOf,
    outstanding: decimal(total?.outstandingMinor),
    unapplied: decimal(total?.unappliedMinor),
    openInvoices: total?.openInvoices ?? 0,
    overdueInvoices: total?.overdueInvoices ?? 0,
    buckets: total ? partsOf(total) : {},
    byRep: Object.fromEntries(
      open(byOwner.data).map((row) => [employeeOf.get(row.id ?? '') ?? '', repOf(row)]),
    ),
    byTerritory: Object.fromEntries(
      open(byTerritory.data).map((row) => [row.name ?? '', decimal(row.outstandingMinor)]),
    ),
    customersOverLimit: await overLimitOn(api, asOf),
  };
};

/** What the system tells otherwise than the reference on its dates: totals, buckets, representatives, territories, limits. */
export const wrongAgeing = async ({ api }: Books): Promise<string[]> => {
  const expected = await referenceOf<{ aging: Reference[] }>(CLASSICMODELS, 'expected-receivables.json');
  const employeeOf = await numbersOf(api);
  const lines: string[] = [];
  for (const wanted of expected.aging) {
    const told = await toldOn(api, wanted.asOf, employeeOf);
    for (const [part, value] of Object.entries(told)) {
      const right = wanted[part as keyof Reference];
      if (!isDeepStrictEqual(value, right))
        lines.push(`${wanted.asOf} ${part}: ${JSON.stringify(value)}, wanted ${JSON.stringify(right)}`);
    }
  }
  if (expected.aging.length === 0) lines.push('the reference has no dates');
  return lines;
};
