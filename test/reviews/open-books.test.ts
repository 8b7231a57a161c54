import { describe, expect, it } from 'vitest';
import { addMilliseconds } from '#lib/core/dates.ts';
import { type Context, jobContext } from '#lib/organisation/context.ts';
import { sharedOpenRows } from '#lib/reviews/open-books.ts';
import { readOpenRows } from '#lib/reviews/open-rows.ts';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf } from '#lib/table/dump.ts';
import { someBooks } from '../receivables/books.ts';

const { company, anAccount, invoice } = await someBooks(ROUTES);
const { units, clock } = company;
const north = await anAccount('usr_northrep');
const south = await anAccount('usr_southrep');
// Lies in the south and belongs to somebody of the north.
const away = await anAccount('usr_northrep2', { unitId: units.south });
const dues = [
  { dueOn: '2026-01-20', amountMinor: 300 },
  { dueOn: '2026-03-20', amountMinor: 700 },
];
await invoice(north, 1_000, '2026-01-10', { dues });
await invoice(north, 500, '2026-02-10');
await invoice(south, 2_000, '2026-02-10');
await invoice(away, 4_000, '2026-02-10');

const question = { days: ['2026-01-31', '2026-02-28'], bounds: [30, 60] };
/** A context that counts how often what is open now is read, and whose waiting takes no time. */
const counting = async (waited = 0) => {
  const whole = await jobContext(company.ports, company.orgId, 'reviews');
  const counted = { reads: 0 };
  const send = (command: { input: { IndexName?: string } }) => {
    if (command.input.IndexName === 'openItems') counted.reads += 1;
    return whole.table.doc.send(command as never);
  };
  const doc = new Proxy(whole.table.doc, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  let now = 0;
  const pace = {
    wait: () => whole.table.pace.wait(1),
    elapsed: () => {
      now += waited;
      return now;
    },
  };
  const context: Context = { ...whole, table: { ...whole.table, doc, pace } };
  return { context, counted };
};
const accountsOf = (rows: Awaited<ReturnType<typeof readOpenRows>>, on: string) =>
  rows.filter((row) => row.on === on).map(({ accountId }) => accountId);

describe('what is open, for the runs of a morning', { timeout: 120_000 }, () => {
  it('is read once for runs that come at once, and each has the rows of its units', async () => {
    const runs = await Promise.all([counting(), counting(), counting()]);
    const asked = [[units.north], [units.south], [units.company, units.north, units.south]];
    const answers = await Promise.all(
      runs.map(({ context }, at) => sharedOpenRows(context, question, asked[at] ?? [])),
    );
    expect(runs.reduce((sum, { counted }) => sum + counted.reads, 0)).toBe(1);
    const [first] = runs;
    const fresh = await readOpenRows((first as (typeof runs)[number]).context, question);
    const sorted = (rows: typeof fresh) =>
      [...rows].sort((a, b) => (`${a.on}${a.accountId}` < `${b.on}${b.accountId}` ? -1 : 1));
    expect(sorted(answers[2] ?? [])).toEqual(sorted(fresh));
    expect(fresh.find((row) => row.accountId === north && row.on === '2026-02-28')).toMatchObject({
      ...{ ownerId: 'usr_northrep', unitId: units.north, currency: 'EUR', bands: [1_200, 0, 300, 0] },
    });
    expect(accountsOf(fresh, '2026-01-31')).toEqual([north]);
    // Whoever took the book has all of it; who reads it has what is theirs, also where the account lies elsewhere.
    for (const [at, wanted] of [
      [north, away],
      [south, away],
    ].entries())
      expect(accountsOf(answers[at] ?? [], '2026-02-28')).toEqual(expect.arrayContaining(wanted));
    const again = await counting();
    const read = await sharedOpenRows(again.context, question, [units.south]);
    expect(accountsOf(read, '2026-02-28').sort()).toEqual([south, away].sort());
    expect(again.counted.reads).toBe(0);
  });

  it('is taken anew when it is old, and when its taker died; whoever waits too long reads for themselves', async () => {
    const later = addMilliseconds(clock.now(), 11 * 60_000);
    clock.set(later);
    const dying = await counting();
    const dead = new Proxy(dying.context.table.doc, {
      get: (target, name) =>
        name === 'send'
          ? (command: { input: { IndexName?: string } }) =>
              command.input.IndexName === 'openItems'
                ? Promise.reject(new Error('killed'))
                : target.send(command as never)
          : Reflect.get(target, name),
    });
    const killed = { ...dying.context, table: { ...dying.context.table, doc: dead } };
    await expect(sharedOpenRows(killed, question, [units.north])).rejects.toThrow('killed');
    const waiting = await counting(4_000);
    expect(
      accountsOf(await sharedOpenRows(waiting.context, question, [units.north]), '2026-02-28'),
    ).toContain(north);
    expect(waiting.counted.reads).toBe(1);
    clock.set(addMilliseconds(later, 61_000));
    const heir = await counting();
    await sharedOpenRows(heir.context, question, [units.north]);
    expect(heir.counted.reads).toBe(1);
    const next = await counting();
    expect(await sharedOpenRows(next.context, question, [units.north])).not.toEqual([]);
    expect(next.counted.reads).toBe(0);
    const heads = (await dumpOf(company.table)).filter(({ entity }) => entity === 'open-book');
    expect(heads).toMatchObject([{ data: { status: 'filed' } }]);
  });
});
