/** What is said to the cells of a plan, and how they answer. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { NodeKey } from './comment-schema.ts';
import { Shape } from './input-schema.ts';
import { NodeKind, PlanAmount, Span } from './schema.ts';

const MAX_CHILDREN = 300;

const node = NodeKey.optional();
const span = {
  from: BusinessDate.optional().describe('First day of the first part; that of the plan when absent'),
  to: BusinessDate.optional().describe('Last day of the last part; that of the plan when absent'),
};

export const CellEdit = z
  .strictObject({
    node,
    ...span,
    amount: PlanAmount.describe('What the node gets over these parts together'),
    shape: Shape.optional().describe('How the parts share it; as now when absent'),
    absorb: z
      .boolean()
      .default(true)
      .describe(
        'Open siblings take the difference, so that the node above still adds up; otherwise it shows as stretch',
      ),
  })
  .meta({ id: 'PlanCellEdit' });
export type CellEdit = z.infer<typeof CellEdit>;

export const CellLock = z.strictObject({ node, ...span, locked: z.boolean() }).meta({ id: 'PlanCellLock' });
export type CellLock = z.infer<typeof CellLock>;

const Child = z
  .strictObject({
    unitId: idOf('unit').optional(),
    userId: idOf('user').optional(),
    accountId: idOf('account').optional(),
    productId: idOf('product').optional(),
    tier: z.enum(['low', 'mid', 'high']).optional().describe('Of products'),
    weight: z
      .string()
      .regex(/^\d{1,15}(\.\d{1,6})?$/)
      .optional()
      .describe('Last year’s amount, potential, anything'),
  })
  .refine(({ weight: _, ...scope }) => Object.values(scope).filter((id) => id !== undefined).length === 1, {
    error: 'give exactly one of unitId, userId, accountId, productId, tier',
    path: ['unitId'],
  })
  .meta({ id: 'PlanChild' });
export type Child = z.infer<typeof Child>;

export const CellSplit = z
  .strictObject({
    node,
    how: z
      .enum(['weights', 'equal', 'people', 'history'])
      .describe(
        '`people`: by the salespeople of each on the first day; `history`: by what each reached in the same days of the year before',
      ),
    over: z
      .array(Child)
      .min(1)
      .max(MAX_CHILDREN)
      .optional()
      .describe('When absent: the units below the node and the salespeople posted to it'),
  })
  .refine(
    ({ how, over = [] }) => how !== 'weights' || (over.length > 0 && over.every(({ weight }) => weight)),
    {
      error: 'give each of them a weight',
      path: ['over'],
    },
  )
  .meta({ id: 'PlanCellSplit' });
export type CellSplit = z.infer<typeof CellSplit>;

export const CellSpread = z
  .strictObject({
    node,
    ...span,
    how: z
      .enum(['present', 'weights'])
      .describe('`weights`: those of the last split, instead of what they have'),
  })
  .meta({ id: 'PlanCellSpread' });
export type CellSpread = z.infer<typeof CellSpread>;

export const CellTransfer = z
  .strictObject({
    node: NodeKey.describe('Key of the person who hands over'),
    userId: idOf('user').describe('Successor; new to the plan, they stand beside the one who hands over'),
    on: BusinessDate.describe('First day of the successor'),
  })
  .meta({ id: 'PlanCellTransfer' });
export type CellTransfer = z.infer<typeof CellTransfer>;

export const CellRow = z
  .object({
    node: z.string().describe('Key: names the node in commands'),
    parent: z.string().nullable(),
    kind: NodeKind,
    scopeId: z.string().describe('Id of the unit, person, account or product; the tier'),
    name: z.string().nullable().describe('Of a unit or person'),
    amount: z.int(),
    stretch: z.int().nullable().describe('Σ children − amount; null for a node that was not split'),
    cells: z.array(
      z.object({
        ...Span.shape,
        amount: z.int(),
        stretch: z.int().nullable(),
        locked: z.boolean().describe('Every part of it is'),
      }),
    ),
  })
  .meta({ id: 'PlanCells' });
export type CellRow = z.infer<typeof CellRow>;
