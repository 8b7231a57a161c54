/** Steps with units and users, days that pass, and what happens twice or comes too late. */
import fc from 'fast-check';
import { type Facts, plusDays, Refused, type Unit, type User } from './facts.ts';
import { any, nth, stepOf } from './steps.ts';
import { command, get, same, seeAccount, send, type World } from './world.ts';

const hasAccounts = ({ accounts }: Facts): boolean => accounts.size > 0;
const nextDay = async (world: World, days: number): Promise<void> => {
  world.facts.today = plusDays(world.facts.today, days);
  world.company.clock.set(`${world.facts.today}T09:00:00.000Z`);
};

export const COMPANY_STEPS = [
  stepOf({
    name: 'unit',
    draws: fc.record({ code: fc.nat(6), parent: any }),
    take: async (world, { code: digits, parent: which }) => {
      const { units } = world.facts;
      const parent = nth(units, which);
      const code = `u-${digits}`;
      const rules = (): Unit => {
        if (!parent.active) throw new Refused('unit.not_active');
        if ([...units.values()].some((unit) => unit.code === code)) throw new Refused('unit.code_taken');
        return { id: '', code, parentId: parent.id, active: true, version: 1 };
      };
      await command(
        world,
        { path: '/v1/units', body: { code, name: code, parentId: parent.id } },
        rules,
        ({ id }, unit) => {
          unit.id = id;
          units.set(id, unit);
        },
      );
    },
  }),
  stepOf({
    name: 'unit closed',
    draws: fc.record({ unit: any }),
    take: async (world, { unit: which }) => {
      const { units, users } = world.facts;
      const unit = nth(units, which);
      const { version } = unit;
      const rules = () => {
        if (unit.parentId === null) throw new Refused('unit.root_fixed');
        const inIt = [...units.values(), ...users.values()].some(
          (each) => each.active && ('email' in each ? each.unitId : each.parentId) === unit.id,
        );
        if (inIt) throw new Refused('unit.in_use');
        Object.assign(unit, { active: false, version: version + 1 });
      };
      const request = { method: 'PATCH', path: `/v1/units/${unit.id}`, body: { active: false }, version };
      await command(world, request, rules, (shown) =>
        same([shown.active, shown.version], [false, unit.version], unit.code),
      );
    },
  }),
  stepOf({
    name: 'user',
    draws: fc.record({ name: fc.nat(8), unit: any, manager: fc.option(any) }),
    take: async (world, { name: digits, unit: which, manager: who }) => {
      const { users, units } = world.facts;
      const unit = nth(units, which);
      const manager = who === null ? undefined : nth(users, who);
      const email = `p${digits}@example.com`;
      const rules = (): User => {
        if (!unit.active) throw new Refused('unit.not_active');
        if (manager && !manager.active) throw new Refused('user.manager_not_active');
        if ([...users.values()].some((user) => user.email === email)) throw new Refused('user.email_taken');
        return { id: '', email, unitId: unit.id, managerId: manager?.id ?? null, active: true, version: 1 };
      };
      const body = {
        email,
        name: 'P',
        role: 'representative',
        unitId: unit.id,
        managerId: manager?.id ?? null,
      };
      await command(world, { path: '/v1/users', body }, rules, ({ id }, user) => {
        user.id = id;
        users.set(id, user);
      });
    },
  }),
  stepOf({
    name: 'user gone or back',
    draws: fc.record({ user: any }),
    when: ({ users }) => [...users.values()].some(({ email }) => email.startsWith('p')),
    take: async (world, { user: which }) => {
      const { users, units } = world.facts;
      const user = nth(new Map([...users].filter(([, { email }]) => email.startsWith('p'))), which);
      const { version } = user;
      const active = !user.active;
      const rules = () => {
        if (active && !units.get(user.unitId)?.active) throw new Refused('unit.not_active');
        Object.assign(user, { active, version: version + 1 });
      };
      const request = { method: 'PATCH', path: `/v1/users/${user.id}`, body: { active }, version };
      await command(world, request, rules, (shown) =>
        same([shown.active, shown.version], [active, user.version], user.email),
      );
    },
  }),
  stepOf({
    name: 'days pass',
    draws: fc.record({ days: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 40 })) }),
    take: (world, { days }) => nextDay(world, days),
  }),
  stepOf({
    name: 'the same again',
    draws: fc.constant({}),
    take: async (world) => {
      const { last } = world;
      if (!last) return;
      const reply = await send(world, last.request, last.key);
      same([reply.status, reply.body], [last.reply.status, last.reply.body], 'the same under the same key');
      same(reply.headers['idempotency-replayed'], 'true', 'a repeat says that it is one');
    },
  }),
  stepOf({
    name: 'an old version',
    draws: fc.record({ account: any }),
    when: hasAccounts,
    take: async (world, { account: which }) => {
      const account = nth(world.facts.accounts, which);
      const body = { name: 'never' };
      for (const version of [account.version - 1, account.version + 1].filter((old) => old > 0)) {
        const reply = await send(world, {
          method: 'PATCH',
          path: `/v1/accounts/${account.id}`,
          body,
          version,
        });
        same(reply.status, 412, 'a version that is not the present one');
      }
      await seeAccount(world, account);
    },
  }),
  stepOf({
    name: 'trail',
    draws: fc.record({ account: any }),
    when: hasAccounts,
    take: async (world, { account: which }) => {
      const account = nth(world.facts.accounts, which);
      const { data } = await get(world, '/v1/audit', { subject: account.id, limit: '100' });
      const versions = data.map(({ version }: { version: number }) => version);
      same(
        versions,
        Array.from({ length: account.version }, (_, at) => account.version - at),
        `trail of ${account.number}`,
      );
    },
  }),
];
