/** What can be wrong with forecasts. */
import { defineError } from '#lib/core/errors.ts';

export const ForecastExists = defineError('conflict', 'forecast.exists', {
  en: '{forecastId} is the forecast of that person in {month}; change that one.',
  es: '{forecastId} es la previsión de esa persona en {month}; modifique esa.',
  'zh-CN': '{forecastId} 已是该人员 {month} 的预测；请修改该预测。',
});
export const ForecastMonthsWrong = defineError('rule-violation', 'forecast.months', {
  en: 'A forecast made in {month} is about {first} to {last}; {wrong} is not among them.',
  es: 'Una previsión hecha en {month} abarca de {first} a {last}; {wrong} no está entre ellos.',
  'zh-CN': '{month} 的预测涵盖 {first} 至 {last}；{wrong} 不在其中。',
});
export const ForecastLineTwice = defineError('rule-violation', 'forecast.line_twice', {
  en: 'Two lines are about {what} in {month}; put them together.',
  es: 'Hay dos líneas sobre {what} en {month}; únalas.',
  'zh-CN': '{month} 有两行都关于 {what}；请合并。',
});
export const ForecastEmpty = defineError('rule-violation', 'forecast.empty', {
  en: 'It says nothing about {month}; put a line there, if only with 0.',
  es: 'No dice nada sobre {month}; añada una línea, aunque sea con 0.',
  'zh-CN': '缺少 {month} 的内容；请填写一行，金额可为 0。',
});
export const ForecastUnchanged = defineError('conflict', 'forecast.unchanged', {
  en: 'Nothing was changed since it was submitted.',
  es: 'No se ha cambiado nada desde que se presentó.',
  'zh-CN': '提交后没有任何更改。',
});
export const ForecastReasonMissing = defineError('rule-violation', 'forecast.reason_missing', {
  en: 'Say in reason why it is submitted again.',
  es: 'Explique en reason por qué se presenta de nuevo.',
  'zh-CN': '请在 reason 中说明重新提交的原因。',
});
export const ForecastSubmitted = defineError('rule-violation', 'forecast.submitted', {
  en: 'It was submitted and stays; only a draft that never was can be removed.',
  es: 'Ya se presentó y se conserva; solo se elimina un borrador nunca presentado.',
  'zh-CN': '已提交的预测须保留；只有从未提交的草稿可以删除。',
});
export const ForecastFull = defineError('rule-violation', 'forecast.full', {
  en: 'It was submitted or changed {limit} times, which is the most.',
  es: 'Se ha presentado o modificado {limit} veces, que es el máximo.',
  'zh-CN': '已提交或更改 {limit} 次，达到上限。',
});
export const ForecastFuture = defineError('rule-violation', 'forecast.future', {
  en: '{month} has not begun; a forecast is made in its own month or later.',
  es: '{month} aún no ha empezado; una previsión se hace en su mes o después.',
  'zh-CN': '{month} 尚未开始；预测应在当月或之后编制。',
});
export const ForecastPartWithdrawn = defineError('conflict', 'forecast.withdrawn', {
  en: 'It was withdrawn; restore it first.',
  es: 'Fue retirado; restáurelo antes.',
  'zh-CN': '已撤回；请先恢复。',
});
export const ForecastPartNotWithdrawn = defineError('conflict', 'forecast.not_withdrawn', {
  en: 'It was not withdrawn.',
  es: 'No fue retirado.',
  'zh-CN': '尚未撤回。',
});
export const ForecastTooLong = defineError('rule-violation', 'forecast.too_long', {
  en: '{count} months were asked for and {limit} is the most.',
  es: 'Se pidieron {count} meses y el máximo es {limit}.',
  'zh-CN': '请求了 {count} 个月，上限为 {limit} 个月。',
});
