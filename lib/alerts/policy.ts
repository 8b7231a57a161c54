/** The ladder of overdue alerts as data: after how many days who is told, and at which local time. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/index.ts';

/** Who can be told, seen from the account. */
export const ADDRESSEES = ['owner', 'manager', 'next-manager', 'finance', 'director', 'executive'] as const;
export const Addressee = z.enum(ADDRESSEES);
export type Addressee = z.infer<typeof Addressee>;

const Level = z.strictObject({
  days: z.int().min(-60).max(3650).describe('Days after the due date; negative before it'),
  to: z.array(Addressee).min(1).max(ADDRESSEES.length),
});
export type Level = z.infer<typeof Level>;

const rising = (levels: Level[]): boolean =>
  levels.every(({ days }, at) => at === 0 || days > (levels[at - 1]?.days ?? days));

export const AlertPolicy = z.strictObject({
  enabled: z.boolean(),
  localTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .describe('HH:MM on the unit’s clock'),
  levels: z.array(Level).min(1).max(20).refine(rising, { error: 'days must rise from level to level' }),
});
export type AlertPolicy = z.infer<typeof AlertPolicy>;

export const overdueAlertsPolicy = definePolicy<AlertPolicy>(
  'overdue-alerts',
  AlertPolicy,
  {
    enabled: true,
    localTime: '07:00',
    levels: [
      { days: -3, to: ['owner'] },
      { days: 1, to: ['owner'] },
      { days: 7, to: ['manager'] },
      { days: 15, to: ['next-manager', 'finance'] },
      { days: 30, to: ['director'] },
      { days: 60, to: ['executive'] },
    ],
  },
  'Who is told about an overdue invoice, after how many days, and at which local time',
);
