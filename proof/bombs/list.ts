/** Requests that are large, deep, wide or slow to read, and the refusals that they may get. */
import { gzipSync } from 'node:zlib';

export interface Bomb {
  readonly name: string;
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
  readonly body: string | Buffer;
  /** Statuses that are right; a hang-up is right where the server of HTTP itself refuses. */
  readonly statuses: readonly number[];
}

const MEGABYTE = 1024 * 1024;
const JSON_TYPE = 'content-type: application/json';
const KEY = 'idempotency-key: bomb';

const post = (
  name: string,
  target: string,
  body: string | Buffer,
  statuses: number[],
  ...headers: string[]
): Bomb => ({
  name,
  method: 'POST',
  target,
  headers: [...(headers.some((line) => /^content-type/.test(line)) ? [] : [JSON_TYPE]), KEY, ...headers],
  body,
  statuses,
});
const get = (name: string, target: string, statuses: number[], ...headers: string[]): Bomb => ({
  name,
  method: 'GET',
  target,
  headers,
  body: '',
  statuses,
});

const account = (fields: string): string => `{"number":"B-1","name":"Bomb","type":"customer",${fields}}`;
const order = (lines: number): string =>
  `{"accountId":"acc_x","lines":[${Array.from({ length: lines }, () => '{"sku":"LARGE","quantity":"1","unitPrice":"1"}').join(',')}]}`;
const filled = (bytes: number): string => account(`"notes":"${'x'.repeat(bytes)}"`);

/** Texts on which a careless pattern would think for years. */
const SLOW_TEXTS = [
  `${'a'.repeat(60)}!`,
  `${'a.'.repeat(40_000)}@`,
  `${'1'.repeat(50_000)}x`,
  `${' '.repeat(100_000)}x`,
  `${'-'.repeat(50_000)}\u0000`,
  `${'a@'.repeat(30_000)}`,
];
const SLOW_FIELDS = ['email', 'number', 'name', 'phone', 'country', 'currency', 'taxId', 'language'];

/** Every bomb; any of them alone may take a careless server down. */
export const BOMBS: readonly Bomb[] = [
  post('body of 1 MB', '/v1/accounts', filled(MEGABYTE), [413]),
  post('body of 6 MB', '/v1/imports', filled(6 * MEGABYTE), [413]),
  post('body of 11 MB', '/v1/accounts', filled(11 * MEGABYTE), [413]),
  post('blanks of 10 MB', '/v1/imports', ' '.repeat(10 * MEGABYTE - 10), [413]),
  post('100,000 deep', '/v1/accounts', '['.repeat(100_000) + ']'.repeat(100_000), [400]),
  post('100,000 deep objects', '/v1/imports', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, [400]),
  post(
    '100,000 keys',
    '/v1/imports',
    `{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join(',')}}`,
    [400],
  ),
  post('10,000 lines', '/v1/orders', order(10_000), [400, 413]),
  post('500 lines for nobody', '/v1/orders', order(500), [404, 422]),
  post('an item over 400 KB', '/v1/accounts', filled(250_000), [400]),
  post(
    'a compressed body',
    '/v1/accounts',
    gzipSync(filled(10 * MEGABYTE)),
    [400, 415],
    'content-encoding: gzip',
  ),
  post(
    'a file of one cell',
    '/v1/imports',
    `{"kind":"accounts","csv":"number\\n${'x'.repeat(4_000_001)}"}`,
    [400, 413],
  ),
  post(
    'a number of a million digits',
    '/v1/receipts',
    `{"accountId":"acc_x","amountMinor":${'9'.repeat(200_000)}}`,
    [400, 404],
  ),
  post('escapes only', '/v1/accounts', account(`"notes":"${'\\u0041'.repeat(40_000)}"`), [400]),
  post(
    'a body of another type',
    '/v1/accounts',
    'x'.repeat(5 * MEGABYTE),
    [413, 415],
    'content-type: image/png',
  ),
  get('limit=1e9', '/v1/orders?limit=1e9', [400]),
  get('limit of a thousand digits', `/v1/orders?limit=${'9'.repeat(1_000)}`, [400]),
  get(
    '1,000 filters',
    `/v1/orders?${Array.from({ length: 1_000 }, (_, at) => `f${at}=1`).join('&')}`,
    [400, 413],
  ),
  get(
    'one filter 1,000 times',
    `/v1/orders?${Array.from({ length: 600 }, () => 'limit=1').join('&')}`,
    [400, 413],
  ),
  get('a header of 64 KB', '/v1/me', [413, 431], `x-large: ${'a'.repeat(64_000)}`),
  get('a header of 9 KB', '/v1/me', [200, 413], `x-large: ${'a'.repeat(9_000)}`),
  get('1,500 headers', '/v1/me', [200, 413, 431], ...Array.from({ length: 1_500 }, (_, at) => `x-${at}: 1`)),
  get('1,000 languages', '/v1/me', [200], `accept-language: ${'xx;q=0.5,'.repeat(900)}`),
  get('a path of 9 KB', `/v1/accounts/${'a'.repeat(9_000)}`, [400, 404, 413]),
  get('a search of 9 KB', `/v1/accounts/search?q=${'a'.repeat(9_000)}`, [400, 413]),
  get('a cursor of 9 KB', `/v1/orders?cursor=${'a'.repeat(9_000)}`, [400, 413]),
  ...SLOW_TEXTS.flatMap((text, at) =>
    SLOW_FIELDS.map((field) =>
      post(
        `slow text ${at} in ${field}`,
        '/v1/accounts',
        account(`"${field}":${JSON.stringify(text)}`),
        [400, 409, 413, 422, 201],
      ),
    ),
  ),
];
