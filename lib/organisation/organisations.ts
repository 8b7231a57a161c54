/** The organisation itself: how an installation founds one, and how its administrators change it. */
import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { businessDateAt } from '#lib/core/dates.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { type Plan, runCommand } from '#lib/table/command.ts';
import type { Cause } from '#lib/table/commit.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import type { Context, Ports } from './context.ts';
import { OrganisationEntity, RegistrationEntity } from './entity.ts';
import { Code, DEFAULT_CALENDAR, Email, Locale, Name, Organisation } from './schema.ts';
import { getOrganisation, saveUnit, saveUser } from './store.ts';
import type { OrganisationPatch } from './views.ts';

const NewOrganisation = Organisation.pick({
  name: true,
  baseCurrency: true,
  language: true,
  timeZone: true,
}).extend({
  locale: Locale,
  administrator: z.strictObject({ email: Email, name: Name }),
  rootCode: Code.default('company').describe('Code of the top unit'),
});
export type NewOrganisation = z.input<typeof NewOrganisation>;

export interface Founded {
  orgId: string;
  rootUnitId: string;
  administratorId: string;
}

const founding = async (ports: Ports, cause: Cause, input: z.infer<typeof NewOrganisation>) => {
  const { locale, administrator, rootCode, ...fields } = input;
  const { orgId, at } = cause;
  const saving = { table: ports.table, orgId, at };
  const from = businessDateAt(at, fields.timeZone);
  const organisation: Organisation = {
    ...fields,
    id: orgId,
    cursorSecret: randomBytes(32).toString('base64url'),
    ...(ports.regions && { home: { region: ports.regions.own, since: at } }),
  };
  const unit = await saveUnit(saving, {
    id: ports.ids.next('unit'),
    code: rootCode,
    name: fields.name,
    timeZone: fields.timeZone,
    currency: fields.baseCurrency,
    locale,
    calendar: DEFAULT_CALENDAR,
    active: true,
    parents: [{ from, parentId: null }],
  });
  const unitId = unit.saved.next.value.id;
  const user = await saveUser(saving, {
    ...administrator,
    id: ports.ids.next('user'),
    language: fields.language,
    locale,
    active: true,
    postings: [{ from, role: 'administrator', unitId, managerId: null }],
  });
  return {
    action: 'organisation.found',
    writes: [
      put(OrganisationEntity, organisation, { at }),
      put(RegistrationEntity, { id: orgId }, { at }),
      ...unit.writes,
      ...user.writes,
    ],
    result: { orgId, rootUnitId: unitId, administratorId: user.saved.next.value.id },
  };
};

/**
 * Founds an organisation with its top unit and first administrator, all or nothing. A command of the installation:
 * no route leads here.
 */
export const createOrganisation = async (ports: Ports, input: NewOrganisation): Promise<Founded> => {
  const parsed = NewOrganisation.parse(input);
  const cause: Cause = {
    orgId: ports.ids.next('organisation'),
    at: ports.clock.now(),
    by: 'system:installation',
    role: 'system',
    requestId: `req_${randomUUID().replaceAll('-', '')}`,
  };
  const outcome = await runCommand(ports.table, cause, () => founding(ports, cause, parsed));
  if (outcome.replayed) throw new Error('a founding carries no idempotency key');
  ports.directories.forget(cause.orgId);
  return outcome.result;
};

/** @throws {VersionMoved} */
export const changeOrganisation = async (
  context: Context,
  patch: OrganisationPatch,
): Promise<Plan<Stored<Organisation>>> => {
  context.access.require('organisation', 'write', {});
  const from = requireMatch(context, await getOrganisation(context));
  const saved = put(OrganisationEntity, patched(from.value, patch), { at: context.at, from });
  return { action: 'organisation.change', writes: [saved], result: saved.next };
};
