/** The fuzzer finds what it must: routes that a test brings are fuzzed by themselves, each broken in its own way. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineError, NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { commandRoute, queryRoute, type Route } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { Broken } from '../../proof/exercise.ts';
import { checkerOf } from '../../proof/fuzz/check.ts';
import { apiOf } from '../../proof/fuzz/document.ts';
import { changedBody } from '../../proof/fuzz/mutate-body.ts';
import { neverSeen, note } from '../../proof/fuzz/statuses.ts';
import { fuzzTurn } from '../../proof/fuzz.ts';
import { randomOf } from '../../proof/random.ts';

const Told = z.object({ word: z.string(), more: z.int().optional() });
const Body = z.strictObject({ word: z.string().min(1).max(20), amount: z.int().min(1).max(9).optional() });

const Hidden = defineError('rule-violation', 'test.hidden', {
  en: 'Hidden.',
  es: 'Oculto.',
  'zh-CN': '隐藏。',
});

const query = (name: string, read: (amount: number) => unknown): Route =>
  queryRoute({
    method: 'GET',
    path: `/v1/fixtures/${name}/{accountId}`,
    name,
    tag: 'Fixtures',
    access: 'signed-in',
    summary: 'A fixture',
    params: z.strictObject({ accountId: idOf('account') }),
    query: z.strictObject({ amount: z.enum(['1', '2', '3']).optional() }),
    response: Told,
    read: async (_context, { query }) => read(Number(query.amount ?? 1)),
  });

const command = (
  name: string,
  plan: (context: Context, body: z.infer<typeof Body>) => Promise<unknown>,
  body: z.ZodType = Body,
): Route =>
  commandRoute({
    method: 'POST',
    path: `/v1/fixtures/${name}`,
    name,
    tag: 'Fixtures',
    access: 'signed-in',
    summary: 'Makes a fixture',
    body,
    status: 200,
    response: Told,
    plan: async (context, input) => ({
      action: 'fixture',
      writes: [],
      result: await plan(context, input.body as z.infer<typeof Body>),
    }),
  });

const fuzzed = (routes: Route[]) =>
  fuzzTurn(routes, 7, { requests: 100 * routes.length, wire: 0, imports: 0 });

const BROKEN: [route: Route, finding: RegExp][] = [
  [
    query('breaks', (amount) => {
      if (amount > 1) throw new TypeError('a defect');
      return { word: 'x' };
    }),
    /answered 500/,
  ],
  [query('lies', () => ({ word: 1 })), /body \/word: integer instead of string/],
  [
    query('surprises', () => {
      throw Hidden();
    }),
    /status 422 is not documented/,
  ],
  // The document tells a preprocessed value as what comes out of it, and the schema takes everything.
  [
    command(
      'takes',
      async () => ({ word: 'x' }),
      z.preprocess(() => ({ word: 'x' }), Body),
    ),
    /taken \(200\) in spite of/,
  ],
  [
    command('writes', async ({ table, orgId }, { word }) => {
      await table.doc.send(new PutCommand({ TableName: table.name, Item: { pk: `${orgId}#x`, sk: word } }));
      throw NotFound();
    }),
    /404 but it wrote/,
  ],
];

describe('a route that a test brings', () => {
  it('is fuzzed without a word about it', { timeout: 120_000 }, async () => {
    const figures = await fuzzed([command('sound', async (_context, { word }) => ({ word }))]);
    expect(figures['requests']).toBeGreaterThan(60);
    expect(figures['reached']).toBeGreaterThan(10);
  });

  it('is found out when it breaks, lies, surprises, takes too much, or writes', {
    timeout: 120_000,
  }, async () => {
    const end = await fuzzed(BROKEN.map(([route]) => route)).catch((error: unknown) => error);
    expect(end).toBeInstanceOf(Broken);
    for (const [{ name }, finding] of BROKEN) {
      expect((end as Broken).lines).toContainEqual(
        expect.stringMatching(new RegExp(`^${name}: .*${finding.source}`)),
      );
    }
  });
});

describe('the checker of schemas', () => {
  const check = checkerOf({ resolve: (schema) => schema });

  it.each<[object, unknown, number]>([
    [{ type: 'integer', maximum: 5 }, 5, 0],
    [{ type: 'integer', maximum: 5 }, 6, 1],
    [{ type: 'integer' }, 1.5, 1],
    [{ type: 'object', required: ['a'], additionalProperties: false }, { b: 1 }, 2],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, 1],
    [{ oneOf: [{ type: 'string' }, { minLength: 1 }] }, 'x', 1],
    [{ type: 'array', items: { enum: ['a'] }, minItems: 1 }, ['a', 'b'], 1],
    [{ type: 'string', pattern: '^\\p{L}+$' }, 'ñ', 0],
    [{ type: 'string', format: 'date' }, '2026-13-01', 1],
  ])('%o of %o', (schema, value, complaints) => {
    expect(check(schema, value)).toHaveLength(complaints);
  });

  it('does not pass over a keyword that it does not know', () => {
    expect(() => check({ type: 'string', contains: 1 } as never, 'x')).toThrow('keyword contains');
  });
});

it('the same seed bends a body in the same way', () => {
  const bend = () => changedBody('{"a":1,"b":["x"]}', randomOf(11));
  expect(bend()).toEqual(bend());
});

it('answers that never came are named', () => {
  const { operations } = apiOf([query('quiet', () => ({}))]);
  const seen = new Map();
  note(seen, 'quiet', 200);
  expect(neverSeen(operations, seen)).toEqual(['quiet 400', 'quiet 401', 'quiet 404']);
});
