/**
 * The clocks of a unit's requests: in the afternoon whoever still has to answer today is reminded, after
 * midnight missed deadlines are put down and escalated and approvals end whose days are over. Each request is one
 * command that looks at the request afresh, so a run that is repeated, late or cut off leaves the same.
 */
import { addDays, type BusinessDate, type Instant } from '#lib/core/dates.ts';
import { instantOf } from '#lib/core/local-times.ts';
import { commitTelling, type JobSummary } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { allOfIndex } from '#lib/table/query.ts';
import type { Write } from '#lib/table/write.ts';
import { nextUp, situationOf } from './chain.ts';
import { deadlinesOf } from './entity.ts';
import { approvalKindOf } from './kinds.ts';
import { momentOf, zoneOf } from './moment.ts';
import { audienceOf, notice } from './notices.ts';
import { deadlinesPolicy } from './policy.ts';
import { ask, currentStep, ended, pendingAskings } from './progress.ts';
import { effectsOf } from './request.ts';
import type { Approval, Asking } from './schema.ts';
import { findApproval, saveApproval } from './store.ts';

interface Slot {
  unitId: string;
  asOf: BusinessDate;
}

/** What a run decides about one request; the request itself when there is nothing to do. */
type Step = (context: Context, approval: Approval) => Promise<{ next: Approval; notices: Write[] }>;

const dueIds = async ({ table, orgId }: Context, unitId: string, to: Instant): Promise<string[]> => {
  const partition = { orgId, pendingKind: deadlinesOf(unitId) };
  const rows = await allOfIndex(table, { index: 'pending', partition, range: { to } });
  return rows.map((row) => String(row['id']));
};

/** Looks at one request again and commits what the run decides about it; true when there was something to do. */
const look = (context: Context, action: string, id: string, step: Step): Promise<boolean> =>
  commitTelling(context, async () => {
    const from = await findApproval(context, id);
    const { next, notices } = from ? await step(context, from.value) : { next: undefined, notices: [] };
    if (!from || !next || next === from.value) return { action, writes: [], result: false };
    const { writes } = await saveApproval(context, next, from);
    const effects = await effectsOf(context, from.value, next);
    return { action, writes: [...writes, ...notices, ...effects], result: true };
  });

const runOver = async (context: Context, action: string, ids: readonly string[], step: Step) => {
  let changed = 0;
  for (const id of ids) changed += Number(await look(context, action, id, step));
  return { requests: ids.length, changed };
};

const marked = (
  approval: Approval,
  askings: readonly Asking[],
  mark: Pick<Asking, 'remindedAt' | 'breachedAt'>,
): Approval => {
  const numbers = askings.map(({ number }) => number);
  return {
    ...approval,
    askings: approval.askings.map((one) => (numbers.includes(one.number) ? { ...one, ...mark } : one)),
  };
};

const tell = async (
  context: Context,
  approval: Approval,
  asking: Asking,
  { about, period }: { about: 'reminder' | 'breached'; period: BusinessDate },
): Promise<Write[]> => {
  const people = await audienceOf(context, approval, asking.userId, period);
  const payload = { approvalId: approval.id, about, asking: asking.number, round: asking.round, period };
  return people.flatMap((id) => notice(context, id, payload));
};

const reminding =
  (period: BusinessDate, at: Instant, until: Instant): Step =>
  async (context, approval) => {
    const due = pendingAskings(approval).filter(
      ({ dueAt, askedAt, remindedAt }) => dueAt > at && dueAt <= until && askedAt < at && !remindedAt,
    );
    if (due.length === 0) return { next: approval, notices: [] };
    const notices = due.map((asking) => tell(context, approval, asking, { about: 'reminder', period }));
    return { next: marked(approval, due, { remindedAt: at }), notices: (await Promise.all(notices)).flat() };
  };

/** The next one up is asked as well, unless nobody is left or they are asked already. */
const escalated = async (
  context: Context,
  approval: Approval,
  missed: readonly Asking[],
): Promise<Approval> => {
  const moment = await momentOf(context, approval);
  const policy = await policyAt(context, approvalKindOf(approval.kind).policy, moment.on);
  if (!policy.escalates) return approval;
  const situation = situationOf(context.directory, moment.on, approval);
  let next = approval;
  for (const { memberId, userId } of missed) {
    const step = currentStep(next);
    const seats = next.steps[step]?.seats ?? [];
    const [above] = nextUp(situation, userId, 'escalation').users;
    const isIn =
      pendingAskings(next).some((one) => one.userId === above?.id) ||
      seats.some((seat) => [seat.memberId, seat.approvedBy].includes(above?.id));
    if (above && !isIn) next = ask(next, { step, memberId, userId: above.id, why: 'escalated' }, moment);
  }
  return next;
};

const checking =
  (period: BusinessDate, at: Instant): Step =>
  async (context, approval) => {
    const until = approval.allowance?.until;
    if (approval.status === 'approved' && until && until < period) {
      return { next: ended(approval, 'expired', { at: context.at, by: context.cause.by }), notices: [] };
    }
    const missed = pendingAskings(approval).filter(({ dueAt, breachedAt }) => dueAt <= at && !breachedAt);
    if (missed.length === 0) return { next: approval, notices: [] };
    const noted = marked(approval, missed, { breachedAt: at });
    const notices = missed.map((asking) => tell(context, approval, asking, { about: 'breached', period }));
    return { next: await escalated(context, noted, missed), notices: (await Promise.all(notices)).flat() };
  };

/** Reminds whoever still has to answer by the end of the day (R-1603). */
export const remind = async (context: Context, { unitId, asOf }: Slot): Promise<JobSummary> => {
  const zone = zoneOf(context, unitId);
  const at = instantOf(asOf, (await policyAt(context, deadlinesPolicy, asOf)).remindAt, zone);
  const until = instantOf(addDays(asOf, 1), '00:00', zone);
  const ids = await dueIds(context, unitId, until);
  return runOver(context, 'approval.remind', ids, reminding(asOf, at, until));
};

/** Puts missed deadlines down against the approver, asks the next one up, ends approvals whose days are over (R-1603). */
export const checkDeadlines = async (context: Context, { unitId, asOf }: Slot): Promise<JobSummary> => {
  const { checkAt } = await policyAt(context, deadlinesPolicy, asOf);
  const at = instantOf(asOf, checkAt, zoneOf(context, unitId));
  return runOver(context, 'approval.check', await dueIds(context, unitId, at), checking(asOf, at));
};
