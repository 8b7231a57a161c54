/** Values that a schema of the document allows, with live ids where it asks for ids. */
import type { Random } from '../random.ts';
import type { Checker } from './check.ts';
import type { Api, Schema } from './document.ts';
import { type Pool, prefixOf } from './pool.ts';

/** Where values come from. */
export interface Source {
  readonly api: Api;
  readonly check: Checker;
  readonly pool: Pool;
  readonly random: Random;
}

const WORDS = [
  'Ferretería Sánchez',
  '上海贸易有限公司',
  'Smith & Sons',
  'naïve',
  'O’Hara',
  'Ω-3',
  'x',
  'Łódź',
];

/** Texts for patterns that name no example; the first ones that match are taken. */
const SAMPLES = [
  ...['12.5', '1', '0.9', '01-01', '09:00', 'text/csv', 'EUR', 'en-IE', 'Europe/Madrid', '2026-03-02', 'v1'],
  ...['2026-03', '0123456789abcdef'.repeat(4)],
  ...['2026-03-02T09:00:00.000Z', 'name', '+34 600 000 001', 'sample@example.com', 'a', 'A-1'],
];

/** A day within two months of the organisation's today. */
export const dayNear = (random: Random): string =>
  new Date(Date.UTC(2026, 2, 2) + (random.below(120) - 60) * 86_400_000).toISOString().slice(0, 10);

/** The kind of id that a pattern asks for; of several any. */
const idPrefixOf = ({ pattern = '' }: Schema, random: Random): string | undefined => {
  const kinds = /^\^\(?([a-z]{3}(?:\|[a-z]{3})*)\)?_\[0-9a-z\]/.exec(pattern)?.[1]?.split('|') ?? [];
  return kinds.length > 1 ? random.pick(kinds) : kinds[0];
};

const word = (random: Random): string => `${random.pick(WORDS)} ${random.below(100_000)}`;

const plainField = (name: string): string => name.replace(/^filter\[(\w+)\].*$/, '$1');

/** Ids of an example become live ones of their kinds; the rest stays. */
export const filled = (source: Source, value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((item) => filled(source, item, name));
  if (typeof value === 'string') {
    const prefix = prefixOf(value);
    if (prefix) return source.pool.id(prefix, source.random) ?? value;
    return name === 'sku' ? (source.pool.value('sku', source.random) ?? value) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, filled(source, inner, field)]),
  );
};

const text = (source: Source, schema: Schema, name: string): string => {
  const { random, pool, check } = source;
  const prefix = idPrefixOf(schema, random);
  if (prefix) {
    const id = random.chance(0.95) ? pool.id(prefix, random) : undefined;
    return id ?? `${prefix}_${random.below(1e9).toString(36)}`;
  }
  if (schema.format === 'date') return dayNear(random);
  if (schema.format === 'date-time') return `${dayNear(random)}T0${random.below(10)}:00:00.000Z`;
  if (schema.format === 'email') return `someone${random.below(1e6)}@example.com`;
  const candidates = [
    ...(random.chance(name === 'sku' ? 0.9 : 0.3) ? [pool.value(name, random)] : []),
    ...(schema.example === undefined ? [] : [schema.example]),
    ...(schema.example === undefined ? [word(random)] : []),
    ...random.shuffled(SAMPLES),
    'a'.repeat(schema.minLength ?? 1),
  ];
  const fitting = candidates.find(
    (candidate) => typeof candidate === 'string' && check(schema, candidate).length === 0,
  );
  if (typeof fitting !== 'string') throw new Error(`${name}: no sample matches ${JSON.stringify(schema)}`);
  return fitting;
};

const whole = ({ random }: Source, { minimum = 0, maximum = 1_000_000 }: Schema): number => {
  const most = Math.min(maximum, Math.max(minimum, 0) + 10 ** (1 + random.below(5)));
  return Math.max(minimum, 0) + random.below(Math.max(1, most - Math.max(minimum, 0) + 1));
};

const object = (source: Source, schema: Schema, depth: number, like: Record<string, unknown>) => {
  const { random } = source;
  const asked = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) || random.chance(depth > 4 ? 0.1 : 0.35),
  );
  // What a record shows may be more than its writer may send, e.g. a line with its amount.
  const isTaken = (name: string, inner: Schema): boolean =>
    name in like &&
    random.chance(Object.keys(source.api.resolve(inner)).length <= 1 ? 0.95 : 0.2) &&
    source.check(inner, like[name]).length === 0;
  const fields = asked.map(([name, inner]) => [
    name,
    isTaken(name, inner) ? like[name] : valueFor(source, inner, name, depth + 1),
  ]);
  const more =
    typeof schema.additionalProperties === 'object' && random.chance(0.7)
      ? [
          [
            schema.propertyNames ? valueFor(source, schema.propertyNames, 'key', depth + 1) : 'name',
            valueFor(source, schema.additionalProperties, 'entry', depth + 1),
          ],
        ]
      : [];
  return Object.fromEntries([...fields, ...more]);
};

/**
 * A value that the schema allows. `like` is a record whose fields may be taken over.
 * @throws {Error} naming a field whose pattern matches no sample: add one
 */
export const valueFor = (
  source: Source,
  written: Schema,
  name: string,
  depth = 0,
  like: Record<string, unknown> = {},
): unknown => {
  const { random, api } = source;
  const schema = api.resolve(written);
  if ('const' in schema) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return valueFor(source, random.pick(choices), name, depth, like);
  const type = random.pick([schema.type ?? 'any'].flat());
  switch (type) {
    case 'string':
      return text(source, schema, plainField(name));
    case 'integer':
    case 'number':
      return whole(source, schema);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    case 'array': {
      if (schema.prefixItems)
        return schema.prefixItems.map((item) => valueFor(source, item, name, depth + 1));
      const count = Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + random.below(3));
      const { items } = schema;
      return items ? Array.from({ length: count }, () => valueFor(source, items, name, depth + 1)) : [];
    }
    case 'object':
      return object(source, schema, depth, like);
    default:
      return random.pick([null, 1, 'text', {}, []]);
  }
};
