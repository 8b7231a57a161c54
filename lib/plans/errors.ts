/** What can be wrong with plans and their cells. */
import { defineError } from '#lib/core/errors.ts';

export const PlanStatusWrong = defineError('rule-violation', 'plan.status', {
  en: 'The version is {status}; this is for one that is {allowed}.',
  es: 'La versión está en estado {status}; esto es para una en estado {allowed}.',
  'zh-CN': '该版本的状态为 {status}；此操作仅适用于状态 {allowed}。',
});
export const PlanBasisMissing = defineError('rule-violation', 'plan.basis_missing', {
  en: 'Say in basis.note why the plan can be reached before you submit it.',
  es: 'Explique en basis.note por qué el plan es alcanzable antes de presentarlo.',
  'zh-CN': '提交前请在 basis.note 中说明计划可以实现的依据。',
});
export const PlanHistoryFull = defineError('rule-violation', 'plan.history_full', {
  en: 'The plan has {limit} versions, which is the most; make a new plan.',
  es: 'El plan tiene {limit} versiones, que es el máximo; cree un plan nuevo.',
  'zh-CN': '该计划已有 {limit} 个版本，达到上限；请新建计划。',
});
export const PlanTooFine = defineError('rule-violation', 'plan.too_fine', {
  en: 'The period would be cut into {parts} parts and {limit} is the most; take a coarser grain.',
  es: 'El período se dividiría en {parts} partes y el máximo es {limit}; use un grano más grueso.',
  'zh-CN': '该期间将被切分为 {parts} 段，上限为 {limit}；请选择更粗的粒度。',
});
export const PlanTooLarge = defineError('rule-violation', 'plan.too_large', {
  en: 'That would be {count} {what} and {limit} is the most.',
  es: 'Serían {count} {what} y el máximo es {limit}.',
  'zh-CN': '将达到 {count}（{what}），上限为 {limit}。',
});
export const PlanParentWrong = defineError('rule-violation', 'plan.parent', {
  en: 'A plan is derived from one of the same measure that was submitted and whose period holds its own.',
  es: 'Un plan se deriva de otro ya presentado, con la misma medida y cuyo período lo contiene.',
  'zh-CN': '计划只能由同一指标、已提交且期间包含本计划期间的计划派生。',
});
export const PlanNodeUnknown = defineError('rule-violation', 'plan.node_unknown', {
  en: 'The plan has no such node, or it is not yours to see.',
  es: 'El plan no tiene ese nodo o usted no puede verlo.',
  'zh-CN': '该计划没有此节点，或您无权查看。',
});
export const PlanPeriodWrong = defineError('rule-violation', 'plan.period', {
  en: '{from} to {to} does not begin and end with parts of the plan.',
  es: 'Del {from} al {to} no empieza y termina con partes del plan.',
  'zh-CN': '{from} 至 {to} 与计划的分段边界不一致。',
});
export const PlanPartsUntold = defineError('rule-violation', 'plan.parts_untold', {
  en: 'Price, volume and mix are told of a plan of what is booked; this plan is of {measure}.',
  es: 'Precio, volumen y mezcla se explican de un plan de lo pedido; este es de {measure}.',
  'zh-CN': '价格、数量和结构差异仅适用于订货额计划；本计划的指标为 {measure}。',
});
export const PlanNotOfQuantities = defineError('rule-violation', 'plan.not_of_quantities', {
  en: 'The other plan is not one of quantities of the same unit or person.',
  es: 'El otro plan no es de cantidades de la misma unidad o persona.',
  'zh-CN': '另一计划不是同一单位或人员的数量计划。',
});
export const PlanShapeWrong = defineError('rule-violation', 'plan.shape', {
  en: 'Give {parts} weights, one for each part of the period.',
  es: 'Indique {parts} pesos, uno por cada parte del período.',
  'zh-CN': '请给出 {parts} 个权重，每段期间一个。',
});
export const PlanLocked = defineError('rule-violation', 'plan.locked', {
  en: 'Everything in it is locked: it would be {stretch} beyond the amount. Unlock a cell first.',
  es: 'Todo está bloqueado: quedaría {stretch} por encima del importe. Desbloquee antes una celda.',
  'zh-CN': '全部单元格均已锁定：将超出金额 {stretch}。请先解锁一个单元格。',
});
export const PlanScopeWrong = defineError('rule-violation', 'plan.scope', {
  en: 'What a node is split over lies below it, once in the plan: {problem}.',
  es: 'Un nodo se divide entre lo que está por debajo de él, una sola vez en el plan: {problem}.',
  'zh-CN': '节点只能分解到其下级，且在计划中只出现一次：{problem}。',
});
export const PlanNoHistory = defineError('rule-violation', 'plan.no_history', {
  en: 'Nothing that you may see was reached from {from} to {to}; give weights, or split equally.',
  es: 'No consta nada alcanzado del {from} al {to} que usted pueda ver; indique pesos o divida por igual.',
  'zh-CN': '{from} 至 {to} 没有您可见的完成数据；请给出权重或平均分解。',
});
export const PlanNodeSplit = defineError('rule-violation', 'plan.node_split', {
  en: '{node} is split further; this is for a node that is not.',
  es: '{node} está dividido a su vez; esto es para un nodo sin dividir.',
  'zh-CN': '{node} 已继续分解；此操作仅适用于未分解的节点。',
});
export const PlanNothingToUndo = defineError('rule-violation', 'plan.nothing_to_undo', {
  en: 'There is no change of cells to take back.',
  es: 'No hay cambios de celdas que deshacer.',
  'zh-CN': '没有可以撤销的单元格更改。',
});
export const PlanCommentAnswered = defineError('rule-violation', 'plan.comment_answered', {
  en: 'The difficulty has its response already.',
  es: 'La dificultad ya tiene respuesta.',
  'zh-CN': '该困难已有答复。',
});

export const PlanCorrectionDone = defineError('conflict', 'plan.correction_done', {
  en: 'The correction is done; reopen it first.',
  es: 'La corrección está terminada; reábrala primero.',
  'zh-CN': '该整改已完成，请先重新打开。',
});
export const PlanCorrectionOpen = defineError('conflict', 'plan.correction_open', {
  en: 'The correction is open.',
  es: 'La corrección está abierta.',
  'zh-CN': '该整改尚未完成。',
});
