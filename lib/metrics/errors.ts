/** What can be wrong with a question about metrics. */
import { defineError } from '#lib/core/errors.ts';

export const NotByProduct = defineError('invalid-input', 'metrics.not_by_product', {
  en: '{measure} is not known by product; ask for it without product, tier and series.',
  es: '{measure} no se conoce por producto; pídalo sin producto, gama ni serie.',
  'zh-CN': '{measure} 不按产品统计，请去掉产品、档次和系列条件。',
});
export const TooManyPeriods = defineError('invalid-input', 'metrics.too_many_periods', {
  en: 'The days from {from} to {to} have more than {limit} of these periods; ask for fewer or larger ones.',
  es: 'Del {from} al {to} hay más de {limit} de estos períodos; pida menos o más largos.',
  'zh-CN': '{from} 至 {to} 的期间数超过 {limit}，请缩短范围或改用更长的期间。',
});
export const NoSuchPeriod = defineError('invalid-input', 'metrics.no_such_period', {
  en: 'The calendar has no {period}.',
  es: 'El calendario no tiene {period}.',
  'zh-CN': '日历中没有 {period}。',
});
