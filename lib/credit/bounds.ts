/** Limit, allowance and use of credit as every answer shows them. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { AmountMinor } from '#lib/core/money.ts';
import type { Exposure } from './exposure.ts';
import { useOf } from './rules.ts';
import { CreditMode } from './schema.ts';
import type { Standing } from './standing.ts';

/** What an account may owe, and what of it is used. */
export const bounds = {
  mode: CreditMode,
  limitMinor: AmountMinor.nullable().describe('null: without bound'),
  expiredOn: BusinessDate.optional().describe('The limit ended on this day and is zero since'),
  allowanceMinor: z.int().describe('Pick-up allowance of deposits, added to the limit'),
  allowanceUsedMinor: z.int().describe('Part of the exposure beyond the limit that deposits cover'),
  availableMinor: z.int().nullable().describe('limit + allowance − exposure; below zero when it is exceeded'),
  usePermille: z
    .int()
    .nullable()
    .describe('Exposure in thousandths of limit + allowance, rounded down (M-24)'),
};

/** Limit, allowance and use of a standing at an exposure. */
export const boundsOf = (
  { mode, limitMinor, expiredOn, allowanceMinor, boundMinor }: Standing,
  exposure: Exposure,
) => {
  const { exposureMinor } = exposure;
  const over = limitMinor === undefined ? 0 : Math.max(0, exposureMinor - limitMinor);
  return {
    mode,
    limitMinor: limitMinor ?? null,
    ...(expiredOn && { expiredOn }),
    allowanceMinor,
    allowanceUsedMinor: Math.min(over, allowanceMinor),
    availableMinor: boundMinor === undefined ? null : boundMinor - exposureMinor,
    usePermille: useOf(exposureMinor, boundMinor),
  };
};
