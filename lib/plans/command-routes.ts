/** Routes that make plans and lead them from version to version. */
import * as z from 'zod';
import { REQUEST_ERRORS } from '#lib/approvals/errors.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import { type Changed, changePlan, createPlan, removePlan } from './drafts.ts';
import {
  PlanBasisMissing,
  PlanHistoryFull,
  PlanParentWrong,
  PlanShapeWrong,
  PlanStatusWrong,
  PlanTooFine,
  PlanTooLarge,
} from './errors.ts';
import { NewPlan, PlanPatch, PlanReason } from './input-schema.ts';
import { PlanView } from './schema.ts';
import { planView } from './view.ts';

const tag = 'Plans';
const access = { resource: 'plans', action: 'write' } as const;
const params = z.strictObject({ planId: idOf('plan') });
const one = { tag, access, params, status: 200, response: PlanView, ifMatch: true } as const;

// Requests for approval are many files, and most calls are about cells.
const approving = () => import('./approving.ts');

/** The command with its plan as the API shows it. */
export const shownPlan = async (context: Context, command: Promise<Command<Changed>>) => {
  const { result, ...rest } = await command;
  return { ...rest, result: await planView(context, result.plan, result.content) };
};

export const commandRoutes = [
  commandRoute({
    method: 'POST',
    path: '/v1/plans',
    name: 'createPlan',
    tag,
    access,
    summary: 'Make a draft of a plan',
    description:
      'Its scope gets the whole amount, cut over the period; split it over what lies below afterwards.',
    body: NewPlan,
    status: 201,
    response: PlanView,
    errors: [NotFound, PlanParentWrong, PlanTooFine, PlanTooLarge, PlanShapeWrong, RateMissing],
    example: {
      name: '华北区 2027 年销售计划',
      measure: 'booked',
      section: 'region',
      from: '2027-01-01',
      to: '2027-12-31',
      grain: 'month',
      amount: 100_000_000,
      basis: { note: 'Last year and two new dealers', lastYear: 90_000_000 },
    },
    plan: (context, { body }) => shownPlan(context, createPlan(context, body)),
    location: ({ id }) => `/v1/plans/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path: '/v1/plans/{planId}',
    name: 'changePlan',
    summary: 'Change what a draft says',
    body: PlanPatch,
    errors: [PlanStatusWrong, VersionMoved],
    example: { name: 'Plan de ventas 2027', basis: { note: 'Dos distribuidores nuevos en Zamora' } },
    plan: (context, { params: { planId }, body }) => shownPlan(context, changePlan(context, planId, body)),
  }),
  commandRoute({
    method: 'DELETE',
    path: '/v1/plans/{planId}',
    name: 'removePlan',
    tag,
    access,
    summary: 'Remove a draft that nobody was ever asked about',
    params,
    status: 204,
    ifMatch: true,
    errors: [PlanStatusWrong, VersionMoved],
    plan: (context, { params: { planId } }) => removePlan(context, planId),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/plans/{planId}/submit',
    name: 'submitPlan',
    summary: 'Ask that a draft is executed; it holds from the day of the approval',
    description:
      'The approvers of the policy approvals.sales-plan are asked at once and see what is doubtful.',
    body: PlanReason,
    errors: [PlanStatusWrong, PlanBasisMissing, VersionMoved, ...REQUEST_ERRORS],
    example: { reason: 'Plan of the year' },
    plan: async (context, { params: { planId }, body }) => {
      const { submitPlan } = await approving();
      return shownPlan(context, submitPlan(context, planId, body));
    },
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/plans/{planId}/withdraw',
    name: 'withdrawPlan',
    summary: 'Take a submitted version back: a draft again',
    body: PlanReason,
    errors: [PlanStatusWrong, VersionMoved],
    example: { reason: 'A figure is missing' },
    plan: async (context, { params: { planId }, body }) => {
      const { withdrawPlan } = await approving();
      return shownPlan(context, withdrawPlan(context, planId, body));
    },
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/plans/{planId}/versions',
    name: 'revisePlan',
    summary: 'Begin a new version of a plan in force; the old one holds until the new one is approved',
    body: PlanReason,
    errors: [PlanStatusWrong, PlanHistoryFull, VersionMoved],
    example: { reason: '市场下滑' },
    plan: async (context, { params: { planId }, body }) => {
      const { revisePlan } = await approving();
      return shownPlan(context, revisePlan(context, planId, body));
    },
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/plans/{planId}/discard',
    name: 'discardPlanVersion',
    summary: 'Give the draft of a new version up',
    body: PlanReason,
    errors: [PlanStatusWrong, VersionMoved],
    example: { reason: 'The market came back' },
    plan: async (context, { params: { planId }, body }) => {
      const { discardPlan } = await approving();
      return shownPlan(context, discardPlan(context, planId, body));
    },
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/plans/{planId}/end',
    name: 'endPlan',
    summary: 'End a plan in force from today on',
    body: PlanReason,
    errors: [PlanStatusWrong, VersionMoved],
    example: { reason: 'The region is merged' },
    plan: async (context, { params: { planId }, body }) => {
      const { endPlan } = await approving();
      return shownPlan(context, endPlan(context, planId, body));
    },
  }),
];
