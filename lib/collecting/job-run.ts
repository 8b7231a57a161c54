/**
 * The daily run of collecting for the accounts of a unit: tells of promises that were missed, of credit standings that
 * changed, and hands accounts up or gives them back. Each is told once: the mark of it and the mails are one transaction.
 */
import { People } from '#lib/alerts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { commitTelling } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { User } from '#lib/organisation/schema.ts';
import { type Debtor, debtorsOn } from './books.ts';
import { runPromises } from './job-promises.ts';
import { handUp, isOverdue, levelOf, levelReached } from './ladder.ts';
import { notice } from './notices.ts';
import { DebtPolicy, EscalationPolicy } from './policy.ts';
import { type CollectionCase, MAX_KEPT, type Step } from './schema.ts';
import { accountsWithCases } from './settled.ts';
import { readCase, saveCase } from './store.ts';

const ACTION = 'collecting';

interface Run {
  context: Context;
  asOf: BusinessDate;
  people: People;
  escalation: EscalationPolicy;
  debt: DebtPolicy;
}

/** What one account's case becomes, and who hears what of it. */
interface Found {
  next: CollectionCase;
  writes: Awaited<ReturnType<typeof notice>>[];
}

const told = (run: Run, { account }: Pick<Debtor, 'account'>): User[] => [
  ...run.people.told(account, [{ days: 0, to: ['owner', 'manager', 'finance'] }]).levels.keys(),
];

/** The standing of the day where it differs from the last one; told where the policy says so. */
const standing = async (run: Run, debtor: Debtor, known: CollectionCase): Promise<Found> => {
  const { asOf, context } = run;
  const before = known.standings.at(-1)?.state ?? 'on-time';
  const after = debtor.worst;
  if (before === after) return { next: known, writes: [] };
  const standings = [...known.standings.slice(1 - MAX_KEPT), { from: asOf, state: after }];
  const isNews = run.debt.tell.includes(before) || run.debt.tell.includes(after);
  const writes = await Promise.all(
    (isNews ? told(run, debtor) : []).map((user) =>
      notice(context, user, { what: 'standing', accountId: debtor.account.id, asOf, before, after }),
    ),
  );
  return { next: { ...known, standings }, writes };
};

const stepFor = (
  run: Run,
  debtor: Debtor,
  known: CollectionCase,
): { step: Step; handler: User | undefined } | undefined => {
  const { asOf, escalation } = run;
  const now = levelOf(known);
  if (now > 0 && !isOverdue(debtor.debts))
    return { step: { level: 0, handlerId: null, on: asOf }, handler: undefined };
  const brokenPromises = debtor.broken.count;
  const level = levelReached(escalation, { debts: debtor.debts, brokenPromises }, asOf);
  if (level <= now) return undefined;
  const to = escalation.ladder[level - 1]?.to;
  const handler = to && run.people.first(debtor.account, to);
  const facts = {
    daysOver: Math.max(...debtor.debts.map(({ invoice }) => invoice.daysOver)),
    brokenPromises,
  };
  return { step: handUp(escalation, level, { handlerId: handler?.id ?? null, on: asOf, facts }), handler };
};

/** The hand-up or the way back of the day; the last handler hears that nothing is overdue any more. */
const ladder = async (run: Run, debtor: Debtor, known: CollectionCase): Promise<Found> => {
  const { context, asOf } = run;
  const found = run.escalation.enabled ? stepFor(run, debtor, known) : undefined;
  if (!found) return { next: known, writes: [] };
  const { step, handler } = found;
  const accountId = debtor.account.id;
  const last = context.directory.user(known.steps.at(-1)?.handlerId);
  const next = { ...known, steps: [...known.steps.slice(1 - MAX_KEPT), step] };
  if (step.level === 0 && last?.active)
    return { next, writes: [await notice(context, last, { what: 'given-back', accountId, asOf })] };
  if (!handler) return { next, writes: [] };
  const news = { what: 'hand-up', accountId, asOf, level: step.level } as const;
  return { next, writes: [await notice(context, handler, news)] };
};

/** One account: at most one write of its case, with the mails that tell of it. Returns how many mails were queued. */
const runAccount = (run: Run, debtor: Debtor): Promise<{ changed: boolean; mails: number }> =>
  commitTelling(run.context, async () => {
    const known = await readCase(run.context, debtor.account.id);
    const first = await standing(run, debtor, known.value);
    const second = await ladder(run, debtor, first.next);
    const changed = second.next !== known.value;
    const mails = [...first.writes, ...second.writes];
    const writes = changed ? [saveCase(run.context, known, second.next), ...mails] : [];
    return { action: ACTION, writes, result: { changed, mails: mails.length } };
  });

/** The run of a unit within a job's context. */
export const runCollecting = async (
  context: Context,
  { unitId, asOf }: { unitId?: string | undefined; asOf: BusinessDate },
) => {
  const [escalation, debt] = await Promise.all([
    policyAt(context, EscalationPolicy, asOf),
    policyAt(context, DebtPolicy, asOf),
  ]);
  const people = new People(context.directory, { asOf, today: context.today() });
  const run = { context, asOf, people, escalation, debt };
  const promises = await runPromises(context, { people, asOf, unitId });
  const debtors = await debtorsOn(context, asOf, {
    wanted: (_account, owner) => unitId === undefined || owner.unitId === unitId,
  });
  const settled = await accountsWithCases(context, { asOf, unitId, debtors });
  const figures = {
    asOf,
    unitId: unitId ?? null,
    accounts: debtors.length,
    changed: 0,
    mails: promises.mails,
    promises,
  };
  for (const debtor of [...debtors, ...settled]) {
    const { changed, mails } = await runAccount(run, debtor);
    figures.changed += changed ? 1 : 0;
    figures.mails += mails;
  }
  return figures;
};
