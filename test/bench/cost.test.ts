import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, READS, WRITES } from '../../bench/cost/assumptions.ts';
import {
  alertRunUsage,
  costOf,
  type Measured,
  meanOf,
  readsOf,
  requestsOf,
  totalOf,
  usageOf,
} from '../../bench/cost/model.ts';
import { assumed, pageOf, usd } from '../../bench/cost/page.ts';
import { PATTERN_NAMES } from '../../bench/patterns.ts';

const ROOT = join(import.meta.dirname, '../..');
const json = async (path: string) => JSON.parse(await readFile(join(ROOT, path), 'utf8'));
const prices = (await json('bench/cost/prices.json')).prices;

/** Every pattern reads 2, writes 10 and leaves 1 KB in the table and 2 KB in all. */
const measured: Measured = {
  at: '2026-01-01',
  patterns: Object.fromEntries(
    [...Object.keys(READS), ...Object.keys(WRITES)].map((name) => [
      name,
      { reads: 2, writes: 10, tableBytes: 1024, storedBytes: 2048 },
    ]),
  ),
  readsPerOpenInvoice: 0,
  alertRun: { openInvoices: 1, mails: 2, reads: 5, writes: 8 },
  mail: { reads: 3, writes: 6 },
  tick: { reads: 1, writes: 0 },
  directory: { readsPerUser: 0, readsAtLeast: 0 },
};
const given = {
  ...ASSUMPTIONS,
  reps: 10,
  workingDays: 20,
  readsPerRepAndDay: 3,
  writesPerRepAndDay: 1,
  repsPerUnit: 10,
  monthsKept: 1,
  mailsPerRep: 100,
};

describe('the cost of a month', () => {
  it('is priced by driver, each amount once', () => {
    const cost = costOf({ httpApiRequests: 2_000_000, readUnits: 4_000_000, mails: 5_000 }, prices);
    expect(cost).toMatchObject({ API: 2, 'DynamoDB reads': 0.5, SES: 0.8, Lambda: 0 });
    expect(totalOf(cost)).toBeCloseTo(3.3, 10);
  });

  it('refuses an amount that has no price', () => {
    expect(() => costOf({ unicorns: 1 }, prices)).toThrow('unicorns has no price');
  });

  it('counts requests, what they write and what stays', () => {
    const usage = usageOf(measured, given);
    const jobs = alertRunUsage(measured, given)['writeUnits'] ?? 0;

    expect(requestsOf(given)).toBe(800);
    expect(usage['httpApiRequests']).toBe(800);
    // 200 commands of 10 units, and 20 mornings of one unit: 4 a mail for what was told, 6 for its delivery.
    expect(jobs).toBe(10 * 4 + 10 * 6);
    expect(usage['writeUnits']).toBe(200 * 10 + 20 * jobs);
    expect(usage['storageGb']).toBeCloseTo((200 * 2048) / 1024 ** 3, 12);
    expect(usage['recoveryGb']).toBeCloseTo((200 * 1024) / 1024 ** 3, 12);
    expect(usage['mails']).toBe(1000);
  });

  it('pays writes and storage in every region, and requests and mails once', () => {
    const [one, two] = [usageOf(measured, given), usageOf(measured, { ...given, regions: 2 })];
    for (const name of ['writeUnits', 'storageGb', 'recoveryGb', 'alarms', 'sqsRequests'])
      expect(two[name], name).toBeGreaterThan(1.5 * (one[name] ?? 0));
    for (const name of ['httpApiRequests', 'mails', 'traces']) expect(two[name], name).toBe(one[name]);
    expect(one['transferGb']).toBe(0);
  });

  it('reads the directory by its users and reports by what is open', () => {
    const heavy: Measured = {
      ...measured,
      readsPerOpenInvoice: 1,
      directory: { readsPerUser: 1, readsAtLeast: 2 },
    };
    const reads = readsOf(heavy, {
      ...given,
      usersPerRep: 2,
      directoryLoadsPerRequest: 0.5,
      openInvoicesPerRep: 7,
    });
    expect(reads.own).toBe(2);
    expect(reads.directory).toBe(0.5 * (2 + 20));
    // Three requests of four are reads, three of a hundred of those are reports over 70 open invoices.
    expect(reads.reports).toBeCloseTo(0.75 * 0.03 * 70, 10);
  });

  it('asks only for patterns that the bench measures, a hundred of each sort', () => {
    for (const mix of [READS, WRITES]) {
      expect(Object.keys(mix).filter((name) => !PATTERN_NAMES.includes(name))).toEqual([]);
      expect(Object.values(mix).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    }
    expect(() => meanOf(measured, { unknown: 1 }, 'reads')).toThrow('unknown was not measured');
  });

  it('takes every assumption as a flag, and figures only', () => {
    expect(assumed({ reps: '20', 'months-kept': '1' })).toMatchObject({ reps: 20, monthsKept: 1 });
    for (const text of ['', 'many', '-1'])
      expect(() => assumed({ reps: text })).toThrow('--reps is no figure');
    expect([0, 0.00123, 1.234, 123.4].map(usd)).toEqual(['0', '0.0012', '1.23', '123']);
  });
});

describe('docs/cost.md', () => {
  it('holds what the command prints', async () => {
    const sources = {
      measured: await json('bench/cost/measured.json'),
      list: await json('bench/cost/prices.json'),
      given: ASSUMPTIONS,
    };
    const [, written] = (await readFile(join(ROOT, 'docs/cost.md'), 'utf8')).split(
      '<!-- npm run cost -- --write -->\n\n',
    );
    expect(written).toBe(pageOf(sources));
  });

  it('counts as many alarms as the runbook has', async () => {
    const runbook = await readFile(join(ROOT, 'docs/runbook.md'), 'utf8');
    expect(ASSUMPTIONS.alarms).toBe(runbook.match(/^### /gm)?.length);
  });
});
