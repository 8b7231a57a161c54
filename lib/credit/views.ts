/** What the API shows of an account's credit: where it stands now, and why something would pass or be refused. */
import * as z from 'zod';
import type { Account } from '#lib/accounts/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { AmountMinor, Currency, Money } from '#lib/core/money.ts';
import { recordView } from '#lib/http/list.ts';
import type { Context } from '#lib/organisation/context.ts';
import { readPolicy, versionAt } from '#lib/organisation/policies.ts';
import { bounds, boundsOf } from './bounds.ts';
import { Finding } from './checks.ts';
import { Exposure, exposureIn } from './exposure.ts';
import { judge } from './gate.ts';
import { groupOf } from './group.ts';
import { emptyLedger, Ledger, readLedger } from './ledger.ts';
import { accountForCredit, todayOf } from './limits.ts';
import { requireOrderOf } from './orders.ts';
import { CreditPolicy } from './policy.ts';
import { remainingOf } from './rules.ts';
import { AssessmentView, ProfileView, ReleaseView } from './schema.ts';
import { assessmentsOf, releasesOf, type Standing, standingOf } from './standing.ts';

export const CreditView = z
  .strictObject({
    accountId: idOf('account'),
    asOf: BusinessDate,
    currency: Currency,
    ...bounds,
    exposure: Exposure,
    groupOf: z.array(idOf('account')).optional().describe('Accounts whose exposure is counted together'),
    profile: ProfileView.nullable().describe(
      'null while nobody set any credit; the policy credit decides then',
    ),
    assessment: AssessmentView.nullable().describe('The newest'),
  })
  .meta({ id: 'CreditStanding' });
type CreditView = z.infer<typeof CreditView>;

const exposureNow = async (context: Context, account: Account, standing: Standing, asOf: string) => {
  const ledger = (await readLedger(context, account.id))?.value ?? emptyLedger(account.id);
  if (!standing.countsChildren)
    return { exposure: await exposureIn(context, ledger, standing.currency, asOf) };
  const group = await groupOf(context, account, { accountId: account.id, ledger });
  const exposure = await exposureIn(context, group.sums, standing.currency, asOf);
  return { exposure, groupOf: group.members };
};

/** Credit of an account as everything booked so far leaves it. @throws {NotFound} @throws {RateMissing} */
export const getCreditNow = async (context: Context, accountId: string): Promise<CreditView> => {
  const { value: account } = await accountForCredit(context, accountId, 'read');
  const asOf = todayOf(context, account);
  const standing = await standingOf(context, account, asOf);
  const [{ exposure, groupOf: members }, [newest]] = await Promise.all([
    exposureNow(context, account, standing, asOf),
    assessmentsOf(context, accountId, 1),
  ]);
  return {
    accountId,
    asOf,
    currency: standing.currency,
    ...boundsOf(standing, exposure),
    exposure,
    ...(members && { groupOf: members }),
    profile: standing.profile ? recordView(standing.profile) : null,
    assessment: newest ? recordView(newest) : null,
  };
};

export const CreditExplanation = z
  .strictObject({
    asOf: BusinessDate,
    asked: Money,
    passes: z.boolean(),
    checks: z.array(Finding),
    rule: z.string().describe('How the amount is held against the limit'),
    inputs: z.strictObject({
      ...bounds,
      currency: Currency,
      requiredMinor: AmountMinor.describe('What is asked for, in the currency of the credit'),
      exposure: Exposure,
      ledger: Ledger.describe('Running totals by currency of the documents'),
      releases: z.array(ReleaseView.extend({ remainingMinor: AmountMinor })),
    }),
    policy: z.strictObject({
      kind: z.string(),
      validFrom: BusinessDate.nullable().describe('null: the shipped numbers'),
      body: z.json(),
    }),
  })
  .meta({ id: 'CreditExplanation' });
type CreditExplanation = z.infer<typeof CreditExplanation>;

const RULE =
  'exposure + required ≤ limit + allowance; what exposure was beyond that before counts as its bound; releases of the order, then of the account, cover the rest; every check counts by itself';

/** Why an amount would pass or be refused now: inputs, rule and policy version; changes nothing. @throws {NotFound} */
export const explainCredit = async (
  context: Context,
  accountId: string,
  asked: { amountMinor: number; currency?: string | undefined; orderId?: string | undefined },
): Promise<CreditExplanation> => {
  const { value: account } = await accountForCredit(context, accountId, 'read');
  await requireOrderOf(context, accountId, asked.orderId);
  const asOf = todayOf(context, account);
  const ledger = (await readLedger(context, accountId))?.value ?? emptyLedger(accountId);
  const required = { amountMinor: asked.amountMinor, currency: asked.currency ?? account.currency };
  const judged = await judge(context, { account, ledger, required, orderId: asked.orderId, asOf });
  const version = versionAt((await readPolicy(context, CreditPolicy.kind))?.value, asOf);
  const releases = await releasesOf(context, accountId, asOf);
  return {
    asOf,
    asked: required,
    passes: required.amountMinor <= 0 || !judged.refused,
    checks: judged.findings,
    rule: RULE,
    inputs: {
      ...boundsOf(judged.standing, judged.exposure),
      currency: judged.standing.currency,
      requiredMinor: judged.requiredMinor,
      exposure: judged.exposure,
      ledger,
      releases: releases.map((stored) => ({
        ...recordView(stored),
        remainingMinor: remainingOf(stored.value, asOf),
      })),
    },
    policy: {
      kind: CreditPolicy.kind,
      validFrom: version?.validFrom ?? null,
      body: version?.body ?? CreditPolicy.fallback,
    },
  };
};
