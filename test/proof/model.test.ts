/** The exercise notices when the product and the facts part. */
import { describe, expect, it } from 'vitest';
import { connectMemory, MemoryTable } from '../../proof/memory-table.ts';
import type { World } from '../../proof/model/world.ts';
import { runSteps } from '../../proof/model.ts';
import { once } from '../support/company.ts';

type Steps = Parameters<typeof runSteps>[1];
const stepsOf = (...steps: ((world: World) => Promise<unknown>)[]): Steps =>
  steps.map((step) => ({
    check: () => true,
    run: async (_facts, world) => void (await step(world)),
    toString: () => 'step',
  }));

const anAccount = async ({ facts, company }: World) => {
  const body = { number: 'C-1', name: 'alder', type: 'customer', currency: 'EUR', ownerId: null };
  const { id } = (await company.call('admin', 'POST', '/v1/accounts', { body, headers: once() })).body;
  facts.accounts.set(id, {
    ...{ id, number: 'C-1', name: 'alder', termsDays: 30, active: true, version: 1 },
    owners: [{ from: facts.today, ownerId: null }],
    contacts: new Map(),
  });
};
const run = (...steps: Parameters<typeof stepsOf>): Promise<void> =>
  runSteps(connectMemory(new MemoryTable()), stepsOf(...steps));

describe('the model', () => {
  it('agrees with what was done', async () => {
    await expect(run(anAccount)).resolves.toBeUndefined();
  });

  it('notices money that nobody booked', async () => {
    const receipt = ({ facts, company }: World) => {
      const [accountId] = facts.accounts.keys();
      const body = { accountId, amountMinor: 100 };
      return company.call('finance', 'POST', '/v1/receipts', { body, headers: once() });
    };
    await expect(run(anAccount, receipt)).rejects.toThrow(/^ageing as of 2026-03-02/);
  });

  it('notices a booking that was lost', async () => {
    const forgotten = async ({ facts }: World) => {
      for (const account of facts.accounts.values()) account.version += 1;
    };
    await expect(run(anAccount, forgotten)).rejects.toThrow(/^account C-/);
  });
});
