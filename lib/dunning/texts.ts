/** The words around what a scheme says, in every language; ICU message syntax. */
import { texts } from '#lib/core/languages.ts';

export const TEXTS = texts({
  toPay: { en: 'To pay', es: 'A pagar', 'zh-CN': '应付金额' },
  overdue: { en: 'Overdue', es: 'Vencido', 'zh-CN': '逾期款项' },
  invoice: { en: 'Invoice', es: 'Factura', 'zh-CN': '发票' },
  issuedOn: { en: 'Issued', es: 'Emitida', 'zh-CN': '开票日' },
  dueOn: { en: 'Due', es: 'Vencimiento', 'zh-CN': '到期日' },
  daysOver: { en: 'Days over', es: 'Días de retraso', 'zh-CN': '逾期天数' },
  amount: { en: 'Amount', es: 'Importe', 'zh-CN': '金额' },
  interest: { en: 'Interest', es: 'Intereses', 'zh-CN': '利息' },
  interestInfo: {
    en: 'Interest so far (not claimed)',
    es: 'Intereses hasta hoy (no reclamados)',
    'zh-CN': '截至目前的利息（不收取）',
  },
  fee: { en: 'Reminder fee', es: 'Gastos de reclamación', 'zh-CN': '催款费' },
  total: { en: 'Total', es: 'Total', 'zh-CN': '合计' },
  level: { en: 'Reminder', es: 'Aviso', 'zh-CN': '催款次数' },
  clarification: {
    en: 'In clarification (not asked for)',
    es: 'En aclaración (no se reclama)',
    'zh-CN': '正在核实（暂不催收）',
  },
  asOf: {
    en: 'As of {date}. Payments that reached us later are not taken into account.',
    es: 'Situación a {date}. No se incluyen los pagos recibidos después.',
    'zh-CN': '数据截至 {date}，未计入此后收到的付款。',
  },
  listed: {
    en: '{first} and {count} more',
    es: '{first} y {count} más',
    'zh-CN': '{first} 等，另有 {count} 张',
  },
  cancelled: { en: 'Cancelled', es: 'Anulado', 'zh-CN': '已作废' },
  customer: { en: 'Customer no.', es: 'N.º de cliente', 'zh-CN': '客户编号' },
  failedSubject: {
    en: 'Dunning of {account} has failed: please take over',
    es: 'La reclamación a {account} no ha dado resultado: hágase cargo, por favor',
    'zh-CN': '对 {account} 的催款无效，请接手处理',
  },
  failedIntro: {
    en: 'Every reminder was given and nothing was paid, as of {date}. The next step is yours: call, visit, stop deliveries, or hand it to a lawyer.',
    es: 'Se han enviado todos los avisos y a {date} no se ha pagado. El siguiente paso es suyo: llamar, visitar, suspender entregas o pasarlo a un abogado.',
    'zh-CN': '截至 {date}，所有催款均已发出但仍未付款。请您决定下一步：致电、拜访、停止发货或移交法务。',
  },
  staleSubject: {
    en: 'No reminders on {date}: receipts are known only until {knownUntil}',
    es: 'Sin avisos el {date}: los cobros solo se conocen hasta {knownUntil}',
    'zh-CN': '{date} 未催款：收款仅更新至 {knownUntil}',
  },
  staleIntro: {
    en: 'Customers who have paid must not be reminded, so nobody was. Book the receipts, or state that there were none; the next morning goes on.',
    es: 'No se debe reclamar a quien ya ha pagado, así que no se ha enviado ningún aviso. Registre los cobros o declare que no hubo; se seguirá a la mañana siguiente.',
    'zh-CN': '为避免向已付款客户催款，今日未发送任何催款。请登记收款，或声明期间无收款；次日早晨将继续。',
  },
  date: { en: 'Date', es: 'Fecha', 'zh-CN': '日期' },
  owner: { en: 'Owner', es: 'Responsable', 'zh-CN': '负责人' },
  inCadencia: {
    en: 'The account in Cadencia',
    es: 'La cuenta en Cadencia',
    'zh-CN': '在 Cadencia 中查看客户',
  },
});
