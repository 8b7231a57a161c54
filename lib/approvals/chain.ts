/**
 * Who is asked, in which order. Pure: posts of the policy become people by the directory of a day. The requester is never
 * among them; where a post is vacant or its holder is not there, the next one up is asked, and the chain says why.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Directory } from '#lib/organisation/directory.ts';
import type { Role, User } from '#lib/organisation/schema.ts';
import { LINE, type PolicyStep, type Post } from './policy.ts';
import type { Skipped, Step } from './schema.ts';
import type { Demand } from './thresholds.ts';

export interface Situation {
  directory: Directory;
  on: BusinessDate;
  requesterId: string;
  unitId: string;
  /** Everyone who reports to the requester: they never answer as somebody above. */
  below: ReadonlySet<string>;
}

/** The situation of a request on a day. */
export const situationOf = (
  directory: Directory,
  on: BusinessDate,
  { requesterId, unitId }: Pick<Situation, 'requesterId' | 'unitId'>,
): Situation => ({ directory, on, requesterId, unitId, below: directory.team(requesterId, on) });

/** Members of one post of a step, and who was passed over on the way to them. */
interface Found {
  users: User[];
  skipped: Skipped[];
}

export const postName = (post: Post): string => {
  switch (post.who) {
    case 'line':
      return `line:${post.role}`;
    case 'unit':
      return `unit:${post.role}`;
    case 'head':
      return 'head';
    case 'user':
      return `user:${post.userId}`;
  }
};

const rankOf = (role: Role): number => (LINE as readonly Role[]).indexOf(role);

const whyNot = ({ requesterId }: Situation, user: User): Skipped['why'] | undefined => {
  if (user.id === requesterId) return 'is-requester';
  return user.active ? undefined : 'inactive';
};

/** The first of the candidates who can be asked; those before are passed over. */
const firstOf = (situation: Situation, post: string, candidates: readonly User[]): Found => {
  const skipped: Skipped[] = [];
  for (const user of candidates) {
    const why = whyNot(situation, user);
    if (!why) return { users: [user], skipped };
    skipped.push({ post, userId: user.id, why });
  }
  return { users: [], skipped };
};

const holders = ({ directory, on }: Situation, covers: (role: Role, unitId: string) => boolean): User[] =>
  [...directory.users.values()]
    .map(({ value }) => value)
    .filter((user) => {
      const { role, unitId } = directory.posting(user, on);
      return covers(role, unitId);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Everyone who leads, from the requester upwards: managers in the line, then heads of the units above, then the top. */
const leaders = (situation: Situation, startId: string): User[] => {
  const { directory, on, unitId } = situation;
  const inLine = directory.managersAbove(startId, on);
  const heads = directory.unitsAbove(unitId, on).flatMap(({ id }) => headsOf(situation, id).toReversed());
  const top = holders(situation, (role) => role === 'executive');
  const last = holders(situation, (role) => role === 'administrator');
  return [...new Set([...inLine, ...heads, ...top, ...last])].filter(({ id }) => !situation.below.has(id));
};

/** Who leads a unit: its highest leading role. */
const headsOf = (situation: Situation, unitId: string): User[] => {
  const { directory, on } = situation;
  const leading = holders(situation, (role, own) => own === unitId && rankOf(role) >= 0);
  const rank = (user: User) => rankOf(directory.posting(user, on).role);
  return leading.sort((a, b) => rank(b) - rank(a));
};

const inLine = (situation: Situation, role: (typeof LINE)[number], post: string): Found => {
  const { directory, on, requesterId } = situation;
  const candidates = leaders(situation, requesterId).filter((user) => {
    const own = directory.posting(user, on).role;
    return rankOf(own) >= rankOf(role) || own === 'administrator';
  });
  const exact = candidates.some((user) => directory.posting(user, on).role === role);
  const found = firstOf(situation, post, candidates);
  return exact ? found : { ...found, skipped: [{ post, userId: null, why: 'vacant' }, ...found.skipped] };
};

/** The people of a role in the nearest unit that has any who can be asked. */
const inUnit = (situation: Situation, role: Role, post: string): Found => {
  const { directory, on, unitId } = situation;
  const skipped: Skipped[] = [];
  const places = directory.unitsAbove(unitId, on).map(
    ({ id }) =>
      (own: string) =>
        own === id,
  );
  for (const here of [...places, () => true]) {
    const all = holders(situation, (own, unit) => own === role && here(unit));
    const users = all.filter((user) => !whyNot(situation, user));
    for (const user of all) {
      const why = whyNot(situation, user);
      if (why && !skipped.some(({ userId }) => userId === user.id))
        skipped.push({ post, userId: user.id, why });
    }
    if (users.length > 0) return { users, skipped };
  }
  const above = nextUp(situation, situation.requesterId, post);
  return {
    users: above.users,
    skipped: [...skipped, { post, userId: null, why: 'vacant' }, ...above.skipped],
  };
};

const atHead = (situation: Situation, post: string): Found => {
  const { directory, on, unitId } = situation;
  const [own, ...above] = directory.unitsAbove(unitId, on).map(({ id }) => headsOf(situation, id));
  const vacant: Skipped[] = own?.length ? [] : [{ post, userId: null, why: 'vacant' }];
  const [head] = own ?? [];
  const overHead = head ? directory.managersAbove(head.id, on) : [];
  // Of a unit above the lowest who leads comes first: they are the next one up.
  const heads = [...(own ?? []), ...overHead, ...above.flatMap((all) => all.toReversed())];
  const under: Skipped[] = heads
    .filter(({ id }) => situation.below.has(id))
    .map(({ id }) => ({ post, userId: id, why: 'below-requester' }));
  const standing = heads.filter(({ id }) => !situation.below.has(id));
  const candidates = new Set([...standing, ...leaders(situation, situation.requesterId)]);
  const found = firstOf(situation, post, [...candidates]);
  return { ...found, skipped: [...vacant, ...under, ...found.skipped] };
};

/** The next one above a person who can be asked, past the requester. */
export const nextUp = (situation: Situation, userId: string, post: string): Found =>
  firstOf(
    situation,
    post,
    leaders(situation, userId).filter(({ id }) => id !== userId),
  );

const named = (situation: Situation, userId: string, post: string): Found => {
  const user = situation.directory.user(userId);
  const why = user ? whyNot(situation, user) : 'vacant';
  if (user && !why) return { users: [user], skipped: [] };
  const above = nextUp(situation, userId, post);
  const gone: Skipped = { post, userId: user ? userId : null, why: why ?? 'vacant' };
  return { users: above.users, skipped: [gone, ...above.skipped] };
};

const peopleOf = (situation: Situation, post: Post): Found => {
  const name = postName(post);
  switch (post.who) {
    case 'line':
      return inLine(situation, post.role, name);
    case 'unit':
      return inUnit(situation, post.role, name);
    case 'head':
      return atHead(situation, name);
    case 'user':
      return named(situation, post.userId, name);
  }
};

export interface Chain {
  steps: Step[];
  skipped: Skipped[];
  /** Posts for which nobody at all can be asked. */
  unfilled: string[];
}

const stepOf = (situation: Situation, rule: string, { ask, needs }: PolicyStep): Chain => {
  const found = ask.map((post) => peopleOf(situation, post));
  const post = ask.map(postName).join(' + ');
  const ids = [...new Set(found.flatMap(({ users }) => users.map(({ id }) => id)))];
  const seats = ids.map((memberId) => ({ memberId }));
  return {
    steps: seats.length > 0 ? [{ rules: [rule], post, needs, seats, state: 'waiting' }] : [],
    skipped: found.flatMap(({ skipped }) => skipped),
    unfilled: ask.filter((_, at) => found[at]?.users.length === 0).map(postName),
  };
};

const membersOf = ({ seats }: Step): string[] => seats.map(({ memberId }) => memberId);
const isSame = (a: Step, b: Step): boolean =>
  a.needs === b.needs && membersOf(a).sort().join() === membersOf(b).sort().join();

/** Who is sure to have approved the step before, once it is done. */
const sureOf = (step: Step | undefined): string[] =>
  step && (step.needs === 'all' || step.seats.length === 1) ? membersOf(step) : [];

/** A step after the one before it: the same question again, or what of it is still to be asked. */
const after = (
  before: Step | undefined,
  step: Step,
): { falls: boolean; left: Step['seats']; gone: string[] } => {
  const sure = sureOf(before);
  const left = step.seats.filter(({ memberId }) => !sure.includes(memberId));
  const isAnswered = left.length === 0 || (step.needs === 'any' && left.length < step.seats.length);
  const falls = before !== undefined && (isAnswered || isSame(before, step));
  return { falls, left, gone: falls ? membersOf(step) : membersOf(step).filter((id) => sure.includes(id)) };
};

/**
 * Steps that follow each other directly ask nobody twice: who must have approved the step before is left out of the next,
 * and a step that asks the same people again falls together with it. A, A, B, A asks A, B, A.
 */
export const collapsed = (steps: readonly Step[]): { steps: Step[]; skipped: Skipped[] } => {
  const kept: Step[] = [];
  const skipped: Skipped[] = [];
  let before: Step | undefined;
  for (const step of steps) {
    const { falls, left, gone } = after(before, step);
    skipped.push(...gone.map((userId) => ({ post: step.post, userId, why: 'asked-just-before' as const })));
    const last = kept.pop();
    if (last) kept.push(falls ? { ...last, rules: [...new Set([...last.rules, ...step.rules])] } : last);
    if (falls) continue;
    kept.push({ ...step, seats: left });
    before = step;
  }
  return { steps: kept, skipped };
};

/** The chain of a request: the steps of every triggered rule in the policy's order, adjacent repetitions taken together. */
export const chainOf = (situation: Situation, demands: readonly Demand[]): Chain => {
  const parts = demands.flatMap(({ triggered, steps }) =>
    steps.map((step) => stepOf(situation, triggered.rule, step)),
  );
  const { steps, skipped } = collapsed(parts.flatMap((part) => part.steps));
  const all = [...parts.flatMap((part) => part.skipped), ...skipped];
  const distinct = new Map(all.map((one) => [`${one.post} ${one.userId} ${one.why}`, one]));
  return {
    steps,
    skipped: [...distinct.values()],
    unfilled: parts.flatMap(({ unfilled }) => unfilled),
  };
};
