/** The words of the receipt slip in every language. */
import type { Text } from '#lib/core/languages.ts';
import type { PAYMENT_METHODS } from './schema.ts';

export const SLIP_TEXTS = {
  title: { en: 'Receipt', es: 'Recibo', 'zh-CN': '收据' },
  details: { en: 'Payment', es: 'Pago', 'zh-CN': '收款信息' },
  number: { en: 'Number', es: 'Número', 'zh-CN': '编号' },
  date: { en: 'Received on', es: 'Recibido el', 'zh-CN': '收款日期' },
  account: { en: 'Received from', es: 'Recibido de', 'zh-CN': '付款单位' },
  method: { en: 'Paid by', es: 'Forma de pago', 'zh-CN': '付款方式' },
  reference: { en: 'Reference', es: 'Referencia', 'zh-CN': '凭证号' },
  handler: { en: 'Taken by', es: 'Recibido por', 'zh-CN': '经办人' },
  notes: { en: 'Notes', es: 'Notas', 'zh-CN': '备注' },
  amount: { en: 'Amount', es: 'Importe', 'zh-CN': '金额' },
  settles: { en: 'Settles', es: 'Se aplica a', 'zh-CN': '核销明细' },
  invoice: { en: 'Invoice', es: 'Factura', 'zh-CN': '发票' },
  unapplied: { en: 'Not allocated yet', es: 'Pendiente de aplicar', 'zh-CN': '尚未核销' },
  signature: { en: 'Signature', es: 'Firma', 'zh-CN': '签字' },
  reversed: {
    en: 'This receipt was reversed on {date} and is no longer valid.',
    es: 'Este recibo se anuló el {date} y ya no es válido.',
    'zh-CN': '本收据已于 {date} 冲销，不再有效。',
  },
} satisfies Record<string, Text>;

export const METHOD_TEXTS: Record<(typeof PAYMENT_METHODS)[number], Text> = {
  transfer: { en: 'Bank transfer', es: 'Transferencia', 'zh-CN': '银行转账' },
  cash: { en: 'Cash', es: 'Efectivo', 'zh-CN': '现金' },
  cheque: { en: 'Cheque', es: 'Cheque', 'zh-CN': '支票' },
  card: { en: 'Card', es: 'Tarjeta', 'zh-CN': '银行卡' },
  bill: { en: 'Bill of exchange', es: 'Letra de cambio', 'zh-CN': '承兑汇票' },
  other: { en: 'Other', es: 'Otra', 'zh-CN': '其他' },
};
