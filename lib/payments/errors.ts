/** What can be wrong with requests to pay money out. */
import { defineError } from '#lib/core/errors.ts';

export const PaymentClassUnknown = defineError('rule-violation', 'payment.class_unknown', {
  en: '{class} is no class of the policy payments; there are: {known}.',
  es: '{class} no es una clase de la política payments; existen: {known}.',
  'zh-CN': '{class} 不是策略 payments 中的类别；可用：{known}。',
});
export const PaymentReasonMissing = defineError('rule-violation', 'payment.reason_missing', {
  en: 'A payment of the class {class} needs a reason.',
  es: 'Un pago de la clase {class} necesita un motivo.',
  'zh-CN': '{class} 类付款必须说明理由。',
});
export const PaymentStateWrong = defineError('rule-violation', 'payment.state', {
  en: 'The payment is {state}; this is for one that is {allowed}.',
  es: 'El pago está en estado {state}; esto es para uno en estado {allowed}.',
  'zh-CN': '该付款的状态为 {state}；此操作仅适用于状态 {allowed}。',
});
export const PaymentDayPast = defineError('rule-violation', 'payment.day_past', {
  en: 'Schedule it for today ({today}) or a later day, not {on}.',
  es: 'Prográmelo para hoy ({today}) o un día posterior, no para el {on}.',
  'zh-CN': '付款安排日应为今天（{today}）或之后，不能是 {on}。',
});
export const PaymentDayFuture = defineError('rule-violation', 'payment.day_future', {
  en: 'What was paid is dated today ({today}) or earlier, not {on}.',
  es: 'Lo pagado lleva fecha de hoy ({today}) o anterior, no {on}.',
  'zh-CN': '已付款日期应为今天（{today}）或更早，不能是 {on}。',
});
