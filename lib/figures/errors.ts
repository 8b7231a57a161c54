/** What can be wrong with a question about figures and with targets. */
import { defineError } from '#lib/core/errors.ts';

export const TooManyMonths = defineError('invalid-input', 'figures.too_many_months', {
  en: 'The period has {months} months and a series at most {limit}; ask for a shorter one.',
  es: 'El período abarca {months} meses y una serie admite {limit} como máximo; acórtelo.',
  'zh-CN': '该期间共 {months} 个月，一次最多 {limit} 个月，请缩短期间。',
});
