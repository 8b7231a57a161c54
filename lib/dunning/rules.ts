/** Where an invoice's dunning stands and when its next level comes. Pure; levels step one at a time. */
import { addDays, type BusinessDate, dayNumber, laterOf } from '#lib/core/dates.ts';
import { type Invoice, openMinorAt } from '#lib/receivables/index.ts';
import type { DunningState, Reminder } from './schema.ts';
import type { DateRule, SchemeBody } from './scheme-schema.ts';

/** Dunning of an invoice as it counts on a day. */
export interface Standing {
  status: 'none' | 'reminded' | 'failed';
  level: number;
  /** Day of the last reminder that stands. */
  remindedOn: BusinessDate | undefined;
  /** Last day whose interest was claimed, ever: a reset does not make a day claimable again. */
  claimedThrough: BusinessDate | undefined;
}
const NOTHING = { status: 'none', level: 0, remindedOn: undefined } as const;

/** The last day on which nothing of the invoice was open, or undefined. */
const settledOn = (invoice: Invoice): BusinessDate | undefined =>
  invoice.entries
    .map(({ on }) => on)
    .filter((day) => openMinorAt(invoice, day) === 0)
    .sort()
    .at(-1);

/**
 * What counts of an invoice's reminders: those that were not cancelled, since it was last settled. A partial payment
 * keeps level and history; full payment ends both, and a payment that is taken back starts from the beginning.
 */
export const standingReminders = (state: DunningState | undefined, invoice: Invoice): Reminder[] => {
  const since = settledOn(invoice);
  return (state?.reminders ?? []).filter(
    ({ on, cancelledOn }) => !cancelledOn && (since === undefined || on > since),
  );
};

/** Where the dunning of an invoice stands. */
export const standingOf = (state: DunningState | undefined, invoice: Invoice): Standing => {
  const claimed = (state?.reminders ?? []).filter(({ cancelledOn }) => !cancelledOn);
  const claimedThrough = claimed
    .flatMap(({ interestThrough }) => interestThrough ?? [])
    .sort()
    .at(-1);
  const last = standingReminders(state, invoice).at(-1);
  if (!last || openMinorAt(invoice, '9999-12-31') === 0) return { ...NOTHING, claimedThrough };
  const failed = state?.failedOn !== undefined && state.failedOn > last.on;
  return {
    status: failed ? 'failed' : 'reminded',
    level: last.level,
    remindedOn: last.on,
    claimedThrough,
  };
};

const endOfMonth = (date: BusinessDate): BusinessDate => {
  const next = addDays(`${date.slice(0, 7)}-28`, 4);
  return addDays(`${next.slice(0, 7)}-01`, -1);
};

/** First day on which the rule is met; undefined for a rule about a reminder that there was not. */
export const dayOf = (
  { from, days }: DateRule,
  dueOn: BusinessDate,
  remindedOn: BusinessDate | undefined,
): BusinessDate | undefined => {
  switch (from) {
    case 'due-date':
      return addDays(dueOn, days);
    case 'end-of-month':
      return endOfMonth(addDays(dueOn, days));
    case 'previous-reminder':
      return remindedOn && addDays(remindedOn, days);
  }
};

/** Day on which the next level is reached; undefined after the last one. A level never comes on the day of the one before. */
export const nextLevelOn = (
  { levels }: SchemeBody,
  { level, remindedOn }: Standing,
  dueOn: BusinessDate,
): BusinessDate | undefined => {
  const rule = levels[level]?.rule;
  const day = rule && dayOf(rule, dueOn, remindedOn);
  return day && remindedOn ? laterOf(day, addDays(remindedOn, 1)) : day;
};

/** Day on which dunning has failed: the last level stands, and its time is over. */
export const failsOn = (
  { levels, failAfterDays }: SchemeBody,
  { level, remindedOn }: Standing,
): BusinessDate | undefined =>
  remindedOn && level >= levels.length ? addDays(remindedOn, Math.max(1, failAfterDays)) : undefined;

/** ISO day of the week, 1 = Monday. */
const weekday = (date: BusinessDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** Days on which nobody of the unit is reminded: its calendar's days off and the scheme's own. */
export const isBlackout = (
  calendar: { workingDays: readonly number[]; holidays: readonly BusinessDate[] },
  { blackoutWeekdays, blackoutDays }: SchemeBody,
  day: BusinessDate,
): boolean =>
  !calendar.workingDays.includes(weekday(day)) ||
  calendar.holidays.includes(day) ||
  blackoutWeekdays.includes(weekday(day)) ||
  blackoutDays.includes(day);
