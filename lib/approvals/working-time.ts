/**
 * Deadlines in the working time of a unit. Pure. What comes after the working day, on a holiday or on a day off counts as
 * come with the next working day, and an answer on that day is one of the same day.
 */

import {
  addDays,
  addMilliseconds,
  type BusinessDate,
  businessDateAt,
  type Instant,
} from '#lib/core/dates.ts';
import { instantOf } from '#lib/core/local-times.ts';
import type { Calendar } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';
import type { ApprovalPolicy, Deadline } from './policy.ts';

export interface WorkingTime {
  zone: string;
  calendar: Calendar;
  hours: ApprovalPolicy['workingHours'];
}

/** Nobody closes for longer; a calendar without any working day ahead ends the search here. */
const MOST_DAYS_OFF = 370;
const HOUR_MS = 3_600_000;

/** The day itself when it is a working day, else the next one. */
export const workingDayFrom = (calendar: Calendar, date: BusinessDate): BusinessDate => {
  let day = date;
  for (let days = 0; days < MOST_DAYS_OFF && !isWorkingDay(calendar, day); days += 1) day = addDays(day, 1);
  return day;
};

const nextWorkingDay = (calendar: Calendar, date: BusinessDate): BusinessDate =>
  workingDayFrom(calendar, addDays(date, 1));

/** The working day that an instant counts for. */
export const countsFor = ({ zone, calendar, hours }: WorkingTime, at: Instant): BusinessDate => {
  const day = businessDateAt(at, zone);
  const isOver = at >= instantOf(day, hours.to, zone);
  return isOver ? nextWorkingDay(calendar, day) : workingDayFrom(calendar, day);
};

const afterHours = ({ zone, calendar, hours }: WorkingTime, at: Instant, wanted: number): Instant => {
  let day = countsFor({ zone, calendar, hours }, at);
  const opening = (date: BusinessDate) => instantOf(date, hours.from, zone);
  let start = at > opening(day) ? at : opening(day);
  let left = wanted * HOUR_MS;
  for (;;) {
    const span = Date.parse(instantOf(day, hours.to, zone)) - Date.parse(start);
    if (left <= span) return addMilliseconds(start, left);
    left -= Math.max(span, 0);
    day = nextWorkingDay(calendar, day);
    start = opening(day);
  }
};

/** The working day of an instant and the instant by which an answer is due. */
export const deadlineOf = (
  time: WorkingTime,
  at: Instant,
  deadline: Deadline,
): { sameDayOn: BusinessDate; dueAt: Instant } => {
  const sameDayOn = countsFor(time, at);
  if (deadline.unit === 'workingHours')
    return { sameDayOn, dueAt: afterHours(time, at, deadline.workingHours) };
  let day = sameDayOn;
  for (let days = 0; days < deadline.workingDays; days += 1) day = nextWorkingDay(time.calendar, day);
  return { sameDayOn, dueAt: instantOf(addDays(day, 1), '00:00', time.zone) };
};
