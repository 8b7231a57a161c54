/** Kinds of cells: the API's own schemas of the fields, and what to say in each language when a text does not fit. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { DECIMAL, plainDecimal } from '#lib/core/decimal.ts';
import type { DomainError } from '#lib/core/errors.ts';
import { Currency } from '#lib/core/money.ts';
import { CellChoice, CellDate, CellForm, CellMissing, CellNumber, CellText } from './row-errors.ts';
import type { Texts } from './transform.ts';

/** A column's cell: `T` is what a row holds of it. */
export interface Cell<T> {
  readonly schema: z.ZodType<T>;
  readonly required: boolean;
  readonly problem: (column: string) => DomainError;
}
export type Columns = Readonly<Record<string, Cell<unknown>>>;
/** The row that columns make: required ones are there, the others may be absent. */
export type RowOf<C extends Columns> = { [N in keyof C]: C[N] extends Cell<infer T> ? T : never };

export interface CellIssue {
  column: string;
  value: string;
  error: DomainError;
}

const cell = <T>(schema: z.ZodType<T>, problem: Cell<T>['problem']): Cell<T | undefined> => ({
  schema,
  required: false,
  problem,
});

/** The same cell where a row without it is wrong. */
export const required = <T>(optional: Cell<T | undefined>): Cell<T> => ({
  ...(optional as Cell<T>),
  required: true,
});

export const text = (schema: z.ZodType<string>) => cell(schema, (column) => CellText({ column }));
export const form = <T>(schema: z.ZodType<T>, expected: string) =>
  cell(schema, (column) => CellForm({ column, expected }));
export const choice = <T extends string>(values: readonly T[]) =>
  cell(
    z
      .string()
      .transform((given) => given.toLowerCase())
      .pipe(z.enum(values as unknown as [T, ...T[]])) as unknown as z.ZodType<T>,
    (column) => CellChoice({ column, expected: values.join(', ') }),
  );
export const date = cell(BusinessDate, (column) => CellDate({ column }));
export const currency = cell(
  z
    .string()
    .transform((given) => given.toUpperCase())
    .pipe(Currency) as unknown as z.ZodType<string>,
  (column) => CellForm({ column, expected: 'EUR' }),
);
const expected = (column: string, example: string) => CellNumber({ column, expected: example });
export const number = <T>(schema: z.ZodType<T>, example: string) =>
  cell(schema, (column) => expected(column, example));
export const integer = (minimum: number, maximum: number) =>
  number(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .pipe(z.int().min(minimum).max(maximum)) as unknown as z.ZodType<number>,
    `${minimum} … ${maximum}`,
  );
/** A decimal above zero, or not below it. */
export const decimal = (sign: 'positive' | 'not-negative') =>
  number(
    z
      .string()
      .refine((given) => DECIMAL.test(given) && !given.startsWith('-'))
      .transform(plainDecimal)
      .refine((given) => sign === 'not-negative' || /[1-9]/.test(given)) as unknown as z.ZodType<string>,
    sign === 'positive' ? '1299.50 (> 0)' : '1299.50 (≥ 0)',
  );

const YES = ['true', 'yes', 'y', '1', 'sí', 'si', '是'];
const NO = ['false', 'no', 'n', '0', '否'];
export const yesNo = cell(
  z
    .string()
    .transform((given) => given.toLowerCase())
    .refine((given) => YES.includes(given) || NO.includes(given))
    .transform((given) => YES.includes(given)) as unknown as z.ZodType<boolean>,
  (column) => CellChoice({ column, expected: 'true, false' }),
);

/** The row of the texts, or everything that is wrong with it. */
export const parseRow = (
  columns: Columns,
  texts: Texts,
): { row: Record<string, unknown> } | { issues: CellIssue[] } => {
  const row: Record<string, unknown> = {};
  const issues: CellIssue[] = [];
  for (const [column, { schema, required: needed, problem }] of Object.entries(columns)) {
    const value = texts[column] ?? '';
    if (value === '') {
      if (needed) issues.push({ column, value, error: CellMissing({ column }) });
      continue;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) row[column] = parsed.data;
    else issues.push({ column, value, error: problem(column) });
  }
  return issues.length > 0 ? { issues } : { row };
};
