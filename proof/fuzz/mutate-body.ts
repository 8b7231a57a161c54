/** What can go wrong in a JSON body, one change at a time. */
import type { Random } from '../random.ts';

type Json = unknown;
type Path = (string | number)[];

/** Texts that are hard on parsers, keys, patterns and pages. */
export const HARD_TEXTS = [
  ...['', ' ', '\u0000', 'a\u0000b', '\r\n', '\u2028', '\u202Egpj.exe', '\uFEFF', '\uD800', 'x\uDC00y', '💣'],
  ...['a'.repeat(10_000), 'é'.repeat(301), '%23', '%00', '#', 'x#org_2', '../..', '{{7*7}}', '{x, plural}'],
  ...['<script>alert(1)</script>', "' OR 1=1 --", '=1+1', '__proto__', 'constructor', 'null', 'NaN', '-0'],
  ...['2025-02-29', '2024-02-29', '0000-00-00', '2026-13-01', '2026-1-1', '275760-09-13', '2200-01-01'],
  ...['2026-03-02T00:00:00+14:00', '1899-12-31', '1e400', '1e5', '0x10', '١٢', '½', '9'.repeat(400)],
  ...[
    'acc_',
    'acc_UPPER',
    `acc_${'a'.repeat(41)}`,
    'usr_nobody',
    'unt_nowhere',
    'ﬀ',
    'I\u0307',
    'ＡＢＣ',
    '\u0301x',
  ],
];

/** Numbers as JSON writes them, also those that no JavaScript number holds. */
const RAW_NUMBERS = [
  ...['0', '-0', '-1', '1', '0.5', '1e400', '-1e400', '1e-400', '9007199254740993', '9007199254740991'],
  ...['10000000000000', '10000000000001', '-10000000000001', '1e21', '2147483648', '1.0000000000000002'],
];

const OTHER_TYPES: Json[] = [null, true, false, 0, '', 'text', [], {}, [[]], [null], { a: 1 }];

/** Stands in a value for text that goes into the JSON as it is. */
const raw = (text: string): string => `@@${Buffer.from(text).toString('hex')}@@`;

/** JSON of a value with its raw parts. */
const written = (value: Json): string =>
  JSON.stringify(value)?.replaceAll(/"@@([0-9a-f]*)@@"/g, (_, hex: string) =>
    Buffer.from(hex, 'hex').toString(),
  ) ?? 'null';

/** Every place of a value, down to a depth that no honest body has. */
const pathsIn = (value: Json, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null && at.length < 40
    ? [at, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...at, name]))]
    : [at];

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((inner, name) => (inner as Record<string, Json>)[name], value);

/** The value with another one at the path; `undefined` removes it. */
const replaced = (value: Json, path: Path, other: Json): Json => {
  const [name, ...rest] = path;
  if (name === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, Json>;
  const inner = replaced(copy[name], rest, other);
  if (inner === undefined && rest.length === 0) delete copy[name];
  else copy[name] = inner;
  return Array.isArray(copy) ? copy.filter((item) => item !== undefined) : copy;
};

const nested = (depth: number, open: string, close: string): string =>
  raw(`${open.repeat(depth)}1${close.repeat(depth)}`);

type Change = (value: Json, random: Random) => Json;

const somewhere = (value: Json, random: Random): Path => random.pick(pathsIn(value));
const leaf = (value: Json, random: Random, type: string): Path | undefined => {
  const paths = pathsIn(value).filter((path) => typeof at(value, path) === type);
  return paths.length > 0 ? random.pick(paths) : undefined;
};
const objectIn = (value: Json, random: Random): Path | undefined => {
  const paths = pathsIn(value).filter((path) => {
    const inner = at(value, path);
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  });
  return paths.length > 0 ? random.pick(paths) : undefined;
};

const withField = (value: Json, random: Random, name: string, content: Json): Json => {
  const path = objectIn(value, random);
  if (!path) return content;
  // The name may be one that an assignment would treat in its own way.
  const fields = [...Object.entries(at(value, path) as object), [name, content]];
  const json = `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${written(inner)}`).join(',')}}`;
  return replaced(value, path, raw(json));
};

const CHANGES: Record<string, Change> = {
  'field dropped': (value, random) => replaced(value, somewhere(value, random), undefined),
  'field doubled': (value, random) => {
    const path = objectIn(value, random);
    const entries = path ? Object.entries(at(value, path) as object) : [];
    if (entries.length === 0) return value;
    const [name, inner] = random.pick(entries);
    return withField(value, random, name, random.chance(0.5) ? inner : random.pick(OTHER_TYPES));
  },
  'field renamed': (value, random) => {
    const path = objectIn(value, random);
    const entries = path ? Object.entries(at(value, path) as object) : [];
    if (!path || entries.length === 0) return value;
    const [name, inner] = random.pick(entries);
    const other = random.pick([name.toUpperCase(), `${name} `, `${name}\u0000`, ` ${name}`, 'id', 'orgId']);
    return withField(replaced(value, [...path, name], undefined), random, other, inner);
  },
  'wrong type': (value, random) => replaced(value, somewhere(value, random), random.pick(OTHER_TYPES)),
  'hard number': (value, random) =>
    replaced(value, leaf(value, random, 'number') ?? somewhere(value, random), raw(random.pick(RAW_NUMBERS))),
  'number moved': (value, random) => {
    const path = leaf(value, random, 'number');
    return path ? replaced(value, path, (at(value, path) as number) * -1 + random.below(3) - 1) : value;
  },
  'hard text': (value, random) =>
    replaced(value, leaf(value, random, 'string') ?? somewhere(value, random), random.pick(HARD_TEXTS)),
  'text bent': (value, random) => {
    const path = leaf(value, random, 'string');
    if (!path) return value;
    const text = at(value, path) as string;
    const bent = [
      `${text}x`,
      text.slice(0, -1),
      text.toUpperCase(),
      ` ${text} `,
      `${text}\u0000`,
      text + text,
    ];
    return replaced(value, path, random.pick(bent));
  },
  'unknown field': (value, random) =>
    withField(
      value,
      random,
      random.pick([
        'surprise',
        'id',
        'orgId',
        'version',
        'createdAt',
        'status',
        'toString',
        '__proto__',
        'constructor',
      ]),
      random.pick([1, { admin: true }, null, 'x', { prototype: { admin: true } }]),
    ),
  'deep nesting': (value, random) =>
    replaced(
      value,
      somewhere(value, random),
      random.pick([
        nested(40, '[', ']'),
        nested(5_000, '[', ']'),
        nested(33, '{"a":', '}'),
        nested(2_000, '{"a":', '}'),
      ]),
    ),
  'long list': (value, random) => {
    const paths = pathsIn(value).filter((path) => Array.isArray(at(value, path)));
    if (paths.length === 0) return value;
    const path = random.pick(paths);
    const list = at(value, path) as Json[];
    const count = random.pick([0, 1, 31, 61, 101, 501, 1_001]);
    return replaced(
      value,
      path,
      Array.from({ length: count }, (_, index) => list[index % (list.length || 1)] ?? 1),
    );
  },
};

/** Bodies that are not even JSON in UTF-8, or not of the document's shape at all. */
const BROKEN: ((text: string, random: Random) => string | Buffer)[] = [
  (text) => text.slice(0, -1),
  (text) => `${text}}`,
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('"', "'"),
  (text) => `${text}\n${text}`,
  () => '',
  () => 'null',
  () => '[]',
  () => '"text"',
  () => 'NaN',
  () => '{"a":1,}',
  (text) => Buffer.from(text, 'utf16le'),
  () => Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc0, 0xaf]),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3])]),
  () => '['.repeat(50_000),
  () => `{"a":"${'x'.repeat(300_000)}"}`,
];

/** The body with one change, and its name. */
export const changedBody = (body: string, random: Random): { name: string; body: string | Buffer } => {
  if (random.chance(0.08)) return { name: 'broken body', body: random.pick(BROKEN)(body, random) };
  const name = random.pick(Object.keys(CHANGES));
  try {
    return { name, body: written(CHANGES[name]?.(JSON.parse(body), random)) };
  } catch (error) {
    // An earlier change left no JSON, or one that is nested too deeply to be changed again.
    if (error instanceof SyntaxError || error instanceof RangeError) return { name: 'broken body', body };
    throw error;
  }
};
