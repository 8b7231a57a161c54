/** What holds for imports: every row has one outcome, and work that was begun ends. */
import type { Instant } from '#lib/core/dates.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { ImportEntity } from './entity.ts';
import type { Import } from './schema.ts';

const rowLines = ({ counts, progress, status, undo }: Import): string[] => {
  const { new: made, updated, unchanged, duplicate, failed } = counts;
  const rows = made + updated + unchanged + duplicate + failed;
  const { done, total } = progress;
  if (status === 'undoing' || status === 'undone' || undo) {
    const taken = undo ? undo.removed + undo.restored + undo.kept : 0;
    return taken <= made + updated ? [] : [`took back ${taken} of ${made + updated} records`];
  }
  return [
    ...(rows === done ? [] : [`has ${rows} outcomes of ${done} rows`]),
    ...(done <= total ? [] : [`worked on ${done} of ${total} rows`]),
    ...(status !== 'succeeded' || done === total ? [] : [`succeeded with ${done} of ${total} rows`]),
  ];
};

const OPEN = ['queued', 'running', 'undoing'];

const stateLines = ({ status, lease, finishedAt, startedAt, failure, undo }: Import): string[] => {
  const isOpen = OPEN.includes(status);
  const lines: string[] = [];
  if (!isOpen && lease) lines.push(`is ${status} and somebody works on it`);
  if (!isOpen && !finishedAt) lines.push(`is ${status} and was never finished`);
  if (status === 'running' && !startedAt) lines.push('runs and was never started');
  if (status === 'failed' && !failure) lines.push('failed for no reason');
  if (status === 'undone' && !undo) lines.push('is undone by nobody');
  return lines;
};

/** I4, and the states of imports. */
export const importViolations = (books: Books): Line[] =>
  books
    .of(ImportEntity)
    .flatMap(({ value }) => [...rowLines(value), ...stateLines(value)].map((line): Line => [value.id, line]));

/** Imports that nobody works on and that are not done (L2). */
export const unsettledImports = (books: Books, now: Instant): Line[] =>
  books.of(ImportEntity).flatMap(({ value: { id, status, lease } }): Line[] => {
    const isHeld = lease !== undefined && lease.until > now;
    return OPEN.includes(status) && !isHeld ? [[id, `is ${status} and nobody works on it`]] : [];
  });
