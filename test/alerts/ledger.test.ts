import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerWrites, readLedger, toldLevel } from '#lib/alerts/ledger.ts';
import { commitStep } from '#lib/jobs/index.ts';
import { type Context, jobContext } from '#lib/organisation/context.ts';
import { aCompany } from '../support/company.ts';
import { expectCorrupt } from '../support/soundness.ts';

let context: Context;
let users = 0;
beforeAll(async () => {
  const company = await aCompany([]);
  // The ledger alone: nobody is told anything and no invoice exists.
  expectCorrupt(company.table, /usr_ledger/);
  context = await jobContext(company.ports, company.orgId, 'test');
});

const tell = (userId: string, asOf: string, told: Map<string, number>, isOpen: (due: string) => boolean) =>
  commitStep(context, async () => {
    const ledger = await readLedger(context, userId);
    return { action: 'test', writes: ledgerWrites(context, ledger, asOf, told, isOpen), result: undefined };
  });
const aUser = () => {
  users += 1;
  return `usr_ledger${users}`;
};

describe('the ledger', () => {
  it('remembers the newest level of every open invoice and forgets settled ones', async () => {
    const tellings = fc.array(
      fc.tuple(
        fc.dictionary(
          fc.constantFrom('inv_1@2026-02-01', 'inv_2@2026-02-01', 'inv_3@2026-02-01', 'inv_4@2026-02-01'),
          fc.constantFrom(1, 7, 15),
        ),
        fc.boolean(),
      ),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(tellings, async (steps) => {
        const userId = aUser();
        const model = new Map<string, number>();
        for (const [levels, firstSettled] of steps) {
          const isOpen = (id: string) => !(firstSettled && id === 'inv_1@2026-02-01');
          if (firstSettled) model.delete('inv_1@2026-02-01');
          for (const [id, level] of Object.entries(levels)) model.set(id, level);
          await tell(userId, '2026-03-02', new Map(Object.entries(levels)), isOpen);
        }
        const ledger = await readLedger(context, userId);
        for (const id of ['inv_1@2026-02-01', 'inv_2@2026-02-01', 'inv_3@2026-02-01', 'inv_4@2026-02-01'])
          expect(toldLevel(ledger, id)).toBe(model.get(id));
      }),
      { numRuns: 30 },
    );
  });

  it('holds more invoices than one item can, and changes only the items it must', async () => {
    const userId = aUser();
    const many = new Map(
      Array.from({ length: 7_000 }, (_, n) => [`inv_${String(n).padStart(32, '0')}@2026-02-01`, 1]),
    );
    await tell(userId, '2026-03-02', many, () => true);
    const ledger = await readLedger(context, userId);

    expect(ledger.chunks).toHaveLength(3);
    expect([...many.keys()].every((id) => toldLevel(ledger, id) === 1)).toBe(true);
    const [first = ''] = many.keys();
    expect(ledgerWrites(context, ledger, '2026-03-03', new Map([[first, 7]]), () => true)).toHaveLength(2);
  });
});
