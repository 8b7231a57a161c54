/** What can be wrong with a question about metrics. */
import { defineError } from '#lib/core/errors.ts';

export const NotByProduct = defineError('rule-violation', 'metrics.not_by_product', {
  en: '{measure} is not known by product; ask for it without product, tier and series.',
  es: '{measure} no se conoce por producto; pídalo sin producto, gama ni serie.',
  'zh-CN': '{measure} 不按产品统计，请去掉产品、档次和系列条件。',
});
export const NotByAccount = defineError('rule-violation', 'metrics.not_by_account', {
  en: '{measure} is not known by account; ask for it by person, unit or period.',
  es: '{measure} no se conoce por cuenta; pídalo por persona, unidad o período.',
  'zh-CN': '{measure} 不按客户统计，请按人员、单位或期间查询。',
});
export const ChartCut = defineError('rule-violation', 'metrics.chart_cut', {
  en: 'A trend is cut by day, week, month, quarter or year; a ranking by anything else; a mix likewise, of figures that add up.',
  es: 'Una tendencia se corta por día, semana, mes, trimestre o año; una clasificación, por lo demás; una composición también, de cifras que se suman.',
  'zh-CN': '趋势图须按日、周、月、季或年划分；排名图按其他维度；构成图同样按其他维度，且指标须可相加。',
});
export const ChartCurrencies = defineError('rule-violation', 'metrics.chart_currencies', {
  en: 'The figures are in {currencies}; give `in` to draw them in one currency.',
  es: 'Las cifras están en {currencies}; indique `in` para dibujarlas en una sola moneda.',
  'zh-CN': '数据包含多种货币（{currencies}）；请用 `in` 指定一种货币再绘图。',
});
export const EntryInFuture = defineError('rule-violation', 'metrics.entry_in_future', {
  en: '{on} is yet to come; only what has happened can be entered.',
  es: '{on} aún no ha llegado; solo se puede registrar lo ocurrido.',
  'zh-CN': '{on} 尚未到来，只能登记已发生的事项。',
});
export const EntryWithdrawn = defineError('conflict', 'metrics.entry_withdrawn', {
  en: 'The entry was withdrawn; restore it first.',
  es: 'El registro se ha retirado; restáurelo primero.',
  'zh-CN': '该登记已撤回，请先恢复。',
});
export const EntryNotWithdrawn = defineError('conflict', 'metrics.entry_not_withdrawn', {
  en: 'The entry was not withdrawn.',
  es: 'El registro no se ha retirado.',
  'zh-CN': '该登记未撤回。',
});
export const TooManyPeriods = defineError('rule-violation', 'metrics.too_many_periods', {
  en: 'The days from {from} to {to} have more than {limit} of these periods; ask for fewer or larger ones.',
  es: 'Del {from} al {to} hay más de {limit} de estos períodos; pida menos o más largos.',
  'zh-CN': '{from} 至 {to} 的期间数超过 {limit}，请缩短范围或改用更长的期间。',
});
export const NoSuchPeriod = defineError('rule-violation', 'metrics.no_such_period', {
  en: 'The calendar has no {period}.',
  es: 'El calendario no tiene {period}.',
  'zh-CN': '日历中没有 {period}。',
});
