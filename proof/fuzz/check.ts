/**
 * Holds values against the document's JSON Schemas. Our own and small on purpose: it shares no code with the schemas
 * that the document was made from, so an error in their translation shows. An unknown keyword is an error, not a pass.
 */
import type { Api, Schema } from './document.ts';

const KNOWN = new Set([
  ...[
    '$ref',
    'type',
    'properties',
    'required',
    'additionalProperties',
    'propertyNames',
    'items',
    'prefixItems',
  ],
  ...['minItems', 'maxItems', 'minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum'],
  ...['exclusiveMinimum', 'exclusiveMaximum', 'enum', 'const', 'anyOf', 'oneOf', 'allOf'],
  ...[
    'default',
    'example',
    'examples',
    'description',
    'title',
    'discriminator',
    'deprecated',
    'contentEncoding',
  ],
]);

const FORMATS: Record<string, RegExp> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/,
  email: /^[^\s@]+@[^\s@]+$/,
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const patterns = new Map<string, RegExp>();
const regexOf = (pattern: string): RegExp => {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, known);
  return known;
};

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export type Checker = (schema: Schema, value: unknown) => string[];

/** A checker of the document's schemas: complaints as `/pointer: what is wrong`, none for a value that matches. */
export const checkerOf = ({ resolve }: Pick<Api, 'resolve'>): Checker => {
  const strings = (schema: Schema, value: string, at: string): string[] => [
    ...(value.length < (schema.minLength ?? 0) ? [`${at}: shorter than ${schema.minLength}`] : []),
    ...(value.length > (schema.maxLength ?? Infinity) ? [`${at}: longer than ${schema.maxLength}`] : []),
    ...(schema.pattern && !regexOf(schema.pattern).test(value) ? [`${at}: not ${schema.pattern}`] : []),
    ...(schema.format && FORMATS[schema.format]?.test(value) === false ? [`${at}: no ${schema.format}`] : []),
  ];
  const numbers = (schema: Schema, value: number, at: string): string[] => [
    ...(value < (schema.minimum ?? -Infinity) ? [`${at}: below ${schema.minimum}`] : []),
    ...(value > (schema.maximum ?? Infinity) ? [`${at}: above ${schema.maximum}`] : []),
    ...(value <= (schema.exclusiveMinimum ?? -Infinity)
      ? [`${at}: not above ${schema.exclusiveMinimum}`]
      : []),
    ...(value >= (schema.exclusiveMaximum ?? Infinity)
      ? [`${at}: not below ${schema.exclusiveMaximum}`]
      : []),
  ];
  const arrays = (schema: Schema, value: unknown[], at: string): string[] => [
    ...(value.length < (schema.minItems ?? 0) ? [`${at}: fewer than ${schema.minItems}`] : []),
    ...(value.length > (schema.maxItems ?? Infinity) ? [`${at}: more than ${schema.maxItems}`] : []),
    ...value.flatMap((item, index) => {
      const prefix = schema.prefixItems?.[index];
      if (prefix) return walk(prefix, item, `${at}/${index}`);
      return schema.items ? walk(schema.items, item, `${at}/${index}`) : [];
    }),
  ];
  const objects = (schema: Schema, value: Record<string, unknown>, at: string): string[] => {
    const { properties = {}, additionalProperties: others, propertyNames } = schema;
    const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
    return [
      ...missing.map((name) => `${at}/${name}: missing`),
      ...Object.entries(value).flatMap(([name, inner]) => {
        const named = propertyNames ? walk(propertyNames, name, `${at}/${name} (name)`) : [];
        const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
        if (own) return [...named, ...walk(own, inner, `${at}/${name}`)];
        if (others === false) return [`${at}/${name}: unknown field`];
        return typeof others === 'object' ? [...named, ...walk(others, inner, `${at}/${name}`)] : named;
      }),
    ];
  };
  const choices = (schema: Schema, value: unknown, at: string): string[] => {
    const some = schema.anyOf ?? schema.oneOf;
    const fitting = some?.filter((choice) => walk(choice, value, at).length === 0).length ?? 1;
    return [
      ...(fitting === 0 ? [`${at}: fits no alternative`] : []),
      ...(schema.oneOf && fitting > 1 ? [`${at}: fits ${fitting} alternatives`] : []),
      ...(schema.allOf ?? []).flatMap((part) => walk(part, value, at)),
    ];
  };
  const typed = (schema: Schema, value: unknown, at: string): string[] => {
    if (typeof value === 'string') return strings(schema, value, at);
    if (typeof value === 'number') return numbers(schema, value, at);
    if (Array.isArray(value)) return arrays(schema, value, at);
    return value === null || typeof value !== 'object'
      ? []
      : objects(schema, value as Record<string, unknown>, at);
  };
  const walk = (written: Schema, value: unknown, at: string): string[] => {
    const schema = resolve(written);
    const unknown = Object.keys(schema).find((keyword) => !KNOWN.has(keyword) && !keyword.startsWith('x-'));
    if (unknown) throw new Error(`${at}: this checker does not know the keyword ${unknown}`);
    const types = schema.type === undefined ? undefined : [schema.type].flat();
    const type = typeOf(value);
    if (types && !types.includes(type) && !(type === 'integer' && types.includes('number'))) {
      return [`${at}: ${type} instead of ${types}`];
    }
    if (schema.enum && !schema.enum.some((one) => equal(one, value))) return [`${at}: not of the list`];
    if ('const' in schema && !equal(schema.const, value))
      return [`${at}: not ${JSON.stringify(schema.const)}`];
    return [...typed(schema, value, at), ...choices(schema, value, at)];
  };
  return (schema, value) => walk(schema, value, '');
};
