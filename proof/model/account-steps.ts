/** Steps with accounts and the people at them. */
import fc from 'fast-check';
import { type Account, type Contact, type Facts, plusDays, Refused } from './facts.ts';
import { ago, any, nth, stepOf } from './steps.ts';
import { command, seeAccount } from './world.ts';

const NAMES = ['alder', 'birch', 'cedar grove', 'dogwood', 'elm street', 'fir'];
const OWNERS = ['usr_northrep', 'usr_southrep', null];
const hasAccounts = ({ accounts }: Facts): boolean => accounts.size > 0;
const accountNumberTaken = ({ accounts }: Facts, number: string, but?: Account): boolean =>
  [...accounts.values()].some(
    (account) => account !== but && account.number.toLowerCase() === number.toLowerCase(),
  );

const contactsLosePrimary = ({ contacts }: Account, but: Contact): void => {
  for (const contact of contacts.values()) {
    if (contact === but || !contact.primary) continue;
    contact.primary = false;
    contact.version += 1;
  }
};

export const ACCOUNT_STEPS = [
  stepOf({
    name: 'account',
    draws: fc.record({
      number: fc.nat(12),
      name: fc.constantFrom(...NAMES),
      terms: fc.constantFrom(0, 14, 30),
      owner: fc.nat(2),
    }),
    take: async (world, { number: digits, name, terms, owner }) => {
      const { facts } = world;
      const number = `C-${digits}`;
      const ownerId = OWNERS[owner] ?? null;
      const body = { number, name, type: 'customer', paymentTermsDays: terms, currency: 'EUR', ownerId };
      const rules = (): Account => {
        if (accountNumberTaken(facts, number)) throw new Refused('account.number_taken');
        const owners = [{ from: facts.today, ownerId }];
        return {
          id: '',
          number,
          name,
          termsDays: terms,
          active: true,
          owners,
          contacts: new Map(),
          version: 1,
        };
      };
      await command(world, { path: '/v1/accounts', body }, rules, async ({ id }, account) => {
        account.id = id;
        facts.accounts.set(id, account);
        await seeAccount(world, account);
      });
    },
  }),
  stepOf({
    name: 'account changed',
    draws: fc.record({
      account: any,
      number: fc.option(fc.nat(12)),
      name: fc.option(fc.constantFrom(...NAMES)),
      active: fc.boolean(),
    }),
    when: hasAccounts,
    take: async (world, { account: which, number: digits, name, active }) => {
      const account = nth(world.facts.accounts, which);
      const { version } = account;
      const number = digits === null ? account.number : `c-${digits}`;
      const rules = () => {
        if (accountNumberTaken(world.facts, number, account)) throw new Refused('account.number_taken');
        Object.assign(account, { number, name: name ?? account.name, active, version: version + 1 });
      };
      const body = { number, ...(name && { name }), active };
      const request = { method: 'PATCH', path: `/v1/accounts/${account.id}`, body, version };
      await command(world, request, rules, () => seeAccount(world, account));
    },
  }),
  stepOf({
    name: 'hand-over',
    draws: fc.record({ account: any, owner: fc.nat(2), days: fc.oneof(ago, fc.constant(-1)) }),
    when: hasAccounts,
    take: async (world, { account: which, owner, days }) => {
      const { facts } = world;
      const account = nth(facts.accounts, which);
      const { version } = account;
      const from = plusDays(facts.today, -days);
      const ownerId = OWNERS[owner] ?? null;
      const rules = () => {
        if (from > facts.today) throw new Refused('account.hand_over_in_future');
        account.owners = [...account.owners.filter((held) => held.from < from), { from, ownerId }];
        account.version += 1;
      };
      const request = { path: `/v1/accounts/${account.id}/hand-over`, body: { ownerId, from }, version };
      await command(world, request, rules, () => seeAccount(world, account));
    },
  }),
  stepOf({
    name: 'contact',
    draws: fc.record({ account: any, name: fc.constantFrom('Ana', '李小龙', 'Zoë'), primary: fc.boolean() }),
    when: hasAccounts,
    take: async (world, { account: which, name, primary }) => {
      const account = nth(world.facts.accounts, which);
      const contact: Contact = { id: '', name, primary, version: 1 };
      const rules = () => primary && contactsLosePrimary(account, contact);
      await command(
        world,
        { path: `/v1/accounts/${account.id}/contacts`, body: { name, primary } },
        rules,
        async ({ id }) => {
          contact.id = id;
          account.contacts.set(id, contact);
          await seeAccount(world, account);
        },
      );
    },
  }),
  stepOf({
    name: 'contact changed or gone',
    draws: fc.record({ account: any, contact: any, primary: fc.option(fc.boolean()) }),
    when: hasAccounts,
    take: async (world, { account: which, contact: who, primary }) => {
      const account = nth(world.facts.accounts, which);
      if (account.contacts.size === 0) return;
      const contact = nth(account.contacts, who);
      const { version } = contact;
      const path = `/v1/accounts/${account.id}/contacts/${contact.id}`;
      if (primary === null) {
        const gone = () => account.contacts.delete(contact.id);
        return command(world, { method: 'DELETE', path, version }, gone, () => seeAccount(world, account));
      }
      const rules = () => {
        Object.assign(contact, { primary, version: version + 1 });
        if (primary) contactsLosePrimary(account, contact);
      };
      await command(world, { method: 'PATCH', path, body: { primary }, version }, rules, () =>
        seeAccount(world, account),
      );
    },
  }),
];
