/** What holds for runs of jobs: a finished slot keeps its summary, and no pointer is ahead of the day. */
import { addMilliseconds, type Instant } from '#lib/core/dates.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { SlotEntity } from './slot.ts';
import { PointerEntity } from './ticker.ts';

/** The day begins first on an island fourteen hours ahead. */
const FURTHEST_MS = 14 * 3_600_000;

/** S5 and S6 as far as the records show them. */
export const jobViolations = (books: Books): Line[] => [
  ...books
    .of(SlotEntity)
    .flatMap(({ value: { job, subject, period, status, summary, attempts } }): Line[] => {
      const id = `${job} ${subject} ${period}`;
      return [
        ...((status === 'finished') === (summary !== undefined)
          ? []
          : [[id, `is ${status}, summary or not`] as const]),
        ...(attempts >= 1 || status === 'due' || status === 'paused'
          ? []
          : [[id, 'was never attempted'] as const]),
      ];
    }),
  ...books.of(PointerEntity).flatMap(({ value: { job, subject, period }, updatedAt }): Line[] => {
    const latest = addMilliseconds(updatedAt, FURTHEST_MS).slice(0, 10);
    return period <= latest
      ? []
      : [[`${job} ${subject}`, `points to ${period}, which had not begun anywhere`]];
  }),
];

/** Runs that began and that nobody goes on with (L2). */
export const unsettledSlots = (books: Books, now: Instant): Line[] =>
  books.of(SlotEntity).flatMap(({ value: { job, subject, period, status, leaseUntil } }): Line[] => {
    const isUnderWay = status === 'claimed' && leaseUntil > now;
    // What waits for its first worker, or stands still on purpose, is told by the lateness of the work.
    return status === 'finished' || status === 'due' || status === 'paused' || isUnderWay
      ? []
      : [[`${job} ${subject} ${period}`, `is ${status} and nobody works on it`]];
  });
