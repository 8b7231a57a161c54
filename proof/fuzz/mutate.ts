/** Changes to a request: its body, query, headers, method and path. Each says its name; what it means is judged later. */
import type { Random } from '../random.ts';
import { changedBody, HARD_TEXTS } from './mutate-body.ts';
import type { Probe } from './probe.ts';
import { searchOf } from './probe.ts';

type Mutator = (probe: Probe, random: Random) => void;

const setHeader = (probe: Probe, name: string, value: string | undefined): void => {
  probe.headers = probe.headers.filter(([known]) => known !== name);
  if (value !== undefined) probe.headers.push([name, value]);
};

const LATIN = (text: string): string => text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?').slice(0, 4_000);

const NUMBERS = [
  '0',
  '-1',
  '101',
  '1e9',
  '1e1',
  '0x10',
  '1.5',
  'NaN',
  '',
  ' 5',
  '5 ',
  '+5',
  '9'.repeat(30),
  '٣',
];
const IF_MATCH = [
  ...['"v0"', '"v999999"', 'v1', 'W/"v1"', '*', '', '"v1", "v2"', '"v1e3"', '"v-1"', '"v9999999999999999"'],
  ...['"v1-00000000"', '"v1-zzzzzzzz"', ' "v1" ', '"V1"', '"v01"', '"v1\u00a0"'],
];
const KEYS = ['', 'a', 'k'.repeat(255), 'k'.repeat(256), 'é', 'a\tb', '#', '%', ' ', 'same-key', 'same-key'];
const TYPES = [
  ...[
    'text/plain',
    '',
    'application/xml',
    'application/json; charset=utf-16',
    'APPLICATION/JSON',
    'application/jsonx',
  ],
  ...[
    'application/json;',
    'application/merge-patch+json',
    'multipart/form-data; boundary=x',
    'application/json, text/plain',
  ],
  ...['application/x-www-form-urlencoded', ' application/json', 'text/json'],
];

const bodyChange: Mutator = (probe, random) => {
  if (typeof probe.body !== 'string') return;
  const changed = changedBody(probe.body, random);
  probe.body = changed.body;
  probe.changes.push(changed.name);
};

const QUERY: Record<string, Mutator> = {
  'query field bent': (probe, random) => {
    const names = probe.operation.parameters
      .filter(({ in: part }) => part === 'query')
      .map(({ name }) => name);
    if (names.length === 0) return;
    const name = random.pick(names);
    const known = probe.query.find(([given]) => given === name)?.[1] ?? '';
    const value = random.pick([...HARD_TEXTS, ...NUMBERS, ...NUMBERS, known.toUpperCase(), `${known}x`]);
    probe.query = [...probe.query.filter(([given]) => given !== name), [name, value.slice(0, 4_000)]];
  },
  'query field doubled': (probe, random) => {
    if (probe.query.length > 0) probe.query.push(random.pick(probe.query));
  },
  'query field dropped': (probe, random) => {
    probe.query.splice(random.below(Math.max(1, probe.query.length)), 1);
  },
  'unknown query field': (probe, random) => {
    const name = random.pick([
      'surprise',
      'orgId',
      '__proto__',
      'constructor',
      'filter',
      'filter[x]',
      'Limit',
      '',
    ]);
    probe.query.push([name, random.pick(['1', '', 'x', '__proto__'])]);
  },
  'cursor bent': (probe, random) => {
    if (!probe.operation.parameters.some(({ name }) => name === 'cursor')) return;
    const known = probe.query.find(([name]) => name === 'cursor')?.[1] ?? 'WyJhIl0.c2lnbmF0dXJl';
    const bytes = Buffer.from(known);
    const place = random.below(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(7));
    const bent = random.pick([
      bytes.toString('latin1'),
      known.slice(1),
      `${known}.`,
      known.repeat(60),
      '.',
      `${known}A`,
    ]);
    probe.query = [...probe.query.filter(([name]) => name !== 'cursor'), ['cursor', bent]];
  },
};

const HEADERS: Record<string, Mutator> = {
  'content type': (probe, random) => {
    if (probe.body !== undefined) setHeader(probe, 'content-type', random.pick([...TYPES, undefined]));
  },
  'if-match': (probe, random) => setHeader(probe, 'if-match', random.pick([...IF_MATCH, undefined])),
  'if-none-match': (probe, random) =>
    setHeader(
      probe,
      'if-none-match',
      random.pick(['*', '"v1"', 'W/"v1"', ',,,', '"'.repeat(50), '"v1-00000000"']),
    ),
  'idempotency key': (probe, random) =>
    setHeader(probe, 'idempotency-key', random.pick([...KEYS, undefined, undefined])),
  'accept-language': (probe, random) =>
    setHeader(
      probe,
      'accept-language',
      random.pick([
        '',
        '*',
        'xx',
        'zh',
        'es-MX;q=abc',
        'en;q=0',
        ','.repeat(2_000),
        LATIN(random.pick(HARD_TEXTS)),
      ]),
    ),
  'header doubled': (probe, random) => {
    if (probe.headers.length > 0) probe.headers.push(random.pick(probe.headers));
  },
  'body on a bodiless request': (probe) => {
    if (probe.body !== undefined) return;
    probe.body = '{"a":1}';
    setHeader(probe, 'content-type', 'application/json');
  },
  'body missing': (probe) => {
    probe.body = undefined;
  },
};

const PATHS: Record<string, Mutator> = {
  'path bent': (probe, random) => {
    const path = probe.path;
    const segments = path.split('/');
    const place = 1 + random.below(segments.length - 1);
    const bentAt = (text: string) => segments.map((part, index) => (index === place ? text : part)).join('/');
    const part = segments[place] ?? '';
    probe.path = random.pick([
      ...[
        `${path}/`,
        `/${path}`,
        path.replace('/v1', '/v1/.'),
        path.replace('/v1', '//v1'),
        path.toUpperCase(),
      ],
      ...[
        bentAt('..'),
        bentAt('%2e%2e'),
        bentAt('%2e'),
        bentAt(''),
        bentAt('%00'),
        bentAt('%'),
        bentAt('%E0%A4%A'),
      ],
      ...[
        bentAt(`${part}%2Fx`),
        bentAt(`${part}%23`),
        bentAt(`${part}%3F`),
        bentAt(part.toUpperCase()),
        bentAt('search'),
      ],
      ...[
        bentAt(encodeURIComponent(random.pick(HARD_TEXTS).toWellFormed().slice(0, 600))),
        bentAt('a'.repeat(900)),
      ],
      ...[bentAt('__proto__'), bentAt('%C0%AE'), `${path}/extra`, path.slice(0, -1), bentAt(`${part};x=1`)],
    ]);
  },
  'wrong method': (probe, random) => {
    probe.method = random.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'get']);
  },
};

const apply = (set: Record<string, Mutator>): Mutator => {
  return (probe, random) => {
    const name = random.pick(Object.keys(set));
    const before = JSON.stringify([
      probe.method,
      probe.path,
      searchOf(probe),
      probe.headers,
      String(probe.body),
    ]);
    set[name]?.(probe, random);
    const after = JSON.stringify([
      probe.method,
      probe.path,
      searchOf(probe),
      probe.headers,
      String(probe.body),
    ]);
    if (before !== after) probe.changes.push(name);
  };
};

const KINDS: readonly [weight: number, mutator: Mutator][] = [
  [6, bodyChange],
  [3, apply(QUERY)],
  [3, apply(HEADERS)],
  [1, apply(PATHS)],
];
const WEIGHTED = KINDS.flatMap(([weight, mutator]) => Array.from({ length: weight }, () => mutator));

/** Does one to three things to the request. */
export const mutate = (probe: Probe, random: Random): Probe => {
  const count = 1 + random.below(3);
  for (let done = 0; done < count; done += 1) random.pick(WEIGHTED)(probe, random);
  // A change of the field that does not exist, or twice the same one, may leave it as it was.
  return probe;
};
