/**
 * Who hears of what: a person is reminded of a duty on one day, so many working days before it is due; who leads them hears every
 * morning what is missing of the last days.
 */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Calendar, User } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';
import { type Owed, owedBy } from './due-list.ts';
import { FormReminderPolicy } from './policy.ts';

/** A duty may fall due so many days around the last one of its period: a year that is planned at its start, a month told after its end. */
const DAYS_AHEAD = 370;
const DAYS_AFTER = 40;

/** The day that lies so many working days before another. */
const workingDaysBefore = (calendar: Calendar, on: BusinessDate, count: number): BusinessDate => {
  let day = on;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

/** What the person is reminded of on the day: not submitted, still in time, and due so many working days later. */
export const remindedOf = async (context: Context, user: User, asOf: BusinessDate): Promise<Owed[]> => {
  const { remindDaysBefore } = await policyAt(context, FormReminderPolicy, asOf);
  const span = { from: addDays(asOf, -DAYS_AFTER), to: addDays(asOf, DAYS_AHEAD), asOf };
  return (await owedBy(context, [user], span)).filter(({ duty, state }) => {
    const calendar = context.directory.unit(duty.unitId)?.calendar;
    return (
      state === 'due' && !!calendar && workingDaysBefore(calendar, duty.dueOn, remindDaysBefore) === asOf
    );
  });
};

/** What is missing of the people, that fell due in the last days before the day. */
export const missingOf = async (
  context: Context,
  users: readonly User[],
  asOf: BusinessDate,
): Promise<Owed[]> => {
  const { digestDays } = await policyAt(context, FormReminderPolicy, asOf);
  const first = addDays(asOf, -digestDays);
  const span = { from: addDays(first, -DAYS_AFTER), to: addDays(asOf, DAYS_AHEAD), asOf };
  return (await owedBy(context, users, span)).filter(
    ({ duty, state }) => state === 'missing' && duty.dueOn >= first && duty.dueOn <= asOf,
  );
};

const LEADING: readonly string[] = ['manager', 'director', 'executive'];

/** Who hears about a person: the nearest active manager, else who leads the nearest unit above; nobody above the top. */
export const leaderOf = ({ directory }: Context, user: User, on: BusinessDate): User | undefined => {
  const above = directory.managersAbove(user.id, on).find(({ active }) => active);
  if (above) return above;
  const people = [...directory.users.values()].map(({ value }) => value);
  for (const { id } of directory.unitsAbove(directory.posting(user, on).unitId, on)) {
    const head = people.find((each) => {
      const { role, unitId } = directory.posting(each, on);
      return each.active && each.id !== user.id && unitId === id && LEADING.includes(role);
    });
    if (head) return head;
  }
  return undefined;
};

/** Everybody about whom the person hears. */
export const peopleLedBy = (context: Context, leader: User, on: BusinessDate): User[] =>
  [...context.directory.users.values()].flatMap(({ value }) =>
    leaderOf(context, value, on)?.id === leader.id ? [value] : [],
  );
