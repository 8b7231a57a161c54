/** What people owe and where it stands, for whoever may see their records. Each person's records of the days are one query. */
import { addDays, addMilliseconds, type BusinessDate, daysBetween, type Instant } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { instantOf } from '#lib/core/local-times.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import { type Duty, dutiesOf, rememberedInstants } from './duties.ts';
import { FormSpanTooLong } from './errors.ts';
import type { Period } from './periods.ts';
import { type Standing, standingAt } from './rules.ts';
import { rulesOver } from './rules-in-force.ts';
import { recordsOfAuthor } from './store.ts';

/** Days of one question about a unit, and about a person. */
const MOST_OF_UNIT = 100;
const MOST_OF_PERSON = 400;
/** People whose records are read at the same time. */
const AT_ONCE = 20;

export interface DutiesQuery {
  userId?: string | undefined;
  unitId?: string | undefined;
  from: BusinessDate;
  to: BusinessDate;
  asOf: BusinessDate;
}

export interface Owed extends Standing {
  user: User;
  duty: Duty;
}

/** The moment at which a day is looked at: its end in the zone, or now while it lasts. */
export const momentOf = (context: Context, asOf: BusinessDate, zone: string): Instant =>
  asOf >= context.today(zone) ? context.at : addMilliseconds(instantOf(addDays(asOf, 1), '00:00', zone), -1);

/** Every duty of the people about the days, with where it stands. */
export const owedBy = async (
  context: Context,
  users: readonly User[],
  { from, to, asOf }: Period & { asOf: BusinessDate },
): Promise<Owed[]> => {
  const { directory } = context;
  const days = { from, to };
  const rules = await rulesOver(context, days);
  const at = rememberedInstants();
  const owed: Owed[] = [];
  for (let first = 0; first < users.length; first += AT_ONCE) {
    const some = users.slice(first, first + AT_ONCE).map(async (user) => {
      const duties = dutiesOf(directory, user, { days, ...rules, at });
      const records = duties.length > 0 ? await recordsOfAuthor(context, user.id, days) : [];
      const byPlace = new Map(
        records.flatMap((record) =>
          record.period
            ? [[`${record.templateKey} ${record.period.from} ${record.period.to}`, record] as const]
            : [],
        ),
      );
      return duties.map((duty): Owed => {
        const record = byPlace.get(`${duty.templateKey} ${duty.period.from} ${duty.period.to}`);
        const moment = momentOf(context, asOf, directory.unit(duty.unitId)?.timeZone ?? 'UTC');
        return { user, duty, ...standingAt(duty, record, moment) };
      });
    });
    owed.push(...(await Promise.all(some)).flat());
  }
  return owed;
};

const requireSpan = ({ from, to }: Period, limit: number): void => {
  const count = daysBetween(from, to) + 1;
  if (count > limit) throw FormSpanTooLong({ count, limit });
};

/** Somebody whose records the caller may see. @throws {NotFound} */
export const requirePerson = (context: Context, userId: string): User => {
  const user = context.directory.user(userId);
  if (!user) throw NotFound();
  const { unitId } = context.directory.posting(user, context.today());
  context.access.require('forms', 'read', { ownerId: user.id, unitId });
  return user;
};

const ofUnit = async (context: Context, unitId: string, query: DutiesQuery): Promise<Owed[]> => {
  const { directory, access } = context;
  if (!directory.unit(unitId)) throw NotFound();
  access.require('forms', 'read', { unitId });
  requireSpan(query, MOST_OF_UNIT);
  const trees = new Map<string, Set<string>>();
  const treeOn = (on: BusinessDate) => {
    const tree = trees.get(on) ?? directory.subtree(unitId, on);
    trees.set(on, tree);
    return tree;
  };
  const users = [...directory.users.values()].flatMap(({ value }) =>
    value.postings.some(
      (posting) => treeOn(query.from).has(posting.unitId) || treeOn(query.to).has(posting.unitId),
    )
      ? [value]
      : [],
  );
  return (await owedBy(context, users, query)).filter(
    ({ user, duty }) =>
      treeOn(duty.period.to).has(duty.unitId) &&
      access.allows('forms', 'read', { ownerId: user.id, unitId: duty.unitId }),
  );
};

/** Duties of a unit and all below it, of a person, or the caller's own. @throws {NotFound} @throws {FormSpanTooLong} */
export const duties = async (context: Context, query: DutiesQuery): Promise<Owed[]> => {
  if (query.unitId) return ofUnit(context, query.unitId, query);
  const user = requirePerson(context, query.userId ?? context.access.user.id);
  requireSpan(query, MOST_OF_PERSON);
  return owedBy(context, [user], query);
};
