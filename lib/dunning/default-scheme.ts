/** The scheme that holds until somebody sets one: three levels in three languages, nothing charged. */
import type { Level, SchemeBody } from './scheme-schema.ts';

type Texts = Level['texts'];

const FRIENDLY: Texts = {
  en: {
    subject: 'Payment reminder: {invoices}',
    opening:
      'Dear {contact},\nour records show that the following is past its due date as of {date}. Perhaps it escaped your attention: please pay {total}.',
    closing:
      'If you have paid in the meantime, thank you; this reminder is then void.\nKind regards, {organisation}',
  },
  es: {
    subject: 'Recordatorio de pago: {invoices}',
    opening:
      'Estimado/a {contact}:\nsegún nuestros registros, lo siguiente está vencido a {date}. Quizá se le haya pasado: le rogamos que abone {total}.',
    closing:
      'Si ya ha pagado, se lo agradecemos y le rogamos que no tenga en cuenta este aviso.\nAtentamente, {organisation}',
  },
  'zh-CN': {
    subject: '付款提醒：{invoices}',
    opening: '{contact}，您好：\n截至 {date}，我方记录显示以下款项已逾期。如有疏忽，烦请支付 {total}。',
    closing: '如您已付款，谨致谢意，请忽略本提醒。\n此致 {organisation}',
  },
};

const FIRM: Texts = {
  en: {
    subject: 'Second reminder: {invoices}',
    opening:
      'Dear {contact},\nin spite of our reminder we have not received payment as of {date}. Please pay {total} without delay, or tell us what stands in the way.',
    closing: 'Kind regards, {organisation}',
  },
  es: {
    subject: 'Segundo aviso: {invoices}',
    opening:
      'Estimado/a {contact}:\na pesar de nuestro recordatorio, a {date} no hemos recibido el pago. Le rogamos que abone {total} sin demora o nos indique qué lo impide.',
    closing: 'Atentamente, {organisation}',
  },
  'zh-CN': {
    subject: '第二次催款：{invoices}',
    opening:
      '{contact}，您好：\n我方此前已提醒，但截至 {date} 仍未收到款项。请尽快支付 {total}，如有困难请告知我方。',
    closing: '此致 {organisation}',
  },
};

const LAST: Texts = {
  en: {
    subject: 'Final reminder: {invoices}',
    opening:
      'Dear {contact},\nthe following has been reminded several times and is still unpaid as of {date}. We ask you for the last time to pay {total}.',
    closing:
      'If no payment reaches us, we will have to take further steps, which may cost you more.\nKind regards, {organisation}',
  },
  es: {
    subject: 'Último aviso: {invoices}',
    opening:
      'Estimado/a {contact}:\nlo siguiente se ha reclamado varias veces y a {date} sigue sin pagarse. Le rogamos por última vez que abone {total}.',
    closing:
      'Si no recibimos el pago, tendremos que tomar otras medidas, que pueden suponerle más gastos.\nAtentamente, {organisation}',
  },
  'zh-CN': {
    subject: '最后催款通知：{invoices}',
    opening: '{contact}，您好：\n以下款项经多次催收，截至 {date} 仍未支付。我方最后一次请您支付 {total}。',
    closing:
      '如仍未收到款项，我方将不得不采取进一步措施，由此产生的费用可能由贵方承担。\n此致 {organisation}',
  },
};

export const DEFAULT_SCHEME: SchemeBody = {
  levels: [
    { rule: { from: 'due-date', days: 7 }, channel: 'e-mail', texts: FRIENDLY, fee: [] },
    { rule: { from: 'previous-reminder', days: 14 }, channel: 'e-mail', texts: FIRM, fee: [] },
    { rule: { from: 'previous-reminder', days: 14 }, channel: 'letter', texts: LAST, fee: [] },
  ],
  interest: { mode: 'none', ratePercent: '0' },
  graceDays: 3,
  minimumGapDays: 7,
  minimum: [],
  failAfterDays: 14,
  blackoutWeekdays: [],
  blackoutDays: [],
};
