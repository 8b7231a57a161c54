/** Kinds whose document is the request itself: prices and contracts for an account, expenses and plans of a unit. */
import type * as z from 'zod';
import type { Text } from '#lib/core/languages.ts';
import { decimalOf, type Money } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type PolicyKind, policyAt } from '#lib/organisation/policies.ts';
import { Name } from '#lib/organisation/schema.ts';
import { Discount, Expense, PlanDocument, Quote, SpecialPrice, StandardContract } from './documents.ts';
import { defineApprovalKind, type Measure } from './kinds.ts';
import {
  type ApprovalPolicy,
  contractPolicy,
  discountPolicy,
  expensePolicy,
  planPolicy,
  pricingPolicy,
  quotePolicy,
  specialPricePolicy,
} from './policy.ts';
import { concessionOf, type PricedLine, type Terms } from './pricing.ts';

/** What an approver is shown besides the document that was sent: the account's name as it was. */
const shown = { customer: Name.optional() };

const priced = async (
  context: Context,
  lines: readonly PricedLine[],
  terms: Terms,
): Promise<Record<string, Measure>> => {
  const cost = await policyAt(context, pricingPolicy, context.today());
  const { percent, net, given } = concessionOf(lines, terms, cost);
  return { discount: { percent }, amount: { amount: net }, concession: { amount: given } };
};

const titled = (customer: string | undefined, text: string): string =>
  customer ? `${customer} · ${text}` : text;

const inWords = (amount: Money): string => `${decimalOf(amount)} ${amount.currency}`;

interface Basket extends Terms {
  customer?: string | undefined;
  lines: (PricedLine & { item: string })[];
}

const itemsOf = ({ lines }: Basket): string => {
  const [first, ...more] = lines;
  return `${first?.item ?? ''}${more.length > 0 ? ` + ${more.length}` : ''}`;
};

const defineBasket = <S extends z.ZodType<Basket>>(
  kind: string,
  title: Text,
  document: S,
  policy: PolicyKind<ApprovalPolicy>,
) =>
  defineApprovalKind<Basket>({
    kind,
    title,
    document,
    policy,
    measures: (context, basket) => priced(context, basket.lines, basket),
    summary: (basket) => titled(basket.customer, itemsOf(basket)),
  });

defineApprovalKind({
  kind: 'special-price',
  title: { en: 'Special price', es: 'Precio especial', 'zh-CN': '特价' },
  document: SpecialPrice.extend(shown),
  policy: specialPricePolicy,
  measures: (context, document) => priced(context, [document], document),
  summary: ({ customer, item, listPrice, askedPrice, currency }) =>
    titled(customer, `${item}: ${listPrice} → ${askedPrice} ${currency}`),
});

defineBasket(
  'discount',
  { en: 'Discount', es: 'Descuento', 'zh-CN': '折扣' },
  Discount.extend(shown),
  discountPolicy,
);
defineBasket('quote', { en: 'Quote', es: 'Oferta', 'zh-CN': '报价' }, Quote.extend(shown), quotePolicy);
defineBasket(
  'standard-contract',
  { en: 'Standard contract', es: 'Contrato estándar', 'zh-CN': '标准合同' },
  StandardContract.extend(shown),
  contractPolicy,
);

defineApprovalKind({
  kind: 'expense',
  title: { en: 'Expense', es: 'Gasto', 'zh-CN': '费用' },
  document: Expense,
  policy: expensePolicy,
  measures: (_, { amount }) => ({ amount: { amount } }),
  summary: ({ expenseType, amount }) => `${expenseType}: ${inWords(amount)}`,
  allowance: ({ amount }) => amount,
});

defineApprovalKind({
  kind: 'plan',
  title: { en: 'Plan', es: 'Plan', 'zh-CN': '计划' },
  document: PlanDocument,
  policy: planPolicy,
  measures: (_, { amount }) => ({ plans: { count: 1 }, ...(amount && { amount: { amount } }) }),
  summary: ({ name }) => name,
});
