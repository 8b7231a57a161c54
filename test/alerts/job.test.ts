import { afterAll, beforeAll, expect, it } from 'vitest';
import { overdueAlertsJobOver } from '#lib/alerts/job.ts';
import { runSlot, SlotEntity, slotKey } from '#lib/jobs/index.ts';
import { read } from '#lib/table/read.ts';
import { TODAY } from '../support/company.ts';
import { startMailCatcher } from '../support/services.ts';
import { someBooks } from './books.ts';

let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
beforeAll(async () => {
  catcher = await startMailCatcher();
});
afterAll(() => catcher.stop());

it('finishes its slot with counts and amounts, however much is overdue', async () => {
  const books = await someBooks(catcher);
  const account = await books.account('A name as long as names of customers are', 'north-rep');
  for (let invoice = 0; invoice < 3_000; invoice += 1) books.owe(account, 70, { openMinor: 1_00 });
  const { company, sources } = books;
  const { orgId } = company;
  const work = {
    kind: 'slot' as const,
    orgId,
    job: 'overdue-alerts',
    subject: 'unt_north',
    period: TODAY,
  };

  const job = overdueAlertsJobOver(sources);
  await runSlot(company.ports, work, job);
  const slot = (await read(company.table, SlotEntity, slotKey(orgId, work)))?.value;
  expect(slot?.status).toBe('finished');
  expect(slot?.summary).toEqual({
    asOf: TODAY,
    unitId: 'unt_north',
    enabled: true,
    invoices: 3_000,
    accounts: 1,
    amounts: [{ currency: 'EUR', amountMinor: 300_000, amount: '3000.00' }],
    messages: 2,
    recipients: 2,
    alerts: 3_000,
    reminders: 0,
    skipped: 0,
  });
  expect(await runSlot(company.ports, work, job)).toEqual(slot?.summary);
});
