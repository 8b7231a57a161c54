/** Who owes which report and when (R-1306, R-1315, R-1330), and when people are told of it: data of the organisation. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { definePolicy } from '#lib/organisation/policies.ts';
import { Role } from '#lib/organisation/schema.ts';
import { CADENCES } from './periods.ts';

const Cadence = z.enum(CADENCES).meta({ id: 'FormCadence' });
const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('HH:MM on the unit’s clock');

export const DueRule = z.strictObject({
  templateKey: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  cadence: Cadence,
  roles: z.array(Role).min(1).optional().describe('Everybody when absent'),
  unitIds: z
    .array(idOf('unit'))
    .min(1)
    .max(50)
    .optional()
    .describe('These units and all below; every unit when absent'),
  due: z.strictObject({
    of: z.enum(['start', 'end']).describe('Of the period'),
    workingDay: z
      .int()
      .min(0)
      .max(20)
      .describe('0: the last working day before it starts, or in it; n: the n-th after it started, or ended'),
    at: LocalTime,
  }),
  mergedInto: Cadence.optional().describe('A period that holds the last day of one of these is not owed'),
});
export type DueRule = z.infer<typeof DueRule>;

const at = (of: 'start' | 'end', workingDay: number, time: string): DueRule['due'] => ({
  of,
  workingDay,
  at: time,
});
const roles: DueRule['roles'] = ['representative'];

const SHIPPED_RULES: DueRule[] = [
  { templateKey: 'daily-sales-report', cadence: 'day', roles, due: at('end', 0, '18:30') },
  {
    templateKey: 'weekly-self-review',
    cadence: 'week',
    roles,
    due: at('end', 0, '18:30'),
    mergedInto: 'month',
  },
  { templateKey: 'monthly-action-plan', cadence: 'month', roles, due: at('start', 1, '18:00') },
  { templateKey: 'competitor-analysis', cadence: 'month', roles, due: at('end', 0, '18:00') },
  { templateKey: 'work-summary', cadence: 'month', roles, due: at('end', 1, '12:00') },
  { templateKey: 'rolling-forecast', cadence: 'month', roles, due: at('start', 5, '18:00') },
  { templateKey: 'customer-performance', cadence: 'month', roles, due: at('end', 2, '18:00') },
  {
    templateKey: 'daily-back-office-review',
    cadence: 'day',
    roles: ['back-office'],
    due: at('end', 0, '18:30'),
  },
  { templateKey: 'department-execution', cadence: 'month', roles: ['manager'], due: at('end', 3, '18:00') },
];

export const FormPolicy = definePolicy(
  'forms',
  z.strictObject({
    rules: z.array(DueRule).max(60).describe('Of two rules about one template and person the first holds'),
  }),
  { rules: SHIPPED_RULES },
  'Which reports each role or unit owes, how often, and by when',
);

export const FormReminderPolicy = definePolicy(
  'forms.reminders',
  z.strictObject({
    enabled: z.boolean().describe('Nobody is written to before the organisation works with forms'),
    remindAt: LocalTime,
    remindDaysBefore: z.int().min(0).max(5).describe('Working days before the due day; 0: on the day'),
    digestAt: LocalTime,
    digestDays: z.int().min(1).max(62).describe('Days back in which what is missing is told'),
  }),
  { enabled: false, remindAt: '16:30', remindDaysBefore: 0, digestAt: '08:30', digestDays: 14 },
  'When people are reminded of reports, and when who leads them is told of missing ones',
);
