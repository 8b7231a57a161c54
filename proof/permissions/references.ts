/**
 * Every reference in every body and filter, found in the schemas, pointed at records that the caller may not see: the
 * answer is that of an id which names nothing, byte for byte, and nothing is written.
 */
import * as z from 'zod';
import { ID_KINDS, type IdKind } from '#lib/core/ids.ts';
import type { Route } from '#lib/http/route.ts';
import type { Role } from '#lib/organisation/schema.ts';
import { shapeOf } from './matrix.ts';
import { lettersOf, verdictFor } from './oracle.ts';
import { type Answer, jsonOf, type Person, type Request } from './people.ts';
import { ID_OF, SHARED } from './reference-kinds.ts';
import { bodyFor, type Ids, requestFor } from './requests.ts';
import { differences, snapshotOf } from './snapshot.ts';
import { peopleOf, type Stage } from './stage.ts';

export interface Reference {
  readonly in: 'body' | 'query';
  /** Names on the way to the reference; `*` for the first of a list. */
  readonly path: readonly string[];
  readonly kinds: readonly IdKind[];
}

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

const kindIn = (pattern: string): IdKind | undefined =>
  (Object.keys(ID_KINDS) as IdKind[]).find((kind) => pattern.startsWith(`^${ID_KINDS[kind]}_`));

const walk = (
  schema: JsonSchema,
  root: JsonSchema,
  path: string[],
  found: Map<string, Set<IdKind>>,
): void => {
  const { $ref, pattern, properties = {}, items } = schema;
  const named = $ref && root.$defs?.[$ref.split('/').at(-1) ?? ''];
  if (named && path.length < 8) walk(named, root, path, found);
  const kind = pattern && kindIn(pattern);
  if (kind) found.set(path.join(' '), (found.get(path.join(' ')) ?? new Set()).add(kind));
  for (const [name, inner] of Object.entries(properties)) walk(inner, root, [...path, name], found);
  if (items) walk(items, root, [...path, '*'], found);
  for (const inner of [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => list ?? []))
    walk(inner, root, path, found);
};

/** Every reference that a route takes beside its path. */
export const referencesOf = (route: Route): Reference[] =>
  (['body', 'query'] as const).flatMap((part) => {
    const schema = route[part] as z.ZodType | undefined;
    if (!schema) return [];
    const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
    const found = new Map<string, Set<IdKind>>();
    walk(root, root, [], found);
    return [...found].map(([path, kinds]) => ({ in: part, path: path.split(' '), kinds: [...kinds] }));
  });

/** Both halves of a sale; the first is pointed elsewhere. */
const SPLITS = [
  { ownerId: '', percent: 60 },
  { ownerId: 'usr_northrep', percent: 40 },
];

/** Bodies in which a reference can stand where the example has another alternative. */
const FRAMES: Readonly<Record<string, Record<string, unknown>>> = {
  'allocateReceipt allocations * invoiceId': {
    automatic: undefined,
    allocations: [{ invoiceId: '', amountMinor: 1 }],
  },
  'allocateCreditNote allocations * invoiceId': {
    automatic: undefined,
    allocations: [{ invoiceId: '', amountMinor: 1 }],
  },
  'logCollectionAction next ownerId': { next: { on: '2026-03-20', what: 'Call again' } },
  'changeCollectionAction next ownerId': { next: { on: '2026-03-20', what: 'Call again' } },
  'answerInvoiceRequest invoiceId': { answer: 'issued', reason: undefined },
  'createOrder splits * ownerId': { splits: SPLITS },
  'changeOrder splits * ownerId': { splits: SPLITS },
  'setTarget ownerId': { accountId: undefined },
  'setTarget unitId': { accountId: undefined },
  'recordReceipt allocate invoiceId': { allocate: { invoiceId: '' } },
  'issueCreditNote allocate invoiceId': { allocate: { invoiceId: '' } },
  'createApproval document departmentId': {
    kind: 'expense',
    accountId: undefined,
    document: { expenseType: 'Travel', amount: { amountMinor: 100, currency: 'EUR' } },
  },
  'createDelegation fromId': { toId: 'usr_southmanager' },
  'handOverAccounts accountIds *': { accountIds: [''] },
  'handOverAccounts fromOwnerId': { accountIds: undefined },
  'startImport uploadId': { csv: undefined },
  'createPlan milestones * ownerId': { milestones: [{ on: '2027-03-15', deliverable: 'x' }] },
  'createPlan milestones * unitId': { milestones: [{ on: '2027-03-15', deliverable: 'x' }] },
  'changePlan milestones * ownerId': { milestones: [{ on: '2027-03-15', deliverable: 'x' }] },
  'changePlan milestones * unitId': { milestones: [{ on: '2027-03-15', deliverable: 'x' }] },
  'createProduct papers * responsibleId': { papers: [{ kind: 'x', number: 'x' }] },
  'changeProduct papers * responsibleId': { papers: [{ kind: 'x', number: 'x' }] },
  'createForecast lines * accountId': { lines: [{ month: '2026-04', amountMinor: 1 }] },
  'createForecast lines * productId': { lines: [{ month: '2026-04', amountMinor: 1 }] },
  'postUser managerId': { role: undefined, unitId: undefined },
};

const placed = (value: unknown, [name, ...rest]: readonly string[], id: string): unknown => {
  if (name === undefined) return id;
  if (name === '*') {
    const [first, ...others] = Array.isArray(value) ? value : [];
    return [placed(first, rest, id), ...others];
  }
  const object = value && typeof value === 'object' ? value : {};
  return { ...object, [name]: placed((object as Record<string, unknown>)[name], rest, id) };
};

/** The request with the reference pointing at the id. */
const pointing = (
  route: Route,
  own: Ids,
  { in: part, path }: Reference,
  id: string,
  unique: string,
): Request => {
  const request = requestFor(route, own);
  if (!request) throw new Error(`no request for ${route.method} ${route.path}`);
  if (part === 'query') return { ...request, query: { ...request.query, [path.join('.')]: id } };
  const frame = FRAMES[`${route.name} ${path.join(' ')}`] ?? {};
  const body = { ...(bodyFor(route, own) as object), ...frame };
  const fresh = Object.fromEntries(
    ['number', 'sku', 'code'].flatMap((name) => (name in body ? [[name, unique]] : [])),
  );
  return { ...request, body: placed({ ...body, ...fresh }, path, id) };
};

/** Ids of each sort that must be answered like one that names nothing. */
const foreignIds = ({ world }: Stage, kind: IdKind, role: Role): Record<string, string> => {
  const name = ID_OF[kind];
  const { targets } = world;
  const absent = `${ID_KINDS[kind]}_0absent`;
  if (!name) return { absent, 'of nobody': `${ID_KINDS[kind]}_0nobody` };
  const hidden = role === 'representative' && !SHARED.includes(kind);
  const known = {
    absent,
    'of another organisation': targets.otherOrganisation[name],
    removed: targets.removed[name],
    ...(hidden && { 'of a colleague': targets.colleague[name], 'handed over': targets.handedOver[name] }),
  };
  return Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
};

const versionOf = async (
  stage: Stage,
  person: Person,
  { method, path }: Request,
): Promise<Record<string, string>> => {
  if (method === 'GET') return {};
  // The record that the path ends with, else the one that it begins with.
  for (const record of [/^.*\/[a-z]{3}_\w+/, /^\/v1(\/[a-z-]+){1,2}\/[a-z]{3}_\w+/]) {
    const [at = ''] = record.exec(path) ?? [];
    const { version } = at ? jsonOf(await stage.ask(person, { method: 'GET', path: at })) : {};
    if (version) return { 'if-match': `"v${version}"` };
  }
  return {};
};

const isEmpty = (answer: Answer): boolean => {
  const { data, totals, units } = jsonOf(answer);
  const rows = data ?? units ?? [];
  return answer.status === 200 && Array.isArray(data ?? units ?? totals) && rows.length === 0;
};

/** References that name a place rather than a record: nothing may be there, and then nothing happens. */
const PLACES: Readonly<Record<string, string>> = {
  'handOverAccounts fromOwnerId': 'an owner without accounts has none to hand over',
  'startImport uploadId': 'an upload lies under its uploader’s own id; where nothing lies, the import fails',
};

const people = ['representative', 'manager', 'administrator'] as const;

const tryReference = async (
  stage: Stage,
  route: Route,
  reference: Reference,
  person: Person,
  broken: string[],
) => {
  const { own } = stage.world.targets;
  const [kind] = reference.kinds;
  if (!kind || !person.role) return 0;
  const where = `${route.method} ${route.path} ${reference.path.join('.')} by ${person.name}`;
  const call = async (id: string) => {
    const request = pointing(route, own, reference, id, 'proof-0');
    const headers = await versionOf(stage, person, request);
    const heard = await stage.hear(person, { ...request, headers });
    return { ...heard, shape: shapeOf(heard.answer, request).replaceAll(id, '<id>') };
  };
  const ids = foreignIds(stage, kind, person.role);
  const absent = await call(ids['absent'] ?? '');
  const { answer } = absent;
  const isFilter = reference.in === 'query';
  if (
    isFilter
      ? !isEmpty(answer) && ![400, 404].includes(answer.status)
      : answer.status < 400 || answer.status >= 500
  )
    broken.push(`${where} absent: ${answer.status} ${answer.text.slice(0, 200)}`);
  for (const [sort, id] of Object.entries(ids)) {
    const { shape, effects } = await call(id);
    if (shape !== absent.shape)
      broken.push(
        `${where} ${sort} differs from absent: ${shape.slice(0, 300)} / ${absent.shape.slice(0, 300)}`,
      );
    for (const effect of effects) broken.push(`${where} ${sort} made a ${effect}`);
  }
  const other = (['account', 'user', 'order'] as const).find((one) => !reference.kinds.includes(one));
  const wrong = await call(`${ID_KINDS[other ?? 'order']}_0wrong`);
  if (wrong.answer.status !== 400)
    broken.push(`${where} takes an id of another kind: ${wrong.answer.status}`);
  return Object.keys(ids).length + 1;
};

/** Who may stand where the representative may not: nobody decides about a request of their own. */
const OTHERS: Readonly<Record<string, string>> = { 'forwardApproval toId': 'usr_southmanager' };

/** An own record must be answered otherwise than one that names nothing, or the reference was never looked at. */
const control = async (
  stage: Stage,
  route: Route,
  reference: Reference,
  person: Person,
  broken: string[],
) => {
  const { own } = stage.world.targets;
  const [kind] = reference.kinds;
  const id = OTHERS[`${route.name} ${reference.path.join(' ')}`] ?? (kind && own[ID_OF[kind] ?? '']);
  if (!id || !kind || reference.in === 'query') return;
  const answers = [];
  for (const value of [`${ID_KINDS[kind]}_0absent`, id]) {
    const request = pointing(route, own, reference, value, 'proof-1');
    const headers = await versionOf(stage, person, request);
    const answer = await stage.ask(person, { ...request, headers });
    answers.push(shapeOf(answer, request).replaceAll(value, '<id>'));
  }
  if (answers[0] === answers[1])
    broken.push(
      `${route.method} ${route.path} never looks at ${reference.path.join('.')}: ${answers[0]?.slice(0, 300)}`,
    );
};

/** Runs the reference matrix. */
export const runReferences = async (stage: Stage, routes: readonly Route[]) => {
  const broken: string[] = [];
  const before = await snapshotOf(stage.world.table);
  const callers = peopleOf(stage.world).filter(({ role }) => people.some((name) => name === role));
  const wanted = routes
    .filter((route) => route.access !== 'public' && lettersOf(route).read !== 'public')
    .flatMap((route) => referencesOf(route).map((reference) => ({ route, reference })))
    .filter(({ route, reference }) => !PLACES[`${route.name} ${reference.path.join(' ')}`]);
  let references = 0;
  for (const { route, reference } of wanted) {
    for (const person of callers) {
      if (!person.role || verdictFor(route, person.role, 'own') !== 'allowed') continue;
      references += await tryReference(stage, route, reference, person, broken);
    }
  }
  broken.push(
    ...differences(before, await snapshotOf(stage.world.table)).map(
      (key) => `a foreign reference changed ${key}`,
    ),
  );
  for (const { route, reference } of wanted) {
    // The widest role that may: what only those who are asked may do, an administrator may not.
    const caller = callers.findLast(({ role }) => role && verdictFor(route, role, 'own') === 'allowed');
    if (caller) await control(stage, route, reference, caller, broken);
  }
  return { broken, figures: { references } };
};
