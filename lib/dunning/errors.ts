/** What can be wrong with dunning. */
import { defineError } from '#lib/core/errors.ts';

export const ReceiptsStale = defineError('conflict', 'dunning.receipts_stale', {
  en: 'Receipts are known only until {knownUntil}, too long before {asOf}; book them, or state that there were none.',
  es: 'Solo se conocen los cobros hasta {knownUntil}, demasiado antes de {asOf}; regístrelos o declare que no hubo.',
  'zh-CN': '收款仅更新至 {knownUntil}，距 {asOf} 过久；请先登记收款，或声明期间无收款。',
});
export const RunInFuture = defineError('rule-violation', 'dunning.run_in_future', {
  en: 'Reminders are made for today ({today}) or earlier, not for {asOf}.',
  es: 'Los avisos se hacen para hoy ({today}) o antes, no para el {asOf}.',
  'zh-CN': '催款日期须为今天（{today}）或更早，不能是 {asOf}。',
});
export const StatementInFuture = defineError('rule-violation', 'dunning.statement_in_future', {
  en: 'Receipts can be known until today ({today}) at most, not until {statedUntil}.',
  es: 'Los cobros se conocen como máximo hasta hoy ({today}), no hasta {statedUntil}.',
  'zh-CN': '收款最多可知至今天（{today}），不能至 {statedUntil}。',
});
export const HoldEnded = defineError('rule-violation', 'dunning.hold_ended', {
  en: 'The hold was lifted on {on}.',
  es: 'La suspensión se levantó el {on}.',
  'zh-CN': '该暂停已于 {on} 解除。',
});
export const HoldUntilPast = defineError('rule-violation', 'dunning.hold_until_past', {
  en: 'A hold ends today ({today}) or later, not on {until}.',
  es: 'Una suspensión termina hoy ({today}) o después, no el {until}.',
  'zh-CN': '暂停须于今天（{today}）或之后结束，不能是 {until}。',
});
export const InvoiceOfOtherAccount = defineError('rule-violation', 'dunning.invoice_of_other_account', {
  en: 'The invoice {number} belongs to another account.',
  es: 'La factura {number} es de otra cuenta.',
  'zh-CN': '发票 {number} 属于其他客户。',
});
export const NoticeCancelled = defineError('rule-violation', 'dunning.notice_cancelled', {
  en: 'The notice was cancelled on {on}.',
  es: 'El aviso se anuló el {on}.',
  'zh-CN': '该通知已于 {on} 作废。',
});
export const NoticeNotLast = defineError('rule-violation', 'dunning.notice_not_last', {
  en: 'A later notice reminds of the invoice {number}; cancel that one first.',
  es: 'Un aviso posterior reclama la factura {number}; anule primero ese.',
  'zh-CN': '发票 {number} 已有更晚的催款通知，请先作废该通知。',
});
export const NoTask = defineError('rule-violation', 'dunning.no_task', {
  en: 'The notice has nothing to do by hand, or it is done.',
  es: 'El aviso no tiene ninguna tarea pendiente.',
  'zh-CN': '该通知没有待办事项，或已完成。',
});
export const SchemeHistoryFull = defineError('rule-violation', 'dunning.scheme_history_full', {
  en: 'The scheme {name} has as many versions as it can hold; make a new scheme.',
  es: 'El esquema {name} no admite más versiones; cree uno nuevo.',
  'zh-CN': '方案 {name} 的版本已满，请新建方案。',
});
