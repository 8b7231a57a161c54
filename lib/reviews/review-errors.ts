/** What can be wrong with assembling a review. */
import { defineError } from '#lib/core/errors.ts';

export const ReviewPeriodUnknown = defineError('rule-violation', 'review.period', {
  en: 'There is no {cadence} {period} on the calendar of the unit; name it as 2005-05, 2005-Q2, 2005-H1, 2005, FY2006-Q1 where the fiscal year is not the calendar’s, or by its first day.',
  es: 'No existe {cadence} {period} en el calendario de la unidad; indíquelo como 2005-05, 2005-Q2, 2005-H1, 2005, FY2006-Q1 si el año fiscal no es el natural, o por su primer día.',
  'zh-CN':
    '该部门日历中没有 {cadence} {period}；请写成 2005-05、2005-Q2、2005-H1、2005，财年与日历年不同时写成 FY2006-Q1，或用其首日表示。',
});
export const ReviewPeriodRuns = defineError('rule-violation', 'review.period_runs', {
  en: 'The period ends on {to}; it is reviewed when it is over.',
  es: 'El período termina el {to}; se revisa cuando haya terminado.',
  'zh-CN': '该期间于 {to} 结束，结束后方可检讨。',
});
export const ReviewCadenceNone = defineError('rule-violation', 'review.cadence', {
  en: 'The policy reviews has no {cadence} review of a {kind}.',
  es: 'La política reviews no prevé revisión {cadence} para {kind}.',
  'zh-CN': '政策 reviews 未规定对 {kind} 进行 {cadence} 检讨。',
});
