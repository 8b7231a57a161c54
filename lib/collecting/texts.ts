/** The words of collecting's mails in every language; ICU message syntax. */
import { texts } from '#lib/core/languages.ts';

export const TEXTS = texts({
  'promise-missed': {
    en: '{account}: a promise to pay was not kept',
    es: '{account}: no se cumplió una promesa de pago',
    'zh-CN': '{account}：付款承诺未兑现',
  },
  standing: {
    en: '{account}: credit standing now {after}',
    es: '{account}: situación de crédito ahora {after}',
    'zh-CN': '{account}：信用状况变为{after}',
  },
  'hand-up': {
    en: '{account}: the overdue receivables are now yours to collect',
    es: '{account}: el cobro de lo vencido pasa ahora a usted',
    'zh-CN': '{account}：逾期应收款现由您负责催收',
  },
  'given-back': {
    en: '{account}: nothing is overdue any more',
    es: '{account}: ya no hay nada vencido',
    'zh-CN': '{account}：已无逾期款项',
  },
  missedIntro: {
    en: 'Hello {name}. What was promised on {madeOn} has not come by {asOf}: {rest} is still missing. Agree on what happens next and log it.',
    es: 'Hola, {name}: lo prometido el {madeOn} no había llegado el {asOf}; aún faltan {rest}. Acuerde el siguiente paso y regístrelo.',
    'zh-CN': '{name}，您好：{madeOn} 承诺的款项截至 {asOf} 仍未到账，尚缺 {rest}。请商定下一步并登记。',
  },
  standingIntro: {
    en: 'Hello {name}. On {asOf} the standing of this account changed from {before} to {after}.',
    es: 'Hola, {name}: el {asOf} la situación de esta cuenta pasó de {before} a {after}.',
    'zh-CN': '{name}，您好：{asOf} 该客户的信用状况由{before}变为{after}。',
  },
  handUpIntro: {
    en: 'Hello {name}. Dunning of this account has not led to payment; level {level} of the ladder is yours. Reason: {why}.',
    es: 'Hola, {name}: el reclamo a esta cuenta no ha dado resultado; el nivel {level} de la escala le corresponde. Motivo: {why}.',
    'zh-CN': '{name}，您好：该客户催收未果，现升级至第 {level} 级，由您处理。原因：{why}。',
  },
  facts: {
    en: '{daysOver, plural, one {# day} other {# days}} past the due date, {brokenPromises, plural, =0 {no promises} one {# promise} other {# promises}} broken',
    es: '{daysOver, plural, one {# día} other {# días}} de retraso, {brokenPromises, plural, =0 {ninguna promesa incumplida} one {# promesa incumplida} other {# promesas incumplidas}}',
    'zh-CN': '逾期 {daysOver} 天，{brokenPromises} 次失信',
  },
  acknowledge: {
    en: 'Say by {date} that you have it.',
    es: 'Confirme a más tardar el {date} que lo tiene.',
    'zh-CN': '请于 {date} 前确认接手。',
  },
  givenBackIntro: {
    en: 'Hello {name}. On {asOf} nothing of this account was past its due date; the case went back to its owner.',
    es: 'Hola, {name}: el {asOf} esta cuenta no tenía nada vencido; el caso volvió a su responsable.',
    'zh-CN': '{name}，您好：截至 {asOf} 该客户已无逾期款项，案件退回其负责人。',
  },
  overdue: { en: 'Overdue', es: 'Vencido', 'zh-CN': '逾期金额' },
  oldest: { en: 'Longest overdue', es: 'Mayor retraso', 'zh-CN': '最长逾期' },
  days: {
    en: '{days, plural, one {# day} other {# days}}',
    es: '{days, plural, one {# día} other {# días}}',
    'zh-CN': '{days} 天',
  },
  invoices: { en: 'Open invoices', es: 'Facturas pendientes', 'zh-CN': '未结发票' },
  invoice: { en: 'Invoice', es: 'Factura', 'zh-CN': '发票' },
  dueOn: { en: 'Due', es: 'Vence', 'zh-CN': '到期日' },
  daysOver: { en: 'Days over', es: 'Días de retraso', 'zh-CN': '逾期天数' },
  open: { en: 'Open', es: 'Pendiente', 'zh-CN': '未结金额' },
  state: { en: 'State', es: 'Estado', 'zh-CN': '状态' },
  more: {
    en: 'and {count} more',
    es: 'y {count} más',
    'zh-CN': '另有 {count} 张',
  },
  'on-time': { en: 'on time', es: 'al día', 'zh-CN': '正常' },
  overdueState: { en: 'overdue', es: 'vencida', 'zh-CN': '超账期' },
  doubtful: { en: 'doubtful', es: 'dudosa', 'zh-CN': '呆账' },
  dead: { en: 'dead debt', es: 'incobrable', 'zh-CN': '死账' },
  account: {
    en: 'This account in Cadencia',
    es: 'Esta cuenta en Cadencia',
    'zh-CN': '在 Cadencia 中查看该客户',
  },
  why: {
    en: 'You receive this mail because this account is yours, your team’s, or your role’s to follow.',
    es: 'Recibe este correo porque esta cuenta es suya, de su equipo o le corresponde por su función.',
    'zh-CN': '您收到此邮件，是因为该客户由您或您的团队负责，或属于您的职责范围。',
  },
});
