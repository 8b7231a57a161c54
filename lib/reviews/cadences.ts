/** How often, and whom or what reviews are about: what policies and the schedule need to know of them. */
import * as z from 'zod';

export const CADENCES = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
export const Cadence = z.enum(CADENCES).meta({ id: 'ReviewCadence' });
export type Cadence = z.infer<typeof Cadence>;

export const SUBJECT_KINDS = [
  'representative',
  'manager',
  'dealer',
  'back-office',
  'unit',
  'organisation',
] as const;
export const SubjectKind = z.enum(SUBJECT_KINDS).meta({ id: 'ReviewSubjectKind' });
export type SubjectKind = z.infer<typeof SubjectKind>;

/** The job that makes reviews. */
export const REVIEWS = 'reviews';
