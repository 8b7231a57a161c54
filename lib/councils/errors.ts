/** What can be wrong with councils. */
import { defineError } from '#lib/core/errors.ts';

export const CouncilExists = defineError('conflict', 'council.exists', {
  en: '{councilId} is the unit’s council of these days; use that one.',
  es: '{councilId} es el consejo de la unidad de esos días; use ese.',
  'zh-CN': '{councilId} 已是该部门此期间的审议会；请使用该会议。',
});
export const CouncilPeriodWrong = defineError('rule-violation', 'council.period', {
  en: 'The {cadence} from {from} to {to} is not over yet.',
  es: 'El período ({cadence}) del {from} al {to} aún no ha terminado.',
  'zh-CN': '期间（{cadence}）{from} 至 {to} 尚未结束。',
});
export const CouncilClosed = defineError('rule-violation', 'council.closed', {
  en: 'This council is closed; reopen it first.',
  es: 'Este consejo está cerrado; reábralo primero.',
  'zh-CN': '本次审议会已结束；请先重新打开。',
});
export const CouncilNotClosed = defineError('rule-violation', 'council.not_closed', {
  en: 'This council is open.',
  es: 'Este consejo está abierto.',
  'zh-CN': '本次审议会尚未结束。',
});
export const CouncilMinutesMissing = defineError('rule-violation', 'council.minutes', {
  en: 'A council is closed with its minutes and with who was there.',
  es: 'Un consejo se cierra con su acta y con sus asistentes.',
  'zh-CN': '结束审议会须填写会议纪要和与会人员。',
});
export const CouncilUsed = defineError('rule-violation', 'council.used', {
  en: 'Only a council that nothing was written into is removed.',
  es: 'Solo se elimina un consejo en el que no se ha escrito nada.',
  'zh-CN': '只有尚未填写任何内容的审议会才能删除。',
});
export const CouncilFull = defineError('rule-violation', 'council.full', {
  en: '{limit} counter-measures are the most.',
  es: '{limit} contramedidas son el máximo.',
  'zh-CN': '对策最多 {limit} 项。',
});
export const CounterMeasureStatusWrong = defineError('rule-violation', 'council.measure_status', {
  en: 'The counter-measure is {status}; this is for one that is {allowed}.',
  es: 'La contramedida está en estado {status}; esto es para una en estado {allowed}.',
  'zh-CN': '该对策状态为 {status}；此操作仅适用于状态 {allowed}。',
});
export const CounterMeasureDueWrong = defineError('rule-violation', 'council.measure_due', {
  en: '{dueOn} has passed; a counter-measure is due from {today} on.',
  es: '{dueOn} ya pasó; una contramedida vence desde el {today}.',
  'zh-CN': '{dueOn} 已过；对策到期日不得早于 {today}。',
});
