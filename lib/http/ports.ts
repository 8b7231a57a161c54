/**
 * The parts of a deployed function, from its environment. A function names the adapters it uses, so that the client
 * of a service is bundled only where it is called; what a function was not given fails by name when touched.
 */
import { systemClock } from '#lib/core/clock.ts';
import { env } from '#lib/core/env.ts';
import type { Files } from '#lib/core/files.ts';
import { systemIds } from '#lib/core/ids.ts';
import { type Regions, regionsFrom } from '#lib/core/regions.ts';
import type { Queue } from '#lib/jobs/work.ts';
import type { Mailer } from '#lib/messages/mailer.ts';
import type { Ports } from '#lib/organisation/context.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { HOME_KEPT_MS } from '#lib/organisation/home.ts';
import { tableFromEnv } from '#lib/table/client.ts';
import { budgetOf } from './budget.ts';

/** How long a role or a dismissal may take to be seen by a warm process. */
const DIRECTORY_MS = HOME_KEPT_MS;

const regionsFromEnv = (): Regions | undefined => {
  const setting = env.regions();
  return setting === undefined ? undefined : regionsFrom(setting, env.homeRegion());
};

interface Adapters {
  queue?: () => Queue;
  files?: () => Files;
}

const absent = (what: string): never => {
  throw new Error(`this function was deployed without ${what}`);
};
const noQueue: Queue = { send: async () => absent('a queue') };
const noFiles: Files = {
  put: async () => absent('files'),
  get: async () => absent('files'),
  uploadUrl: async () => absent('files'),
};

/** For workers that make messages but never send one. */
export const noMailer: Mailer = { send: async () => absent('a mailer') };

/** Ports of one process. @throws {Error} naming the first environment variable that is missing */
export const portsFromEnv = ({ queue, files }: Adapters = {}): Ports => {
  const table = tableFromEnv();
  const limit = env.requestBudget();
  return {
    table,
    regions: regionsFromEnv(),
    tableIn: tableFromEnv,
    clock: systemClock,
    ids: systemIds,
    directories: cachedDirectories(table, DIRECTORY_MS),
    queue: queue?.() ?? noQueue,
    files: files?.() ?? noFiles,
    ...(limit && { budget: budgetOf(limit, () => table.pace.elapsed()) }),
  };
};
