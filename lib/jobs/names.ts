/** Names of every scheduled job, for those who speak of jobs without loading them; a test holds the list to `lib/schedule.ts`. */
export const JOB_NAMES = [
  'overdue-alerts',
  'dunning',
  'collecting',
  'approval-reminders',
  'approval-deadlines',
  'receivables-feedback',
  'credit-check',
  'credit-watch',
  'order-advice',
  'form-reminders',
  'missing-forms',
  'aged-stock',
  'review-reminders',
  'reviews',
  'forecast-reminders',
] as const;
