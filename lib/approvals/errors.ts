/** What can be wrong with a request for approval and with answers to it. */
import { defineError } from '#lib/core/errors.ts';
import { RateMissing } from '#lib/organisation/errors.ts';

export const NoApprover = defineError('rule-violation', 'approval.no_approver', {
  en: 'Nobody can be asked for {posts}: no active person stands above the requester. Appoint somebody or change the policy {policy}.',
  es: 'No hay a quién preguntar por {posts}: ninguna persona activa está por encima del solicitante. Nombre a alguien o cambie la política {policy}.',
  'zh-CN': '{posts} 无人可审批：申请人之上没有启用的人员。请任命人员或修改政策 {policy}。',
});
export const DocumentChanged = defineError('conflict', 'approval.document_changed', {
  en: 'The document changed since it was shown to you ({fields}); read version {version} and decide again.',
  es: 'El documento cambió desde que se le mostró ({fields}); lea la versión {version} y decida de nuevo.',
  'zh-CN': '文件在向您展示后已更改（{fields}），请阅读版本 {version} 后重新决定。',
});
export const NotAwaited = defineError('forbidden', 'approval.not_awaited', {
  en: 'This request does not wait for your answer. Nobody decides what they asked for themselves, not for somebody else either.',
  es: 'Esta solicitud no espera su respuesta. Nadie decide lo que solicitó, tampoco en nombre de otra persona.',
  'zh-CN': '此申请并不等待您的答复。任何人都不能审批自己提交的申请，代他人审批也不行。',
});
export const NotRequester = defineError('forbidden', 'approval.not_requester', {
  en: 'Only who made this request may do that.',
  es: 'Solo puede hacerlo quien presentó esta solicitud.',
  'zh-CN': '只有此申请的提交人可以这样做。',
});
export const ApprovalState = defineError('rule-violation', 'approval.state', {
  en: 'A request that is {status} cannot be changed this way; possible while it is: {allowed}.',
  es: 'Una solicitud en estado {status} no admite este cambio; es posible en estado: {allowed}.',
  'zh-CN': '状态为 {status} 的申请不能这样更改；仅在以下状态可行：{allowed}。',
});
export const ApprovalFull = defineError('rule-violation', 'approval.full', {
  en: 'This request was asked {limit} times and takes no more questions; withdraw it and make a new one.',
  es: 'Esta solicitud ya se consultó {limit} veces y no admite más; retírela y presente una nueva.',
  'zh-CN': '此申请已询问 {limit} 次，不能再询问；请撤回并重新提交。',
});
export const DocumentTooLarge = defineError('rule-violation', 'approval.document_too_large', {
  en: 'The document of a request takes {limit} characters; leave something out.',
  es: 'El documento de una solicitud admite {limit} caracteres; acórtelo.',
  'zh-CN': '申请文件最多 {limit} 个字符，请精简。',
});
export const ApprovalInForce = defineError('rule-violation', 'approval.in_force', {
  en: 'What was approved is in force; change or end it where it was made, not by taking the approval back.',
  es: 'Lo aprobado está en vigor; modifíquelo o termínelo donde se hizo, no retirando la aprobación.',
  'zh-CN': '已批准的内容正在生效；请在原处更改或终止，而不是撤回批准。',
});
export const ApprovalInUse = defineError('rule-violation', 'approval.in_use', {
  en: 'This approval was already used ({references}) and cannot be revoked.',
  es: 'Esta aprobación ya se utilizó ({references}) y no se puede revocar.',
  'zh-CN': '此审批已被使用（{references}），不能撤销。',
});
export const ApprovalSpent = defineError('conflict', 'approval.spent', {
  en: 'Of this approval is left: {uses} uses, {amount}, until {until}. That is not enough.',
  es: 'De esta aprobación queda: {uses} usos, {amount}, hasta {until}. No es suficiente.',
  'zh-CN': '此审批剩余：{uses} 次，{amount}，有效期至 {until}，不足以使用。',
});
export const UnknownPerson = defineError('rule-violation', 'approval.unknown_person', {
  en: 'There is no active user {userId} here who could decide this.',
  es: 'Aquí no existe el usuario activo {userId} que pudiera decidirlo.',
  'zh-CN': '此处没有可作决定的启用用户 {userId}。',
});
export const DelegationDays = defineError('rule-violation', 'approval.delegation_days', {
  en: 'A delegation ends after it begins and not before today, {today}; at most {limit} days.',
  es: 'Una delegación termina después de empezar y no antes de hoy, {today}; {limit} días como máximo.',
  'zh-CN': '委托的结束日期须晚于开始日期且不早于今天 {today}，最长 {limit} 天。',
});
export const DelegationToSelf = defineError('rule-violation', 'approval.delegation_to_self', {
  en: 'Nobody stands in for themselves; choose somebody else.',
  es: 'Nadie se sustituye a sí mismo; elija a otra persona.',
  'zh-CN': '不能委托给自己，请选择他人。',
});
export const KindElsewhere = defineError('rule-violation', 'approval.kind_elsewhere', {
  en: 'The document of a request for {kind} is changed where it is kept, not here.',
  es: 'El documento de una solicitud de {kind} se modifica donde se guarda, no aquí.',
  'zh-CN': '{kind} 申请的文件应在其所在处修改，不能在此处修改。',
});
export const ReasonNeeded = defineError('rule-violation', 'approval.reason_needed', {
  en: 'Say why: a refusal, sending back and a revocation need a reason.',
  es: 'Indique el motivo: rechazar, devolver y revocar lo requieren.',
  'zh-CN': '请说明原因：拒绝、退回和撤销都需要理由。',
});
export const AmountOutOfBounds = defineError('rule-violation', 'approval.amount_out_of_bounds', {
  en: 'The figure {measure} is larger than {limit} minor units of {currency}.',
  es: 'La cifra {measure} supera {limit} unidades menores de {currency}.',
  'zh-CN': '数值 {measure} 超过 {limit} 个 {currency} 最小货币单位。',
});

/** What may keep a document from being requested, whatever its kind: for the routes of every command that asks. */
export const REQUEST_ERRORS = [RateMissing, NoApprover, AmountOutOfBounds];
