/**
 * A year of reviews of the demonstration company: a plan with signed letters, each month's reviews by the product's own job, findings with
 * causes and actions, carried until they are closed, reports that were handed in and scored, a council, forecasts, goods wanted. Three of
 * the eight areas, one of each language: the others are reviewed from today on.
 */
import { addDays, addMonths, type BusinessDate } from '#lib/core/dates.ts';
import { openPast, type Past } from '../past.ts';
import type { Stack } from '../stack.ts';
import { AREAS, type Area } from './areas.ts';
import { closeYear } from './closing.ts';
import { holdReviews, workOn } from './meetings.ts';
import { planYear } from './planning.ts';

const MONTHS = 12;

/** Where people and units are found. */
export interface Year extends Past {
  orgId: string;
  unitId(code: string): string;
  userId(mailbox: string): string;
}

const at = (day: BusinessDate, hour: string): string => `${day}T${hour}:00:00.000Z`;

const idsOf = async (past: Past, orgId: string): Promise<Pick<Year, 'unitId' | 'userId'>> => {
  const directory = await past.ports.directories.load(orgId);
  if (!directory) throw new Error('the company was not founded');
  const units = new Map([...directory.units.values()].map(({ value }) => [value.code, value.id]));
  const users = new Map(
    [...directory.users.values()].map(({ value }) => [value.email.split('@')[0], value.id]),
  );
  return {
    unitId: (code) => units.get(code) ?? '',
    userId: (mailbox) => users.get(mailbox) ?? '',
  };
};

/** Areas go side by side, and so do their people. */
const each = (step: (area: Area) => Promise<void>): Promise<unknown> => Promise.all(AREAS.map(step));

/** Tells the year; stopped by the signal it leaves off after the month that it is at. */
export const loadYear = async (
  stack: Stack,
  { orgId, today, signal }: { orgId: string; today: BusinessDate; signal?: AbortSignal },
): Promise<void> => {
  const past = await openPast(stack);
  try {
    const year: Year = { ...past, orgId, ...(await idsOf(past, orgId)) };
    const first = addMonths(`${today.slice(0, 7)}-01`, -MONTHS);
    past.clock.set(at(addDays(first, -20), '09'));
    await each((area) => planYear(year, area, first));
    for (let month = 0; month < MONTHS; month += 1) {
      signal?.throwIfAborted();
      const [from, next] = [addMonths(first, month), addMonths(first, month + 1)];
      past.clock.set(at(addDays(from, 19), '16'));
      await each((area) => workOn(year, area));
      past.clock.set(at(next, '16'));
      await each((area) =>
        holdReviews(year, area, { period: from.slice(0, 7), isLast: month === MONTHS - 1 }),
      );
      await past.hold();
    }
    signal?.throwIfAborted();
    await each((area) => closeYear(year, area, today.slice(0, 7)));
    await past.hold();
  } finally {
    await past.stop();
  }
};
