/** Errors of rows and files as records: code, column, value, and the message in every language. */
import type * as z from 'zod';
import type { DomainError } from '#lib/core/errors.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { RowFailed } from './row-errors.ts';
import type { RowIssue } from './schema.ts';

/** Longer values are cut in a report: the row number finds the rest. */
const SHOWN_VALUE = 200;

/** The message in every language. */
export const textsOf = (error: DomainError): RowIssue['message'] =>
  Object.fromEntries(LANGUAGES.map((language) => [language, error.in(language)]));

/** A wrong row as it is kept; column and value come from the error when the caller names none. */
export const issueOf = (
  row: number,
  error: DomainError,
  where: { column?: string | undefined; value?: string | undefined } = {},
): RowIssue => ({
  row,
  column: where.column ?? String(error.extra['column'] ?? ''),
  code: error.code,
  message: textsOf(error),
  value: (where.value ?? String(error.extra['value'] ?? '')).slice(0, SHOWN_VALUE),
});

/** The value as the API's own schema leaves it. @throws {RowFailed} with the schema's first complaint */
export const checked = <S extends z.ZodType>(schema: S, value: unknown): z.infer<S> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw RowFailed({ reason: issue?.message ?? '' }, { extra: { column: issue?.path.join('.') ?? '' } });
};
