/** Loading a shared data set into a stack as a company of its own, for stories that compare with reference figures. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createOrganisation } from '#lib/organisation/index.ts';
import type { Api } from '../../dev/client/index.ts';
import { clientOf } from '../../dev/company.ts';
import { type Imported, importAll } from '../../dev/load.ts';
import { importPlan } from '../../dev/mappings/plan.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { testDynamo } from '../support/company.ts';

export const folderOf = (set: string): string => join(import.meta.dirname, '../../../shared/datasets', set);

/** Whether the set is there; says so when it is not, because its stories are then left out. */
export const isPresent = (set: string): boolean => {
  const present = existsSync(folderOf(set));
  if (!present) process.stderr.write(`the shared data set ${set} is absent: its stories are left out\n`);
  return present;
};

export const referenceOf = async <T>(set: string, file: string): Promise<T> =>
  JSON.parse(await readFile(join(folderOf(set), file), 'utf8')) as T;

export interface Books {
  orgId: string;
  api: Api;
  imports: Imported[];
}

export interface Company {
  name: string;
  currency: string;
  timeZone: string;
  locale: string;
}

/** A stack on the run's DynamoDB Local, which is warm, with a table of its own. */
export const storyStack = (name: string): Promise<Stack> =>
  startStack({ data: 'memory', port: 0, ticking: false, dynamodb: testDynamo(), table: `story-${name}` });

/** Founds a company and imports the set by its mappings; `change` may rearrange the bytes of each file. */
export const loadBooks = async (
  stack: Stack,
  set: string,
  { name, currency, timeZone, locale }: Company,
  change: (csv: Buffer) => Buffer | string = (csv) => csv,
): Promise<Books> => {
  const email = `admin@${name}.example`;
  const { orgId } = await createOrganisation(stack.ports, {
    name,
    baseCurrency: currency,
    language: 'en',
    timeZone,
    locale,
    administrator: { email, name: 'Administrator' },
  });
  const api = clientOf(stack, email);
  const plan = await importPlan(folderOf(set));
  const steps = await Promise.all(
    plan.map(async ({ file, kind, mapping }) => ({ kind, mapping, csv: change(await readFile(file)) })),
  );
  return { orgId, api, imports: await importAll(api, steps) };
};
