/** The words of the overdue digest in every language; ICU message syntax. */
import { texts } from '#lib/core/languages.ts';

export const TEXTS = texts({
  subject: {
    en: 'Overdue receivables on {date}: {count, plural, one {# new item} other {# new items}}',
    es: 'Cuentas vencidas al {date}: {count, plural, one {# novedad} other {# novedades}}',
    'zh-CN': '{date} 逾期应收账款：{count} 项新增',
  },
  subjectSoon: {
    en: 'Invoices due soon on {date}: {count, plural, one {# invoice} other {# invoices}}',
    es: 'Facturas próximas a vencer al {date}: {count, plural, one {# factura} other {# facturas}}',
    'zh-CN': '{date} 即将到期发票：{count} 张',
  },
  heading: {
    en: 'Overdue receivables, {date}',
    es: 'Cuentas por cobrar vencidas, {date}',
    'zh-CN': '逾期应收账款（{date}）',
  },
  intro: {
    en: 'Hello {name}. {fresh, plural, one {One item is} other {# items are}} new since the last mail; {total, plural, =0 {nothing is overdue} one {one invoice is overdue} other {# invoices are overdue}}.',
    es: 'Hola, {name}: {fresh, plural, one {hay una novedad} other {hay # novedades}} desde el último correo; {total, plural, =0 {no hay facturas vencidas} one {hay una factura vencida} other {hay # facturas vencidas}}.',
    'zh-CN':
      '{name}，您好：自上次邮件以来新增 {fresh} 项；{total, plural, =0 {目前没有逾期发票} other {目前共有 # 张逾期发票}}。',
  },
  totalOverdue: { en: 'Total overdue', es: 'Total vencido', 'zh-CN': '逾期总额' },
  invoices: { en: 'Overdue invoices', es: 'Facturas vencidas', 'zh-CN': '逾期发票' },
  accounts: { en: 'Accounts', es: 'Clientes', 'zh-CN': '客户' },
  fresh: {
    en: 'New since the last mail',
    es: 'Novedades desde el último correo',
    'zh-CN': '自上次邮件以来新增',
  },
  still: { en: 'Still overdue', es: 'Siguen vencidas', 'zh-CN': '仍然逾期' },
  byOwner: {
    en: 'All overdue, by owner',
    es: 'Todo lo vencido, por responsable',
    'zh-CN': '全部逾期，按负责人',
  },
  byAccount: {
    en: 'All overdue, by account',
    es: 'Todo lo vencido, por cliente',
    'zh-CN': '全部逾期，按客户',
  },
  account: { en: 'Account', es: 'Cliente', 'zh-CN': '客户' },
  accountNumber: { en: 'Account number', es: 'N.º de cliente', 'zh-CN': '客户编号' },
  phone: { en: 'Phone', es: 'Teléfono', 'zh-CN': '电话' },
  invoice: { en: 'Invoice', es: 'Factura', 'zh-CN': '发票' },
  issuedOn: { en: 'Issued', es: 'Emitida', 'zh-CN': '开票日' },
  dueOn: { en: 'Due', es: 'Vence', 'zh-CN': '到期日' },
  daysOver: { en: 'Days over', es: 'Días de retraso', 'zh-CN': '逾期天数' },
  amount: { en: 'Amount', es: 'Importe', 'zh-CN': '金额' },
  currency: { en: 'Currency', es: 'Moneda', 'zh-CN': '币种' },
  level: { en: 'Level', es: 'Nivel', 'zh-CN': '级别' },
  owner: { en: 'Owner', es: 'Responsable', 'zh-CN': '负责人' },
  count: { en: 'Invoices', es: 'Facturas', 'zh-CN': '发票数' },
  oldest: { en: 'Longest overdue', es: 'Mayor retraso', 'zh-CN': '最长逾期' },
  state: { en: 'State', es: 'Estado', 'zh-CN': '状态' },
  stateNew: { en: 'new', es: 'nueva', 'zh-CN': '新增' },
  stateStill: { en: 'still overdue', es: 'sigue vencida', 'zh-CN': '仍逾期' },
  remark: { en: 'Remark', es: 'Observación', 'zh-CN': '备注' },
  days: {
    en: '{days, plural, one {# day} other {# days}}',
    es: '{days, plural, one {# día} other {# días}}',
    'zh-CN': '{days} 天',
  },
  dueIn: {
    en: '{days, plural, =0 {due today} one {due in # day} other {due in # days}}',
    es: '{days, plural, =0 {vence hoy} one {vence en # día} other {vence en # días}}',
    'zh-CN': '{days, plural, =0 {今天到期} other {# 天后到期}}',
  },
  levelAfter: { en: 'Day {days}', es: 'Día {days}', 'zh-CN': '第 {days} 天' },
  levelBefore: {
    en: '{days, plural, =0 {Due day} one {# day before} other {# days before}}',
    es: '{days, plural, =0 {Día de vencimiento} one {# día antes} other {# días antes}}',
    'zh-CN': '{days, plural, =0 {到期当天} other {到期前 # 天}}',
  },
  disputed: { en: 'disputed', es: 'en disputa', 'zh-CN': '有争议' },
  promised: {
    en: 'promised until {date}',
    es: 'pago prometido hasta el {date}',
    'zh-CN': '承诺于 {date} 前付款',
  },
  more: {
    en: '{count, plural, one {# more row is} other {# more rows are}} in the attached file.',
    es: '{count, plural, one {Hay # fila más} other {Hay # filas más}} en el archivo adjunto.',
    'zh-CN': '另有 {count} 行，见附件。',
  },
  moreAccounts: {
    en: '{count, plural, one {and # more} other {and # more}}',
    es: '{count, plural, one {y # más} other {y # más}}',
    'zh-CN': '另有 {count} 项',
  },
  allOverdue: { en: 'All overdue invoices', es: 'Todas las facturas vencidas', 'zh-CN': '全部逾期发票' },
  thisMessage: {
    en: 'This message in Cadencia',
    es: 'Este mensaje en Cadencia',
    'zh-CN': '在 Cadencia 中查看此邮件',
  },
  why: {
    en: 'You receive this mail because these accounts are yours or your team’s, or your role asks for it. As of {date}; what was booked later is not in it.',
    es: 'Recibe este correo porque estas cuentas son suyas o de su equipo, o porque su función lo requiere. Situación al {date}; no incluye lo contabilizado después.',
    'zh-CN':
      '您收到此邮件，是因为这些客户由您或您的团队负责，或您的职责需要。数据截至 {date}，不含其后入账的内容。',
  },
  fileName: { en: 'overdue-{date}.csv', es: 'vencidas-{date}.csv', 'zh-CN': 'overdue-{date}.csv' },
});
