/** Accounts by number. Empty cells leave what is there; another owner or unit is a hand-over from today. */
import {
  ACCOUNT_TYPES,
  type Account,
  AccountNamed,
  assignmentAt,
  changeAccount,
  createAccount,
  DocumentNumber,
  findAccountByNumber,
  getAccount,
  handOverAccount,
  NewAccount,
  removeAccount,
} from '#lib/accounts/index.ts';
import { limitOn, readProfile, removeProfile, setLimit } from '#lib/credit/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { Code, Email, Name } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { choice, currency, decimal, form, integer, type RowOf, required, text } from '../cells.ts';
import { defineKind, differing, eachRow, expecting, patchBack, type Step } from '../kind.ts';
import { isNamedAhead, rootUnit, unitIdOf, userIdOf } from '../refs.ts';
import { roundedMinorOf } from './money.ts';

const columns = {
  number: required(text(DocumentNumber)),
  name: required(text(Name)),
  type: required(choice(ACCOUNT_TYPES)),
  country: text(NewAccount.shape.country.unwrap()),
  city: text(NewAccount.shape.city.unwrap()),
  phone: text(NewAccount.shape.phone.unwrap()),
  ownerEmail: form(Email, 'name@example.com'),
  unitCode: text(Code),
  creditLimit: decimal('not-negative'),
  currency,
  paymentTermsDays: integer(0, 3650),
  taxId: text(DocumentNumber),
};
type Row = RowOf<typeof columns>;

const FIELDS = [
  'number',
  'name',
  'type',
  'country',
  'city',
  'phone',
  'taxId',
  'currency',
  'paymentTermsDays',
  'active',
];

const FIRST_DAY = '1900-01-01';

/** Currency of an account that is new: its own, that of its unit, or the organisation's. */
const currencyFor = (context: Context, row: Row): string => {
  const { directory } = context;
  const owner = directory.user(userIdOf(context, row.ownerEmail));
  const unitId =
    unitIdOf(context, row.unitCode) ?? (owner && directory.posting(owner, context.today()).unitId);
  return row.currency ?? directory.unit(unitId)?.currency ?? directory.organisation.value.baseCurrency;
};

const fieldsOf = ({ ownerEmail: _owner, unitCode: _unit, creditLimit: _limit, ...fields }: Row) => fields;

/** The limit that the row brings, as it was decided elsewhere; undefined when the account has that one today. */
const limitFor = async (context: Context, row: Row, { id, currency: money }: Account) => {
  if (row.creditLimit === undefined) return undefined;
  const profile = (await readProfile(context, id))?.value;
  const code = profile?.currency ?? money;
  const amountMinor = roundedMinorOf(row.creditLimit, code, 'creditLimit');
  const now = profile && limitOn(profile, context.today());
  const same = now?.mode === 'limit' && now.limitMinor === amountMinor && !now.expiredOn;
  // The first limit that we hear of was decided before: past days know it as well.
  const from = profile ? undefined : FIRST_DAY;
  return same ? undefined : { mode: 'limit' as const, amountMinor, from, reason: 'imported' };
};

/** True when the limit was new. The right is that of payment terms: who brings accounts brings their limits. */
const bringLimit = async (step: Step, row: Row, account: Account): Promise<boolean> => {
  const limit = await limitFor(step.context, row, account);
  if (limit) await step.run((context) => setLimit(context, account.id, limit, 'terms'), 'credit');
  return limit !== undefined;
};

const create = async (step: Step, row: Row) => {
  const { result } = await step.run((context) => {
    const money = currencyFor(context, row);
    if (row.creditLimit !== undefined) roundedMinorOf(row.creditLimit, money, 'creditLimit');
    const ownerId = userIdOf(context, row.ownerEmail) ?? null;
    const unitId = unitIdOf(context, row.unitCode) ?? (ownerId ? undefined : rootUnit(context).id);
    return createAccount(context, { ...fieldsOf(row), currency: money, ownerId, unitId });
  });
  await bringLimit(step, row, result.value);
  return { id: result.value.id, outcome: 'new' as const };
};

/** The hand-over that the row asks for, or undefined when owner and unit are as it says. */
const handOverFor = (context: Context, row: Row, account: Account) => {
  const now = assignmentAt(account, context.today());
  const ownerId = userIdOf(context, row.ownerEmail) ?? now.ownerId;
  const unitId = unitIdOf(context, row.unitCode) ?? (ownerId === now.ownerId ? now.unitId : undefined);
  return ownerId === now.ownerId && unitId === now.unitId ? undefined : { ownerId, unitId };
};

const update = async (step: Step, row: Row, { value: account }: Stored<Account>) => {
  const { id } = account;
  const patch = differing(account, { ...fieldsOf(row), number: undefined });
  const changed = Object.keys(patch).length > 0;
  const handOver = handOverFor(step.context, row, account);
  if (changed) await step.run((context) => changeAccount(context, id, patch), 'fields');
  if (handOver) await step.run((context) => handOverAccount(context, id, handOver), 'owner');
  const limited = await bringLimit(step, row, account);
  return { id, outcome: changed || handOver || limited ? ('updated' as const) : ('unchanged' as const) };
};

export const accounts = defineKind({
  name: 'accounts',
  resource: 'accounts',
  columns,
  key: ({ number }) => normalised(number),
  apply: eachRow(async (step, row: Row) => {
    const existing = await findAccountByNumber(step.context, row.number);
    return existing ? update(step, row, existing) : create(step, row);
  }),
  current: (context, id) => getAccount(context, id),
  remove: async (step, { id, current }) => {
    const { version } = current;
    if (await isNamedAhead(step.context, id, current)) {
      throw AccountNamed({ number: (current.value as Account).number });
    }
    await step.run(async (context) => {
      const plan = await removeAccount(context, id, version);
      return { ...plan, writes: [...plan.writes, ...(await removeProfile(context, id))] };
    });
  },
  restore: async (step, { id, before, current }) => {
    const patch = patchBack(before, FIELDS);
    if (Object.keys(patch).length > 0) {
      await step.run((context) => changeAccount(expecting(context, current), id, patch), 'fields');
    }
    const assignments = before['assignments'] as Account['assignments'] | undefined;
    const last = assignments?.at(-1);
    if (last) {
      const { ownerId, unitId } = last;
      await step.run((context) => handOverAccount(context, id, { ownerId, unitId }), 'owner');
    }
  },
});
