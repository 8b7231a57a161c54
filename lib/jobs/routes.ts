/** Routes of jobs: what runs, what stands still, what is late; stopping a job and letting it go on. */
import * as z from 'zod';
import { Instant } from '#lib/core/dates.ts';
import { commandRoute, queryRoute } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { JOB_NAMES } from './names.ts';
import { isPaused, Pause, PausedJob, pausesOf, Reason } from './pauses.ts';
import { pauseJob, resumeJob } from './switch.ts';
import { lateRuns } from './unfinished.ts';

const tag = 'Jobs';
const params = z.strictObject({ job: PausedJob });
const write = { resource: 'organisation', action: 'write' } as const;
const NAMED = 100;

const LateRun = z.object({
  job: z.string(),
  unitId: z.string(),
  period: z.string().describe('Business date that the run is for'),
  dueAt: Instant,
  status: z.string().describe('`due`: no worker began; `claimed`: one is at it; `released`: it failed'),
  lateMinutes: z.int(),
});

const Jobs = z
  .object({
    jobs: z.array(z.object({ name: z.string(), paused: z.boolean() })),
    pauses: z.array(Pause).describe('What was stopped, by whom and why'),
    late: z.array(LateRun).describe('Runs that are due and not done, the oldest first; at most 100'),
  })
  .meta({ id: 'Jobs' });

const Pauses = z.object({ pauses: z.array(Pause) }).meta({ id: 'JobPauses' });
const NewPause = z.strictObject({ reason: Reason }).meta({ id: 'NewJobPause' });

const jobsOf = async (context: Context) => {
  const [pauses, late] = await Promise.all([pausesOf(context), lateRuns(context, context.at)]);
  return {
    jobs: JOB_NAMES.map((name) => ({ name, paused: isPaused(pauses, name) })),
    pauses,
    late: late.slice(0, NAMED).map(({ orgId: _, ...run }) => run),
  };
};

export const jobRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/jobs',
    name: 'listJobs',
    tag,
    access: { resource: 'organisation', action: 'read' },
    summary: 'Scheduled jobs: what stands still, and what is late',
    response: Jobs,
    read: jobsOf,
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/jobs/{job}/pause',
    name: 'pauseJob',
    tag,
    access: write,
    summary: 'Stop a job',
    description:
      'Of this organisation, from its next run on; a run that is under way ends. Nothing is lost: what is due meanwhile is done when the job goes on. A second stop keeps the first reason.',
    params,
    body: NewPause,
    status: 200,
    response: Pauses,
    example: { reason: 'The figures of last month are being corrected' },
    plan: async (context, input) => {
      context.access.require('organisation', 'write', {});
      const asked = { job: input.params.job, level: 'administrator', reason: input.body.reason } as const;
      const { result: pauses, ...plan } = await pauseJob(context, asked);
      return { ...plan, result: { pauses } };
    },
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/jobs/{job}/resume',
    name: 'resumeJob',
    tag,
    access: write,
    summary: 'Let a job go on',
    description:
      'What was due meanwhile is done within minutes, the oldest first, each once; a job that only tells the present state tells it once. A stop of the operator (`level`) stays.',
    params,
    status: 200,
    response: Pauses,
    plan: async (context, input) => {
      context.access.require('organisation', 'write', {});
      const { result: pauses, ...plan } = await resumeJob(context, {
        job: input.params.job,
        level: 'administrator',
      });
      return { ...plan, result: { pauses } };
    },
  }),
];
