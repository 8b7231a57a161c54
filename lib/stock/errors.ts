/** What can be wrong with lots of stock. */
import { defineError } from '#lib/core/errors.ts';

export const StockReferenceTaken = defineError('conflict', 'stock.reference_taken', {
  en: 'Another lot has the number {reference}.',
  es: 'Otro lote ya tiene el número {reference}.',
  'zh-CN': '编号 {reference} 已被其他批次使用。',
});
export const StockWithdrawn = defineError('conflict', 'stock.withdrawn', {
  en: 'The lot was withdrawn; restore it first.',
  es: 'El lote se ha retirado; restáurelo primero.',
  'zh-CN': '该批次已撤回，请先恢复。',
});
export const StockNotWithdrawn = defineError('conflict', 'stock.not_withdrawn', {
  en: 'The lot was not withdrawn.',
  es: 'El lote no se ha retirado.',
  'zh-CN': '该批次未撤回。',
});
export const StockInFuture = defineError('rule-violation', 'stock.in_future', {
  en: '{on} is yet to come; only what has happened can be entered.',
  es: '{on} aún no ha llegado; solo se puede registrar lo ocurrido.',
  'zh-CN': '{on} 尚未到来，只能登记已发生的事项。',
});
export const StockNotThere = defineError('rule-violation', 'stock.not_there', {
  en: 'Of this lot {remaining} are left, and {quantity} cannot leave.',
  es: 'De este lote quedan {remaining}, y no pueden salir {quantity}.',
  'zh-CN': '该批次剩余 {remaining}，无法出库 {quantity}。',
});
export const StockDayTooEarly = defineError('rule-violation', 'stock.day_too_early', {
  en: 'The lot came in on {receivedOn}; nothing left it on {on}.',
  es: 'El lote entró el {receivedOn}; nada salió de él el {on}.',
  'zh-CN': '该批次于 {receivedOn} 入库；{on} 不可能出库。',
});
export const StockNothingLeft = defineError('rule-violation', 'stock.nothing_left', {
  en: 'Nothing has left this lot, so there is nothing to take back.',
  es: 'Nada ha salido de este lote, así que no hay nada que deshacer.',
  'zh-CN': '该批次尚无出库，无可撤销。',
});
export const StockFull = defineError('rule-violation', 'stock.full', {
  en: 'Parts of this lot left {limit} times already, and no more are kept.',
  es: 'Ya han salido partes de este lote {limit} veces y no se guardan más.',
  'zh-CN': '该批次已分次出库 {limit} 次，不再保存更多。',
});
