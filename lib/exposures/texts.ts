/** Words of the mails about credit, in every language. */
import type { Text } from '#lib/core/languages.ts';

export const TEXTS = {
  over: {
    en: '{account}: exposure is over the limit',
    es: '{account}: la exposición supera el límite',
    'zh-CN': '{account}：信用占用超出额度',
  },
  watched: {
    en: '{account}: exposure comes close to the limit',
    es: '{account}: la exposición se acerca al límite',
    'zh-CN': '{account}：信用占用接近额度',
  },
  normal: {
    en: '{account}: exposure is back in the normal range',
    es: '{account}: la exposición vuelve al rango normal',
    'zh-CN': '{account}：信用占用恢复正常',
  },
  refused: {
    en: '{account}: order {order} got no credit',
    es: '{account}: el pedido {order} no obtuvo crédito',
    'zh-CN': '{account}：订单 {order} 未获信用额度',
  },
  overIntro: {
    en: 'Hello {name}. On {asOf} what this account owes and has ordered was above its limit. New orders are refused until it falls or a release is approved.',
    es: 'Hola, {name}: el {asOf} lo que esta cuenta debe y ha pedido superaba su límite. Los pedidos nuevos se rechazan hasta que baje o se apruebe una liberación.',
    'zh-CN':
      '{name}，您好：截至 {asOf}，该客户的欠款和订单总额超出信用额度。在回落或获批放行之前，新订单将被拒绝。',
  },
  watchedIntro: {
    en: 'Hello {name}. On {asOf} this account used most of its limit.',
    es: 'Hola, {name}: el {asOf} esta cuenta usaba la mayor parte de su límite.',
    'zh-CN': '{name}，您好：截至 {asOf}，该客户已使用大部分信用额度。',
  },
  normalIntro: {
    en: 'Hello {name}. On {asOf} the use of this account’s credit was back in the normal range.',
    es: 'Hola, {name}: el {asOf} el uso del crédito de esta cuenta había vuelto al rango normal.',
    'zh-CN': '{name}，您好：截至 {asOf}，该客户的信用占用已恢复正常。',
  },
  refusedIntro: {
    en: 'Hello {name}. Delivery of order {order} came near on {asOf}, and the credit of the account did not suffice. The order waits and cannot be delivered; ask for a release or a higher limit, or cancel it.',
    es: 'Hola, {name}: el {asOf} se acercó la entrega del pedido {order} y el crédito de la cuenta no alcanzó. El pedido espera y no puede entregarse; solicite una liberación o un límite mayor, o cancélelo.',
    'zh-CN':
      '{name}，您好：{asOf} 订单 {order} 临近交货，但客户信用额度不足。订单暂缓且无法发货；请申请放行或提高额度，或取消订单。',
  },
  exposure: { en: 'Exposure', es: 'Exposición', 'zh-CN': '信用占用' },
  limit: { en: 'Limit', es: 'Límite', 'zh-CN': '信用额度' },
  available: { en: 'Available', es: 'Disponible', 'zh-CN': '可用额度' },
  parts: { en: 'What it is made of', es: 'De qué se compone', 'zh-CN': '构成' },
  part: { en: 'Part', es: 'Parte', 'zh-CN': '项目' },
  amount: { en: 'Amount', es: 'Importe', 'zh-CN': '金额' },
  receivable: { en: 'Open on invoices', es: 'Pendiente en facturas', 'zh-CN': '未结发票' },
  shipped: { en: 'Delivered, not invoiced', es: 'Entregado, sin facturar', 'zh-CN': '已发货未开票' },
  ordered: { en: 'Confirmed, not delivered', es: 'Confirmado, sin entregar', 'zh-CN': '已确认未发货' },
  unapplied: { en: 'Money not allocated', es: 'Dinero sin imputar', 'zh-CN': '未核销款项' },
  account: { en: 'Account in Cadencia', es: 'Cuenta en Cadencia', 'zh-CN': '在 Cadencia 中查看客户' },
  why: {
    en: 'You get this because of the policy on the use of credit.',
    es: 'Recibe este mensaje por la política sobre el uso del crédito.',
    'zh-CN': '您收到此邮件是因为信用占用策略。',
  },
} as const satisfies Record<string, Text>;
