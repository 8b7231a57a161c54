/** What can be wrong with credit. */
import { defineError } from '#lib/core/errors.ts';

export const CreditRefused = defineError('conflict', 'credit.refused', {
  en: 'Account {number} has no credit for this ({failed}): {required} {currency} are asked for and {available} are available (minor units); see checks.',
  es: 'La cuenta {number} no tiene crédito para esto ({failed}): se piden {required} {currency} y hay disponibles {available} (unidades menores); consulte checks.',
  'zh-CN':
    '客户 {number} 没有足够的信用额度（{failed}）：需要 {required} {currency}，可用 {available}（最小货币单位），详见 checks。',
});
export const CreditGroupTooLarge = defineError('rule-violation', 'credit.group_too_large', {
  en: 'More than {limit} accounts belong to {number}; credit of a larger group cannot be decided in one step.',
  es: 'Más de {limit} cuentas pertenecen a {number}; el crédito de un grupo mayor no puede decidirse en un solo paso.',
  'zh-CN': '属于 {number} 的客户超过 {limit} 个，无法一次性判定更大集团的信用。',
});
export const CurrencyFixed = defineError('rule-violation', 'credit.currency_fixed', {
  en: 'The credit of this account is kept in {currency}; limits of another currency need a new profile.',
  es: 'El crédito de esta cuenta se lleva en {currency}; los límites en otra moneda exigen un perfil nuevo.',
  'zh-CN': '该客户的信用以 {currency} 计，其他币种的额度需要新的信用档案。',
});
export const LimitsFull = defineError('rule-violation', 'credit.limits_full', {
  en: 'The profile holds {limit} limits, the most that it can.',
  es: 'El perfil contiene {limit} límites, el máximo posible.',
  'zh-CN': '信用档案已有 {limit} 条额度记录，达到上限。',
});
export const NotBlocked = defineError('rule-violation', 'credit.not_blocked', {
  en: 'The account is not blocked.',
  es: 'La cuenta no está bloqueada.',
  'zh-CN': '该客户未被冻结。',
});
export const UnknownGrade = defineError('rule-violation', 'credit.unknown_grade', {
  en: '{value} is no {field} of the policy credit.ratings; it has {known}.',
  es: '{value} no es un valor de {field} en la política credit.ratings; contiene {known}.',
  'zh-CN': '{value} 不是策略 credit.ratings 中的 {field}，可选：{known}。',
});
export const ReleaseEnded = defineError('rule-violation', 'credit.release_ended', {
  en: 'The last day {validTo} is over; a release must end today ({today}) or later.',
  es: 'El último día {validTo} ya pasó; una liberación debe terminar hoy ({today}) o después.',
  'zh-CN': '截止日 {validTo} 已过，放行的截止日应为今天（{today}）或以后。',
});
export const ReleaseRevoked = defineError('rule-violation', 'credit.release_revoked', {
  en: 'The release was revoked on {on}.',
  es: 'La liberación se revocó el {on}.',
  'zh-CN': '该放行已于 {on} 撤销。',
});
export const DepositReturned = defineError('rule-violation', 'credit.deposit_returned', {
  en: 'The deposit was returned on {on}.',
  es: 'El depósito se devolvió el {on}.',
  'zh-CN': '该保证金已于 {on} 退还。',
});
export const DepositReturnTooEarly = defineError('rule-violation', 'credit.deposit_return_too_early', {
  en: 'The deposit was lodged on {lodgedOn} and cannot be returned before that, on {on}.',
  es: 'El depósito se constituyó el {lodgedOn}; no puede devolverse antes, el {on}.',
  'zh-CN': '保证金于 {lodgedOn} 交存，不能早于该日（{on}）退还。',
});
