/**
 * What is asked of approvers about credit: a limit, and permission to go beyond it for once. The outcome takes effect in
 * the transaction of the last decision.
 */
import * as z from 'zod';
import { readAccounts } from '#lib/accounts/index.ts';
import { type Approval, defineApprovalKind } from '#lib/approvals/index.ts';
import { AmountMinor, Currency, decimalOf } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { found, type Write } from '#lib/table/write.ts';
import { limitWrites } from './limits.ts';
import { limitPolicy, releasePolicy } from './policy.ts';
import { releaseWrites } from './releases.ts';
import { NewLimit, NewRelease } from './schema.ts';
import { releasesOf } from './standing.ts';

/** What an approver is shown besides what is asked for: where the account stands. */
const shown = {
  customer: z.string(),
  currency: Currency,
  // A sum of documents, each of which may be as large as an amount can be.
  exposureMinor: z.int().nullable().describe('null where a rate is missing'),
  limitMinor: AmountMinor.nullable().describe('The limit now; null: without bound'),
};

export const LimitDocument = z.strictObject({ ...NewLimit.shape, ...shown });
type LimitDocument = z.infer<typeof LimitDocument>;
export const ReleaseDocument = z.strictObject({ ...NewRelease.shape, ...shown });
type ReleaseDocument = z.infer<typeof ReleaseDocument>;

const inWords = (amountMinor: number, currency: string): string =>
  `${decimalOf({ amountMinor, currency })} ${currency}`;

const accountOf = async (context: Context, { accountId = '' }: Approval) =>
  found((await readAccounts(context, [accountId])).get(accountId));

const grantingOf = ({ id, requesterId, askings }: Approval) => ({
  requestedBy: requesterId,
  approvedBy: [
    ...new Set(askings.flatMap(({ answer }) => (answer?.outcome === 'approve' ? [answer.by] : []))),
  ],
  approvalId: id,
});

const limitOfDocument = (document: unknown): NewLimit => {
  const { customer: _c, exposureMinor: _e, limitMinor: _l, ...limit } = LimitDocument.parse(document);
  return limit;
};

defineApprovalKind<LimitDocument>({
  kind: 'credit-limit',
  shows: 'credit',
  title: { en: 'Credit limit', es: 'Límite de crédito', 'zh-CN': '信用额度' },
  document: LimitDocument,
  policy: limitPolicy,
  measures: (_context, { mode, amountMinor = 0, currency }) => ({
    amount: { amount: { amountMinor, currency } },
    unlimited: { count: mode === 'unlimited' ? 1 : 0 },
  }),
  summary: ({ customer, mode, amountMinor = 0, currency }) =>
    `${customer} · ${mode === 'limit' ? inWords(amountMinor, currency) : mode}`,
  effect: async (context, approval, outcome): Promise<Write[]> => {
    if (outcome !== 'approved') return [];
    const account = await accountOf(context, approval);
    const { saved } = await limitWrites(
      context,
      account,
      limitOfDocument(approval.document),
      grantingOf(approval),
    );
    return [saved];
  },
});

const releaseOfDocument = (document: unknown): NewRelease => {
  const {
    customer: _c,
    currency: _u,
    exposureMinor: _e,
    limitMinor: _l,
    ...release
  } = ReleaseDocument.parse(document);
  return release;
};

defineApprovalKind<ReleaseDocument>({
  kind: 'credit-release',
  shows: 'credit',
  title: { en: 'Release beyond the credit limit', es: 'Liberación sobre el límite', 'zh-CN': '超额放行' },
  document: ReleaseDocument,
  policy: releasePolicy,
  measures: (_context, { maxOverMinor: amountMinor, currency }) => ({
    amount: { amount: { amountMinor, currency } },
  }),
  summary: ({ customer, maxOverMinor, currency }) => `${customer} · +${inWords(maxOverMinor, currency)}`,
  effect: async (context, approval, outcome): Promise<Write[]> => {
    if (outcome !== 'approved') return [];
    const account = await accountOf(context, approval);
    const known = await releasesOf(context, account.value.id);
    // An edit that asks for less leaves the approval standing; the release that it gave is there already.
    if (known.some(({ value }) => value.approvalId === approval.id)) return [];
    const { saved } = await releaseWrites(
      context,
      account,
      releaseOfDocument(approval.document),
      grantingOf(approval),
    );
    return [saved];
  },
});
