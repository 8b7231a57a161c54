/**
 * How far targets are reached on a day, best first (M-12: collected ÷ collection target, R-210; shipped by the same
 * rule). Money counts for whoever had the account on its day, whoever has it now; other currencies are turned into the
 * target's at the rate of the last day that counts.
 */
import { assignmentAt, readAccounts } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { convert, money } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type Fact, factsOfSpan } from '#lib/turnover/index.ts';
import { ratesTo } from './report.ts';
import { percent } from './rules.ts';
import { amountAt, type Measure, type SubjectKind, subjectOfTarget, type Target } from './target-schema.ts';
import { readableTargets, targetsOn } from './targets.ts';

const KIND: Record<Measure, Fact['kind']> = { collected: 'received', shipped: 'shipped' };

const lastDay = ({ to }: Target, asOf: BusinessDate): BusinessDate => (to < asOf ? to : asOf);

/** Sum of the facts in one currency, converted once for each other currency. @throws {RateMissing} */
export const sumIn = async (
  context: Context,
  facts: readonly Fact[],
  { currency, on }: { currency: string; on: BusinessDate },
): Promise<number> => {
  const sums = new Map<string, number>();
  for (const fact of facts) sums.set(fact.currency, (sums.get(fact.currency) ?? 0) + fact.amountMinor);
  const rateOf = ratesTo(context, currency, on);
  const parts = await Promise.all(
    [...sums].map(async ([from, amount]) =>
      from === currency ? amount : convert(money(amount, from), await rateOf(from), currency).amountMinor,
    ),
  );
  return parts.reduce((total, amount) => total + amount, 0);
};

const matcherOf = (context: Context, target: Target, asOf: BusinessDate) => {
  const { kind, id } = subjectOfTarget(target);
  const units = kind === 'unit' ? context.directory.subtree(id, lastDay(target, asOf)) : undefined;
  return (accountId: string, { ownerId, unitId }: { ownerId: string | null; unitId: string }): boolean => {
    if (kind === 'account') return accountId === id;
    return units ? units.has(unitId) : ownerId === id;
  };
};

const nameOf = (
  context: Context,
  target: Target,
  accounts: Awaited<ReturnType<typeof readAccounts>>,
): string => {
  const { kind, id } = subjectOfTarget(target);
  if (kind === 'account') return accounts.get(id)?.value.name ?? '';
  return (kind === 'unit' ? context.directory.unit(id)?.name : context.directory.user(id)?.name) ?? '';
};

export interface CompletionQuery {
  asOf?: string | undefined;
  measure: Measure;
  subject: SubjectKind;
}

/** Targets that hold on the day, of one kind of subject, with what was reached by then. Equal rates share a rank. */
export const completionReport = async (context: Context, query: CompletionQuery) => {
  const asOf = query.asOf ?? context.today();
  const wanted = (await targetsOn(context, asOf)).filter(
    (target) => target.measure === query.measure && subjectOfTarget(target).kind === query.subject,
  );
  const seen = await readableTargets(context, wanted);
  const targets = wanted.filter((target, at) => seen[at] && amountAt(target, asOf) !== null);
  const from = targets.reduce((first, target) => (target.from < first ? target.from : first), asOf);
  const facts = (await factsOfSpan(context, { from, to: asOf })).filter(
    ({ kind }) => kind === KIND[query.measure],
  );
  const accounts = await readAccounts(context, [
    ...facts.map(({ accountId }) => accountId),
    ...targets.flatMap(({ accountId }) => accountId ?? []),
  ]);
  const rows = await Promise.all(
    targets.map(async (target) => {
      const isOf = matcherOf(context, target, asOf);
      const own = facts.filter(({ accountId, on }) => {
        const account = accounts.get(accountId)?.value;
        const isInPeriod = on >= target.from && on <= target.to;
        return isInPeriod && !!account && isOf(accountId, assignmentAt(account, on));
      });
      const { currency } = target;
      const reachedMinor = await sumIn(context, own, { currency, on: lastDay(target, asOf) });
      return {
        targetId: target.id,
        subject: subjectOfTarget(target).id,
        name: nameOf(context, target, accounts),
        from: target.from,
        to: target.to,
        currency,
        rateOn: lastDay(target, asOf),
        completion: percent(reachedMinor, amountAt(target, asOf) ?? 0),
      };
    }),
  );
  return ranked(rows);
};

/** Best rate first within each period; equal rates share a rank and the next one counts them all. */
export const ranked = <R extends { from: string; to: string; completion: { value: number | null } }>(
  rows: readonly R[],
): (R & { rank: number })[] => {
  const rate = ({ completion }: R): number => completion.value ?? Number.NEGATIVE_INFINITY;
  return rows.map((row) => {
    const rivals = rows.filter(({ from, to }) => from === row.from && to === row.to);
    return { ...row, rank: 1 + rivals.filter((rival) => rate(rival) > rate(row)).length };
  });
};
