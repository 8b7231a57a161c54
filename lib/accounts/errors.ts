/** What can be wrong with accounts and contacts. */
import { defineError } from '#lib/core/errors.ts';

export const AccountNumberTaken = defineError('conflict', 'account.number_taken', {
  en: 'Another account has the number {number}; choose a different one.',
  es: 'Otra cuenta ya tiene el número {number}; elija uno distinto.',
  'zh-CN': '编号 {number} 已被其他客户使用，请另选。',
});
export const TaxIdTaken = defineError('conflict', 'account.tax_id_taken', {
  en: 'Another account has the tax id {taxId}; it may be the same company.',
  es: 'Otra cuenta ya tiene el identificador fiscal {taxId}; puede ser la misma empresa.',
  'zh-CN': '税号 {taxId} 已被其他客户使用，可能是同一家公司。',
});
export const AccountInactive = defineError('rule-violation', 'account.inactive', {
  en: 'The account {number} is inactive; make it active first.',
  es: 'La cuenta {number} está inactiva; actívela primero.',
  'zh-CN': '客户 {number} 已停用，请先启用。',
});
export const AccountOwnParent = defineError('rule-violation', 'account.own_parent', {
  en: 'An account cannot be its own parent, directly or through others.',
  es: 'Una cuenta no puede ser su propia matriz, ni directa ni indirectamente.',
  'zh-CN': '客户不能直接或间接成为自己的上级。',
});
export const HandOverInFuture = defineError('rule-violation', 'account.hand_over_in_future', {
  en: 'A hand-over takes effect today ({today}) or earlier, not on {from}.',
  es: 'Un traspaso surte efecto hoy ({today}) o antes, no el {from}.',
  'zh-CN': '移交须于今天（{today}）或更早生效，不能是 {from}。',
});
export const OwnerInactive = defineError('rule-violation', 'account.owner_inactive', {
  en: 'The user {ownerId} is not active here and cannot own accounts.',
  es: 'El usuario {ownerId} no está activo aquí y no puede tener cuentas.',
  'zh-CN': '用户 {ownerId} 在此未启用，不能拥有客户。',
});
export const UnknownUnit = defineError('rule-violation', 'account.unknown_unit', {
  en: 'There is no active unit {unitId} here.',
  es: 'Aquí no existe la unidad activa {unitId}.',
  'zh-CN': '此处没有启用的单位 {unitId}。',
});
export const AccountNamed = defineError('rule-violation', 'account.named', {
  en: 'The account {number} is named in forecasts or demand plans; take it out of them first.',
  es: 'La cuenta {number} figura en previsiones o planes de demanda; quítela antes de ellos.',
  'zh-CN': '客户 {number} 已列入预测或需求计划，请先从中移除。',
});
export const AccountInUse = defineError('rule-violation', 'account.in_use', {
  en: 'The account {number} has contacts or documents; remove those first.',
  es: 'La cuenta {number} tiene contactos o documentos; elimínelos primero.',
  'zh-CN': '客户 {number} 下有联系人或单据，请先将其移除。',
});
