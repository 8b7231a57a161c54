/**
 * What else speaks against more credit. The domains that know a reason register a check, as they register policies;
 * `lib/credit-checks.ts` loads them all. The gate asks every check and reports all of them at once, never only the first.
 */
import * as z from 'zod';
import type { Account } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Write } from '#lib/table/write.ts';
import type { Ledger } from './ledger.ts';
import type { WAIVABLE } from './schema.ts';

type CheckName = (typeof WAIVABLE)[number];

export const Finding = z
  .strictObject({
    check: z.enum(['amount', 'group', 'block', 'overdue', 'promises', 'disputes']),
    passed: z.boolean(),
    waived: z.boolean().optional().describe('Failed, and a release sets it aside'),
    figure: z.number().nullable().describe('What was found: minor units, days, a count or percent'),
    bound: z.number().nullable().describe('What it may be at most; null: anything'),
    unit: z.enum(['minor', 'days', 'count', 'percent', 'flag']),
    detail: z.string().optional(),
  })
  .meta({ id: 'CreditFinding' });
export type Finding = z.infer<typeof Finding>;

/** The numbers that checks are held against, from the policy of the day. */
export interface Bounds {
  maxOverdueDays: number | null;
  maxBrokenPromises: number | null;
  maxDisputedPercent: number | null;
}

export interface CreditCheck {
  readonly name: CheckName;
  /** What is found on the day, with strong reads. `rests` may let the command pass only while what was read stays. */
  ask(
    context: Context,
    about: { account: Account; ledger: Ledger; asOf: BusinessDate; bounds: Bounds },
  ): Promise<{ finding: Finding; rests?: readonly Write[] }>;
}

const checks = new Map<CheckName, CreditCheck>();

/** Registers a check once. @throws {Error} when there is one of the name */
export const defineCreditCheck = (check: CreditCheck): void => {
  if (checks.has(check.name)) throw new Error(`credit check ${check.name} is defined twice`);
  checks.set(check.name, check);
};

/** Every registered check. @throws {Error} when lib/credit-checks.ts was not loaded: credit is never given half-checked */
export const creditChecks = (): CreditCheck[] => {
  if (checks.size === 0) throw new Error('no credit check is loaded: import #lib/credit-checks.ts');
  return [...checks.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};
