/** A small kind of record for tests of the table layer: a named thing in listing order, and counters beside it. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { defineError } from '#lib/core/errors.ts';
import type { Cause } from '#lib/table/commit.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { NOW } from './company.ts';

const Thing = z.strictObject({ id: z.string(), name: z.string(), unitId: z.string(), amount: z.int() });
export type Thing = z.infer<typeof Thing>;

export const ORG = 'org_table';
export const thingKey = (id: string) => ({ pk: partition(ORG, 'thing', id), sk: 'thing' });
export const ThingEntity = defineEntity<Thing>({
  name: 'thing',
  schema: Thing,
  audited: true,
  key: (orgId, { id }) => ({ pk: partition(orgId, 'thing', id), sk: 'thing' }),
  id: ({ id }) => id,
  index: ({ name, unitId }) => ({ listKey: name, unitId }),
});

export const ThingTaken = defineError('conflict', 'test.thing_taken', {
  en: 'The thing is taken.',
  es: 'La cosa ya existe.',
  'zh-CN': '该项已存在。',
});

const Totals = z.strictObject({});
/** Counts that only `add` writes. */
export const TotalsEntity = defineEntity<z.infer<typeof Totals>>({
  name: 'total',
  schema: Totals,
  audited: false,
  key: (orgId) => ({ pk: partition(orgId, 'counter'), sk: 'total' }),
  id: () => 'total',
  counter: true,
});
export const counterKey = { pk: partition(ORG, 'counter'), sk: 'total' };

/** The cause of one command. */
export const aCause = (more: Partial<Cause> = {}): Cause => ({
  orgId: ORG,
  at: NOW,
  by: 'usr_1',
  role: 'manager',
  requestId: `req_${randomUUID().replaceAll('-', '')}`,
  ...more,
});
