/** The due rules that hold over a run of days: a past day keeps the rules that it had. */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { entryAt } from '#lib/organisation/history.ts';
import { policyVersionAt } from '#lib/organisation/policies.ts';
import type { RulesAt } from './duties.ts';
import type { Period } from './periods.ts';
import { type DueRule, FormPolicy } from './policy.ts';

const FIRST: BusinessDate = '1900-01-01';

/** Every version that holds on some of the days, and which one on which. */
export const rulesOver = async (
  context: Context,
  { from, to }: Period,
): Promise<{ rulesAt: RulesAt; rules: DueRule[] }> => {
  const history: { from: BusinessDate; rules: DueRule[] }[] = [];
  for (let day = to; ; ) {
    const { body, validFrom } = await policyVersionAt(context, FormPolicy, day);
    history.unshift({ from: validFrom ?? FIRST, rules: body.rules });
    if (!validFrom || validFrom <= from) break;
    day = addDays(validFrom, -1);
  }
  return { rulesAt: (on) => entryAt(history, on).rules, rules: history.flatMap(({ rules }) => rules) };
};
