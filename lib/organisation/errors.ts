/** What can be wrong with the organisation, its units, users, rates and policies. */
import { defineError } from '#lib/core/errors.ts';

export const UnitCodeTaken = defineError('conflict', 'unit.code_taken', {
  en: 'Another unit has the code {code}; choose a different one.',
  es: 'Otra unidad ya tiene el código {code}; elija uno distinto.',
  'zh-CN': '代码 {code} 已被其他单位使用，请另选。',
});
export const UnitNotActive = defineError('rule-violation', 'unit.not_active', {
  en: 'There is no active unit {unitId} here.',
  es: 'Aquí no existe la unidad activa {unitId}.',
  'zh-CN': '此处没有启用的单位 {unitId}。',
});
export const UnitCycle = defineError('rule-violation', 'unit.cycle', {
  en: 'From {on} on the unit {code} would stand below itself; choose another parent.',
  es: 'Desde el {on} la unidad {code} dependería de sí misma; elija otra unidad superior.',
  'zh-CN': '自 {on} 起，单位 {code} 将隶属于自身，请选择其他上级单位。',
});
export const UnitInUse = defineError('rule-violation', 'unit.in_use', {
  en: 'The unit {code} cannot be deactivated while these are active in it: {names}. Move or deactivate them first.',
  es: 'La unidad {code} no se puede desactivar mientras sigan activos en ella: {names}. Trasládelos o desactívelos antes.',
  'zh-CN': '单位 {code} 下仍有启用的：{names}，请先移出或停用，再停用该单位。',
});
export const RootUnitFixed = defineError('rule-violation', 'unit.root_fixed', {
  en: 'The unit {code} is the top of the organisation: it stays active and has no parent.',
  es: 'La unidad {code} es la cúspide de la organización: permanece activa y no depende de ninguna otra.',
  'zh-CN': '单位 {code} 是组织的顶层单位，必须保持启用且没有上级。',
});

export const HistoryFull = defineError('rule-violation', 'organisation.history_full', {
  en: 'The history of {id} already has {limit} entries; give an existing day to replace its entry.',
  es: 'El historial de {id} ya tiene {limit} entradas; indique un día existente para sustituir su entrada.',
  'zh-CN': '{id} 的历史记录已达 {limit} 条，请指定已有日期以替换该条记录。',
});

export const UserEmailTaken = defineError('conflict', 'user.email_taken', {
  en: 'Another user has the e-mail address {email}.',
  es: 'Otro usuario ya tiene la dirección de correo {email}.',
  'zh-CN': '电子邮箱 {email} 已被其他用户使用。',
});
export const ManagerNotActive = defineError('rule-violation', 'user.manager_not_active', {
  en: 'The user {managerId} is not active here and cannot be a manager.',
  es: 'El usuario {managerId} no está activo aquí y no puede ser jefe.',
  'zh-CN': '用户 {managerId} 在此未启用，不能担任上级。',
});
export const ManagerCycle = defineError('rule-violation', 'user.manager_cycle', {
  en: 'From {on} on {name} would report to themselves through others; choose another manager.',
  es: 'Desde el {on}, {name} dependería de sí mismo a través de otros; elija otro jefe.',
  'zh-CN': '自 {on} 起，{name} 将经由他人向自己汇报，请选择其他上级。',
});
export const LastAdministrator = defineError('rule-violation', 'user.last_administrator', {
  en: 'On {on} the organisation would have no active administrator; appoint another one first.',
  es: 'El {on} la organización se quedaría sin ningún administrador activo; nombre antes a otro.',
  'zh-CN': '{on} 组织将没有启用的管理员，请先任命另一位管理员。',
});
export const OwnRole = defineError('rule-violation', 'user.own_role', {
  en: 'Nobody changes their own role; ask another administrator.',
  es: 'Nadie cambia su propia función; pídaselo a otro administrador.',
  'zh-CN': '任何人都不能更改自己的角色，请联系另一位管理员。',
});

export const RateMissing = defineError('rule-violation', 'rate.missing', {
  en: 'There is no exchange rate from {from} to {to} on or before {on}; post one first.',
  es: 'No hay tipo de cambio de {from} a {to} con fecha {on} o anterior; registre uno antes.',
  'zh-CN': '没有 {on} 或更早的 {from} 兑 {to} 汇率，请先录入。',
});

export const PolicyHistoryFull = defineError('rule-violation', 'policy.history_full', {
  en: 'The policy {kind} has too many or too large versions to keep another; give an existing day to replace its version.',
  es: 'La política {kind} tiene demasiadas versiones o son demasiado grandes; indique un día existente para sustituir su versión.',
  'zh-CN': '政策 {kind} 的版本过多或过大，无法再保存；请指定已有日期以替换其版本。',
});
