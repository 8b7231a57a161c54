/** What can be wrong with a question about figures and with targets. */
import { defineError } from '#lib/core/errors.ts';

export const TargetExists = defineError('conflict', 'target.exists', {
  en: 'There is a target of this kind for {from} to {to} already; change that one.',
  es: 'Ya existe un objetivo de este tipo del {from} al {to}; modifíquelo.',
  'zh-CN': '{from} 至 {to} 已有同类目标，请修改该目标。',
});
export const TargetHistoryFull = defineError('rule-violation', 'target.history_full', {
  en: 'The target was changed {limit} times, which is the most.',
  es: 'El objetivo se ha modificado {limit} veces, que es el máximo.',
  'zh-CN': '该目标已修改 {limit} 次，达到上限。',
});
export const TooManyMonths = defineError('invalid-input', 'figures.too_many_months', {
  en: 'The period has {months} months and a series at most {limit}; ask for a shorter one.',
  es: 'El período abarca {months} meses y una serie admite {limit} como máximo; acórtelo.',
  'zh-CN': '该期间共 {months} 个月，一次最多 {limit} 个月，请缩短期间。',
});
