/**
 * The switch of jobs: which jobs of an organisation stand still, who stopped each of them and why. A paused job loses nothing: its runs
 * stay due and are done when it goes on, oldest first, each once; an alert that collapses tells the present state then.
 *
 * | access pattern             | where                              |
 * | what an organisation stops | pk org#job-pauses, sk job-pauses   |
 */
import * as z from 'zod';
import { Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import type { Context } from '#lib/organisation/context.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { JOB_NAMES } from './names.ts';

/** A job by its name, or every job of the organisation. */
export const PausedJob = z.enum([...JOB_NAMES, 'all']).meta({
  id: 'PausedJob',
  description: 'Name of a scheduled job; `all` is every job of the organisation, those of later releases too',
});
export type PausedJob = z.infer<typeof PausedJob>;

/** An operator's stop is the installation's: administrators see it and cannot lift it. */
export const PausedBy = z.enum(['administrator', 'operator']);
export type PausedBy = z.infer<typeof PausedBy>;

export const Reason = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: 'must not contain control characters' });

export const Pause = z.strictObject({
  job: z.string().max(60).describe('Name of a job, or `all`'),
  level: PausedBy,
  by: z.string().describe('User id, or system:operator'),
  since: Instant,
  reason: Reason,
});
export type Pause = z.infer<typeof Pause>;

const JobPauses = z.strictObject({ id: idOf('jobPauses'), pauses: z.array(Pause).max(100) });
export type JobPauses = z.infer<typeof JobPauses>;

/** There is one of them in an organisation. */
export const PAUSES_ID = 'jps_organisation';

const pausesKey = (orgId: string) => ({ pk: partition(orgId, 'job-pauses'), sk: 'job-pauses' });

export const JobPausesEntity = defineEntity<JobPauses>({
  name: 'job-pauses',
  schema: JobPauses,
  audited: true,
  key: pausesKey,
  id: ({ id }) => id,
});

/** What stands still now, strongly consistent; undefined where nothing was ever stopped. */
export const readPauses = ({ table, orgId }: Pick<Context, 'table' | 'orgId'>) =>
  read(table, JobPausesEntity, pausesKey(orgId));

/** The pauses of the organisation; none when nothing is stopped. */
export const pausesOf = async (context: Pick<Context, 'table' | 'orgId'>): Promise<readonly Pause[]> =>
  (await readPauses(context))?.value.pauses ?? [];

/** Whether the job stands still, by its own name or with all others. */
export const isPaused = (pauses: readonly Pause[], job: string): boolean =>
  pauses.some((pause) => pause.job === job || pause.job === 'all');
