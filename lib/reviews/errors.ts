/** What can be wrong with what a review's meeting does: its findings, actions, notes and decisions. */
import { defineError } from '#lib/core/errors.ts';

export const ReviewClosed = defineError('rule-violation', 'review.closed', {
  en: 'This review is closed; who chairs it may reopen it.',
  es: 'Esta revisión está cerrada; quien la preside puede reabrirla.',
  'zh-CN': '本次检讨已结束；主持人可重新打开。',
});
export const ReviewNotClosed = defineError('rule-violation', 'review.not_closed', {
  en: 'This review is open.',
  es: 'Esta revisión está abierta.',
  'zh-CN': '本次检讨尚未结束。',
});
export const ReviewNotChair = defineError('forbidden', 'review.not_chair', {
  en: 'Only who chairs this review may do that.',
  es: 'Solo quien preside esta revisión puede hacerlo.',
  'zh-CN': '只有本次检讨的主持人可以执行此操作。',
});
export const ReviewNotReviewed = defineError('forbidden', 'review.not_reviewed', {
  en: 'Only who is reviewed, or answers for what is, may do that.',
  es: 'Solo la persona revisada, o quien responde de lo revisado, puede hacerlo.',
  'zh-CN': '只有被检讨者或其负责人可以执行此操作。',
});
export const ReviewNotAuthor = defineError('forbidden', 'review.not_author', {
  en: 'Only who said it may take it back.',
  es: 'Solo quien lo dijo puede retirarlo.',
  'zh-CN': '只有发言者本人可以撤回。',
});
export const ReviewTopicWrong = defineError('rule-violation', 'review.topic', {
  en: '{topic} is no topic of a review of this subject and period ({kind}, {parts}).',
  es: '{topic} no es un tema de una revisión de este tipo y período ({kind}, {parts}).',
  'zh-CN': '{topic} 不是此类对象和期间（{kind}，{parts}）的检讨主题。',
});
export const ReviewRatingWrong = defineError('rule-violation', 'review.rating', {
  en: '{topic} is talked about and not rated here: ratings are for people and dealers.',
  es: '{topic} se comenta y aquí no se califica: las calificaciones son para personas y distribuidores.',
  'zh-CN': '{topic} 只讨论，不评分：评分仅用于人员和经销商。',
});
export const ReviewStrategyWrong = defineError('rule-violation', 'review.dealer_strategy', {
  en: 'What becomes of a dealer is decided in the dealer’s yearly review.',
  es: 'El futuro de un distribuidor se decide en su revisión anual.',
  'zh-CN': '经销商的去留在其年度检讨中决定。',
});
export const ReviewCostWrong = defineError('rule-violation', 'review.replacing_cost', {
  en: 'Who replaces a dealer says what that costs and what is lost; no other decision does.',
  es: 'Quien reemplaza a un distribuidor indica lo que cuesta y lo que se pierde; ninguna otra decisión lo hace.',
  'zh-CN': '更换经销商须说明预计成本和损失；其他决定无须说明。',
});
export const ReviewFull = defineError('rule-violation', 'review.full', {
  en: '{limit} {what} is the most.',
  es: '{limit} {what} es el máximo.',
  'zh-CN': '{what} 最多 {limit} 个。',
});
export const ReviewUnanswered = defineError('rule-violation', 'review.unanswered', {
  en: 'Findings with neither an action nor a cause and a solution: {findings}. Answer them, or close them with a reason.',
  es: 'Hallazgos sin acción y sin causa y solución: {findings}. Respóndalos o ciérrelos con un motivo.',
  'zh-CN': '以下问题既无行动，也无原因和解决方案：{findings}。请处理，或说明理由后关闭。',
});
export const ReviewPlanMissing = defineError('rule-violation', 'review.plan_missing', {
  en: 'A month’s review puts out a work plan and an action plan; missing: {topics}.',
  es: 'La revisión de un mes produce un plan de trabajo y un plan de acción; falta: {topics}.',
  'zh-CN': '月检讨须产出工作计划和行动计划；缺少：{topics}。',
});
export const ReviewSpanWrong = defineError('rule-violation', 'review.span', {
  en: 'Ask for {limit} days at most, from the first to the last.',
  es: 'Pida {limit} días como máximo, del primero al último.',
  'zh-CN': '最多查询 {limit} 天，首日不得晚于末日。',
});
export const FindingComputed = defineError('rule-violation', 'finding.computed', {
  en: 'This finding was computed: its title stays; close it with a reason when it is unfounded.',
  es: 'Este hallazgo fue calculado: su título no cambia; ciérrelo con un motivo si no tiene fundamento.',
  'zh-CN': '此问题由系统计算得出，标题不可更改；如无依据，请说明理由后关闭。',
});
export const FindingClosed = defineError('rule-violation', 'finding.closed', {
  en: 'This finding is closed; reopen it first.',
  es: 'Este hallazgo está cerrado; reábralo primero.',
  'zh-CN': '此问题已关闭；请先重新打开。',
});
export const FindingOpen = defineError('rule-violation', 'finding.open', {
  en: 'This finding is open.',
  es: 'Este hallazgo está abierto.',
  'zh-CN': '此问题仍未关闭。',
});
export const FindingRepeated = defineError('rule-violation', 'finding.repeated', {
  en: 'The problem came again as {findingId}; that one is followed now.',
  es: 'El problema se repitió como {findingId}; ahora se sigue ese.',
  'zh-CN': '该问题已再次出现（{findingId}）；请跟进后者。',
});
export const FindingRepeatsWrong = defineError('rule-violation', 'finding.repeats', {
  en: 'What came again is a closed finding of the same subject.',
  es: 'Lo que se repite es un hallazgo cerrado del mismo objeto.',
  'zh-CN': '重复出现的须是同一对象已关闭的问题。',
});
export const ReviewFigureUnknown = defineError('rule-violation', 'review.figure', {
  en: '{figure} is not one figure of this review. It has: {known}.',
  es: '{figure} no es una cifra de esta revisión. Tiene: {known}.',
  'zh-CN': '{figure} 不是本次检讨中的单一指标。现有：{known}。',
});
export const ReviewActionStatusWrong = defineError('rule-violation', 'review_action.status', {
  en: 'The action is {status}; this is for one that is {allowed}.',
  es: 'La acción está en estado {status}; esto es para una en estado {allowed}.',
  'zh-CN': '该行动状态为 {status}；此操作仅适用于状态 {allowed}。',
});
export const ReviewActionDayWrong = defineError('rule-violation', 'review_action.day', {
  en: '{on} does not fit: what is due is due from {today} on, and what is done was done by then.',
  es: '{on} no sirve: lo que vence, vence desde el {today}; lo hecho, se hizo a más tardar entonces.',
  'zh-CN': '{on} 不符：到期日不得早于 {today}，完成日不得晚于该日。',
});
