/** What a document asks for today: its figures in the policy's currency, the rules that they trigger, the chain. */
import { createHash } from 'node:crypto';
import type { BusinessDate } from '#lib/core/dates.ts';
import { type Currency, convert, MAX_AMOUNT_MINOR, type Money } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyVersionAt, rateAt } from '#lib/organisation/index.ts';
import { canonical } from '#lib/table/audit.ts';
import { chainOf, situationOf } from './chain.ts';
import { AmountOutOfBounds, DocumentTooLarge, NoApprover } from './errors.ts';
import { approvalKindOf, type Measure } from './kinds.ts';
import { type ApprovalPolicy, PERCENT_DIGITS } from './policy.ts';
import type { Approval, Figure, Step } from './schema.ts';
import { demandsOf } from './thresholds.ts';

/** Characters of a document: it and its trail entry, which holds two of them, fit an item. */
const MOST_CHARACTERS = 60_000;

export interface Assessment extends Pick<Approval, 'policy' | 'figures' | 'triggered' | 'skipped'> {
  steps: Step[];
  body: ApprovalPolicy;
}

/** The hash that a decision about the document names. @throws {DocumentTooLarge} */
export const hashOfDocument = (document: unknown): string => {
  const text = canonical(document);
  if (text.length > MOST_CHARACTERS) throw DocumentTooLarge({ limit: MOST_CHARACTERS });
  return createHash('sha256').update(text).digest('hex');
};

/** Digits beyond the sixth are cut off: what is just below a threshold does not reach it. */
const cutOff = (percent: string): string => {
  const [whole = '0', fraction = ''] = percent.split('.');
  return fraction ? `${whole}.${fraction.slice(0, PERCENT_DIGITS)}` : whole;
};

const requireBounded = (measure: string, { amountMinor, currency }: Money): void => {
  if (Math.abs(amountMinor) <= MAX_AMOUNT_MINOR) return;
  throw AmountOutOfBounds({ measure, limit: MAX_AMOUNT_MINOR, currency });
};

/** @throws {RateMissing} naming the pair and the day @throws {AmountOutOfBounds} */
const figureOf = async (
  context: Context,
  [measure, value]: [string, Measure],
  currency: Currency,
  on: BusinessDate,
): Promise<Figure> => {
  if ('percent' in value) return { measure, unit: 'percent', percent: cutOff(value.percent) };
  if ('count' in value) return { measure, unit: 'count', count: value.count };
  const { amount } = value;
  requireBounded(measure, amount);
  const rate = await rateAt(context, amount.currency, currency, on);
  const { amountMinor } = amount.currency === currency ? amount : convert(amount, rate, currency);
  requireBounded(measure, { amountMinor, currency });
  return { measure, unit: 'amount', amountMinor, currency, of: amount, rate };
};

interface Question {
  kind: string;
  unitId: string;
  requesterId: string;
  on: BusinessDate;
}

/**
 * Figures, rules and chain of a document on a day.
 * @throws {RateMissing} for an amount that cannot be put into the policy's currency
 * @throws {NoApprover} when a rule asks for somebody and nobody is there
 */
export const assess = async (
  context: Context,
  document: unknown,
  { kind, unitId, requesterId, on }: Question,
): Promise<Assessment> => {
  const { policy, measures } = approvalKindOf(kind);
  const { body, validFrom } = await policyVersionAt(context, policy, on);
  const currency = body.currency ?? context.directory.organisation.value.baseCurrency;
  const measured = Object.entries(await measures(context, document));
  const figures = await Promise.all(measured.map((one) => figureOf(context, one, currency, on)));
  const demands = demandsOf(body.rules, figures);
  const chain = chainOf(situationOf(context.directory, on, { requesterId, unitId }), demands);
  if (chain.unfilled.length > 0) {
    throw NoApprover({ posts: chain.unfilled.join(', '), policy: policy.kind });
  }
  return {
    policy: { kind: policy.kind, validFrom },
    figures,
    triggered: demands.map(({ triggered }) => triggered),
    steps: chain.steps,
    skipped: chain.skipped,
    body,
  };
};
