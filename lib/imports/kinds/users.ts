/** Users: managers come before their people whatever the order of the file; a change of posting counts from today. */

import { entryAt } from '#lib/organisation/history.ts';
import { changeUser, createUser, getUser, postUser } from '#lib/organisation/index.ts';
import { Code, Email, Name, ROLES, type User } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { choice, date, form, type RowOf, required, text } from '../cells.ts';
import { defineKind, differing, eachRow, expecting, patchBack, type Step } from '../kind.ts';
import { findUser, rootUnit, unitIdOf, userIdOf } from '../refs.ts';

const email = form(Email, 'name@example.com');
const columns = {
  email: required(email),
  name: required(text(Name)),
  role: required(choice(ROLES)),
  unitCode: text(Code),
  managerEmail: email,
  hiredOn: date,
};
type Row = RowOf<typeof columns>;

const FIELDS = ['name', 'hiredOn', 'active'];

const create = async (step: Step, { unitCode, managerEmail, ...row }: Row) => {
  if (managerEmail && step.isComing(normalised(managerEmail)))
    return { id: 'usr_0', outcome: 'new' as const };
  const { result } = await step.run((context) =>
    createUser(context, {
      ...row,
      unitId: unitIdOf(context, unitCode) ?? rootUnit(context).id,
      managerId: userIdOf(context, managerEmail, 'managerEmail') ?? null,
    }),
  );
  return { id: result.value.id, outcome: 'new' as const };
};

const update = async (step: Step, row: Row, { value: user }: Stored<User>) => {
  const { id } = user;
  const { name, hiredOn, role, unitCode, managerEmail } = row;
  const patch = differing(user, { name, hiredOn, active: true });
  const changed = Object.keys(patch).length > 0;
  const coming = managerEmail !== undefined && step.isComing(normalised(managerEmail));
  const from = step.context.today();
  const posting = differing(entryAt(user.postings, from), {
    role,
    unitId: unitIdOf(step.context, unitCode),
    managerId: coming ? undefined : userIdOf(step.context, managerEmail, 'managerEmail'),
  });
  const posted = Object.keys(posting).length > 0;
  if (posted) await step.run((context) => postUser(context, id, { from, ...posting }), 'posting');
  // Last, for whoever comes back must stand in an active unit by then.
  if (changed) await step.run((context) => changeUser(context, id, patch), 'fields');
  return { id, outcome: changed || posted || coming ? ('updated' as const) : ('unchanged' as const) };
};

export const users = defineKind({
  name: 'users',
  resource: 'users',
  columns,
  key: (row) => normalised(row.email),
  parentOf: ({ managerEmail }) => (managerEmail === undefined ? undefined : normalised(managerEmail)),
  apply: eachRow(async (step, row: Row) => {
    const existing = findUser(step.context, row.email);
    return existing ? update(step, row, existing) : create(step, row);
  }),
  current: (context, id) => getUser(context, id),
  // What a user did names them for ever, so taking a new user back takes the access away.
  remove: (step, { id, current }) =>
    step.run((context) => changeUser(expecting(context, current), id, { active: false })),
  restore: async (step, { id, before, current }) => {
    const patch = patchBack(before, FIELDS);
    if (Object.keys(patch).length > 0) {
      await step.run((context) => changeUser(expecting(context, current), id, patch), 'fields');
    }
    const postings = before['postings'] as User['postings'] | undefined;
    const from = step.context.today();
    if (!postings) return;
    const { role, unitId, managerId } = entryAt(postings, from);
    await step.run((context) => postUser(context, id, { from, role, unitId, managerId }), 'posting');
  },
});
