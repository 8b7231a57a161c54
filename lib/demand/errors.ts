/** What can be wrong with demand. */
import { defineError } from '#lib/core/errors.ts';

export const DemandExists = defineError('conflict', 'demand.exists', {
  en: '{demandId} is the {kind} of the unit for {period}; change that one.',
  es: '{demandId} es el {kind} de la unidad para {period}; modifique ese.',
  'zh-CN': '{demandId} 已是该部门 {period} 的 {kind}；请修改该记录。',
});
export const DemandPeriodWrong = defineError('rule-violation', 'demand.period', {
  en: 'A plan is of a month such as 2026-04, an advice of a day such as 2026-03-30; {period} is neither.',
  es: 'Un plan es de un mes como 2026-04 y un aviso de un día como 2026-03-30; {period} no lo es.',
  'zh-CN': '计划按月（如 2026-04），建议按日（如 2026-03-30）；{period} 不符。',
});
export const DemandStatusWrong = defineError('rule-violation', 'demand.status', {
  en: 'It is {status}; this is for one that is {allowed}.',
  es: 'Está en estado {status}; esto es para uno en estado {allowed}.',
  'zh-CN': '状态为 {status}；此操作仅适用于状态 {allowed}。',
});
export const DemandLineWrong = defineError('rule-violation', 'demand.line', {
  en: 'A line of a plan names a dealer, a line of an advice none.',
  es: 'Una línea de un plan nombra un distribuidor; una de un aviso, ninguno.',
  'zh-CN': '计划的每行须指明经销商，建议的行则不指明。',
});
export const DemandFull = defineError('rule-violation', 'demand.full', {
  en: 'That would be {count} lines and {limit} is the most.',
  es: 'Serían {count} líneas y el máximo es {limit}.',
  'zh-CN': '将达到 {count} 行，上限为 {limit} 行。',
});
export const DemandOwnDecision = defineError('rule-violation', 'demand.own_decision', {
  en: 'Somebody else approves what you submitted.',
  es: 'Otra persona aprueba lo que usted presentó.',
  'zh-CN': '您提交的内容须由他人批准。',
});
