/** Words of the mails about what waits, in every language. */
import { texts } from '#lib/core/languages.ts';

export const TEXTS = texts({
  letter: {
    en: 'A letter on {plan} waits for your signature',
    es: 'Una carta sobre {plan} espera su firma',
    'zh-CN': '《{plan}》责任书待您签字',
  },
  letterIntro: {
    en: 'Hello {name}. The letter for {party} is issued. Read it and sign it, or say why you do not.',
    es: 'Hola, {name}: la carta para {party} está emitida. Léala y fírmela, o diga por qué no lo hace.',
    'zh-CN': '{name}，您好：{party} 的责任书已签发，请阅读并签字，或说明不签的原因。',
  },
  plan: {
    en: 'Demand plan for {period} waits for your approval',
    es: 'El plan de demanda de {period} espera su aprobación',
    'zh-CN': '{period} 需求计划待您审批',
  },
  advice: {
    en: 'Order advice for the week of {period} waits for your approval',
    es: 'La propuesta de pedido de la semana del {period} espera su aprobación',
    'zh-CN': '{period} 当周订货建议待您审批',
  },
  demandIntro: {
    en: 'Hello {name}. {by} submitted it for {unit} on {on}. Approve it, or send it back with a reason.',
    es: 'Hola, {name}: {by} lo envió para {unit} el {on}. Apruébelo o devuélvalo con un motivo.',
    'zh-CN': '{name}，您好：{by} 于 {on} 为 {unit} 提交。请批准，或说明原因后退回。',
  },
  due: {
    en: 'Your forecast of {month} is due on {due}',
    es: 'Su previsión de {month} vence el {due}',
    'zh-CN': '您的 {month} 预测应于 {due} 前提交',
  },
  late: {
    en: 'Your forecast of {month} is late',
    es: 'Su previsión de {month} está atrasada',
    'zh-CN': '您的 {month} 预测已逾期',
  },
  forecastIntro: {
    en: 'Hello {name}. You have not submitted what you expect to sell in the months after {month}; it was due on {due}.',
    es: 'Hola, {name}: aún no ha enviado lo que espera vender en los meses posteriores a {month}; el plazo era el {due}.',
    'zh-CN': '{name}，您好：您尚未提交 {month} 之后各月的销售预测，提交期限为 {due}。',
  },
  forecastDueIntro: {
    en: 'Hello {name}. Please submit what you expect to sell in the months after {month} by {due}.',
    es: 'Hola, {name}: envíe antes del {due} inclusive lo que espera vender en los meses posteriores a {month}.',
    'zh-CN': '{name}，您好：请于 {due} 前提交 {month} 之后各月的销售预测。',
  },
  period: { en: 'Period', es: 'Período', 'zh-CN': '期间' },
  span: { en: '{from} – {to}', es: '{from} – {to}', 'zh-CN': '{from} 至 {to}' },
  amount: { en: 'Target', es: 'Objetivo', 'zh-CN': '目标' },
  unit: { en: 'Unit', es: 'Unidad', 'zh-CN': '单位' },
  lines: { en: 'Lines', es: 'Líneas', 'zh-CN': '行数' },
  dueOn: { en: 'Due on', es: 'Plazo', 'zh-CN': '期限' },
  open: { en: 'Open it', es: 'Abrir', 'zh-CN': '打开' },
  why: {
    en: 'You receive this because it waits for you; once it does not, no mail is sent.',
    es: 'Recibe este mensaje porque espera su respuesta; si ya no espera, no se envía.',
    'zh-CN': '因有事项等待您处理而发送此邮件；事项处理后不再发送。',
  },
});
