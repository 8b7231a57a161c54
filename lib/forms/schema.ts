/**
 * Records of forms: what one person filed, once for each period where the template is owed, as often as they like where not.
 * What the system filled in stands apart from what was typed, and every submission and score keeps its time.
 */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, Money } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { MAX_ROWS, MAX_TEXT } from './field-schema.ts';
import { TemplateKey, TemplateVersion } from './template-schema.ts';

export const MAX_STEPS = 40;
export const MAX_REVIEWS = 20;
/** Rows of one figure, largest first. */
export const MAX_FIGURE_ROWS = 30;

const Key = z.string().min(1).max(40);
const Cell = z.union([z.string().max(MAX_TEXT), z.int(), Money]);
const Answer = z.union([Cell, z.array(z.record(Key, Cell)).max(MAX_ROWS)]).meta({
  id: 'FormAnswer',
  description:
    'By the type of the field. text, date, choice, link, number (decimal text) and reference (an id): text; rating: a number; money: amount and currency; table: rows of the same',
});
export type Answer = z.infer<typeof Answer>;
export const Answers = z
  .record(Key, Answer)
  .meta({ id: 'FormAnswers', description: 'By the key of the field' });
export type Answers = z.infer<typeof Answers>;

export const FigureRow = z
  .strictObject({
    of: z
      .string()
      .max(60)
      .nullable()
      .describe('Id of the product or account, month, or planned, reached, attainment; null for a total'),
    currency: Currency.nullable().describe('null for counts and percents'),
    value: z.string().max(40).describe('Decimal text: major units, pieces, percent'),
  })
  .meta({ id: 'FormFigureRow' });
export type FigureRow = z.infer<typeof FigureRow>;

export const Figures = z
  .strictObject({
    asOf: BusinessDate.describe('Day that the figures are of; frozen at submission'),
    values: z.record(Key, z.array(FigureRow).max(MAX_FIGURE_ROWS)).describe('By the key of the field'),
  })
  .meta({ id: 'FormFigures' });
export type Figures = z.infer<typeof Figures>;

const Step = z.strictObject({
  what: z.enum(['submitted', 'recalled']),
  at: Instant,
  isLate: z.boolean().describe('Submitted after it was due'),
});

const Review = z.strictObject({
  score: z.int().min(1).max(5).nullable().describe('Quality, 1 to 5; null where the score was taken back'),
  comment: z.string().trim().min(1).max(2_000).optional(),
  by: idOf('user'),
  at: Instant,
});

export const RECORD_STATUSES = ['draft', 'submitted', 'reviewed'] as const;
export const RecordStatus = z.enum(RECORD_STATUSES).meta({
  id: 'FormRecordStatus',
  description: 'draft: never submitted, or recalled since; reviewed: scored',
});
export type RecordStatus = z.infer<typeof RecordStatus>;

export const FormRecord = z.strictObject({
  id: idOf('formRecord'),
  templateKey: TemplateKey,
  templateNumber: TemplateVersion.shape.number.describe('Version of the template that it was begun under'),
  authorId: idOf('user'),
  unitId: idOf('unit').describe('Unit of the author on the last day of the period'),
  shared: z.boolean(),
  on: BusinessDate.describe('Day that it is about: the last of its period'),
  period: z
    .strictObject({ from: BusinessDate, to: BusinessDate })
    .optional()
    .describe('Where a rule says how often the author files it: one record for each'),
  dueAt: Instant.optional().describe('Where it is owed'),
  status: RecordStatus,
  answers: Answers,
  figures: Figures,
  steps: z.array(Step).max(MAX_STEPS).describe('Every submission and recall, oldest first'),
  reviews: z.array(Review).max(MAX_REVIEWS).describe('Every score, oldest first; the last one counts'),
});
export type FormRecord = z.infer<typeof FormRecord>;

export const RecordView = FormRecord.extend(recordFields).meta({ id: 'FormRecord' });
export const RecordSummary = FormRecord.omit({ answers: true, figures: true })
  .extend(recordFields)
  .meta({ id: 'FormRecordSummary' });

export const NewRecord = z
  .strictObject({
    templateKey: TemplateKey,
    on: BusinessDate.optional().describe(
      'A day of the period that it is about; today in your unit when absent',
    ),
    answers: Answers.optional(),
  })
  .meta({ id: 'NewFormRecord' });
export type NewRecord = z.infer<typeof NewRecord>;

export const RecordPatch = z
  .strictObject({ answers: z.record(Key, Answer.nullable()).describe('Fields to set; null clears one') })
  .partial()
  .meta({ id: 'FormRecordPatch' });
export type RecordPatch = z.infer<typeof RecordPatch>;

export const NewReview = z
  .strictObject({ score: z.int().min(1).max(5), comment: Review.shape.comment })
  .meta({ id: 'NewFormReview' });
export type NewReview = z.infer<typeof NewReview>;
