/** Routes of users and their postings. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, queryRoute, shown } from '#lib/http/route.ts';
import {
  HistoryFull,
  LastAdministrator,
  ManagerCycle,
  ManagerNotActive,
  OwnRole,
  UnitNotActive,
  UserEmailTaken,
} from './errors.ts';
import { getUser } from './store.ts';
import { listUsers, UserQuery } from './user-list.ts';
import { changeUser, createUser, postUser } from './users.ts';
import { NewPosting, NewUser, UserPatch, UserView, userView } from './views.ts';

const params = z.strictObject({ userId: idOf('user') });
const tag = 'Users';
const read = { resource: 'users', action: 'read' } as const;
const write = { resource: 'users', action: 'write' } as const;

export const userRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/users',
    name: 'listUsers',
    tag,
    access: read,
    summary: 'Users by name',
    query: UserQuery,
    response: listOf(UserView),
    read: async (context, { query }) => listUsers(context, query, userView(context)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/users/{userId}',
    name: 'getUser',
    tag,
    access: read,
    summary: 'One user',
    params,
    response: UserView,
    read: async (context, input) => userView(context)(await getUser(context, input.params.userId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/users',
    name: 'createUser',
    tag,
    access: write,
    summary: 'Add a user',
    body: NewUser,
    status: 201,
    response: UserView,
    errors: [UserEmailTaken, UnitNotActive, ManagerNotActive],
    example: {
      email: 'lucia@example.com',
      name: 'Lucía Núñez',
      role: 'representative',
      unitId: 'unt_north',
      managerId: 'usr_northmanager',
      language: 'es',
    },
    plan: (context, { body }) => shown(createUser(context, body), userView(context)),
    location: ({ id }) => `/v1/users/${id}`,
    announce: async (context) => context.forgetDirectory(),
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/users/{userId}',
    name: 'changeUser',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Change a user, or sign them out for good with active: false',
    params,
    body: UserPatch,
    status: 200,
    response: UserView,
    errors: [UserEmailTaken, LastAdministrator, UnitNotActive, VersionMoved],
    example: { phone: '+34 600 000 001' },
    plan: (context, input) => shown(changeUser(context, input.params.userId, input.body), userView(context)),
    announce: async (context) => context.forgetDirectory(),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/users/{userId}/postings',
    name: 'postUser',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Give a user another role, unit or manager from a day on',
    params,
    body: NewPosting,
    status: 200,
    response: UserView,
    errors: [
      HistoryFull,
      OwnRole,
      LastAdministrator,
      ManagerCycle,
      ManagerNotActive,
      UnitNotActive,
      VersionMoved,
    ],
    example: { from: '2026-04-01', role: 'manager', unitId: 'unt_north' },
    plan: (context, input) => shown(postUser(context, input.params.userId, input.body), userView(context)),
    announce: async (context) => context.forgetDirectory(),
  }),
];
