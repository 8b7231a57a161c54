/** Commands whose plan was overtaken: what it rested on is gone by the time it commits. */
import { beforeAll, describe, expect, it } from 'vitest';
import { addContact } from '#lib/accounts/contacts.ts';
import { changeAccount, createAccount, removeAccount } from '#lib/accounts/service.ts';
import { listContacts } from '#lib/accounts/store.ts';
import { type Context, contextOf } from '#lib/organisation/context.ts';
import { ROUTES } from '#lib/routes.ts';
import { type Plan, runCommand } from '#lib/table/command.ts';
import { aCompany, type Company } from '../support/company.ts';

let company: Company;
beforeAll(async () => {
  company = await aCompany(ROUTES);
});

const aContext = (): Promise<Context> =>
  contextOf(company.ports, {
    orgId: company.orgId,
    userId: 'usr_admin',
    requestId: company.ports.ids.next('request'),
  });

const run = async <R>(plan: (context: Context) => Promise<Plan<R>>): Promise<R> => {
  const context = await aContext();
  const outcome = await runCommand(context.table, context.cause, () => plan(context));
  if (outcome.replayed) throw new Error('no key was given');
  return outcome.result;
};

/** Runs a command whose first plan is made before, and sent after, another one commits. */
const overtaken = async <R>(
  plan: (context: Context) => Promise<Plan<R>>,
  meanwhile: () => Promise<unknown>,
): Promise<R> => {
  const early = [await plan(await aContext())];
  await meanwhile();
  return run(async (context) => early.pop() ?? plan(context));
};

const anAccount = async (number: string): Promise<string> => {
  const stored = await run((context) =>
    createAccount(context, { number, name: number, type: 'customer', currency: 'EUR' }),
  );
  return stored.value.id;
};
const contact = (accountId: string, name: string) => (context: Context) =>
  addContact(context, accountId, { name, primary: true });

describe('accounts under commands at the same time', () => {
  it('keep one primary contact when two take the empty place', async () => {
    const account = await anAccount('R-1');
    await overtaken(contact(account, 'Eva'), () => run(contact(account, 'Finn')));
    const contacts = await listContacts(await aContext(), account);
    expect(contacts.map(({ value }) => [value.name, value.primary]).sort()).toEqual([
      ['Eva', true],
      ['Finn', false],
    ]);
  });

  it('do not close a circle of parents', async () => {
    const [one, other] = [await anAccount('R-2'), await anAccount('R-3')];
    const below = (id: string, parentId: string) => (context: Context) =>
      changeAccount(context, id, { parentId });
    await expect(overtaken(below(one, other), () => run(below(other, one)))).rejects.toMatchObject({
      code: 'account.own_parent',
    });
  });

  it('take no contact once they are removed', async () => {
    const account = await anAccount('R-4');
    const removal = () => run((context) => removeAccount(context, account, 1));
    await expect(overtaken(contact(account, 'Eva'), removal)).rejects.toMatchObject({
      code: 'request.not_found',
    });
  });
});
