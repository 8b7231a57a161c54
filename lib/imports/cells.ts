/** Kinds of cells: the API's own schemas of the fields, and what to say in each language when a text does not fit. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { DECIMAL, plainDecimal } from '#lib/core/decimal.ts';
import type { DomainError } from '#lib/core/errors.ts';
import { Currency } from '#lib/core/money.ts';
import { CellChoice, CellDate, CellForm, CellMissing, CellNumber, CellText } from './row-errors.ts';
import type { Texts } from './transform.ts';

/**
 * A column's cell: `T` is what a row holds of it. The casts below are of one kind: a pipe from text is typed by both
 * its ends, and a column is known by its outcome alone.
 */
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

const optional = <T>(schema: z.ZodType<T>, problem: Cell<T>['problem']): Cell<T | undefined> => ({
  schema,
  required: false,
  problem,
});

/** The same cell where a row without it is wrong. */
export const required = <T>(cell: Cell<T | undefined>): Cell<T> => ({
  ...(cell as Cell<T>),
  required: true,
});

export const text = (schema: z.ZodType<string>) => optional(schema, (column) => CellText({ column }));
export const form = <T>(schema: z.ZodType<T>, expected: string) =>
  optional(schema, (column) => CellForm({ column, expected }));
export const choice = <T extends string>(values: readonly T[]) =>
  optional(
    z
      .string()
      .transform((given) => given.toLowerCase())
      .pipe(z.enum(values as unknown as [T, ...T[]])) as unknown as z.ZodType<T>,
    (column) => CellChoice({ column, expected: values.join(', ') }),
  );
export const date = optional(BusinessDate, (column) => CellDate({ column }));
export const currency = optional(
  z
    .string()
    .transform((given) => given.toUpperCase())
    .pipe(Currency) as unknown as z.ZodType<string>,
  (column) => CellForm({ column, expected: 'EUR' }),
);
const expected = (column: string, example: string) => CellNumber({ column, expected: example });
export const number = <T>(schema: z.ZodType<T>, example: string) =>
  optional(schema, (column) => expected(column, example));
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
export const yesNo = optional(
  z
    .string()
    .transform((given) => given.toLowerCase())
    .refine((given) => YES.includes(given) || NO.includes(given))
    .transform((given) => YES.includes(given)) as unknown as z.ZodType<boolean>,
  (column) => CellChoice({ column, expected: 'true, false' }),
);

type Parsed = { ok: true; value: unknown } | { ok: false };
/** Values of one column that are remembered: codes, zones and dates come again and again, names do not. */
const REMEMBERED = 500;

/** A reader of rows: the row of its texts, or everything that is wrong with it. */
export const rowReader = (columns: Columns) => {
  const known = new Map(Object.keys(columns).map((column) => [column, new Map<string, Parsed>()]));
  const read = (column: string, { schema }: Cell<unknown>, value: string): Parsed => {
    const before = known.get(column)?.get(value);
    if (before) return before;
    const { success, data } = schema.safeParse(value);
    const parsed: Parsed = success ? { ok: true, value: data } : { ok: false };
    const seen = known.get(column);
    if (seen && seen.size < REMEMBERED) seen.set(value, parsed);
    return parsed;
  };
  return (texts: Texts): { row: Record<string, unknown> } | { issues: CellIssue[] } => {
    const row: Record<string, unknown> = {};
    const issues: CellIssue[] = [];
    for (const [column, cell] of Object.entries(columns)) {
      const value = texts[column] ?? '';
      if (value === '') {
        if (cell.required) issues.push({ column, value, error: CellMissing({ column }) });
        continue;
      }
      const parsed = read(column, cell, value);
      if (parsed.ok) row[column] = parsed.value;
      else issues.push({ column, value, error: cell.problem(column) });
    }
    return issues.length > 0 ? { issues } : { row };
  };
};
