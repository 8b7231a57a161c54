/** Routes of the organisation itself and of the caller. */
import * as z from 'zod';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, queryRoute, shown } from '#lib/http/route.ts';
import { type Resource, RULES } from './access.ts';
import { changeOrganisation } from './organisations.ts';
import { getOrganisation, getUser } from './store.ts';
import { OrganisationPatch, OrganisationView, organisationView, UserView, userView } from './views.ts';

const tag = 'Organisation';
const Scope = z.enum(['none', 'own', 'team', 'organisation']);
const Me = z
  .object({
    user: UserView,
    organisation: OrganisationView,
    scopes: z
      .record(z.string(), z.object({ read: Scope, write: Scope }))
      .describe('What your role reaches, by kind of record'),
  })
  .meta({ id: 'Me' });

const RESOURCES = Object.keys(RULES) as Resource[];

export const organisationOwnRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/me',
    name: 'getMe',
    tag,
    access: 'signed-in',
    summary: 'You: user, role, unit and what you may do',
    response: Me,
    read: async (context) => ({
      user: userView(context)(await getUser(context, context.access.user.id)),
      organisation: organisationView(context.directory.organisation),
      scopes: Object.fromEntries(
        RESOURCES.map((resource) => [
          resource,
          { read: context.access.scope(resource, 'read'), write: context.access.scope(resource, 'write') },
        ]),
      ),
    }),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/organisation',
    name: 'getOrganisation',
    tag,
    access: { resource: 'organisation', action: 'read' },
    summary: 'Your organisation',
    response: OrganisationView,
    read: async (context) => organisationView(await getOrganisation(context)),
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/organisation',
    name: 'changeOrganisation',
    tag,
    access: { resource: 'organisation', action: 'write' },
    ifMatch: true,
    summary: 'Change the organisation',
    body: OrganisationPatch,
    status: 200,
    response: OrganisationView,
    errors: [VersionMoved],
    example: { timeZone: 'Europe/Madrid' },
    plan: (context, { body }) => shown(changeOrganisation(context, body), organisationView),
    announce: async (context) => context.forgetDirectory(),
  }),
];
