/**
 * A mapping says how the columns of a foreign file become ours: JSON, sent with the import or kept in a file. It can
 * rename, fix a value, translate values and dates, put parts together, divide, take a discount off, look up in the same file,
 * leave rows out, and take one record from many rows. It cannot compute anything else, on purpose.
 */
import * as z from 'zod';

export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'YYYY/M/D',
  'YYYY.M.D',
  'YYYYMMDD',
  'YYYY年M月D日',
  'M/D/YYYY',
  'D/M/YYYY',
  'D-M-YYYY',
  'D.M.YYYY',
] as const;

const ColumnName = z.string().trim().min(1).max(200);
const Digits = z.int().min(0).max(20);

/** Where a value comes from: exactly one of these. */
const origin = {
  column: ColumnName.optional().describe('This column of the file'),
  constant: z.string().max(1000).optional().describe('The same in every row'),
  template: z.string().max(1000).optional().describe('Columns in braces: `{First name} {Last name}`'),
  divide: z.tuple([ColumnName, ColumnName]).optional().describe('First column divided by the second'),
  discounted: z
    .tuple([ColumnName, ColumnName])
    .optional()
    .describe('First column less the second as a fraction of it: 14.00 and 0.15 are 11.9'),
  lookup: z
    .strictObject({ column: ColumnName, in: z.literal('self'), match: ColumnName, take: ColumnName })
    .optional()
    .describe('Value of `take` in the row whose `match` equals this row’s `column`'),
};

const Origin = z
  .strictObject({
    ...origin,
    values: z.record(z.string(), z.string()).optional().describe('Translates whole values; others stay'),
    only: z.boolean().optional().describe('Values that `values` does not name become empty'),
    dateFormat: z.enum(DATE_FORMATS).optional(),
    decimal: z.enum(['.', ',']).optional().describe('Decimal mark; the other one is taken as grouping'),
    scale: Digits.optional().describe('Digits of a quotient; 6 when absent'),
    roundTo: Digits.optional().describe('Digits to round to, half away from zero'),
    addDays: z.int().min(-3650).max(3650).optional(),
    lowerCase: z.boolean().optional(),
    prefix: z.string().max(100).optional().describe('Put before a value that is not empty'),
    suffix: z.string().max(100).optional(),
  })
  .refine(
    ({ column, constant, template, divide, discounted, lookup }) =>
      [column, constant, template, divide, discounted, lookup].filter((given) => given !== undefined)
        .length === 1,
    { error: 'give exactly one of column, constant, template, divide, discounted, lookup' },
  )
  .meta({ id: 'MappingSource' });
export type Origin = z.infer<typeof Origin>;

const OneSource = z.union([ColumnName.describe('Name of a column of the file'), Origin]);
const Source = z.union([OneSource, z.array(OneSource).min(1).max(6).describe('The first that is not empty')]);
export type Source = z.infer<typeof Source>;

const Condition = z
  .strictObject({
    column: ColumnName,
    equals: z.string().optional(),
    notEquals: z.string().optional(),
    in: z.array(z.string()).max(1000).optional(),
    notIn: z.array(z.string()).max(1000).optional(),
  })
  .meta({ id: 'MappingCondition' });
export type Condition = z.infer<typeof Condition>;

const MAX_MAPPING = 150_000;

export const Mapping = z
  .strictObject({
    columns: z.record(z.string(), Source).describe('Our column → where it comes from'),
    where: z
      .union([Condition, z.array(Condition).max(10)])
      .optional()
      .describe('Rows to take: those for which every condition holds'),
    distinct: z
      .boolean()
      .optional()
      .describe(
        'Several rows may be about one record: the one that is smallest by date and then by text is taken',
      ),
    ignoreOtherColumns: z.boolean().optional().describe('True unless said otherwise'),
  })
  .refine((mapping) => JSON.stringify(mapping).length <= MAX_MAPPING, {
    error: 'a mapping has 150,000 characters at most',
  })
  .meta({ id: 'ImportMapping' });
export type Mapping = z.infer<typeof Mapping>;

/** Conditions of a mapping as a list. */
export const conditionsOf = ({ where }: Mapping): Condition[] =>
  where === undefined ? [] : Array.isArray(where) ? where : [where];

/** The sources of a target in the order in which they are tried. */
export const sourcesOf = (source: Source): Origin[] =>
  (Array.isArray(source) ? source : [source]).map((one) => (typeof one === 'string' ? { column: one } : one));

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** Names of the columns that a template takes. */
export const placeholders = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim());

/** A template filled in. */
export const filled = (template: string, look: (column: string) => string): string =>
  template.replace(PLACEHOLDER, (_, name: string) => look(name.trim()));

/** Every column of the file that the mapping reads. */
export const columnsRead = (mapping: Mapping): string[] => {
  const read = Object.values(mapping.columns).flatMap((source) =>
    sourcesOf(source).flatMap(({ column, template, divide, discounted, lookup }) => [
      ...(column === undefined ? [] : [column]),
      ...(template === undefined ? [] : placeholders(template)),
      ...(divide ?? []),
      ...(discounted ?? []),
      ...(lookup ? [lookup.column, lookup.match, lookup.take] : []),
    ]),
  );
  return [...new Set([...read, ...conditionsOf(mapping).map(({ column }) => column)])];
};
