/** The route that shows whether reviews lead to anything. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { queryRoute } from '#lib/http/route.ts';
import { ReviewSpanWrong } from './errors.ts';
import { loopFigures } from './loop-figures.ts';

const Quotient = z.object({
  numerator: z.int(),
  denominator: z.int(),
  percent: z.string().nullable().describe('Two digits; null where nothing divides'),
});
const loop = {
  closed: Quotient.describe('Findings opened in the days that are closed ÷ all of them'),
  repeated: Quotient.describe('Those that had been closed before and came again ÷ all of them'),
  doneOnTime: Quotient.describe('Actions due in the days that were done by their day ÷ all not given up'),
  measured: Quotient.describe('Those whose effect a later review could measure ÷ all not given up'),
  asExpected: Quotient.describe('Those that went as expected ÷ those measured'),
};
const Row = z.object({ id: z.string(), name: z.string(), ...loop });

export const loopRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/reviews/loop',
    name: 'getReviewLoop',
    tag: 'Reviews',
    access: { resource: 'reviews', action: 'read' },
    summary:
      'How many findings were closed and came again, and what actions were done in time and had an effect',
    description:
      'Over a unit with all below it; who leads nobody sees their own. Findings count by the day they were opened, actions by the day they were due.',
    query: z.strictObject({
      unitId: idOf('unit').optional().describe('Yours when absent'),
      from: BusinessDate,
      to: BusinessDate,
    }),
    response: z
      .object({
        unitId: z.string(),
        from: BusinessDate,
        to: BusinessDate,
        all: z.object(loop),
        people: z.array(Row),
        units: z.array(Row),
      })
      .meta({ id: 'ReviewLoop' }),
    errors: [NotFound, ReviewSpanWrong],
    read: (context, { query }) => loopFigures(context, query),
  }),
];
