/** What can be wrong with sales orders. */
import { defineError } from '#lib/core/errors.ts';

export const OrderNumberTaken = defineError('conflict', 'order.number_taken', {
  en: 'Another order has the number {number}; choose a different one or leave it out.',
  es: 'Otro pedido ya tiene el número {number}; elija uno distinto u omítalo.',
  'zh-CN': '编号 {number} 已被其他订单使用，请另选或留空。',
});
export const IllegalTransition = defineError('rule-violation', 'order.illegal_transition', {
  en: 'An order that is {from} cannot become {to}. Allowed now: {allowed}.',
  es: 'Un pedido en estado {from} no puede pasar a {to}. Permitido ahora: {allowed}.',
  'zh-CN': '状态为 {from} 的订单不能变为 {to}。当前允许：{allowed}。',
});
export const OrderNotDraft = defineError('rule-violation', 'order.not_draft', {
  en: 'Only a draft can be edited and this order is {status}; take it back to draft first.',
  es: 'Solo se puede editar un borrador y este pedido está en estado {status}; devuélvalo primero a draft.',
  'zh-CN': '只有草稿可以编辑，此订单状态为 {status}，请先退回为 draft。',
});
export const OrderWithoutLines = defineError('rule-violation', 'order.no_lines', {
  en: 'An order without lines cannot be confirmed; add a line first.',
  es: 'Un pedido sin líneas no se puede confirmar; añada primero una línea.',
  'zh-CN': '没有明细行的订单不能确认，请先添加明细行。',
});
export const OrderDates = defineError('rule-violation', 'order.date_before_order', {
  en: 'The day {on} is before the day of the order, {orderedOn}.',
  es: 'El día {on} es anterior al día del pedido, {orderedOn}.',
  'zh-CN': '日期 {on} 早于订单日期 {orderedOn}。',
});
export const UnknownSku = defineError('rule-violation', 'order.unknown_sku', {
  en: 'There is no product with the SKU {sku} in the catalogue.',
  es: 'En el catálogo no hay ningún producto con el SKU {sku}.',
  'zh-CN': '产品目录中没有 SKU 为 {sku} 的产品。',
});
export const ProductInactive = defineError('rule-violation', 'order.product_inactive', {
  en: 'The product {sku} is inactive and takes no new orders.',
  es: 'El producto {sku} está inactivo y no admite pedidos nuevos.',
  'zh-CN': '产品 {sku} 已停用，不能再下单。',
});
export const OrderAmountTooLarge = defineError('rule-violation', 'order.amount_too_large', {
  en: 'The amount of {what} is larger than {limit} minor units of {currency}.',
  es: 'El importe de {what} supera {limit} unidades menores de {currency}.',
  'zh-CN': '{what} 的金额超过 {limit} 个 {currency} 最小货币单位。',
});
export const OrderTooLong = defineError('rule-violation', 'order.too_long', {
  en: 'An order takes {limit} lines and {bytes} bytes of lines; split it.',
  es: 'Un pedido admite {limit} líneas y {bytes} bytes de líneas; divídalo.',
  'zh-CN': '一张订单最多 {limit} 行、明细共 {bytes} 字节，请拆分。',
});
export const OrderInvoiced = defineError('rule-violation', 'order.invoiced', {
  en: 'The order {number} has an invoice that stands; cancel that first.',
  es: 'El pedido {number} tiene una factura vigente; anúlela primero.',
  'zh-CN': '订单 {number} 有生效的发票，请先作废该发票。',
});
export const UnknownSeller = defineError('rule-violation', 'order.unknown_seller', {
  en: 'There is no user {ownerId} here who could have sold this order.',
  es: 'Aquí no existe el usuario {ownerId} que pudiera haber vendido este pedido.',
  'zh-CN': '此处没有可作为销售人员的用户 {ownerId}。',
});
