/** Imports as stored and as the API takes and shows them. */
import * as z from 'zod';
import { Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { recordFields } from '#lib/http/route.ts';
import { Mapping } from './mapping.ts';

export const KINDS = [
  'units',
  'users',
  'accounts',
  'contacts',
  'products',
  'orders',
  'order-lines',
  'invoices',
  'receipts',
  'rates',
] as const;
export const KindName = z.enum(KINDS).meta({ id: 'ImportKind' });
export type KindName = z.infer<typeof KindName>;

export const ImportStatus = z.enum(['queued', 'running', 'succeeded', 'failed', 'undoing', 'undone']).meta({
  id: 'ImportStatus',
  description: 'succeeded also when single rows failed; failed: the file as a whole was refused',
});
export type ImportStatus = z.infer<typeof ImportStatus>;

const Texts = z.strictObject(Object.fromEntries(LANGUAGES.map((language) => [language, z.string()])));

/** A wrong row with its message in every language, so that it reads the same whoever asks. */
export const RowIssue = z.strictObject({
  row: z.int(),
  column: z.string(),
  code: z.string(),
  message: Texts,
  value: z.string(),
});
export type RowIssue = z.infer<typeof RowIssue>;

/** Wrong rows that an import shows itself; a file holds all of them. */
export const INLINE_ERRORS = 20;

const Count = z.int().min(0);
const Progress = z.strictObject({ done: Count, total: Count });
const Counts = z.strictObject({
  new: Count,
  updated: Count,
  unchanged: Count,
  duplicate: Count,
  failed: Count,
});
export type Counts = z.infer<typeof Counts>;
const Undo = z.strictObject({ by: idOf('user'), removed: Count, restored: Count, kept: Count });
const ControlTotals = z
  .record(z.string(), z.string())
  .describe('Sum of the amounts as they are in the file, per currency; XXX where a row names none');

export const Import = z.strictObject({
  id: idOf('import'),
  kind: KindName,
  status: ImportStatus,
  dryRun: z.boolean(),
  createdBy: idOf('user'),
  /** Since when it waits for a worker. */
  queuedAt: Instant,
  startedAt: Instant.optional(),
  finishedAt: Instant.optional(),
  fileKey: z.string(),
  fileHash: z.string().optional(),
  mapping: Mapping.optional(),
  progress: Progress,
  counts: Counts,
  controlTotals: ControlTotals,
  errors: z.array(RowIssue).max(INLINE_ERRORS),
  failure: z.strictObject({ code: z.string(), message: Texts }).optional(),
  undo: Undo.optional(),
  /** Who works on it and until when; a lease that ran out is taken over. */
  lease: z.strictObject({ owner: z.string(), until: Instant }).optional(),
  attempts: Count,
  /** Batches that are done, of the rows when importing, of the effects when undoing. */
  batchesDone: Count,
  /** Batches that left effects, errors or kept rows in files of their own. */
  effectFiles: z.array(Count),
  errorFiles: z.array(Count),
});
export type Import = z.infer<typeof Import>;

const ShownIssue = RowIssue.extend({ message: z.string() });

export const ImportView = Import.pick({
  id: true,
  kind: true,
  status: true,
  dryRun: true,
  createdBy: true,
  startedAt: true,
  finishedAt: true,
  mapping: true,
  progress: true,
  counts: true,
  controlTotals: true,
  undo: true,
})
  .extend({
    errors: z.array(ShownIssue).describe('The first 20; all of them at /errors'),
    failure: z
      .object({ code: z.string(), message: z.string() })
      .optional()
      .describe('Why the file was refused'),
    ...recordFields,
  })
  .meta({ id: 'Import' });

/** Largest `csv` in a request body; larger files go by an upload. */
export const MAX_INLINE = 4_000_000;

export const NewImport = z
  .strictObject({
    kind: KindName,
    csv: z.string().min(1).max(MAX_INLINE).optional().describe('The file itself, 4 MB at most'),
    uploadId: idOf('upload').optional().describe('A file that you put to an upload address'),
    mapping: Mapping.optional().describe('How foreign columns become ours; absent for our own template'),
    dryRun: z.boolean().default(false).describe('Check every row and count, but change nothing'),
  })
  .meta({ id: 'NewImport' });
export type NewImport = z.infer<typeof NewImport>;

export const NewUpload = z
  .strictObject({
    contentType: z
      .string()
      .regex(/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/)
      .default('text/csv'),
  })
  .meta({ id: 'NewUpload' });

export const UploadView = z
  .object({
    uploadId: idOf('upload'),
    url: z.string().describe('Takes one PUT of the file'),
    expiresAt: Instant,
  })
  .meta({ id: 'Upload' });
