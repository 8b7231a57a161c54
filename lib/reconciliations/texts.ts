/** The words of the mails of reconciliations in every language; ICU message syntax. */
import { texts } from '#lib/core/languages.ts';

/** Which sentence says who owes whom. */
export const signOf = (balanceMinor: number): 'owed' | 'credit' | 'even' =>
  balanceMinor > 0 ? 'owed' : balanceMinor < 0 ? 'credit' : 'even';

export const TEXTS = texts({
  subject: {
    en: '{organisation}: please confirm your balance as of {date}',
    es: '{organisation}: confirme, por favor, su saldo a {date}',
    'zh-CN': '{organisation}：请核对截至 {date} 的往来余额',
  },
  intro: {
    en: 'Dear {name},\n\n{balance}\n\nPlease compare this with your books and tell us whether you agree. Documents and payments dated later are not included.',
    es: 'Estimado/a {name}:\n\n{balance}\n\nLe rogamos que lo compare con sus libros y nos diga si está de acuerdo. No se incluyen documentos ni pagos de fecha posterior.',
    'zh-CN':
      '{name}，您好：\n\n{balance}\n\n请与贵方账目核对，并告知是否一致。此日期之后的单据和付款未计入。',
  },
  owed: {
    en: 'By our books, {account} owed {organisation} {amount} at the end of {date}.',
    es: 'Según nuestros libros, al cierre del {date} {account} debía {amount} a {organisation}.',
    'zh-CN': '根据我方账目，截至 {date} 日终，{account} 应付 {organisation} {amount}。',
  },
  credit: {
    en: 'By our books, {organisation} owed {account} {amount} at the end of {date}.',
    es: 'Según nuestros libros, al cierre del {date} {organisation} debía {amount} a {account}.',
    'zh-CN': '根据我方账目，截至 {date} 日终，{organisation} 应付 {account} {amount}。',
  },
  even: {
    en: 'By our books, nothing was open between {account} and {organisation} at the end of {date}.',
    es: 'Según nuestros libros, al cierre del {date} no había nada pendiente entre {account} y {organisation}.',
    'zh-CN': '根据我方账目，截至 {date} 日终，{account} 与 {organisation} 之间无未结款项。',
  },
  action: {
    en: 'Confirm, or tell us your balance',
    es: 'Confirmar o indicar su saldo',
    'zh-CN': '确认余额或填写贵方余额',
  },
  closing: {
    en: 'The link is yours alone: whoever has it can answer for you. It works until {date}, and no sign-in is needed.',
    es: 'El enlace es solo para usted: quien lo tenga puede responder en su nombre. Funciona hasta el {date} y no hace falta iniciar sesión.',
    'zh-CN': '此链接仅供您本人使用，持有者即可代您答复。有效期至 {date}，无需登录。',
  },
  balance: { en: 'Balance', es: 'Saldo', 'zh-CN': '余额' },
  asOf: { en: 'As of', es: 'A fecha de', 'zh-CN': '截至' },
  items: { en: 'Open items', es: 'Partidas abiertas', 'zh-CN': '未结明细' },
  kind: { en: 'Kind', es: 'Tipo', 'zh-CN': '类型' },
  document: { en: 'Document', es: 'Documento', 'zh-CN': '单据' },
  on: { en: 'Date', es: 'Fecha', 'zh-CN': '日期' },
  dueOn: { en: 'Due', es: 'Vencimiento', 'zh-CN': '到期日' },
  open: { en: 'Open', es: 'Pendiente', 'zh-CN': '未结金额' },
  currency: { en: 'Currency', es: 'Moneda', 'zh-CN': '币种' },
  invoice: { en: 'Invoice', es: 'Factura', 'zh-CN': '发票' },
  receipt: { en: 'Payment not applied', es: 'Pago sin aplicar', 'zh-CN': '未核销付款' },
  'credit-note': { en: 'Credit note', es: 'Abono', 'zh-CN': '贷项通知单' },
  'write-off': { en: 'Write-off', es: 'Cancelación de deuda', 'zh-CN': '核销' },
  more: {
    en: 'and {count} more in the attachment; the balance covers all of them',
    es: 'y {count} más en el archivo adjunto; el saldo los incluye todos',
    'zh-CN': '另有 {count} 项见附件，余额已包含全部项目',
  },
  confirmedSubject: {
    en: '{account} confirmed the balance as of {date}',
    es: '{account} ha confirmado el saldo a {date}',
    'zh-CN': '{account} 已确认截至 {date} 的余额',
  },
  differsSubject: {
    en: '{account} has another balance as of {date}',
    es: '{account} tiene otro saldo a {date}',
    'zh-CN': '{account} 截至 {date} 的余额与我方不一致',
  },
  confirmedIntro: {
    en: 'Hello {name}. On {on} the customer answered that their books say the same as ours.',
    es: 'Hola, {name}: el {on} el cliente respondió que sus libros coinciden con los nuestros.',
    'zh-CN': '{name}，您好：客户已于 {on} 答复，双方账目一致。',
  },
  differsIntro: {
    en: 'Hello {name}. On {on} the customer answered that their books say something else. Find the difference with them, then settle the reconciliation.',
    es: 'Hola, {name}: el {on} el cliente respondió que sus libros dicen otra cosa. Aclare la diferencia con él y cierre después la conciliación.',
    'zh-CN': '{name}，您好：客户已于 {on} 答复，双方账目不一致。请与客户查明差异，然后结清该对账单。',
  },
  note: { en: 'Note', es: 'Nota', 'zh-CN': '备注' },
  ours: { en: 'Our balance', es: 'Nuestro saldo', 'zh-CN': '我方余额' },
  theirs: { en: 'Their balance', es: 'Su saldo', 'zh-CN': '对方余额' },
  difference: { en: 'Theirs less ours', es: 'El suyo menos el nuestro', 'zh-CN': '差额（对方减我方）' },
  openIt: {
    en: 'This reconciliation in Cadencia',
    es: 'Esta conciliación en Cadencia',
    'zh-CN': '在 Cadencia 中查看该对账单',
  },
  why: {
    en: 'You receive this mail because this account is yours.',
    es: 'Recibe este correo porque esta cuenta es suya.',
    'zh-CN': '您收到此邮件，是因为该客户由您负责。',
  },
});
