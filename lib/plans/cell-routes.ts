/** Routes that change the cells of a draft. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { CellEdit, CellLock, CellSplit, CellSpread, CellTransfer } from './cell-schema.ts';
import { lockCells, setCells, spreadCells, transferCells } from './cells.ts';
import { shownPlan } from './command-routes.ts';
import {
  PlanLocked,
  PlanNodeSplit,
  PlanNodeUnknown,
  PlanNoHistory,
  PlanNothingToUndo,
  PlanPeriodWrong,
  PlanScopeWrong,
  PlanShapeWrong,
  PlanStatusWrong,
  PlanTooLarge,
} from './errors.ts';
import { PlanView } from './schema.ts';
import { splitCells } from './splitting.ts';
import { undoCells } from './undoing.ts';

const one = {
  method: 'POST',
  tag: 'Plans',
  access: { resource: 'plans', action: 'write' },
  params: z.strictObject({ planId: idOf('plan') }),
  status: 200,
  response: PlanView,
  ifMatch: true,
} as const;
const usual = [PlanStatusWrong, PlanNodeUnknown, PlanPeriodWrong, PlanTooLarge, VersionMoved];

export const cellRoutes = [
  commandRoute({
    ...one,
    path: '/v1/plans/{planId}/cells',
    name: 'setPlanCells',
    summary: 'Set what a node gets over some parts of the period',
    description: 'What lies below gets its share; open siblings take the difference, or it shows as stretch.',
    body: CellEdit,
    errors: [...usual, PlanLocked, PlanShapeWrong, RateMissing],
    example: { amount: 25_000_000, shape: { by: 'equal' } },
    plan: (context, { params: { planId }, body }) => shownPlan(context, setCells(context, planId, body)),
  }),
  commandRoute({
    ...one,
    path: '/v1/plans/{planId}/locks',
    name: 'lockPlanCells',
    summary: 'Lock cells, so that no spread changes them, or open them',
    body: CellLock,
    errors: usual,
    example: { locked: true },
    plan: (context, { params: { planId }, body }) => shownPlan(context, lockCells(context, planId, body)),
  }),
  commandRoute({
    ...one,
    path: '/v1/plans/{planId}/split',
    name: 'splitPlanNode',
    summary: 'Split a node over units, people, accounts, products or tiers',
    description:
      'Nothing is lost: parts add up exactly. Split again, the children named replace those before.',
    body: CellSplit,
    errors: [...usual, PlanScopeWrong, PlanNodeSplit, PlanNoHistory, RateMissing, NotFound],
    example: { how: 'people' },
    plan: (context, { params: { planId }, body }) => shownPlan(context, splitCells(context, planId, body)),
  }),
  commandRoute({
    ...one,
    path: '/v1/plans/{planId}/spread',
    name: 'spreadPlanNode',
    summary: 'Give a node’s amounts anew to what lies below it; locked cells keep theirs',
    body: CellSpread,
    errors: usual,
    example: { how: 'weights' },
    plan: (context, { params: { planId }, body }) => shownPlan(context, spreadCells(context, planId, body)),
  }),
  commandRoute({
    ...one,
    path: '/v1/plans/{planId}/transfer',
    name: 'transferPlanTarget',
    summary: 'Hand a person’s target over to a successor from a day on, by days',
    body: CellTransfer,
    errors: [...usual, PlanScopeWrong, PlanNodeSplit, NotFound],
    example: {
      node: 'usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      userId: 'usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b3',
      on: '2027-06-16',
    },
    plan: (context, { params: { planId }, body }) => shownPlan(context, transferCells(context, planId, body)),
  }),
  commandRoute({
    ...one,
    path: '/v1/plans/{planId}/undo',
    name: 'undoPlanCells',
    summary: 'Take the last change of cells back',
    errors: [PlanStatusWrong, PlanNothingToUndo, VersionMoved],
    plan: (context, { params: { planId } }) => shownPlan(context, undoCells(context, planId)),
  }),
];
