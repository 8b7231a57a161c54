/**
 * M-38 and M-40 over some days: submitted ÷ due, in time ÷ due, and the mean of the scores, by person, template or unit. What is
 * not due yet counts for nothing.
 */
import { percentOf } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { CompletionGroup, CompletionReport } from './completion-schema.ts';
import { type DutiesQuery, duties, type Owed } from './due-list.ts';
import { meanOf, type Tally, tallyOf } from './rules.ts';

const ratio = (numerator: number, denominator: number) => ({
  value: percentOf(BigInt(numerator), BigInt(denominator)),
  numerator,
  denominator,
});

const countsOf = ({ due, submitted, late, missing, qualitySum: sum, qualityCount: count }: Tally) => ({
  ...{ due, submitted, late, missing },
  completion: ratio(submitted, due),
  punctuality: ratio(submitted - late, due),
  quality: { mean: meanOf(sum, count), sum, count },
});

const KEYS: Record<CompletionGroup, (owed: Owed) => string> = {
  person: ({ user }) => user.id,
  template: ({ duty }) => duty.templateKey,
  unit: ({ duty }) => duty.unitId,
};

export const completionReport = async (
  context: Context,
  { groupBy, ...query }: DutiesQuery & { groupBy: CompletionGroup },
  labels: ReadonlyMap<string, string>,
): Promise<CompletionReport> => {
  const owed = await duties(context, query);
  const { directory } = context;
  const nameOf = (key: string): string =>
    (groupBy === 'template' ? labels.get(key) : (directory.user(key) ?? directory.unit(key))?.name) ?? key;
  const rows = [...Map.groupBy(owed, KEYS[groupBy])]
    .map(([key, own]) => ({ key, name: nameOf(key), ...countsOf(tallyOf(own)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const { from, to, asOf } = query;
  return { from, to, asOf, total: countsOf(tallyOf(owed)), rows };
};
