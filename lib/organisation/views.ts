/** Organisation, units and users as the API takes and shows them. Secrets and histories' present entry are decided here. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { recordView } from '#lib/http/list.ts';
import { recordFields } from '#lib/http/route.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { Context } from './context.ts';
import { entryAt } from './history.ts';
import { Organisation, Role, Unit, User } from './schema.ts';

const PublicOrganisation = Organisation.omit({ cursorSecret: true, home: true });
export const OrganisationView = PublicOrganisation.extend(recordFields).meta({ id: 'Organisation' });
export const OrganisationPatch = patchOf(PublicOrganisation.omit({ id: true })).meta({
  id: 'OrganisationPatch',
});
export type OrganisationPatch = z.infer<typeof OrganisationPatch>;

/** The organisation without its secret and its region. */
export const organisationView = (stored: Stored<Organisation>) => {
  const { cursorSecret: _secret, home: _home, ...shown } = recordView(stored);
  return shown;
};

export const UnitView = Unit.extend({
  parentId: idOf('unit').nullable().describe('Parent today, or on the asOf of a list; null for the top unit'),
  ...recordFields,
}).meta({ id: 'Unit' });

export const unitView =
  (context: Context, asOf = context.today()) =>
  (stored: Stored<Unit>) => ({
    ...recordView(stored),
    parentId: entryAt(stored.value.parents, asOf).parentId,
  });

export const NewUnit = Unit.pick({ code: true, name: true })
  .extend({
    parentId: idOf('unit'),
    timeZone: Unit.shape.timeZone.optional().describe('The parent’s when absent'),
    currency: Unit.shape.currency.optional().describe('The parent’s when absent'),
    locale: Unit.shape.locale.optional().describe('The parent’s when absent'),
    calendar: Unit.shape.calendar.optional().describe('The parent’s when absent'),
    from: BusinessDate.optional().describe('First day under its parent; today when absent'),
  })
  .meta({ id: 'NewUnit' });
export type NewUnit = z.infer<typeof NewUnit>;

export const UnitPatch = patchOf(Unit.omit({ id: true, parents: true })).meta({ id: 'UnitPatch' });
export type UnitPatch = z.infer<typeof UnitPatch>;

export const ReParent = z
  .strictObject({
    parentId: idOf('unit'),
    from: BusinessDate.describe('First day under the new parent; entries of later days stay'),
  })
  .meta({ id: 'ReParent' });
export type ReParent = z.infer<typeof ReParent>;

export const UserView = User.extend({
  role: Role.describe('Role today'),
  unitId: idOf('unit').describe('Unit today'),
  managerId: idOf('user').nullable().describe('Manager today'),
  ...recordFields,
}).meta({ id: 'User' });

export const userView = (context: Context) => (stored: Stored<User>) => {
  const { role, unitId, managerId } = entryAt(stored.value.postings, context.today());
  return { ...recordView(stored), role, unitId, managerId };
};

export const NewUser = User.omit({ id: true, active: true, leftOn: true, postings: true, language: true })
  .extend({
    role: Role,
    unitId: idOf('unit'),
    managerId: idOf('user').nullable().optional(),
    language: User.shape.language.optional().describe('The organisation’s when absent'),
    from: BusinessDate.optional().describe('First day in this role; hiredOn or today when absent'),
  })
  .meta({ id: 'NewUser' });
export type NewUser = z.infer<typeof NewUser>;

export const UserPatch = patchOf(User.omit({ id: true, leftOn: true, postings: true })).meta({
  id: 'UserPatch',
});
export type UserPatch = z.infer<typeof UserPatch>;

export const NewPosting = z
  .strictObject({
    from: BusinessDate.describe('First day of the change; entries of later days stay'),
    role: Role.optional(),
    unitId: idOf('unit').optional(),
    managerId: idOf('user').nullable().optional().describe('null for nobody above'),
  })
  .refine(({ role, unitId, managerId }) => role || unitId || managerId !== undefined, {
    error: 'give at least one of role, unitId, managerId',
    path: ['role'],
  })
  .meta({ id: 'NewPosting' });
export type NewPosting = z.infer<typeof NewPosting>;
