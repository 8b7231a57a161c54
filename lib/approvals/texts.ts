/** The words of mails about requests in every language; ICU message syntax. */
import { type Text, texts } from '#lib/core/languages.ts';

export const TEXTS = texts({
  asked: {
    en: 'Please decide: {kind}, {title}',
    es: 'Pendiente de su decisión: {kind}, {title}',
    'zh-CN': '请审批：{kind}，{title}',
  },
  reminder: {
    en: 'Reminder, please decide today: {kind}, {title}',
    es: 'Recordatorio, decida hoy: {kind}, {title}',
    'zh-CN': '提醒，请于今日审批：{kind}，{title}',
  },
  breached: {
    en: 'Deadline missed: {kind}, {title}',
    es: 'Plazo vencido: {kind}, {title}',
    'zh-CN': '审批逾期：{kind}，{title}',
  },
  ended: {
    en: '{status}: {kind}, {title}',
    es: '{status}: {kind}, {title}',
    'zh-CN': '{status}：{kind}，{title}',
  },
  introAsked: {
    en: 'Hello {name}. {requester} asks for your decision. An answer counts as given the same day until {due}.',
    es: 'Hola, {name}: {requester} solicita su decisión. La respuesta cuenta como del mismo día hasta el {due}.',
    'zh-CN': '{name}，您好：{requester} 请您审批。请在 {due} 之前答复，方视为当日答复。',
  },
  introStandIn: {
    en: 'Hello {name}. {requester} asks for a decision that you may take for {member}, until {due}.',
    es: 'Hola, {name}: {requester} solicita una decisión que usted puede tomar en nombre de {member}, hasta el {due}.',
    'zh-CN': '{name}，您好：{requester} 提交的申请可由您代 {member} 审批，截止 {due}。',
  },
  introBreached: {
    en: 'Hello {name}. No answer was given by {due}. The missed deadline is put down; you may still answer.',
    es: 'Hola, {name}: no hubo respuesta antes del {due}. El plazo vencido queda registrado; todavía puede responder.',
    'zh-CN': '{name}，您好：截至 {due} 未收到答复，逾期已记录在案；您仍可答复。',
  },
  introEnded: {
    en: 'Hello {name}. Your request has an outcome: {status}.',
    es: 'Hola, {name}: su solicitud tiene respuesta: {status}.',
    'zh-CN': '{name}，您好：您的申请已有结果：{status}。',
  },
  requester: { en: 'Requested by', es: 'Solicitante', 'zh-CN': '申请人' },
  due: { en: 'Answer by', es: 'Responder antes de', 'zh-CN': '答复期限' },
  reason: { en: 'Reason', es: 'Motivo', 'zh-CN': '理由' },
  figures: { en: 'What the rules look at', es: 'Lo que miran las reglas', 'zh-CN': '审批依据' },
  figure: { en: 'Figure', es: 'Cifra', 'zh-CN': '指标' },
  value: { en: 'Value', es: 'Valor', 'zh-CN': '数值' },
  threshold: { en: 'Asks from', es: 'Requiere desde', 'zh-CN': '审批起点' },
  chain: { en: 'Who is asked', es: 'A quién se pregunta', 'zh-CN': '审批人' },
  step: { en: 'Step', es: 'Paso', 'zh-CN': '步骤' },
  person: { en: 'Person', es: 'Persona', 'zh-CN': '人员' },
  state: { en: 'State', es: 'Estado', 'zh-CN': '状态' },
  or: { en: ' or ', es: ' o ', 'zh-CN': ' 或 ' },
  waiting: { en: 'comes later', es: 'vendrá después', 'zh-CN': '待后续' },
  askedNow: { en: 'is asked now', es: 'se le pregunta ahora', 'zh-CN': '审批中' },
  done: { en: 'approved', es: 'aprobado', 'zh-CN': '已同意' },
  standing: { en: 'stands', es: 'sigue vigente', 'zh-CN': '维持有效' },
  approved: { en: 'Approved', es: 'Aprobada', 'zh-CN': '已批准' },
  refused: { en: 'Refused', es: 'Rechazada', 'zh-CN': '已拒绝' },
  'sent-back': { en: 'Sent back', es: 'Devuelta', 'zh-CN': '已退回' },
  withdrawn: { en: 'Withdrawn', es: 'Retirada', 'zh-CN': '已撤回' },
  revoked: { en: 'Revoked', es: 'Revocada', 'zh-CN': '已撤销' },
  expired: { en: 'Expired', es: 'Caducada', 'zh-CN': '已过期' },
  open: { en: 'Open the request', es: 'Abrir la solicitud', 'zh-CN': '打开申请' },
  thisMessage: {
    en: 'This message in Cadencia',
    es: 'Este mensaje en Cadencia',
    'zh-CN': '在 Cadencia 中查看此邮件',
  },
  why: {
    en: 'You receive this mail because the request is yours or waits for you or for somebody whom you stand in for.',
    es: 'Recibe este correo porque la solicitud es suya o espera su respuesta o la de alguien a quien sustituye.',
    'zh-CN': '您收到此邮件，是因为该申请由您提交，或等待您或您所代理人员的答复。',
  },
});

/** Names of the figures of our own kinds; a figure that is missing here shows its name. */
export const MEASURES: Readonly<Record<string, Text>> = {
  discount: { en: 'Discount', es: 'Descuento', 'zh-CN': '折扣' },
  amount: { en: 'Amount', es: 'Importe', 'zh-CN': '金额' },
  concession: { en: 'Given away', es: 'Cedido', 'zh-CN': '让利金额' },
  plans: { en: 'Plans', es: 'Planes', 'zh-CN': '计划数' },
};
