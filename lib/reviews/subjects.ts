/** Whom and what a unit's reviews are about on a day, who answers for it and who holds its review (R-1302, R-1303, R-1106). */
import { type Account, assignmentAt } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Directory } from '#lib/organisation/directory.ts';
import type { Role, User } from '#lib/organisation/schema.ts';
import type { Chair } from './policy.ts';
import type { SubjectKind } from './schema.ts';

export interface Subject {
  kind: SubjectKind;
  id: string;
  name: string;
  unitId: string;
  /** Who is reviewed, or answers for what is. */
  ownerId: string | undefined;
}

const KINDS: Partial<Record<Role, SubjectKind>> = {
  representative: 'representative',
  manager: 'manager',
  director: 'manager',
  'back-office': 'back-office',
};
const LEADERS: readonly Role[] = ['manager', 'director', 'executive'];

/** People who work in a unit on a day, by name; neither who left nor who came later. */
const peopleIn = (directory: Directory, unitId: string, on: BusinessDate): User[] =>
  [...directory.users.values()]
    .map(({ value }) => value)
    .filter((user) => {
      const isHired = !user.hiredOn || user.hiredOn <= on;
      return user.active && isHired && directory.posting(user, on).unitId === unitId;
    })
    .sort((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1));

/**
 * Who leads a unit on a day: the manager in it, else the director, else the executive; at the top of the tree the other way round. The first
 * by name of several.
 */
export const leadOf = (directory: Directory, unitId: string, on: BusinessDate): User | undefined => {
  const people = peopleIn(directory, unitId, on);
  const unit = directory.unit(unitId);
  const isTop = unit !== undefined && !directory.parentOf(unit, on);
  const roles = isTop ? LEADERS.toReversed() : LEADERS;
  return roles.flatMap((role) => people.filter((user) => directory.posting(user, on).role === role))[0];
};

/** People, the unit and at the top the organisation; dealers are known from their accounts (`dealerOf`). */
export const subjectsIn = (context: Context, unitId: string, on: BusinessDate): Subject[] => {
  const { directory } = context;
  const unit = directory.unit(unitId);
  if (!unit?.active) return [];
  const people = peopleIn(directory, unitId, on).flatMap((user): Subject[] => {
    const kind = KINDS[directory.posting(user, on).role];
    return kind ? [{ kind, id: user.id, name: user.name, unitId, ownerId: user.id }] : [];
  });
  const ownerId = leadOf(directory, unitId, on)?.id;
  const whole: Subject = { kind: 'unit', id: unitId, name: unit.name, unitId, ownerId };
  const { id, name } = directory.organisation.value;
  const isTop = topUnitId(directory, on) === unitId;
  return [...people, whole, ...(isTop ? [{ kind: 'organisation' as const, id, name, unitId, ownerId }] : [])];
};

/** The unit in whose morning the organisation is reviewed: the first active one without another above it. */
const topUnitId = (directory: Directory, on: BusinessDate): string | undefined =>
  [...directory.units.values()]
    .map(({ value }) => value)
    .filter((unit) => unit.active && !directory.parentOf(unit, on))
    .map(({ id }) => id)
    .sort()[0];

/** A dealer as a subject of the unit that has it on the day. */
export const dealerOf = (account: Account, on: BusinessDate): Subject => {
  const { ownerId, unitId } = assignmentAt(account, on);
  return { kind: 'dealer', id: account.id, name: account.name, unitId, ownerId: ownerId ?? undefined };
};

/** Those above a subject on the day, nearest first: its person's line of managers, then who leads the units from its own upward. */
const above = ({ directory }: Context, subject: Subject, on: BusinessDate): User[] => {
  const { ownerId, unitId } = subject;
  const line = ownerId ? directory.managersAbove(ownerId, on) : [];
  const leads = directory.unitsAbove(unitId, on).flatMap(({ id }) => leadOf(directory, id, on) ?? []);
  return [...line, ...leads].filter((user) => user.active && user.id !== ownerId);
};

/** Who answers for a dealer is not who holds its review, but whoever leads them. */
export const chairOf = (
  context: Context,
  subject: Subject,
  { chair, on }: { chair: Chair; on: BusinessDate },
): string | undefined => {
  const people = above(context, subject, on);
  const ofRole = people.find((user) => context.directory.posting(user, on).role === chair);
  return (ofRole ?? people[0])?.id;
};
