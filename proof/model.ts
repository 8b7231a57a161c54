/**
 * Commands drawn one after the other against plain maps: after each the answer and what can be seen are what the facts
 * say, and at the end the reports of past days, counted anew, too. What fails shrinks to its shortest form.
 */
import fc from 'fast-check';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { aCompany, newTable, TODAY } from '../test/support/company.ts';
import { dropTable } from './drop.ts';
import { Broken, type Exercise, holds, type Size } from './exercise.ts';
import { connectMemory, MemoryTable } from './memory-table.ts';
import { ACCOUNT_STEPS } from './model/account-steps.ts';
import { COMPANY_STEPS } from './model/company-steps.ts';
import { CREDIT_STEPS } from './model/credit-steps.ts';
import type { Facts } from './model/facts.ts';
import { INVOICE_STEPS } from './model/invoice-steps.ts';
import { ORDER_STEPS } from './model/order-steps.ts';
import { READING_STEPS, seeAll } from './model/reading.ts';
import { seeAccount, seeCredit, seeInvoice, seeOrder, type World } from './model/world.ts';

/** Runs of a turn; the first goes to DynamoDB Local, the others to a table in memory. */
const RUNS: Record<Size, number> = { short: 12, long: 25 };
const MAX_STEPS = 100;
/** Shrinking ends here; the seed finds the same failure again. */
const SHRINK_MS = 90_000;

const nothing = (): Facts => ({
  today: TODAY,
  accounts: new Map(),
  invoices: new Map(),
  credits: new Map(),
  shares: [],
  orders: new Map(),
  products: new Map(),
  units: new Map(),
  users: new Map(),
  series: new Map(),
});

/** Something to work with from the first step on. */
const furnish = async ({ facts, company }: World): Promise<void> => {
  for (const number of ['C-20', 'C-21']) {
    const body = {
      number,
      name: 'yew',
      type: 'customer',
      currency: 'EUR',
      ownerId: null,
      paymentTermsDays: 30,
    };
    const { id } = (await company.call('admin', 'POST', '/v1/accounts', { body })).body;
    const owners = [{ from: facts.today, ownerId: null }];
    const account = { id, number, name: 'yew', termsDays: 30, active: true, owners, contacts: new Map() };
    facts.accounts.set(id, { ...account, version: 1 });
  }
  const { id } = (
    await company.call('admin', 'POST', '/v1/products', { body: { sku: 'S-20', name: 'Thing' } })
  ).body;
  facts.products.set(id, { id, sku: 'S-20', active: true, version: 1 });
};

const openWorld = async (table: Table, counts: World['counts']): Promise<World> => {
  const company = await aCompany(ROUTES, { table });
  const facts = nothing();
  const { data: units } = (await company.call('admin', 'GET', '/v1/units')).body;
  for (const { id, code, parentId } of units)
    facts.units.set(id, { id, code, parentId, active: true, version: 1 });
  const { data: users } = (await company.call('admin', 'GET', '/v1/users', { query: { limit: '100' } })).body;
  for (const { id, email, unitId, managerId } of users) {
    facts.users.set(id, { id, email, unitId, managerId, active: true, version: 1 });
  }
  await furnish({ facts, company, counts });
  return { facts, company, counts };
};

const seeEverything = async (world: World): Promise<void> => {
  const { accounts, invoices, credits, orders } = world.facts;
  for (const account of accounts.values()) await seeAccount(world, account);
  for (const invoice of invoices.values()) await seeInvoice(world, invoice);
  for (const credit of credits.values()) await seeCredit(world, credit);
  for (const order of orders.values()) await seeOrder(world, order);
  await seeAll(world);
  const broken = violationsIn(await dumpOf(world.company.table));
  if (broken.length > 0) throw new Broken(broken);
};

export const steps = fc.commands(
  [...INVOICE_STEPS, ...CREDIT_STEPS, ...ACCOUNT_STEPS, ...ORDER_STEPS, ...COMPANY_STEPS, ...READING_STEPS],
  {
    maxCommands: MAX_STEPS,
    size: 'max',
  },
);

/** One run of drawn steps over a table. @throws {Error} saying what is and what should be */
export const runSteps = async (
  table: Table,
  drawn: Iterable<fc.AsyncCommand<Facts, World>>,
  counts: World['counts'] = {},
): Promise<void> => {
  const world = await openWorld(table, counts);
  await fc.asyncModelRun(() => ({ model: world.facts, real: world }), drawn);
  await seeEverything(world);
};

export const model: Exercise = {
  name: 'model',
  proves: 'T2: the backbone’s commands against plain maps (M2, M3, M8, M10, C1, C3, C8, P1, U1, Z4)',
  turns: { short: 1, long: 8 },
  run: async (_ground, { seed, size }) => {
    const counts: Record<string, number> = { runs: 0 };
    const property = fc.asyncProperty(steps, async (drawn) => {
      const first = counts['runs'] === 0;
      counts['runs'] = (counts['runs'] ?? 0) + 1;
      const table = first ? await newTable() : connectMemory(new MemoryTable());
      try {
        await runSteps(table, drawn, counts);
      } finally {
        if (first) await dropTable(table);
      }
    });
    const result = await fc.check(property, {
      seed,
      numRuns: RUNS[size],
      interruptAfterTimeLimit: SHRINK_MS,
    });
    if (result.failed) {
      const { counterexample, counterexamplePath, errorInstance } = result;
      holds([String(errorInstance), `path ${counterexamplePath}`, ...String(counterexample?.[0]).split(',')]);
    }
    return counts;
  },
};
