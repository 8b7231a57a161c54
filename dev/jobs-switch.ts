/** The operator's switch of jobs, for one organisation or for every one: commands of `npm run organisation`. */
import { organisationIds, type WorkerPorts } from '#lib/jobs/index.ts';
import { commitStep } from '#lib/jobs/job.ts';
import { type Pause, PausedJob, pausesOf, Reason } from '#lib/jobs/pauses.ts';
import { pauseJob, resumeJob } from '#lib/jobs/switch.ts';
import { lateRuns } from '#lib/jobs/unfinished.ts';
import { type Context, jobContext } from '#lib/organisation/context.ts';

const EVERY = 'every';

interface Given {
  /** Id of an organisation, or `every`. */
  orgId: string;
  /** Name of a job, or `all`. */
  second: string;
  reason: string;
  by: string;
}

/** One organisation after the other: stopped half-way, the same command goes on, for none is changed twice. */
const inEach = async (
  ports: WorkerPorts,
  { orgId, by }: Pick<Given, 'orgId' | 'by'>,
  step: (context: Context) => Promise<object>,
) => {
  const done: object[] = [];
  for (const id of orgId === EVERY ? await organisationIds(ports) : [orgId]) {
    const context = await jobContext(ports, id, 'operator').catch(() => {
      throw new Error(`there is no organisation ${id}`);
    });
    done.push({ orgId: id, ...(await step({ ...context, cause: { ...context.cause, by } })) });
  }
  return done;
};

const jobNamed = (name: string): PausedJob => {
  const { success, data } = PausedJob.safeParse(name);
  if (!success) throw new Error(`there is no job ${name}; one of ${PausedJob.options.join(', ')}`);
  return data;
};

const level = 'operator';

/** Stops a job, or all. @throws {Error} for an unknown job or organisation, and without a reason */
export const pause = async (ports: WorkerPorts, given: Given) => {
  const job = jobNamed(given.second);
  const { success, data: reason } = Reason.safeParse(given.reason);
  if (!success) throw new Error('say why: --reason "…", up to 300 characters');
  return inEach(ports, given, async (context) => ({
    pauses: await commitStep(context, () => pauseJob(context, { job, level, reason })),
  }));
};

/** Lets a job, or all, go on where an operator had stopped it; what administrators stopped stays. @throws {Error} as `pause` */
export const resume = async (ports: WorkerPorts, given: Given) => {
  const job = jobNamed(given.second);
  return inEach(ports, given, async (context) => ({
    pauses: await commitStep<readonly Pause[]>(context, () => resumeJob(context, { job, level })),
  }));
};

/** What stands still and what is late. @throws {Error} for an unknown organisation */
export const jobsOf = (ports: WorkerPorts, given: Given) =>
  inEach(ports, given, async (context) => ({
    pauses: await pausesOf(context),
    late: (await lateRuns(context, context.at)).map(({ orgId: _, ...run }) => run),
  }));
