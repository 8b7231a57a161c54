/** Kinds of record are known by being defined, so that one of tomorrow is checked without anybody naming it here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ID_KINDS, type IdKind, idOf } from '#lib/core/ids.ts';
import { definedEntities, defineEntity, toItem } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { violationsIn } from '#lib/verify/index.ts';
import { NAMES_A_RECORD, WITHOUT_RECORD } from '#lib/verify/values.ts';

const IDS = new Set<unknown>(
  (Object.keys(ID_KINDS) as IdKind[]).filter((kind) => !WITHOUT_RECORD.includes(kind)).map(idOf),
);

/** Names of the fields below a schema that hold an id. */
const idFields = (schema: unknown, name: string): string[] => {
  if (IDS.has(schema)) return [name];
  // biome-ignore lint/suspicious/noExplicitAny: definitions of schemas differ by their type
  const def = (schema as any)?._zod?.def ?? {};
  const fields = Object.entries(def.shape ?? {}).flatMap(([field, inner]) => idFields(inner, field));
  const options = (def.options ?? []).flatMap((inner: unknown) => idFields(inner, name));
  const inside = [def.element, def.innerType, def.valueType, def.in].flatMap((inner) =>
    inner ? idFields(inner, name) : [],
  );
  return [...fields, ...options, ...inside];
};

describe('the registry', () => {
  it('finds references by the names of fields: every field with an id is called as one', () => {
    const fields = [...definedEntities().values()].flatMap(({ name, schema }) =>
      idFields(schema, '').map((field) => `${name}.${field}`),
    );

    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((field) => !NAMES_A_RECORD.test(field.split('.')[1] ?? ''))).toEqual([]);
  });

  it('knows every kind that the product defines, also those that are loaded late', () => {
    const lib = join(import.meta.dirname, '../../lib');
    const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const names = files.flatMap((file) =>
      [
        ...readFileSync(join(lib, file), 'utf8').matchAll(
          /defineEntity(?:<[^(]*>)?\(\{\s*name: '([a-z-]+)'/g,
        ),
      ].map(([, name = '']) => name),
    );

    expect(names.length).toBeGreaterThan(70);
    expect(names.filter((name) => !definedEntities().has(name))).toEqual([]);
  });

  it('checks a kind that was defined a moment ago', () => {
    const Gadget = z.strictObject({ id: z.string(), ownerId: idOf('user'), code: z.string() });
    const GadgetEntity = defineEntity<z.infer<typeof Gadget>>({
      name: 'gadget-of-tomorrow',
      schema: Gadget,
      audited: true,
      key: (orgId, { id }) => ({ pk: partition(orgId, 'gadget', id), sk: 'gadget' }),
      id: ({ id }) => id,
      claims: ({ code }) => [{ kind: 'gadget-code', value: code }],
    });
    const at = '2026-03-02T09:00:00.000Z';
    const value = { id: 'gad_1', ownerId: 'usr_nobody', code: 'G1' };
    const item = toItem(GadgetEntity, 'org_1', 'local', {
      value,
      version: 1,
      createdAt: at,
      updatedAt: at,
      trail: '',
    });

    expect(violationsIn([{ ...item, listKey: 'x' }])).toEqual([
      expect.stringContaining('listKey is "x"'),
      expect.stringContaining('has no trail'),
      expect.stringContaining('holds no claim'),
      expect.stringContaining('names usr_nobody'),
    ]);
  });

  it('has the invariants of every domain that states some', () => {
    const source = readFileSync('lib/verify/index.ts', 'utf8');
    const stated = readdirSync('lib', { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('/invariants.ts'));

    expect(stated.length).toBeGreaterThan(7);
    expect(stated.filter((path) => !source.includes(`#lib/${path}`))).toEqual([]);
  });
});
