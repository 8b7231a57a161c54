/** Accounts by number. Empty cells leave what is there; another owner or unit is a hand-over from today. */
import {
  ACCOUNT_TYPES,
  type Account,
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
import type { Context } from '#lib/organisation/context.ts';
import { Code, Email, Name } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { choice, currency, decimal, form, integer, type RowOf, required, text } from '../cells.ts';
import { defineKind, differing, eachRow, expecting, patchBack, type Step } from '../kind.ts';
import { rootUnit, unitIdOf, userIdOf } from '../refs.ts';
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
  'creditLimitMinor',
  'active',
];

/** Currency of an account that is new: its own, that of its unit, or the organisation's. */
const currencyFor = (context: Context, row: Row): string => {
  const { directory } = context;
  const owner = directory.user(userIdOf(context, row.ownerEmail));
  const unitId =
    unitIdOf(context, row.unitCode) ?? (owner && directory.posting(owner, context.today()).unitId);
  return row.currency ?? directory.unit(unitId)?.currency ?? directory.organisation.value.baseCurrency;
};

const fieldsOf = (row: Row, money: string) => {
  const { ownerEmail: _owner, unitCode: _unit, creditLimit, ...fields } = row;
  return {
    ...fields,
    ...(creditLimit !== undefined && {
      creditLimitMinor: roundedMinorOf(creditLimit, money, 'creditLimit'),
    }),
  };
};

const create = async (step: Step, row: Row) => {
  const { result } = await step.run((context) => {
    const money = currencyFor(context, row);
    const ownerId = userIdOf(context, row.ownerEmail) ?? null;
    const unitId = unitIdOf(context, row.unitCode) ?? (ownerId ? undefined : rootUnit(context).id);
    return createAccount(context, { ...fieldsOf(row, money), currency: money, ownerId, unitId });
  });
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
  const patch = differing(account, { ...fieldsOf(row, row.currency ?? account.currency), number: undefined });
  const changed = Object.keys(patch).length > 0;
  const handOver = handOverFor(step.context, row, account);
  if (changed) await step.run((context) => changeAccount(context, id, patch), 'fields');
  if (handOver) await step.run((context) => handOverAccount(context, id, handOver), 'owner');
  return { id, outcome: changed || handOver ? ('updated' as const) : ('unchanged' as const) };
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
  remove: (step, { id, current }) => step.run((context) => removeAccount(context, id, current.version)),
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
