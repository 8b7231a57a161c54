/** Number series have no gaps: every number up to the last one drawn was given to a record once (M8). */
import { type AuditEntry, AuditEntryEntity } from '#lib/table/audit.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { SeriesEntity } from '#lib/table/series.ts';

/** Numbers that records were ever given, by their trails: removed records count too. */
const givenNumbers = (books: Books): Set<string> =>
  new Set(
    books
      .of<AuditEntry>(AuditEntryEntity)
      .flatMap(({ value }) => value.changes['number']?.after ?? [])
      .map((number) => normalised(String(number))),
  );

/** Numbers that were drawn and that no record has. */
export const numberViolations = (books: Books): Line[] => {
  const given = givenNumbers(books);
  return books.of(SeriesEntity).flatMap(({ value: { name, year, last } }) =>
    Array.from({ length: last }, (_, at) => `${name}-${year}-${String(at + 1).padStart(6, '0')}`)
      .filter((number) => !given.has(normalised(number)))
      .map((number): Line => [number, 'was drawn and is no record’s number']),
  );
};
