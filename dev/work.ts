/** What the pumps call: the deployed worker's and importer's own work. */
import { runImport } from '#lib/imports/run.ts';
import type { WorkHandlers } from '#lib/jobs/index.ts';
import { WORK } from '#lib/work.ts';

export const HANDLERS: WorkHandlers = { ...WORK, import: runImport };
