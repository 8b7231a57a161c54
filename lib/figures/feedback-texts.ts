/** The words of the monthly feedback in every language; ICU message syntax. */
import { texts } from '#lib/core/languages.ts';

export const TEXTS = texts({
  subject: {
    en: 'Your receivables of {month}',
    es: 'Sus cuentas por cobrar de {month}',
    'zh-CN': '{month} 应收账款反馈',
  },
  intro: {
    en: 'Hello {name}. This is how the receivables of your accounts stood on {date}, and what {month} brought.',
    es: 'Hola, {name}: así estaban las cuentas por cobrar de sus clientes al {date}, y esto aportó {month}.',
    'zh-CN': '{name}，您好：以下为您负责客户截至 {date} 的应收账款，以及 {month} 的回款情况。',
  },
  open: { en: 'Open', es: 'Pendiente', 'zh-CN': '应收余额' },
  overdue: { en: 'Overdue', es: 'Vencido', 'zh-CN': '逾期' },
  collected: { en: 'Collected', es: 'Cobrado', 'zh-CN': '回款' },
  sold: { en: 'Sold', es: 'Vendido', 'zh-CN': '销售' },
  dso: { en: 'DSO (days)', es: 'Días de venta pendientes', 'zh-CN': '应收周转天数' },
  rate: { en: 'Collection rate', es: 'Tasa de cobro', 'zh-CN': '回款率' },
  completion: { en: 'Target completion', es: 'Cumplimiento del objetivo', 'zh-CN': '回款目标完成率' },
  accounts: { en: 'Your accounts', es: 'Sus clientes', 'zh-CN': '您的客户' },
  account: { en: 'Account', es: 'Cliente', 'zh-CN': '客户' },
  overdueList: { en: 'Overdue invoices', es: 'Facturas vencidas', 'zh-CN': '逾期发票' },
  invoice: { en: 'Invoice', es: 'Factura', 'zh-CN': '发票' },
  dueOn: { en: 'Due', es: 'Vence', 'zh-CN': '到期日' },
  daysOver: { en: 'Days over', es: 'Días de retraso', 'zh-CN': '逾期天数' },
  amount: { en: 'Amount', es: 'Importe', 'zh-CN': '金额' },
  currency: { en: 'Currency', es: 'Moneda', 'zh-CN': '币种' },
  promise: { en: 'Promised for', es: 'Prometido para', 'zh-CN': '承诺付款日' },
  more: {
    en: '{count, plural, one {# more row is} other {# more rows are}} in the attached file.',
    es: '{count, plural, one {Hay # fila más} other {Hay # filas más}} en el archivo adjunto.',
    'zh-CN': '另有 {count} 行，见附件。',
  },
  accountsFile: { en: 'accounts-{month}.csv', es: 'clientes-{month}.csv', 'zh-CN': '客户-{month}.csv' },
  overdueFile: { en: 'overdue-{month}.csv', es: 'vencidas-{month}.csv', 'zh-CN': '逾期-{month}.csv' },
  all: {
    en: 'These figures in Cadencia',
    es: 'Estas cifras en Cadencia',
    'zh-CN': '在 Cadencia 中查看这些数据',
  },
});
