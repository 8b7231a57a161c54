/** The reviews of May 2005 of classicmodels against the reference's receivables and the books' own orders and payments. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { extend } from '#lib/core/money.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { runReviewsOf } from '#lib/reviews/job-run.ts';
import { dataOf, everyRow, type Schemas } from '../../dev/client/index.ts';
import type { Stack } from '../../dev/stack.ts';
import { type Books, folderOf, referenceOf } from './books.ts';
import { CLASSICMODELS, numbersOf } from './classic.ts';

type Cells = Record<string, string>;
interface Told {
  booked: string;
  collected: string;
  open: string;
  overdue: string;
}
interface Reference {
  aging: { asOf: string; byRep: Record<string, { outstanding: string; overdue: string }> }[];
}
const MAY = '2005-05';
const FIGURES = ['booked', 'collected', 'open', 'overdue'] as const;

const rowsOf = async (file: string): Promise<Cells[]> =>
  parse(await readFile(join(folderOf(CLASSICMODELS), file)), { columns: true });

const cents = (text = '0'): number => Math.round(Number(text) * 100);
const text = (amount: number): string => (amount / 100).toFixed(2);

/** Sales and collections of each employee in May, and what their customers owed at its end. */
const byEmployee = async (): Promise<Map<string, Record<keyof Told, number>>> => {
  const [customers, orders, lines, payments] = await Promise.all(
    ['customers.csv', 'orders.csv', 'orderdetails.csv', 'payments.csv'].map(rowsOf),
  );
  const { aging } = await referenceOf<Reference>(CLASSICMODELS, 'expected-receivables.json');
  const repOf = new Map(
    customers?.map((row) => [row['customerNumber'], row['salesRepEmployeeNumber'] ?? '']),
  );
  const sums = new Map<string, Record<keyof Told, number>>();
  const add = (employee: string | undefined, field: keyof Told, amount: number) => {
    const own = sums.get(employee ?? '') ?? { booked: 0, collected: 0, open: 0, overdue: 0 };
    sums.set(employee ?? '', { ...own, [field]: own[field] + amount });
  };
  const inMay = orders?.filter(
    ({ orderDate = '', status }) => orderDate.startsWith(MAY) && status !== 'Cancelled',
  );
  const sellerOf = new Map(inMay?.map((row) => [row['orderNumber'], repOf.get(row['customerNumber'])]));
  for (const { orderNumber, quantityOrdered = '0', priceEach = '0' } of lines ?? [])
    if (sellerOf.has(orderNumber))
      add(sellerOf.get(orderNumber), 'booked', extend(quantityOrdered, priceEach, 'USD').amountMinor);
  for (const { customerNumber, paymentDate = '', amount } of payments ?? [])
    if (paymentDate.startsWith(MAY)) add(repOf.get(customerNumber), 'collected', cents(amount));
  const end = aging.find(({ asOf }) => asOf === '2005-05-31');
  for (const [employee, { outstanding, overdue }] of Object.entries(end?.byRep ?? {})) {
    add(employee, 'open', cents(outstanding));
    add(employee, 'overdue', cents(overdue));
  }
  return sums;
};

/** Everybody below an employee, the employee included. */
const teamsOf = async () => {
  const employees = await rowsOf('employees.csv');
  const below = (number: string): string[] => [
    number,
    ...employees
      .filter((row) => row['reportsTo'] === number)
      .flatMap((row) => below(row['employeeNumber'] ?? '')),
  ];
  return below;
};

const toldBy = ({ snapshot }: Schemas['Review']): Record<string, string | null> =>
  Object.fromEntries(
    FIGURES.map((key) => [key, snapshot.figures.find((figure) => figure.key === key)?.value ?? null]),
  );

/** Runs May by hand for every unit; what representatives and managers are told otherwise than the reference. */
export const wrongReviews = async (stack: Stack, { api, orgId }: Books): Promise<string[]> => {
  const context = await jobContext(stack.ports, orgId, 'reviews');
  for (const unitId of context.directory.units.keys())
    await runReviewsOf(context, unitId, { cadence: 'month', period: MAY });
  const [sums, below, employeeOf] = await Promise.all([byEmployee(), teamsOf(), numbersOf(api)]);
  const query = { 'filter[to][gte]': '2005-05-31', 'filter[to][lte]': '2005-05-31', limit: 100 } as const;
  const reviews = await everyRow((cursor) =>
    api.GET('/v1/reviews', { params: { query: { ...query, ...cursor } } }),
  );
  const people = reviews.filter(({ subjectKind }) => ['representative', 'manager'].includes(subjectKind));
  const lines = people.length < 15 ? [`${people.length} reviews of people`] : [];
  for (const { id, subjectKind, subjectId, subjectName } of people) {
    const employee = employeeOf.get(subjectId) ?? '';
    const own = subjectKind === 'manager' ? below(employee) : [employee];
    const wanted = Object.fromEntries(
      FIGURES.map((key) => [key, text(own.reduce((sum, one) => sum + (sums.get(one)?.[key] ?? 0), 0))]),
    );
    const told = toldBy(
      await dataOf(api.GET('/v1/reviews/{reviewId}', { params: { path: { reviewId: id } } })),
    );
    if (JSON.stringify(told) !== JSON.stringify(wanted))
      lines.push(`${subjectName} ${subjectKind}: ${JSON.stringify(told)}, wanted ${JSON.stringify(wanted)}`);
  }
  return lines;
};
