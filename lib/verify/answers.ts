/** Stored answers: what a caller would be told again is what was done, by a user of the same organisation. */
import { ID_KINDS } from '#lib/core/ids.ts';
import { UserEntity } from '#lib/organisation/entity.ts';
import { type AuditEntry, AuditEntryEntity } from '#lib/table/audit.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { IdempotencyEntity, type IdempotencyRecord } from '#lib/table/idempotency.ts';

const bodyOf = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return Symbol('not JSON');
  }
};

const answerLines = (
  { status, body, scope }: IdempotencyRecord,
  isKnown: (id: string) => boolean,
): string[] => {
  const lines: string[] = [];
  if (status < 200 || status > 299) lines.push(`keeps an answer of ${status}`);
  const answer = bodyOf(body);
  if (typeof answer === 'symbol') lines.push('keeps an answer that is no JSON');
  const { id } = (answer ?? {}) as { id?: unknown };
  if (typeof id === 'string' && !isKnown(id)) lines.push(`answers with ${id}, which was never written`);
  const [user = ''] = scope.split(' ');
  // A job that adds to totals keeps answers too, so that it adds once.
  if (!user.startsWith('system:') && !isKnown(user)) lines.push(`belongs to ${user}, who is no user`);
  return lines;
};

/** P1 and P2 as far as records show them: an answer names a record that its own transaction wrote. */
export const answerViolations = (books: Books): Line[] => {
  const written = new Set([
    ...books.of<AuditEntry>(AuditEntryEntity).map(({ value }) => value.subject),
    ...books.of(UserEntity).map(({ value }) => value.id),
  ]);
  const isKnown = (id: string) => id.startsWith(`${ID_KINDS.upload}_`) || written.has(id);
  return books
    .of(IdempotencyEntity)
    .flatMap(({ value }) =>
      answerLines(value, isKnown).map((line): Line => [`${value.scope} ${value.requestId}`, line]),
    );
};
