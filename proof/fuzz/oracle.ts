/**
 * What an answer must be, whatever was asked: the checks of the field's best fuzzers, held against the document. The
 * oracle judges a request by what it is, not by what was done to it, so a change that leaves it valid may be taken.
 */
import { Problem } from '#lib/http/problem.ts';
import { routerOf } from '#lib/http/router.ts';
import { type Checker, checkerOf } from './check.ts';
import type { Api, Operation, Schema } from './document.ts';
import type { Probe } from './probe.ts';
import type { Reply } from './send.ts';

/** Where a request leads: an operation with its path parameters, a known path, or nowhere. */
type Aim = { operation: Operation; params: Record<string, string> } | { allowed: string[] } | 'nowhere';

const PROBLEM = 'application/problem+json';

const headerIn = (probe: Probe, name: string): string | undefined =>
  probe.headers.find(([known]) => known === name)?.[1];

const jsonOf = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** Deeper than any body of the document; the product refuses such bodies whole. */
const TOO_DEEP = 40;

/** The value with every text trimmed, as the product reads it before it measures it; the rest as it is below a depth. */
const trimmed = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null || depth > TOO_DEEP) return value;
  if (Array.isArray(value)) return value.map((inner) => trimmed(inner, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, trimmed(inner, depth + 1)]));
};

/** A query or path field as the value that its schema is about. */
const valueOfText = (text: string, { type }: Schema): unknown =>
  type === 'integer' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;

export const oracleOf = (api: Api) => {
  const check = checkerOf(api);
  const find = routerOf(api.operations.map(({ route }) => route));
  const byName = new Map(api.operations.map((operation) => [operation.name, operation]));

  const aimOf = (probe: Probe): Aim => {
    try {
      const { route, params } = find(probe.method, probe.path);
      return { operation: byName.get(route.name) as Operation, params };
    } catch (error) {
      const allowed = (error as { extra?: { allowed?: string } }).extra?.allowed;
      return allowed ? { allowed: allowed.split(', ') } : 'nowhere';
    }
  };
  const refusals = (probe: Probe, operation: Operation, params: Record<string, string>) =>
    faultsOf(check, api, probe, operation, params);
  return {
    check,
    /** The operation that a request reaches, if any. */
    operationOf: (probe: Probe): Operation | undefined => {
      const aim = aimOf(probe);
      return typeof aim === 'object' && 'operation' in aim ? aim.operation : undefined;
    },
    /** What is wrong with the answer; nothing when it is as promised. */
    judge: (probe: Probe, reply: Reply): string[] => {
      const aim = aimOf(probe);
      const general = generalComplaints(reply);
      if (aim === 'nowhere') return [...general, ...only(reply, [404], 'no such path')];
      if ('allowed' in aim) return [...general, ...wrongMethod(reply, aim.allowed)];
      const { operation, params } = aim;
      return [
        ...general,
        ...documented(check, operation, reply),
        ...negative(refusals(probe, operation, params), reply),
        ...positive(probe, operation, reply),
      ];
    },
  };
};
export type Oracle = ReturnType<typeof oracleOf>;

const only = ({ status }: Reply, statuses: number[], why: string): string[] =>
  statuses.includes(status) ? [] : [`${status} for ${why}, not ${statuses.join(' or ')}`];

const wrongMethod = (reply: Reply, methods: string[]): string[] => {
  const told = (reply.headers['allow'] ?? '').split(', ').sort().join();
  return [
    ...only(reply, [405], 'a wrong method'),
    ...(told === methods.toSorted().join() ? [] : [`Allow: ${told} instead of ${methods}`]),
  ];
};

/** What holds for every answer: no 5xx, headers of one line, a request id, problems of the promised shape. */
const generalComplaints = ({ status, headers, body }: Reply): string[] => {
  const lines: string[] = [];
  if (status >= 500 || status < 200) lines.push(`answered ${status}: ${body.slice(0, 300)}`);
  for (const [name, value] of Object.entries(headers)) {
    if (/[^\x20-\x7e]/.test(value))
      lines.push(`header ${name} is not one line of ASCII: ${JSON.stringify(value)}`);
  }
  if (!/^req_[0-9a-z]+$/.test(headers['x-request-id'] ?? '')) lines.push('no request id');
  if (headers['x-content-type-options'] !== 'nosniff') lines.push('without nosniff');
  if (status < 400) return lines;
  if (headers['content-type'] !== PROBLEM) lines.push(`${status} as ${headers['content-type']}`);
  const problem = jsonOf(body);
  if (!problem || !Problem.safeParse(problem.value).success)
    lines.push(`${status} without a problem: ${body.slice(0, 200)}`);
  else if ((problem.value as Problem).status !== status)
    lines.push(`${status} says ${(problem.value as Problem).status}`);
  else if ((problem.value as Problem).requestId !== headers['x-request-id'])
    lines.push('a problem of another request');
  if (/node_modules|\.ts:\d|arn:aws|"pk"|"sk"|dynamodb/i.test(body))
    lines.push(`tells its insides: ${body.slice(0, 300)}`);
  return lines;
};

const UNPROMISED = new Set(['date', 'connection', 'keep-alive', 'content-length']);
const COMMON = new Set([
  ...['x-request-id', 'content-language', 'cache-control', 'vary', 'x-content-type-options', 'content-type'],
  ...['strict-transport-security', 'www-authenticate'],
]);

/** Status, code, content type, headers and body are what the document says. */
const documented = (check: Checker, operation: Operation, reply: Reply): string[] => {
  const { status, headers, body } = reply;
  const response = operation.responses[String(status)] as
    | (Operation['responses'][string] & { 'x-problem-codes'?: string[] })
    | undefined;
  if (!response) return [`status ${status} is not documented: ${body.slice(0, 200)}`];
  const promised = new Set(Object.keys(response.headers ?? {}));
  // An answer may be a version's copy or the first of its kind; what it carries at all must be promised.
  const surprising = Object.keys(headers).filter(
    (name) => !COMMON.has(name) && !UNPROMISED.has(name) && !promised.has(name),
  );
  const lines = surprising
    .filter((name) => !(status === 304 && name === 'etag'))
    .map((name) => `${status} carries ${name}, which is not documented`);
  const [type, content] = Object.entries(response.content ?? {})[0] ?? [];
  const given = headers['content-type']?.split(';')[0];
  if (type !== given) return [...lines, `${status} is ${given} instead of ${type}`];
  if (!type || !content) return body === '' ? lines : [...lines, `${status} has a body`];
  const code = status >= 400 ? (jsonOf(body)?.value as Problem | undefined)?.code : undefined;
  if (code && response['x-problem-codes'] && !response['x-problem-codes'].includes(code)) {
    lines.push(`${status} ${code} is not documented`);
  }
  for (const name of ['etag', 'location']) {
    if (status < 300 && promised.has(name) && !headers[name]) lines.push(`${status} without ${name}`);
  }
  if (!type.endsWith('json')) return lines;
  const json = jsonOf(body);
  if (!json) return [...lines, 'the body is no JSON'];
  return [
    ...lines,
    ...check(content.schema, json.value)
      .slice(0, 3)
      .map((line) => `body ${line}`),
  ];
};

const mediaFaults = (probe: Probe, operation: Operation): string[] => {
  const given = (headerIn(probe, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const taken = ['application/json', operation.body?.type];
  return taken.includes(given) ? [] : [`content type ${given}`];
};

const bodyFaults = (check: Checker, probe: Probe, operation: Operation): string[] => {
  if (!operation.body) return [];
  if (probe.body === undefined) return ['no body'];
  const media = mediaFaults(probe, operation);
  if (media.length > 0) return media;
  const text = Buffer.from(probe.body as string).toString('utf8');
  const json = jsonOf(text.replace(/^\uFEFF/, ''));
  if (!json) return ['the body is no JSON'];
  const faults = check(operation.body.schema, json.value);
  return faults.length > 0 && check(operation.body.schema, trimmed(json.value)).length > 0 ? faults : [];
};

const queryFaults = (check: Checker, api: Api, probe: Probe, operation: Operation): string[] => {
  const given = new Map<string, string>();
  for (const [name, value] of probe.query) {
    const known = given.get(name.toWellFormed());
    given.set(
      name.toWellFormed(),
      known === undefined ? value.toWellFormed() : `${known},${value.toWellFormed()}`,
    );
  }
  const asked = operation.parameters.filter(({ in: part }) => part === 'query');
  const names = new Set(asked.map(({ name }) => name));
  return [
    ...[...given.keys()].filter((name) => !names.has(name)).map((name) => `unknown query field ${name}`),
    ...asked.flatMap(({ name, required, schema: written }) => {
      const value = given.get(name);
      if (value === undefined) return required ? [`query field ${name} missing`] : [];
      const schema = api.resolve(written);
      const faults = check(schema, valueOfText(value, schema));
      return check(schema, valueOfText(value.trim(), schema)).length > 0
        ? faults.map((line) => `query ${name}${line}`)
        : [];
    }),
  ];
};

const headerFaults = (probe: Probe, operation: Operation): string[] =>
  operation.parameters
    .filter(({ in: part, required }) => part === 'header' && required)
    .filter(({ name }) => !headerIn(probe, name.toLowerCase()))
    .map(({ name }) => `${name} missing`);

/** Why a request must be refused, by the document and by who asks. */
const faultsOf = (
  check: Checker,
  api: Api,
  probe: Probe,
  operation: Operation,
  params: Record<string, string>,
): string[] => [
  ...(probe.caller || operation.route.access === 'public' ? [] : ['nobody is signed in']),
  ...headerFaults(probe, operation),
  ...operation.parameters
    .filter(({ in: part }) => part === 'path')
    .flatMap(({ name, schema }) => check(schema, params[name])),
  ...queryFaults(check, api, probe, operation),
  ...bodyFaults(check, probe, operation),
];

/** Negative data is refused, and a caller who is nobody hears 401. */
const negative = (faults: string[], reply: Reply): string[] =>
  faults.length > 0 && reply.status < 400
    ? [`taken (${reply.status}) in spite of ${faults.slice(0, 3).join('; ')}`]
    : [];

/** True when the document leaves a part of the body open, so that no value from it can be known to be right. */
const isOpen = (operation: Operation): boolean => {
  const names = bodyNames(operation);
  const isPatched = operation.route.method === 'PATCH' && names.includes('document');
  // What a form may be answered with is in its template.
  return isPatched || ['body', 'mapping', 'answers'].some((name) => names.includes(name));
};
const bodyNames = ({ route }: Operation): string[] =>
  Object.keys((route.body as { shape?: object } | undefined)?.shape ?? {});

/** Positive data is not refused as malformed. What only a rule between fields says has the code `custom`. */
const positive = (probe: Probe, operation: Operation, { status, body }: Reply): string[] => {
  if (probe.changes.length > 0 || ![400, 413, 415, 428].includes(status) || isOpen(operation)) return [];
  const { errors = [] } = (jsonOf(body)?.value ?? {}) as Problem;
  const rules = errors.length > 0 && errors.every(({ code }) => code === 'custom');
  return rules ? [] : [`${status} for a request as the document asks for it: ${body.slice(0, 400)}`];
};
