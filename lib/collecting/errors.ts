/** What can be wrong with the log, the worklist and the cases of collecting. */
import { defineError } from '#lib/core/errors.ts';

export const DayInFuture = defineError('rule-violation', 'collecting.day_in_future', {
  en: 'What was done is dated today ({today}) or earlier, not {on}.',
  es: 'Lo hecho lleva fecha de hoy ({today}) o anterior, no {on}.',
  'zh-CN': '已完成事项的日期应为今天（{today}）或更早，不能是 {on}。',
});
export const DayInPast = defineError('rule-violation', 'collecting.day_in_past', {
  en: 'Give today ({today}) or a later day, not {on}.',
  es: 'Indique hoy ({today}) o un día posterior, no {on}.',
  'zh-CN': '请填写今天（{today}）或之后的日期，不能是 {on}。',
});
export const ResultUnknown = defineError('rule-violation', 'collecting.result_unknown', {
  en: '{result} is no result of the policy collecting.results; there are: {known}.',
  es: '{result} no es un resultado de la política collecting.results; existen: {known}.',
  'zh-CN': '{result} 不在策略 collecting.results 的结果列表中；可用：{known}。',
});
export const PersonCannotSee = defineError('rule-violation', 'collecting.person_cannot_see', {
  en: '{name} may not see this account’s collections; choose somebody who may.',
  es: '{name} no puede ver los cobros de esta cuenta; elija a quien pueda.',
  'zh-CN': '{name} 无权查看该客户的回款，请选择有权限的人员。',
});
export const WithdrawnBefore = defineError('rule-violation', 'collecting.withdrawn_before', {
  en: 'This was withdrawn on {on}.',
  es: 'Esto se retiró el {on}.',
  'zh-CN': '此记录已于 {on} 撤回。',
});
export const InvoiceOfOtherAccount = defineError('rule-violation', 'collecting.invoice_of_other_account', {
  en: 'The invoice {number} belongs to another account.',
  es: 'La factura {number} pertenece a otra cuenta.',
  'zh-CN': '发票 {number} 属于其他客户。',
});
export const NotHandedUp = defineError('rule-violation', 'collecting.not_handed_up', {
  en: 'There is no hand-up of this case that waits for you to acknowledge it.',
  es: 'No hay ningún traspaso de este caso pendiente de que usted lo confirme.',
  'zh-CN': '该案件没有等待您确认的上报。',
});
export const NobodyAbove = defineError('rule-violation', 'collecting.nobody_above', {
  en: 'The ladder of collecting.escalation has nobody above for this case.',
  es: 'La escala de collecting.escalation no tiene a nadie por encima para este caso.',
  'zh-CN': '策略 collecting.escalation 的阶梯上没有该案件的更上一级处理人。',
});
export const TooLong = defineError('rule-violation', 'collecting.history_full', {
  en: 'The case of this account keeps {limit} entries of this kind, and they are there.',
  es: 'El caso de esta cuenta guarda {limit} entradas de este tipo y ya las tiene.',
  'zh-CN': '该客户案件的此类记录上限为 {limit} 条，已满。',
});
export const OrderOfOther = defineError('rule-violation', 'collecting.order_of_other_account', {
  en: 'The order {number} belongs to another account.',
  es: 'El pedido {number} pertenece a otra cuenta.',
  'zh-CN': '订单 {number} 属于其他客户。',
});
export const RequestAnswered = defineError('rule-violation', 'collecting.request_answered', {
  en: 'The request is {state} and no longer open.',
  es: 'La solicitud está en estado {state} y ya no está abierta.',
  'zh-CN': '该申请的状态为 {state}，已不可更改。',
});
export const NotTheirManager = defineError('rule-violation', 'coaching.not_their_manager', {
  en: 'Coaching is recorded for the people of your team, not for {name}.',
  es: 'La formación se registra para las personas de su equipo, no para {name}.',
  'zh-CN': '只能为您团队的成员登记辅导，{name} 不在其中。',
});
