/**
 * Every field that is not a body's own, sent to every body: fields of every kind of record, what only the server
 * writes, and what nobody knows. Each is refused by its name; nothing is written. The same by query and by import.
 */
import * as z from 'zod';
import type { Route } from '#lib/http/route.ts';
import { KINDS } from '#lib/imports/schema.ts';
import { TEMPLATES } from '#lib/imports/templates.ts';
import { handleWork } from '#lib/jobs/worker.ts';
import { definedEntities } from '#lib/table/entity.ts';
import { HANDLERS } from '../../dev/work.ts';
import { tryHeaders } from './headers.ts';
import { type Answer, jsonOf, type Person } from './people.ts';
import { bodyFor, requestFor } from './requests.ts';
import { differences, snapshotOf } from './snapshot.ts';
import { peopleOf, type Stage } from './stage.ts';

/** What only the server decides, whatever a body is about. */
const SERVER = [
  ...[
    'id',
    'orgId',
    'organisationId',
    'tenantId',
    'pk',
    'sk',
    'entity',
    'homeRegion',
    'version',
    'trail',
    'hash',
  ],
  ...[
    'createdAt',
    'createdBy',
    'updatedAt',
    'updatedBy',
    'expiresAt',
    'deleted',
    'requestId',
    'userId',
    'by',
    'at',
  ],
  ...['status', 'total', 'totalMinor', 'openMinor', 'unappliedMinor', 'entries', 'history', 'assignments'],
  ...['postings', 'parents', 'ownerId', 'unitId', 'role', 'active', 'cursorSecret', 'listKey', 'openKind'],
];
const UNKNOWN = ['zqunknown', 'constructor', 'toString', '$where', 'a.b', 'a#b', ''];

/** Which of the server's names a body takes by documented rule, by hand; any other is a hole. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  changeUnit: ['active'],
  createUser: ['role', 'unitId'],
  changeUser: ['active'],
  postUser: ['role', 'unitId'],
  createAccount: ['ownerId', 'unitId'],
  changeAccount: ['active'],
  handOverAccount: ['ownerId', 'unitId'],
  handOverAccounts: ['ownerId', 'unitId'],
  // The contact's own role at the customer's, a text.
  addContact: ['role'],
  changeContact: ['role'],
  // The product's own role in the range, a text.
  createProduct: ['active', 'role'],
  changeProduct: ['active', 'role'],
  createOrder: ['ownerId'],
  changeOrder: ['ownerId'],
  setTarget: ['ownerId', 'unitId'],
  runDunning: ['unitId'],
  requestPayment: ['unitId'],
  makeMeasureEntry: ['ownerId'],
  makePlanCorrection: ['ownerId'],
  createPlan: ['ownerId', 'unitId'],
  createForecast: ['ownerId'],
  makeForecastAdjustment: ['unitId'],
  writeForecastNote: ['unitId'],
  createDemand: ['unitId'],
  createMarketSize: ['unitId'],
  receiveStockLot: ['unitId'],
  addReviewAction: ['ownerId'],
  changeReviewAction: ['ownerId'],
  openCouncil: ['unitId'],
  addCounterMeasure: ['ownerId'],
  changeCounterMeasure: ['ownerId'],
  transferPlanTarget: ['userId'],
};

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

const keysOf = (schema: JsonSchema, root: JsonSchema): string[] => {
  const named = schema.$ref && root.$defs?.[schema.$ref.split('/').at(-1) ?? ''];
  if (named) return keysOf(named, root);
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...Object.keys(schema.properties ?? {}), ...alternatives.flatMap((inner) => keysOf(inner, root))];
};

/** The fields that a body takes at its top. */
export const fieldsOf = ({ body }: Route): string[] => {
  if (!body) return [];
  const root = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return keysOf(root, root);
};

/** Every name that any record or any reader knows. */
export const namesEverywhere = (): string[] => {
  const ofEntities = [...definedEntities().values()].flatMap(({ schema }) =>
    Object.keys((schema as unknown as { shape?: object }).shape ?? {}),
  );
  return [...new Set([...ofEntities, ...SERVER, ...UNKNOWN])];
};

const pointer = (field: string): string => `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Fields that an answer does not name although it should; a body of alternatives names none, but refuses all. */
export const unnamed = ({ status, ...answer }: Answer, fields: readonly string[]): string[] => {
  if (status !== 400) return [...fields];
  const { errors = [] } = jsonOf({ status, ...answer });
  if (errors.some(({ code }: { code: string }) => code === 'invalid_union')) return [];
  const named = new Set(errors.map((error: { pointer: string }) => error.pointer));
  return fields.filter((field) => !named.has(pointer(field)));
};

const holes = (route: Route): string[] =>
  fieldsOf(route)
    .filter((field) => SERVER.includes(field) && !(TAKEN[route.name] ?? []).includes(field))
    .map((field) => `${route.method} ${route.path} takes ${field}, which the server alone may write`);

const withAll = (body: unknown, fields: readonly string[]): object => ({
  ...(body as object),
  ...Object.fromEntries(fields.map((field) => [field, 'x'])),
});

/** An answer tells fifty complaints at most. */
const AT_ONCE = 40;
const portions = (fields: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(fields.length / AT_ONCE) }, (_, at) =>
    fields.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );

type Send = (request: NonNullable<ReturnType<typeof requestFor>>) => Promise<Answer>;

const tryBody = async (send: Send, route: Route, stage: Stage, broken: string[]): Promise<number> => {
  const request = requestFor(route, stage.world.targets.own);
  const body = bodyFor(route, stage.world.targets.own);
  if (!request || !body) return 0;
  const where = `${route.method} ${route.path}`;
  const foreign = namesEverywhere().filter((name) => !fieldsOf(route).includes(name));
  broken.push(...holes(route));
  for (const fields of portions(foreign)) {
    const answer = await send({ ...request, body: withAll(body, fields) });
    broken.push(
      ...unnamed(answer, fields).map((field) => `${where} does not refuse ${field}: ${answer.status}`),
    );
  }
  const polluted = `${JSON.stringify(body).slice(0, -1)},"__proto__":{"active":false}}`.replace('{,', '{');
  const { status } = await send({ ...request, body: polluted });
  if (status !== 400) broken.push(`${where} does not refuse __proto__: ${status}`);
  const { lines } = body as { lines?: object[] };
  if (lines) {
    const inner = ['zqunknown', 'id', 'productId', 'amountMinor', 'version'];
    const nested = await send({ ...request, body: { ...body, lines: [withAll(lines[0], inner)] } });
    if (nested.status !== 400 || !inner.every((field) => nested.text.includes(`/lines/0/${field}`)))
      broken.push(`${where} does not refuse foreign fields of a line: ${nested.text.slice(0, 300)}`);
  }
  return foreign.length + 1;
};

const tryQuery = async (send: Send, route: Route, stage: Stage, broken: string[]): Promise<number> => {
  const request = requestFor(route, stage.world.targets.own);
  if (!request) return 0;
  const own = Object.keys((route.query as unknown as { shape?: object } | undefined)?.shape ?? {});
  const foreign = [...SERVER, 'filter[unitCost]', 'filter[status][gte]', 'expand', 'fields', 'sort'].filter(
    (name) => !own.includes(name),
  );
  for (const fields of portions(foreign)) {
    const extra = Object.fromEntries(fields.map((field) => [field, 'x']));
    const answer = await send({ ...request, query: { ...request.query, ...extra } });
    broken.push(
      ...unnamed(answer, fields).map(
        (field) => `${route.method} ${route.path}?${field} is not refused: ${answer.status}`,
      ),
    );
  }
  if (own.includes('sort')) {
    const { status } = await send({ ...request, query: { ...request.query, sort: 'unitCost' } });
    if (status !== 400) broken.push(`${route.method} ${route.path} sorts by unitCost: ${status}`);
  }
  return foreign.length;
};

const tryImports = async (stage: Stage, administrator: Person, broken: string[]): Promise<number> => {
  const { a } = stage.world;
  const names = namesEverywhere().filter((name) => /^\w+$/.test(name));
  let tried = 0;
  for (const kind of KINDS) {
    const { columns } = TEMPLATES[kind];
    const known = new Set(columns.map((column) => column.toLowerCase()));
    const foreign = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].filter(
      (name) => !known.has(name.toLowerCase()),
    );
    for (const some of portions(foreign)) {
      const csv = `${[...columns, ...some].join(',')}\r\n${[...columns, ...some].map(() => 'x').join(',')}\r\n`;
      const started = await stage.ask(administrator, {
        method: 'POST',
        path: '/v1/imports',
        body: { kind, csv },
      });
      for (const work of a.sent.splice(0)) await handleWork(a.ports, HANDLERS, work);
      const view = jsonOf(
        await stage.ask(administrator, { method: 'GET', path: `/v1/imports/${jsonOf(started).id}` }),
      );
      const missed = some.filter((name) => !String(view.failure?.message).includes(name));
      if (view.status !== 'failed' || missed.length > 0)
        broken.push(`an import of ${kind} takes columns ${missed}: ${view.status}`);
    }
    const mapping = { columns: Object.fromEntries(foreign.map((name) => [name, { column: 'x' }])) };
    const mapped = await stage.ask(administrator, {
      method: 'POST',
      path: '/v1/imports',
      body: { kind, csv: 'x\r\n1\r\n', mapping },
    });
    if (mapped.status !== 400) broken.push(`an import of ${kind} maps to foreign columns: ${mapped.status}`);
    tried += 2 * foreign.length;
  }
  return tried;
};

/** Runs the field matrix as an administrator, whom no role stops. */
export const runFields = async (stage: Stage, routes: readonly Route[]) => {
  const people = peopleOf(stage.world);
  const administrator = people.find(({ role }) => role === 'administrator');
  if (!administrator) throw new Error('nobody is an administrator');
  const broken: string[] = [];
  const send: Send = async (request) => {
    const { answer, effects } = await stage.hear(administrator, request);
    for (const effect of effects)
      broken.push(`${request.method} ${request.path} with foreign fields made a ${effect}`);
    return answer;
  };
  const before = await snapshotOf(stage.world.table);
  let fields = 0;
  for (const route of routes) {
    if (route.kind === 'command') fields += await tryBody(send, route, stage, broken);
    else if (route.access !== 'public') fields += await tryQuery(send, route, stage, broken);
  }
  broken.push(
    ...differences(before, await snapshotOf(stage.world.table)).map(
      (key) => `a foreign field changed ${key}`,
    ),
  );
  await tryHeaders(stage, people, broken);
  fields += await tryImports(stage, administrator, broken);
  return { broken, figures: { fields } };
};
