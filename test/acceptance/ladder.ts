/** Who must hear of an invoice of classicmodels, worked out from the company's own files and nothing of the system. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { folderOf } from './books.ts';

type Row = Record<string, string>;

const DAY_MS = 86_400_000;
const TERM_DAYS = 30;
const DAYS = { owner: 1, manager: 7, nextManager: 15, director: 30, executive: 60 };

const rowsOf = async (file: string): Promise<Row[]> =>
  parse(await readFile(join(folderOf('classicmodels'), file)), { columns: true });

export interface Ladder {
  /** Days over and e-mails, sorted, for the number of an invoice. */
  told(invoiceNumber: string, asOf: string): { daysOver: number; recipients: string[] };
  /** E-mails of all representatives. */
  representatives: string[];
  /** Names of the accounts of the person with the e-mail, and of everybody else. */
  accountsOf(email: string): { own: string[]; foreign: string[] };
}

export const ladderOfClassicmodels = async (): Promise<Ladder> => {
  const [employees, customers, orders] = await Promise.all(
    ['employees.csv', 'customers.csv', 'orders.csv'].map(rowsOf),
  );
  const byNumber = new Map(employees?.map((row) => [row['employeeNumber'], row]));
  // Two people share an address in the files; the mapping gives the VP of marketing another one.
  const isStaff = (row: Row) => row['jobTitle'] !== 'VP Marketing';
  const above = (row: Row | undefined): Row | undefined => byNumber.get(row?.['reportsTo']);
  const line = (row: Row | undefined): Row[] => {
    const next = above(row);
    return next ? [next, ...line(next)] : [];
  };
  const titled = (title: string) => (row: Row) => row['jobTitle']?.startsWith(title);
  return {
    told: (invoiceNumber, asOf) => {
      const order = orders?.find((row) => row['orderNumber'] === invoiceNumber);
      const customer = customers?.find((row) => row['customerNumber'] === order?.['customerNumber']);
      const owner = byNumber.get(customer?.['salesRepEmployeeNumber']);
      const daysOver = (Date.parse(asOf) - Date.parse(order?.['orderDate'] ?? '')) / DAY_MS - TERM_DAYS;
      const managers = line(owner);
      const rungs: [number, Row | undefined][] = [
        [DAYS.owner, owner],
        [DAYS.manager, managers[0]],
        [DAYS.nextManager, managers[1]],
        [DAYS.director, managers.find(titled('VP'))],
        [DAYS.executive, managers.find(titled('President'))],
      ];
      const people = rungs.flatMap(([days, person]) => (daysOver >= days && person ? [person] : []));
      return { daysOver, recipients: [...new Set(people.map(({ email = '' }) => email))].sort() };
    },
    representatives: (employees ?? []).filter(titled('Sales Rep')).map(({ email = '' }) => email),
    accountsOf: (email) => {
      const person = employees?.find((row) => row['email'] === email && isStaff(row));
      const number = person?.['employeeNumber'];
      const { own = [], foreign = [] } = Object.groupBy(customers ?? [], (row) =>
        row['salesRepEmployeeNumber'] === number ? 'own' : 'foreign',
      );
      const names = (rows: Row[]) => rows.map(({ customerName = '' }) => customerName);
      return { own: names(own), foreign: names(foreign) };
    },
  };
};
