/** A company with an account, a kind of request of its own whose effects are noted, and runners of commands. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import '#lib/approval-kinds.ts';
import { accountRoutes } from '#lib/accounts/index.ts';
import { ApprovalPolicy, defineApprovalKind, line, office, USUAL } from '#lib/approvals/index.ts';
import { Money } from '#lib/core/money.ts';
import { type Context, contextOf } from '#lib/organisation/context.ts';
import { definePolicy } from '#lib/organisation/policies.ts';
import { type Plan, runCommand } from '#lib/table/command.ts';
import { aCompany, type Company } from '../support/company.ts';

/** What the effect of the test's own kind was told, by request. */
export const heard: string[] = [];

const testPolicy = definePolicy<ApprovalPolicy>(
  'approvals.test-limit',
  ApprovalPolicy,
  {
    ...USUAL,
    rules: [
      {
        name: 'limit',
        measure: 'amount',
        unit: 'amount',
        thresholds: [
          { fromMinor: 100_000, steps: [line('manager')] },
          { fromMinor: 1_000_000, steps: [line('manager'), line('director')] },
          { fromMinor: 10_000_000, steps: [line('director'), office('finance')] },
        ],
      },
    ],
  },
  'A limit of the tests',
);

defineApprovalKind({
  kind: 'test-limit',
  title: { en: 'Limit', es: 'Límite', 'zh-CN': '额度' },
  document: z.strictObject({ limit: Money }),
  policy: testPolicy,
  measures: (_, { limit }) => ({ amount: { amount: limit } }),
  summary: ({ limit }) => `Limit ${limit.amountMinor}`,
  allowance: ({ limit }) => limit,
  effect: async (_, { id }, outcome) => {
    heard.push(`${id} ${outcome}`);
    return [];
  },
});

export interface Desk {
  company: Company;
  accountId: string;
  /** Runs a plan as a user, as a command of its own, and gives its result. */
  run<R>(as: string, plan: (context: Context) => Promise<Plan<R>>): Promise<R>;
}

export const aDesk = async (routes: Parameters<typeof aCompany>[0] = []): Promise<Desk> => {
  const company = await aCompany([...accountRoutes, ...routes]);
  const account = await company.call('north-rep', 'POST', '/v1/accounts', {
    body: { type: 'customer', number: 'N-1', name: 'Ñandú 商贸' },
  });
  return {
    company,
    accountId: account.body.id,
    run: async (as, plan) => {
      const caller = {
        orgId: company.orgId,
        userId: `usr_${as.replaceAll('-', '')}`,
        requestId: `req_${randomUUID().replaceAll('-', '')}`,
      };
      const context = await contextOf(company.ports, caller, true);
      const outcome = await runCommand(company.table, context.cause, () => plan(context));
      if (outcome.replayed) throw new Error('nothing to replay');
      return outcome.result;
    },
  };
};
